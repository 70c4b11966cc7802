# SPDX-License-Identifier: MIT
"""Counting: calendar and working days, months and years, hours, forward and back."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.deadlines_counting import count, count_hours, ends_of_day, is_cut_short

DAYS = st.dates(date(1998, 1, 1), date(2090, 12, 31))
UNITS = st.sampled_from(["days", "business days", "months", "years"])


@pytest.mark.parametrize(
    ("start", "number", "unit", "end"),
    [
        ("2024-02-29", 1, "years", "2025-02-28"),
        ("2024-02-29", 4, "years", "2028-02-29"),
        ("2023-02-28", 1, "years", "2024-02-28"),
        ("2026-08-31", 6, "months", "2027-02-28"),
        ("2026-08-25", 6, "months", "2027-02-25"),
        ("2026-12-31", 1, "months", "2027-01-31"),
        ("2026-11-25", 5, "business days", "2026-12-03"),
        ("2026-11-24", 0, "days", "2026-11-24"),
    ],
)
def test_forward(start: str, number: int, unit: str, end: str) -> None:
    assert count(date.fromisoformat(start), number, unit) == date.fromisoformat(end)


def test_backward() -> None:
    hearing = date(2027, 2, 2)
    assert count(hearing, 15, "days", backward=True) == date(2027, 1, 18)
    assert count(hearing, 5, "business days", backward=True) == date(2027, 1, 26)
    assert count(date(2024, 3, 31), 1, "months", backward=True) == date(2024, 2, 29)


def test_calendar_days_can_be_counted_as_working_days() -> None:
    assert count(date(2026, 11, 25), 5, "days", only_open=True) == date(2026, 12, 3)


def test_only_a_missing_day_cuts_a_month_short() -> None:
    assert is_cut_short(date(2024, 2, 29), 1, "years")
    assert not is_cut_short(date(2024, 2, 29), 4, "years")
    assert not is_cut_short(date(2024, 2, 29), 30, "days")


@given(DAYS, DAYS, UNITS, st.integers(0, 180), st.booleans())
def test_a_later_event_never_ends_sooner(one: date, two: date, unit: str, number: int, backward: bool) -> None:
    number = number % 10 if unit == "years" else number
    first, second = sorted((one, two))
    assert count(first, number, unit, backward=backward) <= count(second, number, unit, backward=backward)


@given(DAYS, UNITS, st.integers(0, 100))
def test_a_longer_period_never_ends_sooner(day: date, unit: str, number: int) -> None:
    number = number % 10 if unit == "years" else number
    assert day <= count(day, number, unit) <= count(day, number + 1, unit)
    assert count(day, number + 1, unit, backward=True) <= count(day, number, unit, backward=True) <= day


@given(DAYS, st.integers(0, 600))
def test_days_back_undo_days_forward(day: date, number: int) -> None:
    assert count(count(day, number, "days"), number, "days", backward=True) == day


def test_hours_by_the_wall_clock() -> None:
    assert count_hours(datetime(2026, 11, 20, 14, 30), 72) == datetime(2026, 11, 23, 14, 30)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-11-20T14:00", "2026-11-24T14:00"),  # Friday to Tuesday
        ("2026-11-21T10:00", "2026-11-25T00:00"),  # from Monday morning, two whole days
        ("2026-11-25T09:00", "2026-11-30T09:00"),  # over Thanksgiving and a weekend
        ("2026-11-16T00:00", "2026-11-18T00:00"),
    ],
)
def test_hours_that_leave_out_closed_days(start: str, end: str) -> None:
    assert count_hours(datetime.fromisoformat(start), 48, only_open=True) == datetime.fromisoformat(end)


@given(st.datetimes(datetime(1998, 1, 1), datetime(2090, 1, 1)), st.integers(0, 100))  # noqa: DTZ001
def test_leaving_out_closed_days_never_shortens(start: datetime, hours: int) -> None:
    assert count_hours(start, hours, only_open=True) >= start + timedelta(hours=hours)


def test_a_day_without_an_hour_has_two_ends() -> None:
    first, last = ends_of_day(date(2026, 11, 24))
    assert (first.date(), last.date()) == (date(2026, 11, 24), date(2026, 11, 24))
    assert last - first == timedelta(hours=23, minutes=59)
