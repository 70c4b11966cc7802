# SPDX-License-Identifier: MIT
"""Boards: screens made of large things to press, as values. The window lays them out.

The first screen, a question of “Where am I?” and the cards to show are boards; all else is a page to read.
"""

from dataclasses import dataclass
from datetime import date

from content import cards, formats
from content.catalogs import Catalog
from content.errors import N_
from content.library import Library
from content.questions import CONTEXT

URGENT = (
    (N_("Is someone detained?"), N_("How long, where, and how to get out."), "detention-timeline", "detention"),
    (N_("Is there a hearing soon?"), N_("What to bring, and what happens there."), "first-hearing", "hearing"),
    (N_("Is there an order to leave?"), N_("What can still be done, and until when."), "removal-orders", "order"),
)
FOOT = (
    (N_("Telephone numbers and addresses"), "topic:directory"),
    (N_("What changed lately"), "topic:changes"),
    (N_("Words explained"), "terms:"),
    (N_("How to use this program"), "about:"),
)
ADVICE = N_("This is information, not legal advice. For your own case ask a lawyer or an accredited representative.")


@dataclass(frozen=True)
class Tile:
    """Something to press: where it leads, its words, and the picture on it.

    ``style`` is ``plain``, ``main`` (filled), ``alarm`` (cannot wait), ``card`` (words of another language below) or
    ``small`` (words only). ``chosen`` is for one of several, as the language of the moment.
    """

    address: str
    title: str
    about: str = ""
    picture: str = ""
    style: str = "plain"
    chosen: bool = False
    lang: str = ""


@dataclass(frozen=True)
class Row:
    """Tiles side by side, ``across`` at most, below a heading if there is one."""

    tiles: tuple[Tile, ...]
    across: int
    heading: str = ""


@dataclass(frozen=True)
class Board:
    """A screen of tiles. ``notes`` stand small at its end, ``warning`` large at its head.

    ``widest`` is how wide it may get, in times the size of a letter.
    """

    title: str
    lead: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    warning: str = ""
    mark: str = ""
    widest: int = 76

    @property
    def plain(self) -> str:
        """All words of the board, in reading order."""
        tiles = [tile for row in self.rows for tile in row.tiles]
        words = [self.title, self.lead, self.warning, *(f"{tile.title} {tile.about}" for tile in tiles), *self.notes]
        return "\n".join(filter(None, words))


def home(library: Library, tag: str, today: date, first: tuple[str, ...] = ()) -> Board:
    """The first screen: languages (the ``first`` ones only, if any are named), three urgent questions, the ways in,
    the sections.
    """
    catalog, day = library.catalog(tag), library.day(today)
    _ = catalog.gettext
    behind = _("The clock of this computer is behind. Pages are shown as of {date}. Check every date with a calendar.")
    return Board(
        title=_("Asylum Guide"),
        lead=_(
            "How asylum works in the United States, in plain words. "
            "It works without a network and remembers nothing about you."
        ),
        rows=(
            Row(_languages(library, tag, first), 6),
            Row(_urgent(library, catalog), 3),
            Row(_ways_in(catalog), 3),
            Row(_sections(library, tag), 4, _("The library")),
            Row(tuple(Tile(address, _(label), style="small") for label, address in FOOT), 4),
        ),
        notes=(_(ADVICE),),
        warning=behind.format(date=formats.day(day, catalog.language.locale)) if today < day else "",
        mark="app",
    )


def _languages(library: Library, tag: str, first: tuple[str, ...]) -> tuple[Tile, ...]:
    shown = [library.language(one) for one in first] or library.languages
    return tuple(
        Tile(f"language:{one.tag}", one.name, style="small", chosen=one.tag == tag, lang=one.tag) for one in shown
    )


def _urgent(library: Library, catalog: Catalog) -> tuple[Tile, ...]:
    return tuple(
        Tile(f"topic:{topic}", catalog.gettext(question), catalog.gettext(about), picture, "alarm")
        for question, about, topic, picture in URGENT
        if topic in library.guide.topics
    )


def _ways_in(catalog: Catalog) -> tuple[Tile, ...]:
    _ = catalog.gettext
    return (
        Tile("ask:start", _("Where am I?"), _("A few questions that end in a plan"), "signpost", "main"),
        Tile("deadline:", _("Count my deadlines"), _("Type a date, and see what follows"), "clock", "main"),
        Tile("cards:", _("Show a card"), _("To an officer, a nurse or a judge"), "card", "main"),
    )


def _sections(library: Library, tag: str) -> tuple[Tile, ...]:
    return tuple(
        Tile(f"section:{shelf.id}", shelf.title, shelf.about, f"section-{shelf.id}")
        for shelf in library.contents(tag)
        if shelf.entries
    )


def section(library: Library, tag: str, today: date, name: str) -> Board | None:
    """One section: its pages with a sentence on each; None where there is no such section."""
    shelf = next((one for one in library.contents(tag) if one.id == name and one.entries), None)
    if shelf is None:
        return None
    tiles = []
    for entry in shelf.entries:
        summary = library.summary(entry.topic, tag, today)
        tiles.append(Tile(f"topic:{entry.topic}", entry.title, summary))
    return Board(shelf.title, shelf.about, (Row(tuple(tiles), 2),), mark=f"section-{name}")


def question(library: Library, tag: str, name: str) -> Board:
    """A question of “Where am I?” with its answers. ``name`` is a question's id."""
    catalog = library.catalog(tag)
    asked = library.guide.questions[name]

    def words(text: str) -> str:
        return catalog.passage(CONTEXT, text).text

    answers = tuple(Tile(f"ask:{answer.next}", words(answer.text.text), picture="step") for answer in asked.answers)
    help_tile = Tile("topic:directory", catalog.gettext("Telephone numbers and addresses"), style="small")
    return Board(
        title=words(asked.text.text),
        lead=words(asked.hint.text),
        rows=(Row(answers, 1), Row((Tile("back:", catalog.gettext("Back"), style="small"), help_tile), 3)),
        notes=(catalog.gettext("A few questions. Nothing you answer is kept."),),
        mark="signpost",
        widest=46,
    )


def card_rack(library: Library, tag: str, today: date) -> Board:
    """All cards that can be shown large, by whom they are for."""
    catalog = library.catalog(tag)
    _ = catalog.gettext
    rows = tuple(
        Row(
            tuple(
                Tile(f"card:{deck.id}/{number}", card.english, card.own, style="card", lang="en")
                for number, card in enumerate(deck.cards)
            ),
            2,
            _(deck.title),
        )
        for deck in cards.decks(library, tag, today)
    )
    return Board(
        title=_("Show a card"),
        lead=_(
            "Choose a sentence. It fills the screen, in English and in your language. The Escape key brings you back."
        ),
        rows=rows,
        mark="card",
    )
