# SPDX-License-Identifier: MIT
"""What a careful reader of a translation would stumble over is found; what may stay is left alone."""

import pytest

from content.term_checks import left_over, too_wide


@pytest.mark.parametrize(
    ("english", "words"),
    [
        ("You must go to court.", "您 you must go to 法庭。"),
        ("The judge decides about bond.", "The judge decides about 保释金。"),
    ],
)
def test_english_left_over_is_found(english: str, words: str) -> None:
    assert list(left_over(english, words))


@pytest.mark.parametrize(
    "words",
    [
        "说：“I am afraid to return.”",
        "我害怕（I am afraid to return）",
        "**I am afraid to return.**",
        "«I am afraid to return»",
    ],
)
def test_what_is_shown_to_officers_may_stay(words: str) -> None:
    assert not list(left_over("Say: I am afraid to return.", words))


def test_cards_keep_their_english() -> None:
    assert not list(left_over("I am afraid to return.", "I am afraid to return. 我害怕", "sheet-rights-card"))


def test_a_label_too_wide_for_its_button_is_found() -> None:
    assert list(too_wide("New person", "Empezar de nuevo con otra persona"))
    assert not list(too_wide("New person", "新的使用者"))
    assert not list(too_wide("Print, save as PDF or for the phone, or copy", "x" * 200))
