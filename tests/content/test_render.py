# SPDX-License-Identifier: MIT
"""Screen HTML: whole, strict, escaped, and of one shape in every language."""

import re
from datetime import date

import pytest

from content import pages, render, twins
from content.catalogs import Catalog
from content.guide_files import Guide
from content.inline import Run
from content.looks import CONTRAST, DARK, LIGHT
from content.pages import Page, Passage
from tests.content.html_tags import Tags

DAY = date(2026, 11, 24)


def page(sample: Guide, catalog: Catalog, topic: str = "first") -> Page:
    return pages.compose(sample.topics[topic], sample, catalog, DAY)


@pytest.mark.parametrize("topic", ["first", "second"])
def test_a_screen_is_well_formed_with_one_title(sample: Guide, english: Catalog, topic: str) -> None:
    html = render.screen(page(sample, english, topic), english, LIGHT, 12)
    assert [tag for tag, _ in Tags(html).seen].count("h1") == 1
    assert "{" not in re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)


def test_what_looks_like_code_is_only_text() -> None:
    hostile = Passage((Run('<script>alert("x")</script> {{ 7*7 }} & #set'),), "en")
    html = render.passage_html(hostile, catalog_of_nothing(), ("topic",))
    assert "<script" not in html
    assert "{{ 7*7 }}" in html


def catalog_of_nothing() -> Catalog:
    from tests.conftest import ENGLISH

    return Catalog.without_words(ENGLISH)


def test_two_languages_have_the_same_rows(sample: Guide, english: Catalog, chinese: Catalog) -> None:
    rows = list(twins.aligned(page(sample, chinese), page(sample, english)))
    assert all(type(row.left) is type(row.right) for row in rows)
    assert [row.start for row in rows if row.start > 1] == [2, 2]
    Tags(render.screen(page(sample, chinese), chinese, LIGHT, 12, page(sample, english)))


def test_what_is_not_translated_says_so(sample: Guide, chinese: Catalog) -> None:
    html = render.screen(page(sample, chinese), chinese, LIGHT, 12)
    assert 'lang="en"' in html
    assert "(EN)" in html


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=lambda look: look.name)
def test_text_stands_out_at_seven_to_one(look: object) -> None:
    colours = vars(look)
    for ground in ("ground", "panel"):
        for name in ("text", "muted", "link", "heading"):
            lighter, darker = sorted((luminance(colours[name]), luminance(colours[ground])), reverse=True)
            assert (lighter + 0.05) / (darker + 0.05) >= 7, (name, ground)
