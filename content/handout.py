# SPDX-License-Identifier: MIT
"""Paper: pages in one or two languages as a tagged PDF (PDF/UA-1), set by Typst from the pages' own values."""

import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import typst

from content import files, logo, paper_data
from content.catalogs import Catalog
from content.errors import N_, GuideError, UsageError
from content.paper_data import Document
from content.paper_rows import Data

PAPERS = {"letter": (215.9, 279.4), "a4": (210.0, 297.0)}  # millimetres
HALVES = {"letter": (139.7, 215.9), "a4": (148.0, 210.0)}  # a page of a booklet
LETTER_LANDS = {"US", "CA", "MX", "PR", "PH", "CL", "CO", "CR", "GT", "NI", "PA", "SV", "VE", "BZ"}  # CLDR
POINTS = 72 / 25.4  # a millimetre
FOLDS = ("", "booklet", "wallet")
REMEMBERED = 11  # runs after which the typesetter has let go of one
RUNNING = 60  # columns of the running header


@dataclass(frozen=True)
class Sheet:
    """How paper is to look.

    ``paper`` is ``letter`` or ``a4``; ``large`` sets 18 points, and two languages then stand one under the other,
    since half a line holds three words of that size; ``layout`` puts them ``side`` by side or one ``under`` the
    other. ``header`` holds the lines of the office that hands it out, ``logo`` its drawing (PNG or SVG, empty for
    none); ``notes`` gives the cover lines to write on; ``fold`` is empty, ``booklet`` or ``wallet``; ``title`` is the
    packet's name, empty for that of its page. ``tight`` is a size of type in points in which one page follows another
    without a new sheet, 0 for the usual way; ``sources`` may be left out for want of room, which the paper then says.
    """

    paper: str = "letter"
    large: bool = False
    cover: bool = False
    layout: str = "side"
    header: tuple[str, ...] = ()
    logo: bytes = b""
    notes: bool = True
    fold: str = ""
    title: str = ""
    tight: float = 0.0
    sources: bool = True


class UnprintableError(GuideError):
    """The typesetter refused."""

    def __init__(self, reason: str) -> None:
        super().__init__(N_("This could not be put on paper: {reason}"), reason=reason)


class LetterError(GuideError):
    """There is a character that no typeface of the guide has."""

    def __init__(self, letters: str) -> None:
        super().__init__(
            N_("“{letters}” cannot be printed: no typeface of this guide has it. Leave it out or write it in words."),
            letters=letters,
        )


class NoCardsError(UsageError):
    """Only sheets are cut into cards."""

    def __init__(self, title: str) -> None:
        super().__init__(N_("“{title}” is too long for wallet cards. Choose a sheet, as the rights card."), title=title)


def paper_of(locale: str) -> str:
    """The paper of a country, from a locale such as ``en_US`` or ``de_DE.UTF-8``; Letter where it names none."""
    land = re.split("[.@]", locale)[0].replace("-", "_").rpartition("_")[2]
    return "a4" if len(land) == 2 and land.isupper() and land not in LETTER_LANDS else "letter"


def pdf(documents: Sequence[Document], catalog: Catalog, sheet: Sheet, day: date, edition: date | None = None) -> bytes:
    """The documents as one PDF, in the words of ``catalog``, printed on ``day`` from the words of ``edition``.

    Raises ``LetterError``, ``LogoError``, ``NoCardsError`` and, for whatever else the typesetter minds,
    ``UnprintableError``.
    """
    data = source(documents, catalog, sheet, day, edition)
    _forget()
    try:
        made = _compiler().compile(format="pdf", sys_inputs={"data": data}, pdf_standards=["ua-1"])
    except typst.TypstError as error:
        if found := re.search(r'the text `?"(.+?)"`? could not be displayed', error.message, re.DOTALL):
            raise LetterError(found[1]) from error
        raise UnprintableError(error.message) from error
    assert isinstance(made, bytes)
    if catalog.language.direction == "ltr":
        # Typst takes Punjabi, in every script, for a language that is written from right to left.
        made = made.replace(b"/Direction/R2L", b"/Direction/L2R")
    if sheet.fold == "booklet":
        from content import booklet  # noqa: PLC0415 (only booklets wait for it)

        width = 2 * HALVES[sheet.paper][0] if sheet.paper == "letter" else PAPERS["a4"][1]
        return booklet.folded(made, width * POINTS, right_to_left=catalog.language.direction == "rtl")
    return made


def source(
    documents: Sequence[Document], catalog: Catalog, sheet: Sheet, day: date, edition: date | None = None
) -> str:
    """All that the templates read, as JSON. Raises ``LogoError`` and ``NoCardsError``."""
    if sheet.fold == "wallet" and (long := [one for one in documents if one.page.kind != "sheet"]):
        raise NoCardsError(long[0].page.title.plain)
    data = paper_data.packet(documents, catalog, day, edition) | _looks(sheet)
    data["title"] = sheet.title.strip() or data["title"]
    data["running"] = shortened((*data["header"], data["title"])[0])
    data["shorts"] = [shortened(document.page.title.plain) for document in documents]
    return json.dumps(data, ensure_ascii=False)


def _looks(sheet: Sheet) -> Data:
    """The sheet as the templates read it; lengths in millimetres."""
    narrow = sheet.large or sheet.fold == "booklet"
    width, height = (HALVES if sheet.fold == "booklet" else PAPERS)[sheet.paper]
    header = [line.strip() for line in sheet.header if line.strip()]
    return {
        "width": width,
        "height": height,
        "margin": {"": 20, "booklet": 14, "wallet": 12}[sheet.fold],
        "points": 18.0 if sheet.large else sheet.tight or (9.5 if sheet.fold == "booklet" else 10.5),
        "tight": sheet.tight > 0,
        "fits": not (sheet.tight or narrow or sheet.fold),
        "sources": sheet.sources,
        "large": sheet.large,
        "narrow": narrow,
        "columns": 2 if sheet.large else 3 if narrow else 9,  # a table with more becomes a list
        "cover": sheet.cover and sheet.fold != "wallet",
        "layout": "under" if sheet.large else sheet.layout,
        "header": header,
        "logo": _logo(sheet.logo, header) if sheet.logo else None,
        "notes": sheet.notes,
        "fold": sheet.fold,
    }


def _logo(data: bytes, header: list[str]) -> Data:
    kind = logo.kind_of(data)
    text = {"text": data.decode(errors="replace")} if kind == "svg" else {"bytes": list(data)}
    return {"format": kind, "alt": header[0] if header else "Logo"} | text


def shortened(text: str) -> str:
    """A text cut to the room of a running header."""
    wide = 0
    for place, letter in enumerate(text):
        wide += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        if wide > RUNNING:
            return text[:place].rstrip() + "…"
    return text


def _forget() -> None:
    """Let go of what was set before: the typesetter keeps all that it set in its last ten runs, a hundred megabytes a
    packet of forty pages, and gains nothing by it, since whatever changes is on every sheet.
    """
    for _ in range(REMEMBERED if _compiler.cache_info().currsize else 0):
        _empty_compiler().compile(input=b"", format="svg")


@cache
def _empty_compiler() -> typst.Compiler:
    return typst.Compiler(font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False))


@cache
def _compiler() -> typst.Compiler:
    """One compiler for the process: it remembers the typefaces."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(files.FONTS)])
    return typst.Compiler(str(files.TEMPLATES / "handout.typ"), root=str(files.TEMPLATES), font_paths=fonts)
