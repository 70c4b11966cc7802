# SPDX-License-Identifier: MIT
"""Dates, amounts, counts and periods in the reader's language.

Babel is imported where it is used: it takes a while, and the first screen shows neither dates nor amounts.
"""

from datetime import date
from decimal import Decimal

from content.catalogs import Catalog


def P_(singular: str, plural: str) -> tuple[str, str]:  # noqa: N802 (a marker, like gettext's N_)
    """Mark a plural message for extraction."""
    return singular, plural


# Babel's own long units print "180 duration-day" in Chinese (python-babel/babel#1217), hence our messages.
LENGTHS = {
    "hours": P_("{n} hour", "{n} hours"),
    "days": P_("{n} day", "{n} days"),
    "business days": P_("{n} working day", "{n} working days"),
    "months": P_("{n} month", "{n} months"),
    "years": P_("{n} year", "{n} years"),
}
ADJECTIVES = {
    "hours": P_("{n}-hour", "{n}-hour"),
    "days": P_("{n}-day", "{n}-day"),
    "business days": P_("{n}-working-day", "{n}-working-day"),
    "months": P_("{n}-month", "{n}-month"),
    "years": P_("{n}-year", "{n}-year"),
}
_NAMED_CURRENCY = {"zh"}


def day(value: date, locale: str) -> str:
    """A date in full: November 24, 2026; 2026年11月24日."""
    from babel.dates import format_date  # noqa: PLC0415

    return format_date(value, "long", locale)


def short_day(value: date, locale: str) -> str:
    """A date where there is little room: Nov 24, 2026; 24 nov 2026."""
    from babel.dates import format_date  # noqa: PLC0415

    return format_date(value, "medium", locale)


def weekday(value: date, locale: str) -> str:
    """A date in full with its day of the week."""
    from babel.dates import format_date  # noqa: PLC0415

    return format_date(value, "full", locale)


def partial_day(value: str, locale: str) -> str:
    """A date known as ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, as precisely as it is known."""
    from babel import Locale  # noqa: PLC0415
    from babel.dates import format_date  # noqa: PLC0415

    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return format_date(date(parts[0], 1, 1), "y年" if locale.startswith("zh") else "y", locale)
    if len(parts) == 2:
        pattern = Locale.parse(locale).datetime_skeletons["yMMMM"]
        return format_date(date(parts[0], parts[1], 1), str(pattern), locale)
    return day(date(*parts), locale)


def amount(value: Decimal | int, locale: str) -> str:
    """US dollars, cents only where there are any: $1,060; 1,060美元."""
    from babel import Locale  # noqa: PLC0415
    from babel.numbers import format_currency, format_decimal  # noqa: PLC0415

    pattern = "#,##0" if value == int(value) else "#,##0.00"
    if locale.partition("_")[0] in _NAMED_CURRENCY:
        # Chinese readers read 1,060 美元, not US$1,060.
        return f"{format_decimal(value, pattern, locale=locale)} {Locale.parse(locale).currencies['USD']}"
    return format_currency(value, "USD", f"¤{pattern}", locale=locale, currency_digits=False)


def count(value: Decimal | int, locale: str) -> str:
    """A number with the separators of the language."""
    from babel.numbers import format_decimal  # noqa: PLC0415

    return format_decimal(value, locale=locale)


def percent(value: Decimal | int, locale: str) -> str:
    """A share given in percent."""
    from babel.numbers import format_percent  # noqa: PLC0415

    return format_percent(Decimal(value) / 100, "#,##0.##%", locale=locale)


def period(number: int, unit: str, catalog: Catalog) -> str:
    """A length of time: 30 days."""
    if unit == "printed":
        return catalog.gettext("the date printed on the paper")
    if unit == "none":
        return catalog.gettext("any time")
    return catalog.ngettext(*LENGTHS[unit], number).format(n=number)


def period_adjective(number: int, unit: str, catalog: Catalog) -> str:
    """A length of time before a noun: 30-day."""
    return catalog.ngettext(*ADJECTIVES[unit], number).format(n=number)


def listing(items: list[str], locale: str) -> str:
    """Items as one phrase: a, b, and c."""
    from babel.lists import format_list  # noqa: PLC0415

    return format_list(items, locale=locale)
