# SPDX-License-Identifier: MIT
"""Days as people type them."""

from contextlib import suppress
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import deadlines_words as say
from content.deadlines import CannotCountError
from content.deadlines_typed import typed

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("2026-11-24", "en_US"),
        (" 2026/11/24 ", "en_US"),
        ("2026年11月24日", "zh_Hans_CN"),
        ("2026 年 11 月 24 日", "en_US"),
        ("11/24/2026", "en_US"),
        ("24/11/2026", "es_US"),
        ("11/24/2026", "es_US"),
        ("24.11.2026", "en_US"),
        ("Nov 24, 2026", "en_US"),
        ("24 November 2026", "en_US"),
        ("NOVEMBER 24 2026", "es_US"),
        ("24 de noviembre de 2026", "es_US"),
        ("Sept 24 2026", "en_US"),
    ],
)
def test_days(text: str, locale: str) -> None:
    found = typed(text, locale)
    assert found == DAY.replace(month=9 if "Sept" in text else 11)
    assert not isinstance(found, datetime)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("2026-11-24T14:30", 14, 30),
        ("2026-11-24 14:30:00", 14, 30),
        ("11/24/2026 2:30 pm", 14, 30),
        ("Nov 24, 2026 12:05 AM", 0, 5),
    ],
)
def test_moments(text: str, hour: int, minute: int) -> None:
    assert typed(text, "en_US") == datetime.fromisoformat(f"2026-11-24T{hour:02}:{minute:02}")


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2026-02-30", "2026-13-01", "32/13/2026", "24 Foo 2026", "November 2026", "2026-11-24 25:00",
     "2026-11-24 13:00 pm", "0/0/2026", "99999-01-01", "11/24/26"],
)  # fmt: skip
def test_what_is_no_day_is_said(text: str) -> None:
    with pytest.raises(CannotCountError) as caught:
        typed(text, "en_US")
    assert caught.value.sentence.message == say.NOT_A_DAY


def test_a_day_that_can_be_two_is_refused_where_days_come_first() -> None:
    with pytest.raises(CannotCountError) as caught:
        typed("03/04/2026", "es_US")
    assert caught.value.sentence.message == say.TWO_DAYS
    assert typed("03/04/2026", "en_US") == date(2026, 3, 4)
    assert typed("04/04/2026", "es_US") == date(2026, 4, 4)


@given(st.dates(), st.sampled_from(["en_US", "es_US", "zh_Hans_CN"]))
def test_iso_days_are_always_read(day: date, locale: str) -> None:
    assert typed(day.isoformat(), locale) == day


@given(st.text(max_size=20))
def test_no_text_breaks_it(text: str) -> None:
    with suppress(CannotCountError):
        assert isinstance(typed(text), date)
