# SPDX-License-Identifier: MIT
"""What stays together on a sheet, how wide columns are, and what a line may begin with."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pypdfium2
import pytest

from content import paper_data
from content.handout import Sheet
from content.library import Library
from content.paper_rows import HAN, column, keep_together

DAY = date(2026, 11, 24)
MARGIN = 50  # points at head and foot


def row(kind: str, words: str = "words", start: int = 1) -> dict[str, Any]:
    left = {"level": 2, "start": start, "text": {"plain": words}}
    return {"kind": kind, "letters": len(words), "left": left}


def sticky(*rows: dict[str, Any]) -> list[bool]:
    keep_together(list(rows))
    return [one["sticky"] for one in rows]


def test_a_heading_and_what_leads_up_to_a_list_go_with_what_follows() -> None:
    long = "x" * 400
    assert sticky(row("heading"), row("paragraph", long), row("paragraph", "Bring:"), row("table"), row("table")) == [
        *(True, False, True, False, False)
    ]


def test_neither_end_of_a_list_stands_alone() -> None:
    items = [row("items", "x" * 100, start) for start in range(1, 7)]
    assert sticky(row("heading"), *items) == [True, True, False, False, False, True, False]


def test_a_short_entry_stays_whole_and_a_long_one_may_break() -> None:
    short = [row("heading"), row("paragraph"), row("paragraph")]
    long = [row("heading"), row("paragraph", "x" * 200), row("paragraph", "x" * 200)]
    assert sticky(*short, *long) == [True, True, False, True, False, False]


def test_a_column_is_as_wide_as_its_words() -> None:
    narrow, wide = (
        column([[{"plain": text}] for text in texts]) for texts in (("A", "B"), ("Court", "of appeals", "大法官"))
    )
    assert narrow["most"] == narrow["least"] == 1
    assert (wide["most"], wide["least"]) == (10, 7)
    assert wide["weight"] > narrow["weight"]


@pytest.fixture(scope="module")
def lines(library: Library) -> list[str]:
    """All lines of Chinese pages that are full of sources, as they stand on paper."""
    return list(_lines(library.handout(["bond", "detention-timeline", "circuits"], "zh-Hans", DAY, Sheet(), "en")))


def _lines(data: bytes) -> Iterator[str]:
    for sheet in pypdfium2.PdfDocument(data):
        words = sheet.get_textpage().get_text_bounded(bottom=MARGIN, top=sheet.get_height() - MARGIN)
        yield from words.splitlines()


def test_no_line_begins_with_a_stop(lines: list[str]) -> None:
    assert len(lines) > 500
    assert sum(bool(HAN.search(line)) for line in lines) > 200
    assert [line for line in lines if line.startswith(tuple("。，；：、）」”"))] == []


def test_marks_hold_on_to_the_letter_before_them_whatever_its_look(library: Library) -> None:
    (one,) = library.documents(["bond"], "zh-Hans", DAY)
    data = paper_data.packet([one], library.catalog("zh-Hans"), DAY)["documents"][0]
    items = [item for row in data["rows"] if row["kind"] == "items" for item in row["left"]["items"]]
    after = [run["after"] for item in items for run in item["runs"] if "c" in run and not run["next"]]
    assert len(after) > 5
    assert [held for held in after if not re.match(r"[（《“]?\w", held[0]["t"])] == []
    bold = next(held for held in after if len(held) > 1)
    assert bold[0]["b"], "a letter in bold"
    assert bold[1]["t"] == "。", "the stop after it"


def test_two_drawings_come_in_the_order_of_their_languages(library: Library) -> None:
    data = library.handout(["how-asylum-works"], "es", DAY, Sheet(), "en")
    sheets = [sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(data)]
    spanish = next(at for at, words in enumerate(sheets) if "Usted da sus huellas" in words)
    english = next(at for at, words in enumerate(sheets) if "You are at the border" in words)
    assert spanish <= english
    assert all(len(words) > 300 for words in sheets[:-1]), "a sheet stands almost empty"


def test_a_sheet_that_runs_over_by_a_few_lines_is_set_smaller(library: Library) -> None:
    data = library.handout(["sheet-papers"], "es", DAY, Sheet())
    assert len(pypdfium2.PdfDocument(data)) == 1


def test_a_list_of_one_language_is_dealt_to_cards(library: Library) -> None:
    data = library.handout(["sheet-interpreter-cards"], "es", DAY, Sheet(fold="wallet"))
    text = "".join(sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(data))
    assert text.count("Señale su idioma") > 1


def test_a_number_stands_once_where_languages_stand_one_under_the_other(library: Library) -> None:
    under, side = (
        library.handout(["directory"], "es", DAY, Sheet(layout=layout), "en") for layout in ("under", "side")
    )
    bullets = ["".join(_lines(data)).count("• 1-888-373-7888") for data in (under, side)]
    assert bullets == [1, 2]
