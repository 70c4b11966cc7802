# SPDX-License-Identifier: MIT
"""The calculator as the window and the command line use it: events in; answers, pages, paper and calendars out."""

from collections.abc import Mapping
from datetime import date, datetime

from content import deadlines_page, deadlines_rows, formats, phone, pictures, render
from content.deadlines import CannotCountError, answer
from content.deadlines_rules import Event, Rule, Rules
from content.deadlines_timeline import Timeline, timeline
from content.deadlines_typed import typed
from content.handout import Sheet, pdf
from content.library import Library
from content.looks import Look
from content.pages import Page
from content.paper_data import Document

Known = Mapping[str, date | datetime]
EMPTY = Timeline((), (), ())

__all__ = ["EMPTY", "CannotCountError", "DeadlineDesk", "Rule"]


class DeadlineDesk:
    """Nothing that is asked here is kept."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._guide = library.guide
        self.rules = Rules(self._guide.events, self._guide.rules)

    def events(self, tag: str) -> list[tuple[Event, str]]:
        """What may have happened to a person, with its words in a language."""
        return [(event, self._library.text("deadlines", event.label, tag).text) for event in self.rules.events.values()]

    def question(self, event: str, tag: str) -> str:
        """What is asked about the day of an event, and where it stands on the papers."""
        asked = self.rules.event(event)
        return "\n".join(self._library.text("deadlines", text, tag).text for text in (asked.asks, asked.hint) if text)

    def question_of_days(self, rule: Rule, tag: str) -> str:
        """What is asked about days that do not count."""
        return self._library.text("deadlines", rule.asks, tag).text

    def day_typed(self, text: str, tag: str) -> date | datetime:
        """The day that somebody wrote in their language. Raises ``CannotCountError``."""
        return typed(text, self._library.language(tag).locale)

    def day_in_words(self, day: date, tag: str) -> str:
        """A day as the language writes it."""
        return formats.day(day, self._library.language(tag).locale)

    def sentence(self, error: CannotCountError, tag: str) -> str:
        """What is wrong with a day, in a language."""
        return error.sentence.in_words(self._library.catalog(tag))

    def text(self, line: Timeline, tag: str) -> str:
        """The answers as text to copy."""
        catalog, cited = self._library.catalog(tag), self._guide.authorities
        return "\n\n".join(deadlines_rows.text(answer, cited, catalog) for answer in line.answers)

    def screen(self, line: Timeline, tag: str, today: date, look: Look, points: float) -> str:
        """The answers as HTML for the window."""
        return render.screen(self.page(line, tag, today), self._library.catalog(tag), look, points)

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

    def picture(self, line: Timeline, tag: str) -> str:
        """The answers drawn as a line, as SVG; an empty drawing where none has a day."""
        catalog = self._library.catalog(tag)
        return pictures.draw(deadlines_page.PICTURE, catalog, str, deadlines_page.picture_rows(line, catalog))

    def paper(self, line: Timeline, tag: str, today: date, sheet: Sheet, beside: str = "") -> bytes:
        """The answers as a PDF, with a second language if one is named. Raises ``UnprintableError``."""
        other = self.page(line, beside, today) if beside else None
        drawn = {(side, deadlines_page.PICTURE): self.picture(line, side) for side in (tag, beside) if side}
        document = Document(self.page(line, tag, today), other, drawn, self._library.catalog(beside or tag))
        edition = self._guide.outline.edition
        return pdf([document], self._library.catalog(tag), sheet, self._library.day(today), edition)

    def phone_file(self, line: Timeline, tag: str, today: date) -> str:
        """The answers as one self-contained HTML file."""
        drawn = {(tag, deadlines_page.PICTURE): self.picture(line, tag)}
        document = Document(self.page(line, tag, today), None, drawn)
        return phone.phone_file([document], self._library.catalog(tag), self._guide.outline.edition)

    def calendar(self, line: Timeline, tag: str, stamp: datetime, *, telling: bool = False) -> bytes:
        """The answers as a calendar file; titles are neutral unless ``telling``."""
        from content.calendar_file import calendar_file  # noqa: PLC0415 (most want pages; icalendar is slow to import)

        return calendar_file(line.answers, self._library.catalog(tag), stamp=stamp, telling=telling)
