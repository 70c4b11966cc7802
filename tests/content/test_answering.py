# SPDX-License-Identifier: MIT
"""Answers while somebody types: pages, what is called so, what was meant, and ways on where nothing is found."""

from datetime import date

import pytest

from content import called
from content.answering import AnsweringDesk
from content.called import Register
from content.library import Library

LANGUAGES = ("en", "zh-Hans", "zh-Hant", "es")
GIVEN = 8


@pytest.fixture(scope="module")
def desk(library: Library) -> AnsweringDesk:
    return AnsweringDesk(library, date(2026, 11, 24))


@pytest.mark.parametrize(
    ("query", "lang", "address"),
    [
        ("bond", "en", "term:bond"),
        ("工卡", "zh-Hans", "term:work-permit"),
        ("移民監獄", "zh-Hant", "term:detention"),
        ("fianza", "es", "term:bond"),
        ("NTA", "zh-Hans", "term:notice-to-appear"),
        ("I-589", "en", "term:i-589"),
        ("1-800-898-7180", "en", "topic:directory#court-case-line"),
        ("1-800-898-7180", "zh-Hant", "topic:directory#court-case-line"),
    ],
)
def test_what_has_a_name_is_found_by_it(desk: AnsweringDesk, query: str, lang: str, address: str) -> None:
    hits = desk.answers(query, lang, GIVEN).hits
    assert hits[0].kind == "topic"
    assert address in [hit.address for hit in hits]
    assert all(hit.label and hit.title for hit in hits)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_is_found_by_its_whole_name(library: Library, lang: str) -> None:
    things = list(called.everything(library.guide, library.catalog(lang), date(2026, 11, 24)))
    assert {one.kind for one in things} == {"term", "deadline", "entry"}
    register = Register(things, lang)
    names = {one: one.names[0] for one in things}
    alike = {name for name in names.values() if list(names.values()).count(name) > 1}
    lost = [one.address for one, name in names.items() if name not in alike and one not in register.find(name)]
    assert len(lost) <= len(things) // 50  # names of the same words in another order


def test_a_name_is_found_before_it_is_typed_to_its_end(desk: AnsweringDesk) -> None:
    assert "term:bond-hearing" in [hit.address for hit in desk.answers("bond hear", "en", GIVEN).hits]


@pytest.mark.parametrize(
    ("query", "lang", "meant"),
    [
        ("bihu", "zh-Hans", "庇护"),
        ("bihu", "zh-Hant", "庇護"),
        ("asylm interveiw", "en", "asylum interview"),
        ("detensión", "es", "detención"),
        ("I-589 form feee", "en", "I-589 form fee"),
    ],
)
def test_what_was_meant_is_said_as_it_is_written(desk: AnsweringDesk, query: str, lang: str, meant: str) -> None:
    assert desk.answers(query, lang, GIVEN).meant == meant


@pytest.mark.parametrize(
    ("query", "lang"), [("asylum", "en"), ("庇护", "zh-Hans"), ("asylum", "zh-Hans"), ("detencion", "es"), ("", "en")]
)
def test_what_was_typed_well_needs_no_question(desk: AnsweringDesk, query: str, lang: str) -> None:
    assert desk.answers(query, lang, GIVEN).meant == ""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_nothing_is_found_there_are_ways_on(library: Library, desk: AnsweringDesk, lang: str) -> None:
    answers = desk.answers("zzqqxxyy", lang, GIVEN)
    assert not answers.found
    addresses = [hit.address for hit in answers.hits]
    assert addresses[0] == "topic:directory"
    sections = [f"section:{section.id}" for section in library.guide.outline.sections if section.topics]
    assert {"ask:start", "deadline:", *sections} <= {*addresses}
    assert not any(address.startswith("language:") for address in addresses)


@pytest.mark.parametrize(
    ("query", "lang", "topic"),
    [
        ("залог", "ru", "bond"),
        ("залог", "en", "bond"),
        ("залог", "zh-Hans", "bond"),
        ("fiança", "pt-BR", "bond"),
        ("كفالة", "ar", "bond"),
        ("ज़मानत", "hi", "bond"),
    ],
)
def test_a_language_that_the_guide_is_not_in_leads_to_the_page(
    library: Library, query: str, lang: str, topic: str
) -> None:
    hits = library.search(query, lang, date(2026, 11, 24), 3)
    assert topic in [hit.topic for hit in hits]
    reader = library.language(lang).tag
    assert {hit.lang for hit in hits} == {reader}
    assert all(hit.excerpt == library.summary(hit.topic, reader, date(2026, 11, 24)) for hit in hits)
