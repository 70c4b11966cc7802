# SPDX-License-Identifier: MIT
"""Addresses inside the program (``home:``, ``topic:bond#paying``, ``terms:``, ``term:parole``) and what they show."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from content import boards
from content.boards import Board
from content.catalogs import SOURCE_TAG, Language
from content.errors import GuideError
from content.library import Library
from content.looks import LIGHT, Look
from content.pages import Page

if TYPE_CHECKING:
    from content.screens import About

HOME = "home:"
POINTS = 12.0  # of a page, at normal size


@dataclass(frozen=True)
class View:
    """How pages are shown: the reader's language, a second one beside it, look, size of text, the day, and what
    the window says of itself; the languages of the first screen (empty for all).
    """

    tag: str
    today: date
    beside: str = ""
    look: Look = LIGHT
    points: float = POINTS
    about: "Callable[[], About] | None" = None
    first: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shown:
    """What an address shows: a board, or else HTML; ``page`` is there where it is a topic."""

    html: str
    title: str
    page: Page | None = None
    board: Board | None = None


def open_address(library: Library, address: str, view: View) -> Shown:
    """What stands at an address; an apology, never an error, where nothing does, or where it cannot be read."""
    try:
        return _opened(library, address, view)
    except GuideError as error:
        # Not even the apology's template may be there any more.
        message = error.in_words(library.catalog(view.tag).gettext)
        return Shown(f"<p>{escape(message)}</p>", "")


def _opened(library: Library, address: str, view: View) -> Shown:
    scheme, _, target = address.partition(":")
    if board := open_board(library, scheme, target, view):
        return Shown("", board.title, board=board)
    from content import help_screens, screens  # noqa: PLC0415 (Jinja is slow to import, and boards do without)

    tag, today, look, points = view.tag, view.today, view.look, view.points
    say = library.catalog(tag).gettext
    match scheme:
        case "topic":
            return _topic(library, target, view)
        case "terms":
            return Shown(screens.terms(library, tag, today, look, points), say("Words explained"))
        case "term" if target in library.guide.glossary:
            return Shown(screens.terms(library, tag, today, look, points, target), say("Words explained"))
        case "about" if view.about:
            return Shown(screens.about(library, tag, look, points, view.about()), say("How to use this program"))
        case "writes" if view.about:
            written = help_screens.writes(library, tag, look, points, view.about().writes)
            return Shown(written, say("What this program writes on this computer"))
        case "ask" if target in library.guide.plans:
            return Shown(screens.plan(library, tag, today, look, points, target), say("Where am I?"))
        case "licences":
            return Shown(screens.licences(library, tag, look, points, unquote(target)), say("Licences"))
        case _:
            return Shown(screens.sorry(library, tag, look, points, ""), "")


def open_board(library: Library, scheme: str, target: str, view: View) -> Board | None:
    """The board at an address; None where it is none."""
    match scheme:
        case "home":
            return boards.home(library, view.tag, view.today, view.first)
        case "section":
            return boards.section(library, view.tag, view.today, target)
        case "cards":
            return boards.card_rack(library, view.tag, view.today)
        case "ask" if target in library.guide.questions:
            return boards.question(library, view.tag, target)
        case _:
            return None


def _topic(library: Library, topic: str, view: View) -> Shown:
    from content import render, screens  # noqa: PLC0415 (as above)

    try:
        page = library.page(topic, view.tag, view.today)
        beside = library.page(topic, view.beside, view.today) if view.beside else None
    except GuideError as error:
        message = error.in_words(library.catalog(view.tag).gettext)
        return Shown(screens.sorry(library, view.tag, view.look, view.points, message), "")
    html = render.screen(page, library.catalog(view.tag), view.look, view.points, beside)
    return Shown(html, page.title.plain, page)


def in_language(view: View, tag: str) -> View:
    """The view in another language; beside it never the same one."""
    return replace(view, tag=tag, beside="" if view.beside == tag else view.beside)


def with_second(view: View, languages: tuple[Language, ...]) -> View:
    """The view with English beside it, or for an English reader the first other language; without, if one is there."""
    if view.beside:
        return replace(view, beside="")
    english = view.tag == SOURCE_TAG
    return replace(view, beside=next(one.tag for one in languages if (one.tag == SOURCE_TAG) != english))
