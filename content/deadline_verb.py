# SPDX-License-Identifier: MIT
"""What the verb ``deadlines`` does: all that follows from events, or one rule, as text, data, calendar or sheet."""

import sys
from datetime import UTC, date, datetime, time
from typing import Any

import click

from content import deadlines_rows
from content.cli import EXIT_CONTENT, Desk, put, write
from content.deadline_desk import DeadlineDesk
from content.deadlines_typed import typed
from content.errors import N_, UsageError
from content.handout import Sheet


def deadlines(desk: Desk, lang: str, as_json: bool, asked: dict[str, Any]) -> None:
    """Count the days and print, or write, what was asked for."""
    counter, library, day = DeadlineDesk(desk.library), desk.library, desk.today
    locale = library.language(lang).locale
    if asked["rule"]:
        if not asked["start"]:
            raise UsageError(N_("--rule needs --from: the day to count from."))
        line = counter.one(asked["rule"], typed(asked["start"], locale), day, asked["add_days"])
    else:
        line = counter.timeline(known_events((*asked["events"], *asked["more"]), locale), day)
    if asked["ics"]:
        write(asked["ics"], counter.calendar(line, lang, datetime.combine(day, time(), UTC)))
    if asked["pdf"]:
        sheet = Sheet(paper=asked["paper"])
        write(asked["pdf"], counter.paper(line, lang, day, sheet, asked["beside"]))
    catalog, cited = library.catalog(lang), library.guide.authorities
    put(deadlines_rows.rows(line, cited, catalog), as_json, counter.text(line, lang))
    for problem in line.problems:
        click.echo(f"{problem.about}: {problem.sentence.in_words(catalog)}", err=True)
    if line.problems:
        sys.exit(EXIT_CONTENT)


def known_events(given: tuple[str, ...], locale: str) -> dict[str, date | datetime]:
    """Events and their days, as written on the command line. Raises ``UsageError``."""
    if not given:
        raise UsageError(N_("Give at least one event, as in: --event nta_served=2026-11-20"))
    known = {}
    for text in given:
        event, equals, day = text.partition("=")
        if not equals:
            raise UsageError(N_("“{text}” is no event with a day. Write EVENT=DATE."), text=text)
        known[event] = typed(day, locale)
    return known
