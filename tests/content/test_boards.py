# SPDX-License-Identifier: MIT
"""Boards: every tile leads somewhere, the first screen has what cannot wait, cards are in two languages."""

from datetime import date

import pytest

from content import boards, cards
from content.blocks import texts
from content.library import Library

LANGUAGES = ("en", "zh-Hans", "zh-Hant", "es")


def known(library: Library, address: str) -> bool:
    scheme, _, name = address.partition(":")
    guide = library.guide
    tables = {
        "topic": set(guide.topics),
        "ask": {*guide.questions, *guide.plans},
        "language": {language.tag for language in library.languages},
        "section": {section.id for section in guide.outline.sections},
    }
    return (
        name in tables[scheme]
        if scheme in tables
        else scheme in {"deadline", "cards", "terms", "about", "card", "back"}
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_tile_leads_somewhere(library: Library, today: date, lang: str) -> None:
    shown = [boards.home(library, lang, today), boards.card_rack(library, lang, today)]
    shown += [boards.question(library, lang, name) for name in library.guide.questions]
    sections = [boards.section(library, lang, today, section.id) for section in library.guide.outline.sections]
    shown += [board for board in sections if board]
    lost = [tile for board in shown for row in board.rows for tile in row.tiles if not known(library, tile.address)]
    assert not lost


def test_the_first_screen_has_what_cannot_wait(library: Library, today: date) -> None:
    board = boards.home(library, "zh-Hans", today)
    tiles = [tile for row in board.rows for tile in row.tiles]
    assert [tile.title for tile in tiles[:4]] == [language.name for language in library.languages]
    assert [tile.lang for tile in tiles if tile.chosen] == ["zh-Hans"]
    assert len([tile for tile in tiles if tile.style == "alarm"]) == 3
    assert {"ask:start", "deadline:", "cards:"} <= {tile.address for tile in tiles}
    assert len([tile for tile in tiles if tile.address.startswith("section:") and tile.picture]) == 8


def test_a_clock_that_is_behind_is_said_large(library: Library) -> None:
    assert not boards.home(library, "en", library.guide.outline.edition).warning
    assert boards.home(library, "en", date(2020, 1, 1)).warning


def test_a_section_that_is_not_there(library: Library, today: date) -> None:
    assert boards.section(library, "en", today, "nowhere") is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_cards_say_the_same_english_in_every_language(library: Library, today: date, lang: str) -> None:
    english, own = cards.decks(library, "en", today), cards.decks(library, lang, today)
    assert [[card.english for card in deck.cards] for deck in own] == [
        [card.english for card in d.cards] for d in english
    ]
    assert all(deck.cards for deck in own)
    if lang != "en":
        assert all(card.own and card.english not in card.own for deck in own for card in deck.cards)


def test_sentences_of_the_cards_stand_on_the_sheets(library: Library, today: date) -> None:
    printed = " ".join(
        text.plain
        for topic in {topic for _, _, topic, _ in cards.RACK}
        for text in texts(library.page(topic, "en", today).blocks)
    )
    for deck in cards.decks(library, "en", today):
        for card in deck.cards:
            if deck.id != "language":
                assert card.english in printed
            assert "__" not in card.english
