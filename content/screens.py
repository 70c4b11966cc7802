# SPDX-License-Identifier: MIT
"""The screens that are no topics: a plan, the words explained, the program itself, an apology for what is not there."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from content import formats
from content.catalogs import Catalog
from content.library import Library
from content.licences import read as read_licences
from content.looks import Look
from content.render import SCREEN_LINKS, filled, passage_html


def plan(library: Library, tag: str, today: date, look: Look, points: float, name: str) -> str:
    """A plan of “Where am I?”. Raises ``UnknownTopicError`` where there is none of that name."""
    found = library.plan(name, tag, today)
    events = library.guide.plans[name].events
    return fill("plan.html", library.catalog(tag), look, points, plan=found, name=name, events=events)


def terms(
    library: Library, tag: str, today: date, look: Look, points: float, term: str = "", *, small: bool = False
) -> str:
    """All terms, or the card of one; a ``small`` card lies over the page that the reader is on."""
    catalog = library.catalog(tag)
    card = library.card(term, tag, today) if term else None
    rows = [] if card else library.terms(tag)
    return fill("terms.html", catalog, look, points, card=card, terms=rows, small=small)


@dataclass(frozen=True)
class About:
    """What the window knows of itself: its commands with their keys, what it writes (what, where, until when), versions
    of its parts.
    """

    commands: tuple[tuple[str, str], ...]
    writes: tuple[tuple[str, str, str], ...]
    versions: tuple[tuple[str, str], ...]


def about(library: Library, tag: str, look: Look, points: float, known: About) -> str:
    """How to use the program, what it writes, and what it is made of."""
    catalog = library.catalog(tag)
    day = formats.day(library.guide.outline.edition, catalog.language.locale)
    return fill("about.html", catalog, look, points, day=day, **vars(known))


def licences(library: Library, tag: str, look: Look, points: float, name: str = "") -> str:
    """The parts by other hands, or the licence of one; an unknown name shows them all.

    Raises ``MissingPartError`` where the licences were not gathered.
    """
    parts = read_licences()
    chosen = next((part for part in parts if part.name == name), None)
    return fill("licences.html", library.catalog(tag), look, points, parts=parts, chosen=chosen)


def sorry(library: Library, tag: str, look: Look, points: float, message: str) -> str:
    """The apology for a page that is not there; ``message`` says which."""
    return fill("sorry.html", library.catalog(tag), look, points, message=message)


def fill(template: str, catalog: Catalog, look: Look, points: float, **values: object) -> str:
    """A template of the window filled in the words of a language."""
    return filled(
        template,
        language=catalog.language,
        look=look,
        points=points,
        _=catalog.gettext,
        say=partial(passage_html, catalog=catalog, links=SCREEN_LINKS),
        **values,
    )
