# SPDX-License-Identifier: MIT
"""Paper: tagged, in the right language, every character copies out, and what cannot be printed is said."""

import io
import re
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader

from content import handout, pages, paper_data
from content.catalogs import Catalog
from content.guide_files import Guide
from content.handout import LetterError, NoCardsError, Sheet
from content.library import Library
from content.pages import Page
from content.paper_data import Document

DAY = date(2026, 11, 24)
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40"><rect width="90" height="30"/></svg>'

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'


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


def test_the_office_the_packet_and_its_days_are_on_the_sheets(sample: Guide, english: Catalog) -> None:
    packet = [Document(page(sample, english), None, {}), Document(page(sample, english), None, {})]
    sheet = Sheet(cover=True, header=("Legal Aid", "1 Main Street"), logo=LOGO, title="For Ana")
    data = handout.pdf(packet, english, sheet, DAY, date(2026, 11, 1))
    reader = PdfReader(io.BytesIO(data))
    cover, *sheets = [squeezed(one.extract_text()) for one in reader.pages]
    for wanted in ("Legal Aid", "1 Main Street", "For Ana", "Notes", "Contents", "Page 1 of 3"):
        assert squeezed(wanted) in cover
    for number, text in enumerate(sheets, 2):
        assert squeezed(f"Page {number} of 3") in text
        assert squeezed("Edition of November 1, 2026") in text
        assert squeezed("Printed November 24, 2026") in text
        assert squeezed("Legal Aid") in text
    assert reader.metadata is not None
    assert reader.metadata.title == "For Ana"


def test_a_cover_without_lines_to_write_on(sample: Guide, english: Catalog) -> None:
    document = Document(page(sample, english), None, {})
    words = [printed(handout.pdf([document], english, Sheet(cover=True, notes=notes), DAY)) for notes in (True, False)]
    assert ["Notes" in text for text in words] == [True, False]


@pytest.mark.parametrize("name", ["Legal Aid " * 30, "A" * 300, "法律" * 150])
@pytest.mark.parametrize("cover", [False, True])
def test_a_name_of_three_hundred_letters_stays_on_the_paper(
    sample: Guide, english: Catalog, name: str, cover: bool
) -> None:
    sheet = Sheet(header=(name.strip(),), title=name.strip(), cover=cover)
    data = handout.pdf([Document(page(sample, english), None, {})], english, sheet, DAY)
    for one in pypdfium2.PdfDocument(data):
        text, width = one.get_textpage(), one.get_width()
        assert all(text.get_charbox(at)[2] <= width - 30 for at in range(text.count_chars()))
    assert squeezed(name) in printed(data).replace("\u200b", "")


@pytest.mark.parametrize("beside", [False, True])
def test_cards_are_of_the_size_of_a_bank_card(sample: Guide, english: Catalog, chinese: Catalog, beside: bool) -> None:
    other = page(sample, chinese, "second") if beside else None
    drawn = {("en", "drawing"): DRAWING, ("zh-Hans", "drawing"): DRAWING}
    document = Document(page(sample, english, "second"), other, drawn, chinese)
    words = printed(handout.pdf([document], english, Sheet(fold="wallet"), DAY))
    assert words.count(squeezed("A table")) >= 2 if beside else 1
    assert squeezed("Cut along the lines") in words


def test_only_sheets_are_cut_into_cards(sample: Guide, english: Catalog) -> None:
    with pytest.raises(NoCardsError, match="The first page"):
        handout.pdf([Document(page(sample, english), None, {})], english, Sheet(fold="wallet"), DAY)


def test_codes_lead_to_official_pages_only(library: Library) -> None:
    for one in library.documents(["bond", "find-legal-help", "claims-from-china"], "en", DAY):
        codes = paper_data.packet([one], library.catalog("en"), DAY)["documents"][0]["codes"]
        assert 1 <= len(codes) <= paper_data.CODES
        assert all(code["host"].endswith((".gov", ".mil")) for code in codes)


def test_what_the_translation_lacks_is_said_in_its_language(library: Library, sample: Guide, chinese: Catalog) -> None:
    words = printed(handout.pdf([Document(page(sample, chinese), None, {})], chinese, Sheet(), DAY))
    assert "(EN)" in words
    stale = library.page("bond", "es", DAY)
    assert any(notice.kind == "draft" for notice in stale.notices)
    shown = printed(library.handout(["bond"], "es", DAY, Sheet()))
    assert all(squeezed(notice.text) in shown for notice in stale.notices)


def test_a_list_whose_headings_are_all_of_the_third_level_is_printed(library: Library) -> None:
    assert library.handout(["circuits"], "en", DAY, Sheet()).startswith(b"%PDF")


def test_a_packet_has_contents_and_an_outline(sample: Guide, english: Catalog) -> None:
    documents = [
        Document(page(sample, english), None, {}),
        Document(page(sample, english, "second"), None, {("en", "drawing"): DRAWING}),
    ]
    reader = PdfReader(io.BytesIO(handout.pdf(documents, english, Sheet(cover=True), DAY)))
    titles = [item.title for item in reader.outline if not isinstance(item, list)]
    assert titles == ["The first page", "The second page"]


def test_a_character_that_no_typeface_has_is_named_and_not_printed_as_a_box(sample: Guide, english: Catalog) -> None:
    with pytest.raises(LetterError, match="\U0001f984"):
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


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="no way to ask for the memory in use")
def test_what_was_set_before_is_let_go(library: Library) -> None:
    documents, catalog, held = library.documents(["bond"], "en", DAY), library.catalog("en"), []
    for number in range(10):
        handout.pdf(documents, catalog, Sheet(title=str(number)), DAY)
        held.append(int(Path("/proc/self/statm").read_text().split()[1]) * 4096)
    assert held[-1] - held[2] < 40_000_000
