# SPDX-License-Identifier: MIT
"""The screens that are no topics: the first one, the words explained, the apology for a page that is not there."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from content import formats
from content.catalogs import Catalog
from content.errors import N_
from content.library import Library
from content.licences import read as read_licences
from content.looks import Look
from content.questions import CONTEXT
from content.render import SCREEN_LINKS, filled, passage_html

URGENT = (
    (N_("Is someone detained?"), "detention-timeline"),
    (N_("Is there a hearing soon?"), "first-hearing"),
    (N_("Is there an order to leave?"), "removal-orders"),
)


def home(library: Library, tag: str, today: date, look: Look, points: float) -> str:
    """The first screen."""
    catalog = library.catalog(tag)
    day = library.day(today)
    urgent = [(catalog.gettext(question), topic) for question, topic in URGENT if topic in library.guide.topics]
    return _fill(
        "home.html",
        catalog,
        look,
        points,
        languages=library.languages,
        shelves=[shelf for shelf in library.contents(tag) if shelf.entries],
        urgent=urgent,
        behind=today < day,
        day=formats.day(day, catalog.language.locale),
    )


def ask(library: Library, tag: str, today: date, look: Look, points: float, name: str) -> str:
    """A question of “Where am I?”, or a plan. Raises ``UnknownTopicError`` for neither."""
    catalog = library.catalog(tag)
    if name in library.guide.questions:
        asked = library.guide.questions[name]

        def words(text: str) -> str:
            return catalog.passage(CONTEXT, text).text

        answers = [(words(answer.text.text), answer.next) for answer in asked.answers]
        values = {"question": words(asked.text.text), "hint": words(asked.hint.text), "answers": answers}
        return _fill("ask.html", catalog, look, points, plan=None, **values)
    plan = library.plan(name, tag, today)
    return _fill("ask.html", catalog, look, points, plan=plan, events=library.guide.plans[name].events)


def terms(library: Library, tag: str, today: date, look: Look, points: float, term: str = "") -> str:
    """All terms, or the card of one."""
    catalog = library.catalog(tag)
    card = library.card(term, tag, today) if term else None
    rows = [] if card else library.terms(tag)
    return _fill("terms.html", catalog, look, points, card=card, terms=rows)


@dataclass(frozen=True)
class About:
    """What the window knows of itself: its commands with their keys, the file it writes, versions of its parts."""

    commands: tuple[tuple[str, str], ...]
    writes: str
    versions: tuple[tuple[str, str], ...]


def about(library: Library, tag: str, look: Look, points: float, known: About) -> str:
    """How to use the program, what it writes, and what it is made of."""
    catalog = library.catalog(tag)
    day = formats.day(library.guide.outline.edition, catalog.language.locale)
    return _fill("about.html", catalog, look, points, day=day, **vars(known))


def licences(library: Library, tag: str, look: Look, points: float, name: str = "") -> str:
    """The parts by other hands, or the licence of one; an unknown name shows them all.

    Raises ``MissingPartError`` where the licences were not gathered.
    """
    parts = read_licences()
    chosen = next((part for part in parts if part.name == name), None)
    return _fill("licences.html", library.catalog(tag), look, points, parts=parts, chosen=chosen)


def sorry(library: Library, tag: str, look: Look, points: float, message: str) -> str:
    """The apology for a page that is not there; ``message`` says which."""
    return _fill("sorry.html", library.catalog(tag), look, points, message=message)


def _fill(template: str, catalog: Catalog, look: Look, points: float, **values: object) -> str:
    return filled(
        template,
        language=catalog.language,
        look=look,
        points=points,
        _=catalog.gettext,
        say=partial(passage_html, catalog=catalog, links=SCREEN_LINKS),
        **values,
    )
