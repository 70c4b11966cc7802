# SPDX-License-Identifier: MIT
"""The calculator as the window and the command line use it: events in; answers, pages, paper and calendars out."""

from collections.abc import Mapping
from datetime import date, datetime

from content import deadlines_page, render
from content.calendar_file import calendar_file
from content.deadlines import answer
from content.deadlines_rules import Event, Rules
from content.deadlines_timeline import Timeline, timeline
from content.handout import Document, Sheet, pdf
from content.library import Library
from content.pages import Page

Known = Mapping[str, date | datetime]


class DeadlineDesk:
    """Nothing that is asked here is kept."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._guide = library.guide
        self.rules = Rules(self._guide.events, self._guide.rules)

    def events(self, tag: str) -> list[tuple[Event, str]]:
        """What may have happened to a person, with its words in a language."""
        return [(event, self._library.text("deadlines", event.label, tag).text) for event in self.rules.events.values()]

    def timeline(self, known: Known, today: date, add_days: Mapping[str, int] | None = None) -> Timeline:
        """All that follows from the events known. Raises ``UnknownEventError``."""
        return timeline(self.rules, known, self._guide.facts, today=today, add_days=add_days)

    def one(self, rule: str, start: date | datetime, today: date, add_days: int = 0) -> Timeline:
        """One rule counted from a day. Raises ``UnknownRuleError``, ``CannotCountError``."""
        found = self.rules.rule(rule)
        given = answer(found, found.counts_from[0], start, self._guide.facts, today=today, add_days=add_days)
        return Timeline((given,), (), ())

    def page(self, line: Timeline, tag: str, today: date) -> Page:
        """The answers as a page in a language."""
        return deadlines_page.compose(line, self._guide, self._library.catalog(tag), self._library.day(today))

    def picture(self, line: Timeline, name: str, tag: str, today: date) -> str:
        """The drawing of the timeline as SVG, or a drawing of the guide."""
        return self._library.picture(name, tag, today)

    def paper(self, line: Timeline, tag: str, today: date, sheet: Sheet, beside: str = "") -> bytes:
        """The answers as a PDF, with a second language if one is named. Raises ``UnprintableError``."""
        other = self.page(line, beside, today) if beside else None
        document = Document(self.page(line, tag, today), other, {})
        return pdf([document], self._library.catalog(tag), sheet, self._library.day(today))

    def phone_file(self, line: Timeline, tag: str, today: date) -> str:
        """The answers as one self-contained HTML file."""
        return render.phone(self.page(line, tag, today), self._library.catalog(tag), {})

    def calendar(self, line: Timeline, tag: str, stamp: datetime, *, telling: bool = False) -> bytes:
        """The answers as a calendar file; titles are neutral unless ``telling``."""
        return calendar_file(line.answers, self._library.catalog(tag), stamp=stamp, telling=telling)
