# SPDX-License-Identifier: MIT
"""The calendar file: it reads back, reminds, and tells nobody what it is about."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from content.calendar_file import calendar_file, days_in
from content.deadlines import Answer, answer
from tests.content.deadline_guide import english, numbers, rules

TODAY = date(2026, 11, 24)
STAMP = datetime(2026, 11, 24, 12, tzinfo=UTC)


def ask(rule: str, day: date) -> Answer:
    found = rules().rule(rule)
    return answer(found, found.counts_from[0], day, numbers(), today=TODAY)


def days_of(answers: list[Answer]) -> list[date]:
    ways = [way for found in answers for way in (found.main, *found.also)]
    return [day for way in ways for day in (way.safe, way.day) if day]


@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(rules().rules)), st.dates(date(1998, 1, 1), date(2100, 12, 31))), max_size=6
    )
)
def test_the_file_reads_back_to_the_same_days(asked: list[tuple[str, date]]) -> None:
    answers = [ask(rule, day) for rule, day in asked]
    assert days_in(calendar_file(answers, english(), stamp=STAMP)) == days_of(answers)


def test_three_reminders_before_the_day_to_aim_for_and_none_after() -> None:
    aim, last = Calendar.from_ical(calendar_file([ask("pfr", date(2026, 5, 8))], english(), stamp=STAMP)).walk("VEVENT")
    assert [str(aim.decoded("dtstart")), str(last.decoded("dtstart"))] == ["2026-06-05", "2026-06-08"]
    triggers = [alarm.decoded("trigger") for alarm in aim.walk("VALARM")]
    assert [-(trigger // timedelta(days=1)) for trigger in triggers] == [14, 7, 2]
    assert last.walk("VALARM") == []
    (wait,) = Calendar.from_ical(calendar_file([ask("ead-150", TODAY)], english(), stamp=STAMP)).walk("VEVENT")
    assert len(wait.walk("VALARM")) == 3


def test_nothing_in_the_file_tells_what_it_is_about_unless_asked() -> None:
    answers = [ask(rule, date(2026, 10, 26)) for rule in rules().rules]
    quiet = calendar_file(answers, english(), stamp=STAMP).decode()
    lines = {line.partition(":")[2] for line in quiet.splitlines() if line.startswith(("SUMMARY", "DESCRIPTION"))}
    assert lines == {"Appointment"}
    assert not any(word in quiet.lower() for word in ("asylum", "court", "removal", "bond", "immigra", "appeal"))
    telling = calendar_file(answers, english(), stamp=STAMP, telling=True).decode()
    assert "EOIR-26" in telling


def test_the_same_answers_give_the_same_file_and_each_entry_its_own_id() -> None:
    answers = [ask(rule, date(2026, 10, 26)) for rule in rules().rules]
    data = calendar_file(answers, english(), stamp=STAMP)
    assert data == calendar_file(answers, english(), stamp=STAMP)
    ids = [str(event["uid"]) for event in Calendar.from_ical(data).walk("VEVENT")]
    assert len(ids) == len(set(ids))


def test_what_is_no_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match=r"(?i)content|component|calendar"):
        days_in(b"nothing")
