# SPDX-License-Identifier: MIT
"""The phone file: whole, well formed, needing nothing from outside; one page or a packet, in both directions."""

import re
from datetime import date

import pytest

from content import pages, phone
from content.catalogs import Catalog, Language
from content.guide_files import Guide
from content.library import Library
from content.paper_data import Document
from content.phone import phone_file
from tests.content.html_tags import Tags

DAY = date(2026, 11, 24)
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>'
ARABIC = Catalog.without_words(Language("ar", "العربية", "ar", "draft"))


def document(sample: Guide, catalog: Catalog, topic: str = "first", beside: Catalog | None = None) -> Document:
    page = pages.compose(sample.topics[topic], sample, catalog, DAY)
    other = pages.compose(sample.topics[topic], sample, beside, DAY) if beside else None
    drawn = {(side.lang, "drawing"): SVG for side in (page, other) if side}
    return Document(page, other, drawn, beside or catalog)


def packet(sample: Guide, catalog: Catalog, beside: Catalog | None = None) -> list[Document]:
    return [document(sample, catalog, topic, beside) for topic in ("first", "second", "first")]


@pytest.mark.parametrize("topics", [1, 3])
def test_a_file_is_well_formed_with_one_title(sample: Guide, english: Catalog, topics: int) -> None:
    html = phone_file(packet(sample, english)[:topics], english)
    assert [tag for tag, _ in Tags(html).seen].count("h1") == 1
    assert "{" not in re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)


def test_every_link_inside_has_its_target_and_every_anchor_is_alone(sample: Guide, english: Catalog) -> None:
    html = phone_file(packet(sample, english), english)
    anchors = re.findall(r' id="([^"]+)"', html)
    assert len(anchors) == len(set(anchors))
    wanted = set(re.findall(r'href="#([^"]+)"', html))
    assert {"p1", "p2", "p3"} < wanted <= set(anchors)


def test_a_link_to_another_page_of_the_packet_leads_inside_the_file(sample: Guide, english: Catalog) -> None:
    link = '<a href="#p2">the second page</a>'
    assert link in phone_file(packet(sample, english)[:2], english)
    assert link not in phone_file([document(sample, english)], english)


@pytest.mark.parametrize("topics", [1, 3])
def test_nothing_is_needed_from_outside(sample: Guide, english: Catalog, topics: int) -> None:
    html = phone_file(packet(sample, english)[:topics], english)
    tags = Tags(html).seen
    assert not {"script", "link", "iframe", "img"} & {tag for tag, _ in tags}
    assert "@import" not in html
    assert "url(" not in html
    links = [attrs["href"] or "" for tag, attrs in tags if tag == "a"]
    assert all(link.startswith(("https://", "#")) for link in links)


def test_each_language_runs_in_its_own_direction(sample: Guide, english: Catalog) -> None:
    html = phone_file(packet(sample, ARABIC, english), ARABIC)
    tags = Tags(html).seen
    assert ("html", {"lang": "ar", "dir": "rtl"}) in tags
    assert ("div", {"lang": "en", "dir": "ltr"}) in tags
    sides = re.search(r"left|right", re.sub(r"[^{]*\.pair[^}]*}", "", html.partition("</style>")[0]))
    assert sides is None, "the look names a side of the screen instead of start and end"


def test_the_words_of_the_office_are_only_words(sample: Guide, english: Catalog) -> None:
    html = phone_file(packet(sample, english), english, title="<b>Ana</b>", header=["A & B", "<script>"])
    assert "&lt;b&gt;Ana&lt;/b&gt;" in html
    assert "A &amp; B" in html
    assert "<script" not in html


def test_the_edition_of_the_words_is_named(sample: Guide, english: Catalog) -> None:
    assert "November 1, 2026" in phone_file([document(sample, english)], english, date(2026, 11, 1))


def test_the_library_makes_a_packet(library: Library) -> None:
    html = library.phone_packet(["bond", "detention-timeline"], "zh-Hans", DAY, "en")
    tags = Tags(html).seen
    assert [tag for tag, _ in tags].count("article") == 2
    assert [tag for tag, _ in tags].count("svg") == 2
    assert phone.LINKS == ("https",)
