# SPDX-License-Identifier: MIT
"""How the law counts time: calendar days, working days, hours, months and years, forward and back.

The day of the event is day 0 (8 CFR 1.2, 1001.1(h); Fed. R. App. P. 26(a)). Nothing here rolls over a closed day:
whether a rule rolls is the rule's own affair.
"""

import calendar
from datetime import date, datetime, time, timedelta

from content.business_days import count_open, is_open, open_from

MONTHS = {"months": 1, "years": 12}
LAST_MINUTE = time(23, 59)


def count(start: date, number: int, unit: str, *, backward: bool = False, only_open: bool = False) -> date:
    """The last day of a period of ``number`` ``unit`` from ``start``; the first one where it is counted back.

    ``unit`` is ``days``, ``business days``, ``months`` or ``years``. A month or year ends on the same day of the
    month, or on the month's last day where it has no such day (February 29, August 31).
    """
    number = -number if backward else number
    if unit == "business days" or (unit == "days" and only_open):
        return count_open(start, number)
    if unit == "days":
        return start + timedelta(days=number)
    return _same_day(start, number * MONTHS[unit])


def is_cut_short(start: date, number: int, unit: str) -> bool:
    """Whether the month in which the period ends lacks the day of ``start``, so that two answers are possible."""
    return unit in MONTHS and count(start, number, unit).day != start.day


def count_hours(start: datetime, hours: int, *, only_open: bool = False) -> datetime:
    """The moment ``hours`` after ``start``, by the clock on the wall; closed days pass uncounted if ``only_open``."""
    if not only_open:
        return start + timedelta(hours=hours)
    now = start if is_open(start.date()) else _midnight(open_from(start.date()))
    left = timedelta(hours=hours)
    while left > (rest := _midnight(now.date() + timedelta(days=1)) - now):
        left -= rest
        now = _midnight(open_from(now.date() + timedelta(days=1)))
    return now + left


def ends_of_day(day: date) -> tuple[datetime, datetime]:
    """The first and the last minute of ``day``: when the hour of an event is not known, it lies between them."""
    return _midnight(day), datetime.combine(day, LAST_MINUTE)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _same_day(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))
