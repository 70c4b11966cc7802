# SPDX-License-Identifier: MIT
"""The sentences of an answer. They stay apart from their words until somebody asks for them in a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from babel.dates import format_time

from content import formats
from content.catalogs import Catalog, Translated
from content.errors import N_
from content.facts import Period

RULES = "deadlines"
FACTS = "facts"

COUNTED = N_("Count {period} from {start}. That day itself is not counted. The last day is {date}.")
COUNTED_OPEN = N_(
    "Count {period} from {start}. Saturdays, Sundays and federal holidays are left out. The last day is {date}."
)
ROLLED = N_(
    "Count {period} from {start}. That day itself is not counted. The last day would be {counted}, but offices are "
    "closed then ({closed}). The law moves it to {date}."
)
BACK = N_("Count {period} back from {start}. That is {date}.")
BACK_ROLLED = N_(
    "Count {period} back from {start}. That is {counted}, when offices are closed ({closed}). The court's manual "
    "moves it to {date}. It is safer to file before."
)
WAITED = N_("The wait is {period} from {start}. It ends on {date}.")
WAITED_LONGER = N_("The wait is {period} from {start}, and {added} more that do not count. It ends on {date}.")
LIMITED = N_("The limit is {period} from {start}. It ends on {date}.")
LIMITED_LONGER = N_("The limit is {period} from {start}, and {added} more that do not count. It ends on {date}.")
LIMITED_OPEN = N_(
    "The limit is {period} from {start}. Saturdays, Sundays and federal holidays are left out. It ends on {date}."
)
BARRED = N_("The bar lasts {period} from {start}. It ends on {date}.")
BARRED_LONGER = N_("The bar lasts {period} from {start}, and {added} more. It ends on {date}.")
HOURS = N_("The limit is {period} from {start}. It ends on {latest}.")
HOURS_UNKNOWN = N_(
    "The limit is {period}. You gave no hour, so it ends between {earliest} and {latest}. Type the hour if you know it."
)
HOURS_OPEN = N_(
    "The limit is {period} from {start}. Saturdays, Sundays and federal holidays are left out. It ends on {latest}."
)
HOURS_OPEN_UNKNOWN = N_(
    "The limit is {period}. Saturdays, Sundays and federal holidays are left out. You gave no hour, so it ends "
    "between {earliest} and {latest}."
)
PRINTED = N_("This is the date on the paper. Nothing is counted.")
PRINTED_ROLLED = N_(
    "The date on the paper is {counted}, when offices are closed ({closed}). The next working day is {date}. It is "
    "safer to act before."
)
ANY_TIME = N_("There is no last day. You can ask at any time. Do it as soon as you can.")
NO_LIMIT = N_("The law sets no number of days for this.")
NO_RULE_THEN = N_("On {start} there was no such rule. It began on {since}.")
RULE_ENDED = N_("On {start} there was no such rule any more. It ended on {since}.")

CAUTIOUS = N_("Another answer is possible. This is the safe one.")
LEAP = N_(
    "You started on February 29, and that year has no such day. No decision was found that says which day counts. "
    "This is the later one."
)
LEAP_WARNING = N_(
    "You started on February 29, and that year has no such day. No decision was found that allows March 1. Use the "
    "earlier day."
)
SHORT_MONTH = N_("The month in which this ends has no such day, so it ends on the last day of that month.")
RECEIVED = N_("Papers count on the day they are received, not on the day they are mailed.")
PAPER_WINS = N_("A date printed on an official notice or set by a judge wins over this count.")
LAW_BINDS = N_("This limit is law. It binds the government. If it passes, that alone frees or protects nobody.")
LAW_DOES_NOT_BIND = N_(
    "This is a standard or goal of an agency. It is not a law. If it passes, that alone frees or protects nobody."
)
PASSED = N_(
    "This day has passed, but there may still be a way. Read the page about exceptions and talk to a lawyer today."
)
AIM_PASSED = N_("The safe day has passed. Act today: the last day is {date}. Talk to a lawyer today.")

NOT_A_DAY = N_("“{text}” is not a day. Write it like 2026-11-24, or with the month as a word.")
TWO_DAYS = N_("“{text}” can be two different days. Write the month as a word.")
OUT_OF_RANGE = N_("This guide counts days from {first} to {last}. Check the year.")
TOO_FAR_AHEAD = N_("{day} lies too far ahead. Check the year.")
BEFORE_OTHER = N_(
    "This day is before the day you gave for “{other}” ({day}). Check both. If both are right, talk to a lawyer today: "
    "this guide cannot count such a case."
)
BEFORE_BIRTH = N_("This day is before the date of birth you gave ({day}). Check both.")
NO_DAYS_TO_ADD = N_("No days can be added to this one. If you think that the clock stopped, talk to a lawyer today.")
NEGATIVE_DAYS = N_("The number of days to add cannot be below zero.")


@dataclass(frozen=True)
class Sentence:
    """A message with named values. ``context`` is the table of the guide it stands in, or empty for our own words."""

    message: str
    values: "Mapping[str, Named]" = field(default_factory=dict)
    context: str = ""

    def translated(self, catalog: Catalog) -> Translated:
        """The sentence in the catalog's language, and how far that can be trusted."""
        if self.context:
            return catalog.passage(self.context, self.message)
        values = {name: _shown(value, catalog) for name, value in self.values.items()}
        return Translated(catalog.gettext(self.message).format(**values), catalog.language.tag, "current")

    def in_words(self, catalog: Catalog) -> str:
        """The sentence in the catalog's language, or in English where it is not translated."""
        return self.translated(catalog).text

    def __str__(self) -> str:
        return self.message


Named = date | Period | Sentence | str


def of_rules(text: str) -> Sentence:
    """A sentence that an editor wrote into a rule."""
    return Sentence(text, context=RULES)


def of_facts(text: str) -> Sentence:
    """A sentence that an editor wrote into a fact."""
    return Sentence(text, context=FACTS)


def _shown(value: Named, catalog: Catalog) -> str:
    locale = catalog.language.locale
    match value:
        case datetime():
            return f"{formats.day(value.date(), locale)} {format_time(value.time(), 'short', locale=locale)}"
        case date():
            return formats.day(value, locale)
        case Period():
            return formats.period(value.number, value.unit, catalog)
        case Sentence():
            return value.in_words(catalog)
        case str():
            return value
