# SPDX-License-Identifier: MIT
"""Working days against the `holidays` library, and the days that people forget."""

from datetime import date, timedelta

import holidays as reference
import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.business_days import count_open, holidays, is_open, open_before, open_from, why_closed

DAYS = st.dates(date(1998, 1, 1), date(2100, 12, 31))


def test_every_holiday_from_1998_to_2100_agrees_with_the_holidays_library() -> None:
    theirs = reference.country_holidays("US", years=range(1998, 2102))
    ours = {day for year in range(1998, 2101) for day in holidays(year)}
    assert ours == {day for day in theirs if 1998 <= day.year <= 2100}


@pytest.mark.parametrize(
    ("day", "closed"),
    [
        ("2026-07-03", "Independence Day"),  # observed on the Friday
        ("2026-07-04", "Independence Day"),
        ("2027-06-18", "Juneteenth"),
        ("2021-12-31", "New Year's Day"),  # of the next year
        ("2023-01-02", "New Year's Day"),  # observed on the Monday
        ("2027-01-18", "Martin Luther King Jr. Day"),
        ("2026-11-26", "Thanksgiving Day"),
        ("2026-11-27", ""),
        ("2020-06-19", ""),  # before it was a holiday
        ("2029-01-20", "Saturday"),
        ("2025-01-20", "Martin Luther King Jr. Day"),
        ("2021-01-20", ""),  # Inauguration Day closes only Washington
    ],
)
def test_known_days(day: str, closed: str) -> None:
    assert why_closed(date.fromisoformat(day)) == closed


@given(DAYS)
def test_neighbouring_working_days(day: date) -> None:
    assert is_open(open_from(day))
    assert is_open(open_before(day))
    assert open_before(day) < day <= open_from(day)
    assert not any(is_open(day + timedelta(n)) for n in range((open_from(day) - day).days))


@given(DAYS, st.integers(1, 40))
def test_counting_working_days_there_and_back(day: date, number: int) -> None:
    end = count_open(day, number)
    between = [day + timedelta(n) for n in range(1, (end - day).days + 1)]
    assert sum(map(is_open, between)) == number
    assert is_open(end)
    assert count_open(open_from(end), -number) <= open_from(day)


def test_no_days_are_no_days() -> None:
    assert count_open(date(2026, 11, 28), 0) == date(2026, 11, 28)
