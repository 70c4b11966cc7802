# SPDX-License-Identifier: MIT
"""A fact's value as words of a language: what stands where a topic writes ``{fact_id}`` or ``{fact_id.part}``."""

from datetime import date
from decimal import Decimal

from content import formats
from content.catalogs import Catalog
from content.errors import N_
from content.facts import Fact, Period, Quantity, Value

CONTEXT = "facts"
PARTS = ("since", "confirmed", "number", "cautious", "adjective", "year")
STATUS_WORDS = {
    "in force": N_("in force"),
    "ended": N_("ended"),
    "blocked": N_("blocked by a court"),
    "contested": N_("contested"),
    "proposed": N_("only proposed"),
}


def words(fact: Fact, part: str, day: date, catalog: Catalog) -> str:
    """The fact on ``day`` in the catalog's language; in words too where there was no rule then."""
    value = fact.on(day)
    if value is None:
        return catalog.gettext("(no rule then)")
    locale = catalog.language.locale
    match part:
        case "since":
            return formats.day(value.start, locale)
        case "confirmed":
            return formats.day(value.confirmed or value.start, locale)
        case "year":
            return formats.partial_day(str(value.start.year), locale)
        case "number":
            return bare_number(value.value, locale)
        case "cautious":
            return quantity(fact, value.cautious if value.cautious is not None else value.value, catalog)
        case "adjective" if isinstance(value.value, Period):
            return formats.period_adjective(value.value.number, value.value.unit, catalog)
        case _:
            return _dated(fact, value, catalog)


def quantity(fact: Fact, amount: Quantity | None, catalog: Catalog) -> str:
    """A value of the fact's kind, without its year."""
    locale = catalog.language.locale
    match amount:
        case None:
            return catalog.gettext("nothing now")
        case Period():
            return formats.period(amount.number, amount.unit, catalog)
        case date():
            return formats.day(amount, locale)
        case str():
            return catalog.passage(CONTEXT, amount).text if fact.kind == "text" else amount
        case _ if fact.kind == "amount":
            return formats.amount(amount, locale)
        case _ if fact.unit == "percent":
            return formats.percent(amount, locale)
        case _:
            return formats.count(amount, locale)


def bare_number(amount: Quantity | None, locale: str) -> str:
    """The number alone, without unit or currency."""
    if isinstance(amount, Period):
        return formats.count(amount.number, locale)
    return formats.count(amount, locale) if isinstance(amount, (int, Decimal)) else str(amount or "")


def _dated(fact: Fact, value: Value, catalog: Catalog) -> str:
    """The value; a statistic never without its year."""
    text = quantity(fact, value.value, catalog)
    if not fact.statistic:
        return text
    year = formats.partial_day(str(value.start.year), catalog.language.locale)
    return catalog.gettext("{count} ({year})").format(count=text, year=year)
