# SPDX-License-Identifier: MIT
"""The drawings: every one in every language, read back as SVG, and measured with the typefaces themselves."""

import gettext
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont

from content import files, pictures, typefaces
from content.blocks import Picture
from content.catalogs import Catalog, Language
from content.fact_words import words
from content.library import Library

DAY = date(2026, 11, 24)
SVG = "{http://www.w3.org/2000/svg}"
NAMES = sorted(path.stem for path in (files.GUIDE / "pictures").glob("*.svg") if path.stem != "shapes")
DRAWN_BY_BOTH = {f"{SVG}{name}" for name in ("svg", "g", "rect", "circle", "path", "text")}  # by Qt and by Typst
SMALLEST = 13.0  # of 720 on 180 mm of paper: 9 points
ONE_SHEET = 1000.0
SLACK = 1.0
JOINED = 0.85  # of their single forms, which the tables of a typeface give, Arabic letters take about 0.8

ENGLISH = Language("en", "English", "en_US", "source")
ARABIC = Language("ar", "العربية", "ar", "draft")
TRADITIONAL = Language("zh-Hant", "繁體中文", "zh_Hant", "draft")


class Longer(Catalog):
    """English that is a third longer, as other languages are."""

    def gettext(self, message: str) -> str:
        plain = re.sub(r"\{\w+\}", "", message).split()
        more, letters = "", len(message) / 3
        for word in plain * 2:
            if len(more) + len(word) > letters:
                break
            more += f" {word}"
        return message + more


class Han(Catalog):
    """Words without spaces between them."""

    def gettext(self, message: str) -> str:
        holes = "".join(re.findall(r"\{\w+\}", message))
        return f"法官會{holes}聽取您的陳述，" * (1 + len(message) // 40) + "（完）。"


class Arabic(Catalog):
    """Words from right to left."""

    def gettext(self, message: str) -> str:
        holes = "".join(re.findall(r"\{\w+\}", message))
        return "يجب أن تقدم الطلب " * (1 + len(message) // 24) + holes


STRESS = [
    Longer(ENGLISH, gettext.NullTranslations(), {}),
    Han(TRADITIONAL, gettext.NullTranslations(), {}),
    Arabic(ARABIC, gettext.NullTranslations(), {}),
]


@dataclass(frozen=True)
class Frame:
    """A rectangle of the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True)
class Line:
    """A line of words as it is really wide."""

    text: str
    size: float
    anchor: float
    left: float
    right: float
    baseline: float


@cache
def _widths(family: str, weight: str) -> tuple[dict[int, str], dict[str, tuple[int, int]], int]:
    name = family.replace(" ", "") + ("-Bold" if weight == "700" else "-Regular")
    font = TTFont(files.FONTS / f"{name}.ttf")
    return font.getBestCmap(), dict(font["hmtx"].metrics), font["head"].unitsPerEm


def _width(text: str, family: str, weight: str, size: float) -> float:
    glyphs, metrics, em = _widths(family, weight)
    wide = 0.0
    for letter in text:
        single = metrics[glyphs[ord(letter)]][0] if ord(letter) in glyphs else em
        wide += single * (JOINED if "\u0600" <= letter <= "\u06ff" else 1)
    return wide / em * size


def _read(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314 (our own drawing)


def _walk(element: ElementTree.Element, x: float, y: float) -> Iterator[tuple[ElementTree.Element, float, float]]:
    """All elements with the shift that the groups around them add."""
    if moved := re.fullmatch(r"translate\(([\d.]+) ([\d.]+)\)", element.get("transform", "")):
        x, y = x + float(moved[1]), y + float(moved[2])
    yield element, x, y
    for child in element:
        yield from _walk(child, x, y)


def _line(element: ElementTree.Element, x: float, y: float, family: str) -> Line:
    text, size = (element.text or "").strip("\u202b\u202c"), float(element.get("font-size", "0"))
    wide = _width(text, family, element.get("font-weight", "400"), size)
    anchor = float(element.get("x", "nan")) + x
    left = anchor - {"start": 0.0, "middle": wide / 2, "end": wide}[element.get("text-anchor", "start")]
    return Line(text, size, anchor, left, left + wide, float(element.get("y", "nan")) + y)


def _frame(element: ElementTree.Element, x: float, y: float) -> Frame:
    left, top = float(element.get("x", "0")) + x, float(element.get("y", "0")) + y
    return Frame(left, top, left + float(element.get("width", "nan")), top + float(element.get("height", "nan")))


def _check(svg: str) -> None:
    """Valid, of the shapes that both renderers know, on one sheet, every line inside the box it begins in."""
    root = _read(svg)
    family = root.get("font-family", "")
    high = float(root.get("height", "nan"))
    assert root.get("viewBox") == f"0 0 720 {high:.0f}"
    assert high < ONE_SHEET
    assert "{" not in svg
    assert "}" not in svg
    assert pictures.KEPT not in svg
    elements = list(_walk(root, 0, 0))
    assert {element.tag for element, _, _ in elements} <= DRAWN_BY_BOTH
    frames = [_frame(element, x, y) for element, x, y in elements if element.tag == f"{SVG}rect"]
    lines = [_line(element, x, y, family) for element, x, y in elements if element.tag == f"{SVG}text"]
    assert lines
    for frame in frames:
        assert min(frame.left, frame.top) >= 0
        assert frame.right <= 720
        assert frame.bottom <= high
    discs = [
        (float(element.get("cx", "nan")) + x, float(element.get("cy", "nan")) + y)
        for element, x, y in elements
        if element.tag == f"{SVG}circle"
    ]
    for line in lines:
        assert line.size >= SMALLEST, line.text
        if any(abs(x - line.anchor) < SLACK and abs(y - line.baseline) < line.size / 2 for x, y in discs):
            assert line.right - line.left <= 22, line.text
            continue
        around = [frame for frame in frames if frame.holds(line.anchor, line.baseline)]
        assert around, line.text
        inner = max(around, key=lambda frame: (frame.left, -frame.right, frame.top))
        assert line.left >= inner.left - SLACK, line.text
        assert line.right <= inner.right + SLACK, line.text
        assert line.baseline - line.size * 0.75 >= inner.top, line.text
        assert line.baseline + line.size * 0.2 <= inner.bottom + SLACK, line.text
    for line in lines:
        for other in lines:
            apart = line.right <= other.left or other.right <= line.left
            assert line is other or apart or abs(line.baseline - other.baseline) >= 12, (line.text, other.text)


@pytest.mark.parametrize("name", NAMES)
def test_each_picture_is_drawn_well_in_each_language(library: Library, name: str) -> None:
    for language in library.languages:
        svg = library.picture(name, language.tag, DAY)
        assert f'font-family="{typefaces.families(language.tag)[0]}"' in svg
        _check(svg)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("catalog", STRESS, ids=["longer", "han", "arabic"])
def test_each_picture_has_room_for_other_languages(library: Library, name: str, catalog: Catalog) -> None:
    def fact(placeholder: str) -> str:
        fact_id, _, part = placeholder.partition(".")
        return words(library.guide.facts[fact_id], part, DAY, catalog)

    _check(pictures.draw(name, catalog, fact))


def test_a_picture_is_mirrored_for_a_language_written_from_the_right(library: Library) -> None:
    def edges(catalog: Catalog) -> list[tuple[float, float]]:
        svg = pictures.draw("two-paths", catalog, lambda _: "1")
        boxes = [_frame(element, 0, 0) for element in _read(svg).iter(f"{SVG}rect")]
        return [(box.left, box.right) for box in boxes]

    left, right = edges(library.catalog("en")), edges(Catalog.without_words(ARABIC))
    assert left != right
    assert [(round(720 - b, 1), round(720 - a, 1)) for a, b in left] == [(round(a, 1), round(b, 1)) for a, b in right]


@pytest.mark.parametrize("name", NAMES)
def test_each_picture_stands_in_a_topic(library: Library, name: str) -> None:
    used = {block.id for topic in library.guide.topics.values() for block in topic.blocks if isinstance(block, Picture)}
    assert name in used


def test_a_label_is_cut_between_words_and_no_line_is_too_wide() -> None:
    label = "The Board checks the decisions of immigration judges, mostly on paper."
    lines = pictures.wrapped(label, 14)
    assert " ".join(lines) == label
    assert all(pictures.width(line) <= 14 for line in lines)


def test_han_characters_are_cut_anywhere_but_before_a_closing_mark() -> None:
    label = "移民法官会听取您的陈述，然后作出决定。"
    for room in range(4, 20):
        lines = pictures.wrapped(label, room)
        assert "".join(lines) == label
        assert not any(line.startswith(("，", "。")) for line in lines)


def test_a_fact_is_never_cut(library: Library) -> None:
    for tag in ("en", "zh-Hans"):
        value = library.picture("the-road", tag, DAY)
        shown = words(library.guide.facts["bia_appeal_period"], "confirmed", DAY, library.catalog(tag))
        assert any(shown in line for line in value.splitlines())


def test_a_word_wider_than_the_room_stands_alone() -> None:
    assert pictures.wrapped("an incomprehensibility here", 5) == ["an", "incomprehensibility", "here"]


def test_an_empty_label_has_no_lines() -> None:
    assert pictures.wrapped("", 10) == []
