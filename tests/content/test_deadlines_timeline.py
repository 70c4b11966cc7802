# SPDX-License-Identifier: MIT
"""All that follows from several events, and what is said where one of them cannot be."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import deadlines_words as say
from content.deadlines_rules import UnknownEventError
from content.deadlines_timeline import Timeline, timeline
from tests.content.deadline_guide import english, numbers, rules

TODAY = date(2026, 11, 24)


def line(known: dict[str, date | datetime], **add_days: int) -> Timeline:
    days = {name.replace("_", "-"): number for name, number in add_days.items()}
    return timeline(rules(), known, numbers(), today=TODAY, add_days=days)


def problems(found: Timeline) -> dict[str, str]:
    return {problem.about: problem.sentence.message for problem in found.problems}


def test_answers_come_in_the_order_of_their_first_day_those_without_a_day_last() -> None:
    found = line({"judge_decision": date(2026, 10, 26), "in_absentia_order": date(2026, 11, 2), "moved": TODAY})
    assert [answer.first for answer in found.answers] == sorted(answer.first for answer in found.answers)
    # The cautious day of the appeal, November 4, puts it first.
    assert [answer.rule.id for answer in found.answers] == [
        "bia-appeal", "eoir33", "ar11", "rescind-180", "relief-bar-10", "rescind-any",
    ]  # fmt: skip
    assert not found.problems


def test_one_event_gives_all_its_rules() -> None:
    ids = {answer.rule.id for answer in line({"final_order": date(2026, 8, 25)}).answers}
    assert ids == {"pfr", "mtr", "mtrec", "mtr-vawa", "removal-90", "pocr-90", "pocr-180", "zadvydas"}


def test_what_else_could_be_given_is_named_with_what_it_would_give() -> None:
    unknown = {missing.event: missing.rules for missing in line({"moved": TODAY}).unknown}
    assert unknown["i589_received"] == ("ead-150", "ead-180")
    assert "moved" not in unknown
    assert "birth" not in unknown


def test_an_order_before_the_arrival_is_said_and_the_other_answers_stay() -> None:
    found = line({"last_arrival": date(2026, 5, 1), "final_order": date(2026, 4, 30), "moved": TODAY})
    assert problems(found) == {"final_order": say.BEFORE_OTHER}
    assert {answer.rule.id for answer in found.answers} == {"one-year", "eoir33", "ar11"}
    assert rules().events["last_arrival"].label in found.problems[0].sentence.in_words(english())


def test_the_same_day_is_no_disorder() -> None:
    assert not line({"last_arrival": TODAY, "i589_received": TODAY}).problems


def test_a_slip_in_one_year_is_not_held_against_the_other_events() -> None:
    found = line({"last_arrival": date(2062, 5, 1), "final_order": date(2026, 8, 25)})
    assert problems(found) == {"last_arrival": say.TOO_FAR_AHEAD}
    assert found.answers


def test_nothing_happens_before_birth_and_nobody_is_born_tomorrow() -> None:
    assert problems(line({"birth": date(1990, 1, 1), "moved": date(1989, 1, 1)})) == {"moved": say.OUT_OF_RANGE}
    assert problems(line({"birth": date(2020, 1, 1), "moved": date(2019, 1, 1)})) == {"moved": say.BEFORE_BIRTH}
    assert problems(line({"birth": date(2026, 11, 25), "moved": TODAY})) == {"birth": say.TOO_FAR_AHEAD}
    assert not line({"birth": date(1950, 1, 1), "moved": TODAY}).problems


@pytest.mark.parametrize(
    ("event", "day", "wrong"),
    [
        ("hearing", "2031-03-03", False),
        ("hearing", "2035-03-03", True),
        ("moved", "2027-11-24", False),
        ("moved", "2027-11-25", True),
        ("judge_decision", "1926-11-24", True),
        ("judge_decision", "2101-01-01", True),
    ],
)
def test_how_far_ahead_or_back_a_day_may_lie(event: str, day: str, wrong: bool) -> None:
    assert bool(line({event: date.fromisoformat(day)}).problems) is wrong


def test_days_that_cannot_be_added_are_said_and_the_day_without_them_stays() -> None:
    found = line({"judge_decision": date(2026, 10, 26)}, bia_appeal=9)
    assert problems(found) == {"bia-appeal": say.NO_DAYS_TO_ADD}
    assert [answer.day for answer in found.answers] == [date(2026, 11, 25)]
    assert line({"i589_received": date(2026, 1, 12)}, ead_150=21).answers[0].day == date(2026, 7, 2)


def test_an_unknown_event_is_refused() -> None:
    with pytest.raises(UnknownEventError):
        line({"wedding": TODAY})


EVENTS = st.sampled_from(sorted(rules().events))
MOMENTS = st.dates(date(1800, 1, 1), date(2200, 1, 1)) | st.datetimes(
    datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2100-12-31")
)


@given(st.dictionaries(EVENTS, MOMENTS, max_size=8))
def test_any_days_give_answers_or_sentences(known: dict[str, date | datetime]) -> None:
    found = line(known)
    wrong = problems(found)
    assert set(wrong) <= set(known)
    for event in known.keys() - wrong.keys() - {"birth"}:
        assert any(answer.event == event for answer in found.answers)
    for problem in found.problems:
        assert "{" not in problem.sentence.in_words(english())
