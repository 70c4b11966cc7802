# SPDX-License-Identifier: MIT
"""Deadlines as a calendar file (iCalendar, RFC 5545), for a telephone that others may look at.

Every appointment is called “Appointment” and says nothing else, unless its owner asks for telling titles. The day to
aim for has reminders; the last day stands in the calendar too.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Event

from content.catalogs import Catalog
from content.deadlines import Answer
from content.errors import N_

REMINDERS = (14, 7, 2)
MORNING = timedelta(hours=9)
PRODUCER = "-//Calendar file//EN"  # even this line is read by whoever holds the telephone
NEUTRAL = N_("Appointment")
AIM = N_("{what}: the safe day")
LAST = N_("{what}: the last day")
FIRST = N_("{what}: the first day")
LIMIT = N_("{what}: the government's limit")
ENDS = N_("{what}: the bar ends")
TITLES = {"deadline": LAST, "earliest": FIRST, "government": LIMIT, "bar": ENDS}


@dataclass(frozen=True)
class Entry:
    """A day in the calendar. ``key`` tells it from others; ``title`` is a message with ``{what}``."""

    key: str
    day: date
    title: str
    reminded: bool


def calendar_file(answers: Iterable[Answer], catalog: Catalog, *, stamp: datetime, telling: bool = False) -> bytes:
    """The calendar file of all answers that have a day. ``stamp`` is the moment of making, in UTC.

    Titles are neutral unless ``telling``. The same answers give the same entries, so that a calendar replaces them.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCER)
    calendar.add("version", "2.0")
    for answer in answers:
        for entry in entries(answer):
            calendar.add_component(_event(answer, entry, catalog, stamp, telling=telling))
    data: bytes = calendar.to_ical()
    return data


def days_in(data: bytes) -> list[date]:
    """The days of a calendar file, in its order. Raises ``ValueError`` where it is none."""
    return [event.decoded("dtstart") for event in Calendar.from_ical(data).walk("VEVENT")]


def entries(answer: Answer) -> Iterator[Entry]:
    """The days of an answer: of each reading the safe day, which has the reminders, and the day itself."""
    for number, way in enumerate((answer.main, *answer.also)):
        if way.safe:
            yield Entry(f"{number}-aim", way.safe, AIM, reminded=True)
        if way.day:
            yield Entry(f"{number}-day", way.day, TITLES[answer.rule.bound], reminded=way.safe is None)


def _event(answer: Answer, entry: Entry, catalog: Catalog, stamp: datetime, *, telling: bool) -> Event:
    title = catalog.gettext(NEUTRAL)
    event = Event()
    if telling:
        what = catalog.passage("deadlines", answer.rule.label).text
        title = catalog.gettext(entry.title).format(what=what)
        event.add("description", answer.main.why.in_words(catalog))
    event.add("summary", title)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("dtstamp", stamp)
    event.add("transp", "TRANSPARENT")
    event.add("uid", str(uuid5(NAMESPACE_URL, f"{answer.rule.id}/{answer.event}/{answer.trigger}/{entry.key}")))
    for days in REMINDERS if entry.reminded else ():
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", MORNING - timedelta(days=days))
        event.add_component(alarm)
    return event
