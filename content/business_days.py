# SPDX-License-Identifier: MIT
"""The days on which federal offices are open: neither Saturday nor Sunday nor a federal legal holiday.

Holidays follow 5 U.S.C. 6103 as it stood in each year: one that falls on a Saturday is observed on the Friday before,
one on a Sunday on the Monday after. Inauguration Day is left out, since it binds only the Washington area, and so are
closings for a single day (by order of a President, for snow): no rule foretells them.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from content.errors import N_

DAY = timedelta(days=1)
MONDAY, THURSDAY, SATURDAY, SUNDAY = 0, 3, 5, 6
SATURDAY_NAME = N_("Saturday")
SUNDAY_NAME = N_("Sunday")
JUNETEENTH_SINCE = 2021


@cache
def holidays(year: int) -> Mapping[date, str]:
    """The weekdays and weekend days of ``year`` that are legal holidays, observed days included, by English name.

    New Year's Day of the next year counts where it is observed on December 31. Valid from 1986 on.
    """
    fixed = [
        (date(year, 1, 1), N_("New Year's Day")),
        (date(year, 7, 4), N_("Independence Day")),
        (date(year, 11, 11), N_("Veterans Day")),
        (date(year, 12, 25), N_("Christmas Day")),
        (date(year + 1, 1, 1), N_("New Year's Day")),
    ]
    if year >= JUNETEENTH_SINCE:
        fixed.append((date(year, 6, 19), N_("Juneteenth")))
    found = {
        _nth(year, 1, MONDAY, 3): N_("Martin Luther King Jr. Day"),
        _nth(year, 2, MONDAY, 3): N_("Washington's Birthday"),
        _nth(year, 6, MONDAY, 1) - 7 * DAY: N_("Memorial Day"),
        _nth(year, 9, MONDAY, 1): N_("Labor Day"),
        _nth(year, 10, MONDAY, 2): N_("Columbus Day"),
        _nth(year, 11, THURSDAY, 4): N_("Thanksgiving Day"),
    }
    for day, name in fixed:
        found |= {day: name, _observed(day): name}
    return MappingProxyType({day: name for day, name in sorted(found.items()) if day.year == year})


def why_closed(day: date) -> str:
    """The English name of what closes the offices on ``day`` (a msgid); empty for a working day."""
    if name := holidays(day.year).get(day):
        return name
    return {SATURDAY: SATURDAY_NAME, SUNDAY: SUNDAY_NAME}.get(day.weekday(), "")


def is_open(day: date) -> bool:
    """Whether ``day`` is a working day."""
    return not why_closed(day)


def open_from(day: date) -> date:
    """``day`` itself, or the next working day."""
    while not is_open(day):
        day += DAY
    return day


def open_before(day: date) -> date:
    """The last working day strictly before ``day``."""
    day -= DAY
    while not is_open(day):
        day -= DAY
    return day


def count_open(start: date, number: int) -> date:
    """The ``number``-th working day after ``start``, which itself is not counted; before it for a negative number."""
    step = DAY if number >= 0 else -DAY
    day = start
    for _ in range(abs(number)):
        day += step
        while not is_open(day):
            day += step
    return day


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def _observed(day: date) -> date:
    return day + {SATURDAY: -DAY, SUNDAY: DAY}.get(day.weekday(), timedelta())
