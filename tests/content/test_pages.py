# SPDX-License-Identifier: MIT
"""Pages: facts filled in, sources numbered, ages and translation said."""

from dataclasses import replace
from datetime import date

import pytest

from content import pages
from content.blocks import Paragraph, texts
from content.catalogs import Catalog
from content.errors import ContentError
from content.guide_files import Guide
from content.library import Library
from content.pages import Page


def first(sample: Guide, catalog: Catalog, day: date = date(2026, 11, 24)) -> Page:
    return pages.compose(sample.topics["first"], sample, catalog, day)


def opening(page: Page) -> str:
    block = page.blocks[0]
    assert isinstance(block, Paragraph)
    return block.text.plain


def test_facts_stand_in_the_sentences_as_of_the_day(sample: Guide, english: Catalog) -> None:
    assert opening(first(sample, english)) == "You have 1 year to file. The fee is $102.50.[2]"
    assert "$100" in opening(first(sample, english, date(2026, 9, 1)))


def test_a_fact_before_its_first_day_is_said_in_words(sample: Guide, english: Catalog) -> None:
    text = opening(first(sample, english, date(2020, 1, 1)))
    assert "$" not in text
    assert "{" not in text


def test_sources_are_numbered_as_they_come_up(sample: Guide, english: Catalog) -> None:
    page = first(sample, english)
    assert [(source.number, source.authority.id) for source in page.sources] == [(1, "8-usc-1158"), (2, "old-case")]


def test_each_fact_brings_its_status_and_sources(sample: Guide, english: Catalog) -> None:
    fee = next(fact for fact in first(sample, english).facts if fact.id == "filing_fee")
    assert (fee.value, fee.cautious, fee.held.status, fee.sources) == ("$102.50", "$105", "contested", (1, 2))


def test_the_page_is_as_new_as_its_newest_source(sample: Guide, english: Catalog) -> None:
    page = first(sample, english)
    assert page.confirmed == date(2026, 10, 1)
    assert page.review_by == date(2026, 12, 15)


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2026, 12, 15), "fresh"),
        (date(2026, 12, 16), "due"),
        (date(2027, 6, 13), "due"),
        (date(2027, 6, 14), "old"),
    ],
)
def test_freshness_has_three_ages(sample: Guide, english: Catalog, day: date, age: str) -> None:
    page = first(sample, english, day)
    assert [notice.kind for notice in page.notices] == ([] if age == "fresh" else [age])
    assert next(fact for fact in page.facts if fact.id == "filing_fee").age == age


def test_what_is_not_translated_is_shown_in_english_and_counted(sample: Guide, chinese: Catalog) -> None:
    page = first(sample, chinese)
    kinds = [notice.kind for notice in page.notices]
    assert kinds == ["missing", "draft"]
    assert page.title.lang == "en"
    assert page.title.state == "missing"


def test_dates_and_amounts_in_an_english_paragraph_are_english(
    sample: Guide, chinese: Catalog, english: Catalog
) -> None:
    shown = pages.compose(sample.topics["second"], sample, chinese, date(2026, 11, 24))
    assert opening(shown) == opening(pages.compose(sample.topics["second"], sample, english, date(2026, 11, 24)))


def test_a_statistic_is_never_without_its_year(sample: Guide, english: Catalog) -> None:
    page = pages.compose(sample.topics["second"], sample, english, date(2026, 11, 24))
    assert opening(page) == "Since October 1, 2026, 1,234,567 (2024) people wait."


def test_an_unknown_fact_is_refused_with_file_and_line(sample: Guide, english: Catalog) -> None:
    gone = replace(sample, facts={name: fact for name, fact in sample.facts.items() if name != "filing_period"})
    with pytest.raises(ContentError, match=r"first\.md:3.*filing_period"):
        first(gone, english)


def test_a_page_links_the_first_use_of_each_term(library: Library) -> None:
    linked = [
        run.link
        for text in texts(library.page("bond", "en", date(2026, 11, 24)).blocks)
        for run in text.runs
        if run.link
    ]
    terms = [link for link in linked if link.startswith("term:")]
    assert terms
    assert len(terms) == len(set(terms))
    assert "term:bond" not in terms  # the page itself explains it
