# SPDX-License-Identifier: MIT
"""Paper: tagged, in the right language, every character copies out, and what cannot be printed is said."""

import io
import re
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from content import handout, pages
from content.catalogs import Catalog
from content.guide_files import Guide
from content.handout import Sheet, UnprintableError
from content.library import Library
from content.pages import Page
from content.paper_data import Document

DAY = date(2026, 11, 24)
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40"><rect width="90" height="30"/></svg>'


def page(sample: Guide, catalog: Catalog, topic: str = "first") -> Page:
    return pages.compose(sample.topics[topic], sample, catalog, DAY)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def printed(data: bytes) -> str:
    return squeezed("".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(data)).pages))


def test_a_sheet_is_tagged_titled_and_in_its_language(sample: Guide, english: Catalog) -> None:
    data = handout.pdf([Document(page(sample, english), None, {})], english, Sheet(), DAY)
    reader = PdfReader(io.BytesIO(data))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("en")
    assert "/StructTreeRoot" in root
    assert reader.metadata is not None
    assert reader.metadata.title == "The first page"


def test_every_font_is_embedded(sample: Guide, english: Catalog) -> None:
    data = handout.pdf([Document(page(sample, english), None, {})], english, Sheet(), DAY)
    sheets: Any = PdfReader(io.BytesIO(data)).pages
    for sheet in sheets:
        for font in sheet["/Resources"]["/Font"].values():
            inner = font["/DescendantFonts"][0]["/FontDescriptor"]
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner)


def test_all_words_of_the_page_are_on_the_paper(sample: Guide, english: Catalog) -> None:
    shown = page(sample, english)
    words = printed(handout.pdf([Document(shown, None, {})], english, Sheet(header=("Legal Aid of Nowhere",)), DAY))
    for wanted in (
        "The first page",
        "Legal Aid of Nowhere",
        "Keep the receipt.",
        "Passport",
        "$102.50",
        "November 24, 2026",
    ):
        assert squeezed(wanted) in words


@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595, 842))])
def test_paper_has_its_size(sample: Guide, english: Catalog, paper: str, size: tuple[int, int]) -> None:
    data = handout.pdf([Document(page(sample, english), None, {})], english, Sheet(paper=paper), DAY)
    box = PdfReader(io.BytesIO(data)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_large_print_takes_more_room(sample: Guide, english: Catalog) -> None:
    document = Document(page(sample, english), None, {})
    small, large = (handout.pdf([document], english, Sheet(large=large), DAY) for large in (False, True))
    assert len(PdfReader(io.BytesIO(large)).pages) > len(PdfReader(io.BytesIO(small)).pages)


def test_a_packet_has_contents_and_an_outline(sample: Guide, english: Catalog) -> None:
    documents = [
        Document(page(sample, english), None, {}),
        Document(page(sample, english, "second"), None, {("en", "drawing"): DRAWING}),
    ]
    reader = PdfReader(io.BytesIO(handout.pdf(documents, english, Sheet(cover=True), DAY)))
    titles = [item.title for item in reader.outline if not isinstance(item, list)]
    assert titles == ["The first page", "The second page"]


def test_a_character_that_no_typeface_has_is_named_and_not_printed_as_a_box(sample: Guide, english: Catalog) -> None:
    with pytest.raises(UnprintableError, match="\U0001f984"):
        handout.pdf([Document(page(sample, english), None, {})], english, Sheet(header=("\U0001f984",)), DAY)


@pytest.mark.parametrize(
    "hostile", ["#import", '#read("/etc/passwd")', "$x$", "*bold* _it_", "<label>", '"quoted\\"', "//x"]
)
def test_commands_of_the_typesetter_are_only_text(sample: Guide, english: Catalog, hostile: str) -> None:
    data = handout.pdf([Document(page(sample, english), None, {})], english, Sheet(header=(hostile,)), DAY)
    assert squeezed(hostile) in printed(data)


@pytest.mark.parametrize("lang", ["zh-Hans", "es"])
def test_two_languages_copy_out_as_they_were_written(library: Library, lang: str) -> None:
    data = library.handout(["one-year-deadline"], lang, DAY, Sheet(), "en")
    words = printed(data)
    for tag in (lang, "en"):
        shown = library.page("one-year-deadline", tag, DAY)
        assert squeezed(shown.title.plain) in words
    root: Any = PdfReader(io.BytesIO(data)).trailer["/Root"]
    assert root["/Lang"][:2] == lang[:2]
