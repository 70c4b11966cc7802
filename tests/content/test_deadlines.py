# SPDX-License-Identifier: MIT
"""Answers: the worked examples, what is true of every rule on every day, and what a reader is told."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import deadlines_words as say
from content.business_days import is_open
from content.deadlines import FIRST_DAY, LAST_DAY, Answer, CannotCountError, answer
from content.facts import Fact, Period, Value
from tests.content.deadline_guide import english, numbers, rules

TODAY = date(2026, 11, 24)
EXAMPLES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "data" / "deadline_examples.json").read_text(encoding="utf-8")
)["examples"]
RULES = st.sampled_from(sorted(rules().rules))
DAYS = st.dates(date(1998, 1, 1), LAST_DAY)


def ask(rule: str, trigger: date | datetime, add_days: int = 0, today: date = TODAY) -> Answer:
    found = rules().rule(rule)
    return answer(found, found.counts_from[0], trigger, numbers(), today=today, add_days=add_days)


def fact(*values: Value) -> dict[str, Fact]:
    return {"time": Fact(id="time", label="", kind="period", values=values)}


def value(start: date, length: Period | None, **more: Any) -> Value:
    status = "in force" if length else "ended"
    return Value(start, length, status, "x", "standing", None, TODAY, **more)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["id"])
def test_worked_examples(example: dict[str, Any]) -> None:
    found = ask(example["rule"], date.fromisoformat(example["trigger"]), example.get("add_days", 0))
    assert str(found.counted) == example["raw"]
    assert str(found.day) == example["answer"]
    assert (str(found.safe) if found.safe else None) == example["safe"]
    assert found.rule.bound == example["kind"]


def check(found: Answer) -> None:
    for way in (found.main, *found.also):
        if way.counted is None or way.day is None:
            assert (way.counted, way.day, way.safe) == (None, None, None)
            continue
        assert way.counted <= way.day
        if way.safe:
            assert way.safe < way.counted
            assert is_open(way.safe)
        if found.rule.rolls:
            assert is_open(way.day)
        if found.rule.bound != "deadline":
            assert (way.safe, way.day) == (None, way.counted)
        if way.span:
            assert way.span[0] <= way.span[1]


@given(RULES, DAYS)
def test_every_rule_answers_on_any_day(rule: str, day: date) -> None:
    found = ask(rule, day)
    check(found)
    assert found.main.why.in_words(english())
    assert found.authorities


@pytest.mark.release
@pytest.mark.parametrize("rule", sorted(rules().rules))
def test_every_rule_answers_on_every_day(rule: str) -> None:
    day = date(1998, 1, 1)
    while day <= LAST_DAY:
        check(ask(rule, day))
        day += timedelta(days=1)


@given(st.sampled_from([name for name, rule in rules().rules.items() if rule.asks]), DAYS, st.integers(0, 400))
def test_stopped_days_move_a_wait_by_just_as_many_days(rule: str, day: date, days: int) -> None:
    plain, longer = ask(rule, day), ask(rule, day, days)
    if plain.day and longer.day:
        assert longer.day - plain.day == timedelta(days=days)


def test_days_cannot_be_added_to_a_deadline() -> None:
    for days, rule in ((5, "bia-appeal"), (-1, "ead-150")):
        with pytest.raises(CannotCountError):
            ask(rule, TODAY, days)
    with pytest.raises(CannotCountError):
        ask("bia-appeal", FIRST_DAY - timedelta(days=1))


def test_the_cautious_day_of_contested_law_stands_beside_the_day_in_force() -> None:
    found = ask("bia-appeal", date(2026, 10, 26))
    assert (found.day, [other.day for other in found.also]) == (date(2026, 11, 25), [date(2026, 11, 5)])
    assert found.also[0].safe == date(2026, 11, 4)
    assert found.first == date(2026, 11, 4)
    assert not ask("bia-appeal", date(2024, 10, 25)).also


def test_six_months_are_also_given_in_days() -> None:
    found = ask("zadvydas", date(2026, 8, 25))
    assert [str(other.day) for other in found.also] == ["2027-02-21"]


def test_february_29_gives_the_earlier_day_to_file_and_also_the_later_day_to_wait_for() -> None:
    day = date(2024, 2, 29)
    assert say.LEAP_WARNING in [note.message for note in ask("one-year", day).notes]
    waiting = ask("asylee-gc", day)
    assert (waiting.day, waiting.also[0].day) == (date(2025, 2, 28), date(2025, 3, 1))
    assert ask("relief-bar-10", day).also[0].day == date(2034, 3, 1)
    assert say.SHORT_MONTH in [note.message for note in ask("zadvydas", date(2026, 8, 31)).notes]


def test_hours_need_the_hour() -> None:
    known = ask("custody-decision", datetime.fromisoformat("2026-11-20T14:30"))
    assert known.main.span == (datetime.fromisoformat("2026-11-22T14:30"),) * 2
    vague = ask("custody-decision", date(2026, 11, 20))
    assert vague.main.span is not None
    assert [str(moment) for moment in vague.main.span] == ["2026-11-22 00:00:00", "2026-11-22 23:59:00"]
    assert ask("ice-hold", date(2026, 11, 20)).day == date(2026, 11, 21)


def test_an_hour_does_not_change_a_count_of_days() -> None:
    assert ask("removal-90", datetime.fromisoformat("2026-08-25T23:50")).day == date(2026, 11, 23)


def test_the_length_in_force_on_the_day_of_the_event_is_used() -> None:
    days = [
        ask("ice-hold", datetime.fromisoformat(f"{day}T08:00")) for day in ("2025-06-01", "2025-12-01", "2026-07-01")
    ]
    lengths = [found.main.span[1] - datetime.fromisoformat(str(found.trigger)) for found in days if found.main.span]
    assert [length / timedelta(hours=1) for length in lengths] == [12, 72, 12]
    assert "ice-hold-room-waiver" in days[1].authorities
    assert "ice-hold-room-waiver" not in days[0].authorities


def test_before_its_first_value_a_rule_says_so() -> None:
    found = ask("civil-fine", date(2020, 1, 1))
    assert (found.day, found.status, found.main.why.message) == (None, "no rule then", say.NO_RULE_THEN)


def test_a_rule_that_has_ended_says_so() -> None:
    rule = replace(rules().rule("mtr"), period="time", other=None)
    ended = fact(value(date(2000, 1, 1), Period(30, "days")), value(date(2020, 1, 1), None, note="It ended."))
    found = answer(rule, "final_order", TODAY, ended, today=TODAY)
    assert (found.day, found.status, found.main.why.message) == (None, "ended", say.RULE_ENDED)


def test_any_time_has_no_day_and_a_printed_date_counts_as_it_stands() -> None:
    assert (ask("rescind-any", TODAY).counted, ask("rescind-any", TODAY).day) == (None, None)
    printed = ask("callup", date(2026, 11, 28))
    assert [str(day) for day in (printed.counted, printed.day, printed.safe)] == [
        "2026-11-28",
        "2026-11-30",
        "2026-11-27",
    ]
    assert ask("biometrics", TODAY).safe is None


def test_a_changed_fact_changes_the_answer() -> None:
    rule = replace(rules().rule("bia-appeal"), period="time")
    for length, day in ((Period(10, "days"), "2026-12-04"), (Period(10, "business days"), "2026-12-09")):
        found = answer(rule, "judge_decision", TODAY, fact(value(date(2000, 1, 1), length)), today=TODAY)
        assert str(found.day) == day


def test_a_past_day_leads_to_a_lawyer_and_a_past_safe_day_to_haste() -> None:
    decided = date(2026, 10, 26)
    notes = {today: [note.message for note in ask("bia-appeal", decided, today=today).notes] for today in (
        date(2026, 10, 27), date(2026, 11, 25), date(2026, 11, 26)
    )}  # fmt: skip
    assert [say.AIM_PASSED in messages for messages in notes.values()] == [False, True, False]
    assert [say.PASSED in messages for messages in notes.values()] == [False, False, True]


@pytest.mark.parametrize("rule", sorted(rules().rules))
def test_nobody_is_told_that_it_is_too_late(rule: str) -> None:
    found = ask(rule, date(2010, 3, 3))
    words = " ".join(sentence.in_words(english()) for sentence in (found.main.why, *found.notes))
    assert "too late" not in words.lower()
    assert "{" not in words
