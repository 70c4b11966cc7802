# SPDX-License-Identifier: MIT
"""Paper as a machine reads it: all characters, in order, tagged, in their languages, with live links."""

import io
import re
import shutil
import subprocess
import tempfile
from datetime import date
from typing import Any

import page as validator
import pypdfium2
import pytest
from pypdf import PdfReader

from content import handout, pages
from content.catalogs import Catalog
from content.guide_files import Guide
from content.handout import Sheet
from content.library import Library
from content.paper_data import Document
from tests.content.paper_reading import missed, printed, printed_as_pdftotext_reads, said, squeezed
from tests.content.pseudo_languages import pseudo

DAY = date(2026, 11, 24)
DEEPEST = 5_000  # references in a row: the bookmarks of a book lead from one to the next
MARGIN = 50  # points at head and foot, where what every sheet repeats stands
ARABIC_LETTERS = re.compile(r"[\u0600-\u06ff]")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40"><rect width="90" height="30"/></svg>'
LOOKS = {
    "plain": Sheet(),
    "a4": Sheet(paper="a4", header=("Legal Aid", "1 Main Street"), cover=True, title="For Ana"),
    "large": Sheet(large=True),
    "under": Sheet(layout="under"),
    "booklet": Sheet(fold="booklet", cover=True),
}


def document(sample: Guide, catalog: Catalog, topic: str, beside: Catalog | None = None) -> Document:
    page = pages.compose(sample.topics[topic], sample, catalog, DAY)
    other = pages.compose(sample.topics[topic], sample, beside, DAY) if beside else None
    drawn = {(side.lang, "drawing"): SVG for side in (page, other) if side}
    return Document(page, other, drawn, beside or catalog)


def failures(data: bytes) -> list[str]:
    limits = validator.SafetyLimits(max_reference_depth=DEEPEST)
    report = validator.validate_pdf_bytes(data, profile=validator.ValidationProfile.PDF_UA_1, limits=limits)
    assert report.rules.total > 100
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def check(data: bytes) -> None:
    assert failures(data) == []
    if qpdf := shutil.which("qpdf"):
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(data)
            file.flush()
            result = subprocess.run([qpdf, "--check", file.name], capture_output=True, check=False)
        assert result.returncode == 0, result.stdout


def test_the_validator_can_say_no() -> None:
    blank = pypdfium2.PdfDocument.new()
    blank.new_page(100, 100)
    written = io.BytesIO()
    blank.save(written)
    assert failures(written.getvalue())


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("beside", [False, True], ids=["one", "two"])
def test_every_layout_is_accessible_pdf(sample: Guide, english: Catalog, look: Sheet, beside: bool) -> None:
    packet = [document(sample, english, topic, pseudo("ar") if beside else None) for topic in ("first", "second")]
    check(handout.pdf(packet, english, look, DAY, DAY))


@pytest.mark.parametrize("lang", ["en", "zh-Hans", "zh-Hant", "es"])
def test_all_words_of_every_page_copy_out_in_order(library: Library, lang: str) -> None:
    catalog, documents = library.catalog(lang), library.documents(list(library.guide.topics), lang, DAY)
    data = handout.pdf(documents, catalog, Sheet(header=("Legal Aid",)), DAY, DAY)
    read = [printed(data, MARGIN)]
    if shutil.which("pdftotext"):
        read.append(printed_as_pdftotext_reads(data, 612, 792, MARGIN))
    for text in read:
        assert unread(documents, catalog, text) == []


def unread(documents: list[Document], catalog: Catalog, text: str) -> list[str]:
    """The paragraphs that do not copy out. Readers of PDF set words of a script that runs from right to left in orders
    of their own.
    """
    lost = [paragraph for one in documents for paragraph in missed(one.page, catalog, text)]
    return [paragraph for paragraph in lost if not ARABIC_LETTERS.search(paragraph)]


def test_a_word_that_is_lost_on_paper_is_found_out(library: Library) -> None:
    (one,), catalog = library.documents(["bond"], "zh-Hans", DAY), library.catalog("zh-Hans")
    text = printed(handout.pdf([one], catalog, Sheet(), DAY), MARGIN)
    assert missed(one.page, catalog, text) == []
    paragraphs = list(said(one.page, catalog))
    assert len(paragraphs) > 100
    for paragraph in paragraphs[10], paragraphs[-3]:
        assert paragraph in missed(one.page, catalog, text.replace(squeezed(paragraph), squeezed(paragraph)[:-1]))


@pytest.mark.parametrize("lang", ["en", "zh-Hans", "zh-Hant", "es"])
def test_all_words_of_both_languages_copy_out_in_order(library: Library, lang: str) -> None:
    for one in library.documents(["bond", "sheet-family-plan", "circuits"], lang, DAY, "en"):
        text = printed(handout.pdf([one], library.catalog(lang), Sheet(header=("Legal Aid",)), DAY), MARGIN)
        assert one.beside
        assert missed(one.page, library.catalog(lang), text) == []
        assert missed(one.beside, one.words, text) == []


@pytest.mark.release
@pytest.mark.parametrize("lang", ["en", "zh-Hans", "zh-Hant", "es"])
def test_every_page_is_accessible_pdf(library: Library, lang: str) -> None:
    for one in library.documents(list(library.guide.topics), lang, DAY):
        check(handout.pdf([one], library.catalog(lang), Sheet(header=("Legal Aid",)), DAY, DAY))


@pytest.mark.release
@pytest.mark.parametrize("lang", ["zh-Hans", "es"])
def test_the_whole_library_is_one_book(library: Library, lang: str) -> None:
    book = library.handout(list(library.guide.topics), lang, DAY, Sheet(cover=True, header=("Legal Aid",)), "en")
    check(book)
    titles = [item.title for item in PdfReader(io.BytesIO(book)).outline if not isinstance(item, list)]
    assert len(titles) == len(library.guide.topics)


def test_words_that_run_from_right_to_left_copy_out_whole(library: Library) -> None:
    text = printed(library.handout(["sheet-interpreter-cards"], "en", DAY, Sheet()))
    assert "مترجم" in text
    assert "أحتاج" in text


def test_each_language_is_named_where_it_is_spoken(library: Library) -> None:
    data = library.handout(["sheet-interpreter-cards"], "en", DAY, Sheet(), "es")
    reader = PdfReader(io.BytesIO(data))
    assert languages(reader.trailer["/Root"]) >= {"en", "es"}
    drawn = b"".join(sheet.get_contents().get_data() for sheet in reader.pages)  # type: ignore[union-attr]
    assert b"/Lang(zh-CN)" in drawn, "Chinese words inside an English line"


def languages(root: Any) -> set[str]:
    found, waiting = {root["/Lang"]}, [root["/StructTreeRoot"]]
    while waiting:
        tag = waiting.pop().get_object()
        if isinstance(tag, list):
            waiting += tag
        elif isinstance(tag, dict):
            found |= {tag["/Lang"]} if "/Lang" in tag else set()
            waiting += [tag["/K"]] if "/K" in tag else []
    return found


def test_links_are_live(library: Library) -> None:
    page = library.page("find-legal-help", "en", DAY)
    reader = PdfReader(io.BytesIO(library.handout(["find-legal-help"], "en", DAY, Sheet())))
    annotations: list[Any] = [link.get_object() for sheet in reader.pages for link in sheet.get("/Annots", [])]
    addresses = {link["/A"]["/URI"] for link in annotations if "/URI" in link.get("/A", {})}
    assert {source.authority.url for source in page.sources if source.authority.url} <= addresses


def test_typefaces_are_embedded_in_part(library: Library) -> None:
    data = library.handout(["bond"], "zh-Hans", DAY, Sheet(), "en")
    sheets: Any = PdfReader(io.BytesIO(data)).pages
    fonts = {str(font["/BaseFont"]) for sheet in sheets for font in sheet["/Resources"]["/Font"].values()}
    assert fonts
    assert all(re.match(r"/[A-Z]{6}\+", font) for font in fonts)
    assert len(data) < 1_500_000


def left_edge(data: bytes, letter: str) -> list[float]:
    """Where a letter stands on the first sheet, as a share of its width."""
    sheet = pypdfium2.PdfDocument(data)[0]
    text = sheet.get_textpage()
    found = [at for at, one in enumerate(text.get_text_range()) if one == letter]
    return [text.get_charbox(at)[0] / sheet.get_width() for at in found]


def test_a_column_that_runs_from_right_to_left_mirrors(sample: Guide, english: Catalog) -> None:
    arabic = pseudo("ar")
    both = handout.pdf([document(sample, arabic, "first", english)], arabic, Sheet(), DAY)
    other = handout.pdf([document(sample, english, "first", arabic)], english, Sheet(), DAY)
    assert min(left_edge(both, "ث")) > 0.5, "the first language is at the right"
    assert min(left_edge(other, "ث")) > 0.5, "the second language is at the right"
    assert max(left_edge(both, "K")) < 0.5, "English beside it is at the left"
    alone = handout.pdf([document(sample, arabic, "first")], arabic, Sheet(), DAY)
    assert max(left_edge(alone, "ث")) > 0.8, "lines begin at the right edge"


@pytest.mark.parametrize("tag", ["ar", "hi", "pa"])
def test_scripts_to_come_are_set_and_tagged(sample: Guide, english: Catalog, tag: str) -> None:
    words = pseudo(tag)
    one = document(sample, words, "first", english)
    data = handout.pdf([one], words, Sheet(), DAY)
    check(data)
    assert PdfReader(io.BytesIO(data)).trailer["/Root"]["/Lang"] == tag  # type: ignore[index]
    text = printed(data)
    if tag == "ar":  # readers of PDF reverse the words of such a page, each in its own way
        words_said = {
            word for paragraph in said(one.page, words) for word in re.findall(r"[\u0627-\u064a]+", paragraph)
        }
        assert [word for word in words_said if word not in text] == []
    else:
        assert missed(one.page, words, text) == []
        assert missed(one.beside or one.page, english, text) == []
