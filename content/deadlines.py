# SPDX-License-Identifier: MIT
"""Deadlines: from an event and a rule to a day, with the working day to aim for, the reason and the law.

The length of time is the one in force on the day of the event. ``day`` and ``safe`` follow the rule in force; where
another reading is possible its days are in ``also``, and whoever shows an answer puts the earliest day first.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from content import deadlines_words as say
from content.business_days import open_before, open_from, why_closed
from content.deadlines_counting import count, count_hours, ends_of_day, is_cut_short
from content.deadlines_rules import Rule
from content.deadlines_words import Named, Sentence, of_facts, of_rules
from content.errors import UsageError
from content.facts import Fact, Period, Value

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2100, 12, 31)
NO_RULE_THEN = "no rule then"
ANY_TIME = Period(0, "none")


class CannotCountError(UsageError):
    """What was typed cannot be counted with; the sentence says why."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.message, **sentence.values)
        self.sentence = sentence


@dataclass(frozen=True)
class Reckoning:
    """The days that one length of time leads to. ``span`` is the earliest and latest moment of a rule in hours."""

    counted: date | None
    day: date | None
    safe: date | None
    why: Sentence
    span: tuple[datetime, datetime] | None = None


@dataclass(frozen=True)
class Answer:
    """What a rule says about an event. ``day`` is None where the law sets no day; the reckoning then says why.

    ``counted`` is the day before rolling, ``day`` after it, ``safe`` the last working day strictly before ``counted``
    (None for waits, limits on the government and periods of working days).
    """

    rule: Rule
    event: str
    trigger: date | datetime
    main: Reckoning
    also: tuple[Reckoning, ...]
    value: Value | None
    notes: tuple[Sentence, ...]

    @property
    def counted(self) -> date | None:
        """The day before rolling."""
        return self.main.counted

    @property
    def day(self) -> date | None:
        """The last day, first day or end of the limit, by the rule's ``bound``."""
        return self.main.day

    @property
    def safe(self) -> date | None:
        """The working day to aim for."""
        return self.main.safe

    @property
    def status(self) -> str:
        """The legal status of the length of time on the day of the event."""
        return self.value.status if self.value else NO_RULE_THEN

    @property
    def authorities(self) -> tuple[str, ...]:
        """The law that set the length of time on that day, then the law of the rule itself; ids, each once."""
        of_value = (self.value.authority, *self.value.also) if self.value else ()
        return tuple(dict.fromkeys((*of_value, *self.rule.authorities)))

    @property
    def first(self) -> date:
        """The earliest day that matters here, for putting answers in order; far off where there is none."""
        days = [day for way in (self.main, *self.also) for day in (way.safe, way.day) if day]
        return min(days, default=date.max)


def answer(
    rule: Rule,
    event: str,
    trigger: date | datetime,
    facts: Mapping[str, Fact],
    *,
    today: date,
    add_days: int = 0,
) -> Answer:
    """What ``rule`` says when ``event`` was at ``trigger``; ``add_days`` are days that stopped its clock.

    Raises ``CannotCountError`` for a day outside 1990 to 2100 and for days that cannot be added.
    """
    start = _checked(rule, trigger, add_days)
    value = facts[rule.period].on(start)
    period = value.value if value else None
    if not isinstance(period, Period):
        return Answer(rule, event, trigger, _no_rule(facts[rule.period], value, start), (), value, _notes(rule, value))
    main = _reckon(rule, trigger, period, add_days)
    also = tuple(_other_readings(rule, trigger, facts, value, add_days, main)) if value else ()
    notes = (*_urgent(rule, main, also, today), *_warnings(rule, start, period, main), *_notes(rule, value))
    return Answer(rule, event, trigger, main, also, value, notes)


def _checked(rule: Rule, trigger: date | datetime, add_days: int) -> date:
    start = trigger.date() if isinstance(trigger, datetime) else trigger
    if not FIRST_DAY <= start <= LAST_DAY:
        raise CannotCountError(Sentence(say.OUT_OF_RANGE, {"first": FIRST_DAY, "last": LAST_DAY}))
    if add_days < 0:
        raise CannotCountError(Sentence(say.NEGATIVE_DAYS))
    if add_days and not rule.asks:
        raise CannotCountError(Sentence(say.NO_DAYS_TO_ADD))
    return start


def _reckon(rule: Rule, trigger: date | datetime, period: Period, added: int) -> Reckoning:
    start = trigger.date() if isinstance(trigger, datetime) else trigger
    match period.unit:
        case "none":
            sentence = say.ANY_TIME if rule.bound == "deadline" else say.NO_LIMIT
            return Reckoning(None, None, None, Sentence(sentence))
        case "hours":
            return _hours(rule, trigger, period)
        case "printed":
            counted = start
        case unit:
            end = count(start, period.number, unit, backward=rule.backward, only_open=rule.only_open)
            counted = count(end, added, "days")
    day = open_from(counted) if rule.rolls else counted
    safe = open_before(counted) if _has_safe_day(rule, period) else None
    return Reckoning(counted, day, safe, _why(rule, start, period, counted, day, added))


def _has_safe_day(rule: Rule, period: Period) -> bool:
    """Waits and limits on others have nothing to aim for; periods of working days end on a working day anyway."""
    return rule.bound == "deadline" and rule.aims and not (rule.only_open or period.unit == "business days")


def _hours(rule: Rule, trigger: date | datetime, period: Period) -> Reckoning:
    known = isinstance(trigger, datetime)
    starts = (trigger, trigger) if isinstance(trigger, datetime) else ends_of_day(trigger)
    earliest, latest = (count_hours(start, period.number, only_open=rule.only_open) for start in starts)
    if rule.only_open:
        message = say.HOURS_OPEN if known else say.HOURS_OPEN_UNKNOWN
    else:
        message = say.HOURS if known else say.HOURS_UNKNOWN
    values: dict[str, Named] = {"period": period, "start": trigger, "earliest": earliest, "latest": latest}
    return Reckoning(latest.date(), latest.date(), None, Sentence(message, values), (earliest, latest))


def _other_readings(
    rule: Rule, trigger: date | datetime, facts: Mapping[str, Fact], value: Value, added: int, main: Reckoning
) -> list[Reckoning]:
    """The cautious answer of contested law, the rule's other reading, and the later day after a February 29."""
    found = []
    start = trigger.date() if isinstance(trigger, datetime) else trigger
    if isinstance(value.cautious, Period):
        why = of_facts(value.note) if value.note else Sentence(say.CAUTIOUS)
        found.append(replace(_reckon(rule, trigger, value.cautious, added), why=why))
    if rule.other and (other := facts[rule.other.period].on(start)) and isinstance(other.value, Period):
        found.append(replace(_reckon(rule, trigger, other.value, added), why=of_rules(rule.other.why)))
    if rule.bound in {"earliest", "bar"} and main.day and isinstance(value.value, Period) and _leap(start, value.value):
        day = count(main.day, 1, "days")
        found.append(Reckoning(day, day, None, Sentence(say.LEAP)))
    return found


def _why(rule: Rule, start: date, period: Period, counted: date, day: date, added: int) -> Sentence:
    closed = Sentence(why_closed(counted)) if day != counted else ""
    values: dict[str, Named] = {"period": period, "start": start, "counted": counted, "date": day, "closed": closed}
    if added:
        values["added"] = Period(added, "days")
    return Sentence(_message(rule, period, rolled=day != counted, longer=added > 0), values)


def _message(rule: Rule, period: Period, *, rolled: bool, longer: bool) -> str:
    in_open_days = period.unit == "business days" or rule.only_open
    if period.unit == "printed":
        return say.PRINTED_ROLLED if rolled else say.PRINTED
    match rule.bound:
        case "earliest":
            return say.WAITED_LONGER if longer else say.WAITED
        case "bar":
            return say.BARRED_LONGER if longer else say.BARRED
        case "government":
            limited = say.LIMITED_OPEN if in_open_days else say.LIMITED
            return say.LIMITED_LONGER if longer else limited
    if rule.backward:
        return say.BACK_ROLLED if rolled else say.BACK
    if in_open_days:
        return say.COUNTED_OPEN
    return say.ROLLED if rolled else say.COUNTED


def _no_rule(fact: Fact, value: Value | None, start: date) -> Reckoning:
    message, since = (say.RULE_ENDED, value.start) if value else (say.NO_RULE_THEN, fact.values[0].start)
    return Reckoning(None, None, None, Sentence(message, {"start": start, "since": since}))


def _leap(start: date, period: Period) -> bool:
    return period.unit == "years" and is_cut_short(start, period.number, period.unit)


def _warnings(rule: Rule, start: date, period: Period, main: Reckoning) -> list[Sentence]:
    if main.day is None or not is_cut_short(start, period.number, period.unit):
        return []
    if not _leap(start, period):
        return [Sentence(say.SHORT_MONTH)]
    return [Sentence(say.LEAP_WARNING)] if rule.bound == "deadline" else []


def _urgent(rule: Rule, main: Reckoning, also: tuple[Reckoning, ...], today: date) -> list[Sentence]:
    if rule.bound != "deadline" or main.day is None:
        return []
    if main.day < today:
        return [Sentence(say.PASSED)]
    aims = [way.safe for way in (main, *also) if way.safe]
    return [Sentence(say.AIM_PASSED, {"date": main.day})] if any(aim < today for aim in aims) else []


def _notes(rule: Rule, value: Value | None) -> tuple[Sentence, ...]:
    """What a reader must know besides the day: the editors' words and what is true of every rule of its kind."""
    own = [of_rules(text) for text in (rule.note, rule.stops, rule.today, rule.ask_for) if text]
    if value and value.note and value.cautious is None:
        own.append(of_facts(value.note))
    if rule.bound == "government" and value and value.value != ANY_TIME:
        own.append(Sentence(say.LAW_BINDS if rule.law else say.LAW_DOES_NOT_BIND))
    if rule.received:
        own.append(Sentence(say.RECEIVED))
    return (*own, Sentence(say.PAPER_WINS))
