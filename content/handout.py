# SPDX-License-Identifier: MIT
"""Paper: pages in one or two languages as a tagged PDF (PDF/UA-1), set by Typst from the pages' own values."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import typst

from content import files, paper_data
from content.catalogs import Catalog
from content.errors import N_, GuideError
from content.paper_data import Document

SIZES = {False: 10.5, True: 18.0}
PAPERS = {"letter": "us-letter", "a4": "a4"}


@dataclass(frozen=True)
class Sheet:
    """How paper is to look.

    ``paper`` is ``letter`` or ``a4``; ``layout`` puts two languages ``side`` by side or one ``under`` the other;
    ``header`` holds the lines of the office that hands it out, ``logo`` its drawing (PNG or SVG, empty for none);
    ``notes`` gives the cover lines to write on; ``fold`` is empty, ``booklet`` or ``wallet``; ``title`` is the
    packet's name, empty for that of its page; ``points`` is the size of type, 0 for the usual one; ``sources`` may be
    left out for want of room, which the paper then says.
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
    points: float = 0.0
    sources: bool = True


class UnprintableError(GuideError):
    """The typesetter refused: mostly a character that no typeface of the guide has."""

    def __init__(self, reason: str) -> None:
        super().__init__(N_("This could not be put on paper: {reason}"), reason=reason)


def pdf(documents: Sequence[Document], catalog: Catalog, sheet: Sheet, day: date) -> bytes:
    """The documents as one PDF, in the words of ``catalog``, printed on ``day``. Raises ``UnprintableError``."""
    data = paper_data.packet(documents, catalog, day)
    data |= {
        "paper": PAPERS[sheet.paper],
        "points": sheet.points or SIZES[sheet.large],
        "cover": sheet.cover,
        "layout": sheet.layout,
        "header": [line for line in sheet.header if line.strip()],
        "notes": sheet.notes,
        "sources": sheet.sources,
    }
    if sheet.title.strip():
        data["title"] = sheet.title.strip()
    try:
        made = _compiler().compile(
            format="pdf", sys_inputs={"data": json.dumps(data, ensure_ascii=False, default=str)}, pdf_standards=["ua-1"]
        )
    except typst.TypstError as error:
        raise UnprintableError(error.message) from error
    assert isinstance(made, bytes)
    return made


@cache
def _compiler() -> typst.Compiler:
    """One compiler for the process: it remembers the typefaces and what it has set before."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(files.FONTS)])
    return typst.Compiler(str(files.TEMPLATES / "handout.typ"), root=str(files.TEMPLATES), font_paths=fonts)
