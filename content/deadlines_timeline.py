# SPDX-License-Identifier: MIT
"""All that follows from what a person knows, in the order of its days; and what cannot be, said at the event."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from content import deadlines_words as say
from content.deadlines import FIRST_DAY, LAST_DAY, Answer, CannotCountError, answer
from content.deadlines_counting import count
from content.deadlines_rules import Event, Rules
from content.deadlines_words import Sentence, of_rules
from content.facts import Fact

BIRTH = "birth"
FIRST_BIRTH = date(1900, 1, 1)


@dataclass(frozen=True)
class Problem:
    """Why what was typed for ``about`` (an event's id, or a rule's for days to add) gives no answer."""

    about: str
    sentence: Sentence


@dataclass(frozen=True)
class Unknown:
    """An event whose day was not given, with the rules that would follow from it."""

    event: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Timeline:
    """The answers, earliest day first and those without a day last; the problems; and what else could be given."""

    answers: tuple[Answer, ...]
    problems: tuple[Problem, ...]
    unknown: tuple[Unknown, ...]


def timeline(
    guide: Rules,
    known: Mapping[str, date | datetime],
    facts: Mapping[str, Fact],
    *,
    today: date,
    add_days: Mapping[str, int] | None = None,
) -> Timeline:
    """What follows from the events in ``known``. An event that cannot be gives a problem; all others are answered.

    ``add_days`` are days that stopped a clock, by rule. Raises ``UnknownEventError`` for an event without meaning.
    """
    added = add_days or {}
    problems = _impossible(guide, {name: _day(moment) for name, moment in known.items()}, today)
    answers: list[Answer] = []
    wrong = {problem.about for problem in problems}
    for rule in guide.rules.values():
        for event in (name for name in rule.counts_from if name in known and name not in wrong):
            days = added.get(rule.id, 0)
            try:
                answers.append(answer(rule, event, known[event], facts, today=today, add_days=days))
            except CannotCountError as error:
                problems.append(Problem(rule.id, error.sentence))
                # A day without what was wrongly added is safer than no day.
                answers.append(answer(rule, event, known[event], facts, today=today))
    answers.sort(key=lambda found: found.first)
    return Timeline(tuple(answers), tuple(problems), tuple(_unknown(guide, known)))


def _impossible(guide: Rules, days: Mapping[str, date], today: date) -> list[Problem]:
    """The events that cannot have been on their days. One that is wrong by itself is not held against the others."""
    wrong = {name: found for name, day in days.items() if (found := _objection(guide.event(name), day, today))}
    sound = {name: day for name, day in days.items() if name not in wrong}
    for name, day in sound.items():
        if found := _disorder(guide, name, day, sound):
            wrong[name] = found
    return [Problem(name, wrong[name]) for name in days if name in wrong]


def _objection(event: Event, day: date, today: date) -> Sentence | None:
    first = FIRST_BIRTH if event.id == BIRTH else FIRST_DAY
    if not first <= day <= LAST_DAY:
        return Sentence(say.OUT_OF_RANGE, {"first": first, "last": LAST_DAY})
    if day > count(today, event.ahead, "years"):
        return Sentence(say.TOO_FAR_AHEAD, {"day": day})
    return None


def _disorder(guide: Rules, event: str, day: date, days: Mapping[str, date]) -> Sentence | None:
    if day < (born := days.get(BIRTH, day)):
        return Sentence(say.BEFORE_BIRTH, {"day": born})
    for other in guide.events[event].after:
        if day < (before := days.get(other, day)):
            return Sentence(say.BEFORE_OTHER, {"other": of_rules(guide.events[other].label), "day": before})
    return None


def _unknown(guide: Rules, known: Mapping[str, date | datetime]) -> Iterator[Unknown]:
    for event in guide.events:
        rules = tuple(rule.id for rule in guide.rules.values() if event in rule.counts_from)
        if event not in known and rules:
            yield Unknown(event, rules)


def _day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
