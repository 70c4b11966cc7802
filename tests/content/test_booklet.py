# SPDX-License-Identifier: MIT
"""Booklets: the right pages side by side, whole, tagged, with links and bookmarks that lead to their places."""

import io
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from content.booklet import saddle_order
from content.handout import Sheet
from content.library import Library
from tests.content.paper_reading import printed, said, squeezed

DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def booklet(library: Library) -> PdfReader:
    return PdfReader(io.BytesIO(library.handout(["bond"], "en", DAY, Sheet(fold="booklet"))))


@pytest.mark.parametrize(
    ("pages", "sides"),
    [
        (1, [(3, 0), (1, 2)]),
        (4, [(3, 0), (1, 2)]),
        (5, [(7, 0), (1, 6), (5, 2), (3, 4)]),
        (8, [(7, 0), (1, 6), (5, 2), (3, 4)]),
    ],
)
def test_pages_lie_in_saddle_order(pages: int, sides: list[tuple[int, int]]) -> None:
    assert saddle_order(pages) == sides
    assert saddle_order(pages, right_to_left=True) == [(right, left) for left, right in sides]


@pytest.mark.parametrize("pages", range(1, 30))
def test_folded_sheets_read_on(pages: int) -> None:
    sides = saddle_order(pages)
    fronts, backs = sides[::2], sides[1::2]
    leaves = [page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])]
    leaves += [page for front, back in zip(fronts[::-1], backs[::-1], strict=True) for page in (back[1], front[0])]
    assert leaves == list(range(len(sides) * 2))


@pytest.mark.parametrize(("paper", "size"), [("letter", (792, 612)), ("a4", (842, 595))])
def test_sheets_are_whole_and_lie_on_their_side(library: Library, paper: str, size: tuple[int, int]) -> None:
    data = library.handout(["bond"], "en", DAY, Sheet(fold="booklet", paper=paper))
    sheets = PdfReader(io.BytesIO(data)).pages
    assert len(sheets) % 2 == 0
    assert all((round(sheet.mediabox.width), round(sheet.mediabox.height)) == size for sheet in sheets)


def test_every_word_is_there(library: Library) -> None:
    text = printed(library.handout(["asylum-fees"], "zh-Hans", DAY, Sheet(fold="booklet")))
    page = library.page("asylum-fees", "zh-Hans", DAY)
    lost = [paragraph for paragraph in said(page, library.catalog("zh-Hans")) if squeezed(paragraph) not in text]
    assert len(lost) <= 4, "only what runs from one page to the next may be cut by the order of the sheets"


def test_tags_point_into_the_pages_that_lie_on_the_sheets(booklet: PdfReader) -> None:
    root: Any = booklet.trailer["/Root"]
    forms = {
        form.raw_get(name).idnum
        for sheet in booklet.pages
        for form in [sheet["/Resources"]["/XObject"]]  # type: ignore[index]
        for name in form
    }
    pages = {sheet.indirect_reference.idnum for sheet in booklet.pages if sheet.indirect_reference}
    contents, waiting = 0, [root["/StructTreeRoot"]]
    while waiting:
        tag = waiting.pop().get_object()
        if isinstance(tag, list):
            waiting += tag
        elif isinstance(tag, dict):
            assert "/Pg" not in tag or tag.raw_get("/Pg").idnum in pages  # type: ignore[attr-defined]
            if tag.get("/Type") == "/MCR":
                contents += 1
                assert tag.raw_get("/Stm").idnum in forms  # type: ignore[attr-defined]
            waiting += [tag["/K"]] if "/K" in tag else []
        else:
            assert not isinstance(tag, int), "a bare number would be sought on the sheet, which has no such content"
    assert contents > 50


def test_bookmarks_and_links_lead_to_sheets(booklet: PdfReader) -> None:
    pages = {sheet.indirect_reference.idnum for sheet in booklet.pages if sheet.indirect_reference}
    marks = [mark for mark in booklet.outline if not isinstance(mark, list)]
    assert marks
    assert all(isinstance(mark.page, IndirectObject) and mark.page.idnum in pages for mark in marks)
    for sheet in booklet.pages:
        for link in sheet.get("/Annots", []):
            left, _low, right, _high = (float(number) for number in link.get_object()["/Rect"])
            assert 0 <= left < right <= sheet.mediabox.width
