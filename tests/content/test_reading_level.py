# SPDX-License-Identifier: MIT
"""Reading level: short words in short sentences score low, long ones high, scraps not at all."""

from content.reading_level import HARDEST, grade

PLAIN = ["You can ask for help. Go to the court on the day. Take your papers with you. Say what you need."] * 8
HARD = ["Administrative adjudicators occasionally misapprehend particularized evidentiary requirements."] * 20


def test_plain_words_are_within_the_limit() -> None:
    level = grade(PLAIN)
    assert level is not None
    assert level < HARDEST


def test_long_words_in_long_sentences_are_over_it() -> None:
    level = grade(HARD)
    assert level is not None
    assert level > HARDEST


def test_a_scrap_has_no_grade() -> None:
    assert grade(["Bond."]) is None
