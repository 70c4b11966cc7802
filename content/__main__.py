# SPDX-License-Identifier: MIT
"""The command line of the guide. Only here (and at the window's start) are the clock and the arguments read."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from content import checks, deadlines_rows, listings
from content.deadline_desk import DeadlineDesk
from content.deadlines_typed import typed
from content.errors import N_, ContentError, GuideError, UsageError
from content.files import write_whole
from content.handout import Sheet
from content.library import Library

EXIT_CONTENT, EXIT_USAGE = 1, 2


class Day(click.ParamType[date]):
    """A day written as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or click's usage error."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"“{value}” is no date. Write YYYY-MM-DD.", param, ctx)


DAY = Day()


@contextmanager
def said_plainly() -> Iterator[None]:
    """Turn what can go wrong into a sentence on standard error and an exit status."""
    try:
        yield
    except UsageError as error:
        click.echo(str(error), err=True)
        sys.exit(EXIT_USAGE)
    except GuideError as error:
        click.echo(str(error), err=True)
        sys.exit(EXIT_CONTENT)
    except OSError as error:
        click.echo(f"{error.filename}: {error.strerror}. Choose another place, or make room.", err=True)
        sys.exit(EXIT_CONTENT)


class Desk:
    """What every verb works with: the library and the day."""

    def __init__(self, today: date) -> None:
        self.today = today
        self._library: Library | None = None

    @property
    def library(self) -> Library:
        """The library, opened when first asked for."""
        if self._library is None:
            self._library = Library.open()
        return self._library


def put(data: object, as_json: bool, text: str) -> None:
    """Write the answer as JSON or as text."""
    click.echo(json.dumps(data, ensure_ascii=False, default=str) if as_json else text)


lang_option = click.option("--lang", default="en", help="Language tag, as en, zh-Hans, es.")
json_option = click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--today", type=DAY, help="Pretend that today is this day (YYYY-MM-DD).")
@click.pass_context
def main(context: click.Context, today: date | None) -> None:
    """Asylum Guide without a window: list, show, search, print and check the guide."""
    context.obj = Desk(today or datetime.now().astimezone().date())


@main.command()
@lang_option
@json_option
@click.pass_obj
def topics(desk: Desk, lang: str, as_json: bool) -> None:
    """List the library."""
    with said_plainly():
        rows = listings.topics(desk.library, lang, desk.today)
        put(rows, as_json, "\n".join(f"{row['section']:10} {row['id']:28} {row['title']}" for row in rows))


@main.command()
@click.argument("topic")
@lang_option
@click.option("--as", "form", type=click.Choice(["text", "html", "json"]), default="text")
@click.option("--with", "beside", default="", help="A second language, for html.")
@click.option("--output", type=click.Path(path_type=Path), help="Write to this file.")
@click.pass_obj
def show(desk: Desk, topic: str, lang: str, form: str, beside: str, output: Path | None) -> None:
    """Show one page as text, as a self-contained phone file, or as data."""
    with said_plainly():
        shown = listings.shown(desk.library, topic, lang, desk.today, form, beside)
        if output:
            write_whole(output, shown.encode())
        else:
            click.echo(shown)


@main.command()
@click.argument("query", required=False, default="")
@lang_option
@click.option("--limit", default=10, show_default=True)
@click.option("--batch", type=click.Path(exists=True, path_type=Path), help="Lines of {q, lang}; one answer a line.")
@json_option
@click.pass_obj
def search(desk: Desk, query: str, lang: str, limit: int, batch: Path | None, as_json: bool) -> None:
    """Search the guide; best hits first."""
    with said_plainly():
        if batch:
            for line in batch.read_text(encoding="utf-8").splitlines():
                asked = json.loads(line)
                put(listings.hits(desk.library, asked["q"], asked["lang"], desk.today, limit), True, "")
            return
        rows = listings.hits(desk.library, query, lang, desk.today, limit)
        put(
            rows,
            as_json,
            "\n".join(f"{row['topic'] or '-':28} {row['title']}\n    {row['excerpt']}" for row in rows),
        )


@main.command()
@click.argument("ids", nargs=-1)
@click.option("--on", type=DAY, help="The values of this day.")
@lang_option
@json_option
@click.pass_obj
def facts(desk: Desk, ids: tuple[str, ...], on: date | None, lang: str, as_json: bool) -> None:
    """The facts and their values on a day."""
    with said_plainly():
        rows = listings.facts(desk.library, ids, on or desk.library.day(desk.today), lang)
        lines = [f"{row['id']:36} {row['value']!s:24} {row['status']:10} {row['authority']}" for row in rows]
        put(rows, as_json, "\n".join(lines))


@main.command()
@click.option("--within", default=60, show_default=True, help="Days from today.")
@json_option
@click.pass_obj
def due(desk: Desk, within: int, as_json: bool) -> None:
    """What must be confirmed again soon, soonest first."""
    with said_plainly():
        rows = listings.due(desk.library, desk.today, within)
        put(rows, as_json, "\n".join(f"{row['review_by']}  {row['kind']:6} {row['id']}" for row in rows))


@main.command()
@click.argument("topics", nargs=-1, required=True)
@lang_option
@click.option("--with", "beside", default="", help="A second language beside the first.")
@click.option("--paper", type=click.Choice(["letter", "a4"]), default="letter", show_default=True)
@click.option("--large", is_flag=True, help="Large print.")
@click.option("--cover", is_flag=True, help="A cover with room for notes.")
@click.option("--output", type=click.Path(path_type=Path), required=True, help="The PDF to write.")
@click.pass_obj
def handout(
    desk: Desk, topics: tuple[str, ...], lang: str, beside: str, paper: str, large: bool, cover: bool, output: Path
) -> None:
    """Put pages on paper: a PDF in one or two languages."""
    with said_plainly():
        sheet = Sheet(paper=paper, large=large, cover=cover)
        write_whole(output, desk.library.handout(list(topics), lang, desk.today, sheet, beside))


@main.command()
@click.argument("more", nargs=-1, metavar="[EVENT=DATE]...")
@click.option("--event", "events", multiple=True, metavar="EVENT=DATE", help="What happened, and when.")
@click.option("--rule", default="", help="One rule instead, counted from --from.")
@click.option("--from", "start", default="", metavar="DATE", help="The day the rule counts from.")
@click.option("--add-days", default=0, help="Days that stopped the clock of the rule.")
@click.option("--ics", type=click.Path(path_type=Path), help="Write a calendar file.")
@click.option("--pdf", type=click.Path(path_type=Path), help="Write a sheet.")
@click.option("--with", "beside", default="", help="A second language on the sheet.")
@click.option("--paper", type=click.Choice(["letter", "a4"]), default="letter", show_default=True)
@lang_option
@json_option
@click.pass_obj
def deadlines(desk: Desk, /, lang: str, as_json: bool, **asked: Any) -> None:
    """Count the days: everything that follows from events, or one rule."""
    with said_plainly():
        counter, library, day = DeadlineDesk(desk.library), desk.library, desk.today
        locale = library.language(lang).locale
        if asked["rule"]:
            if not asked["start"]:
                raise UsageError(N_("--rule needs --from: the day to count from."))
            line = counter.one(asked["rule"], typed(asked["start"], locale), day, asked["add_days"])
        else:
            line = counter.timeline(known_events((*asked["events"], *asked["more"]), locale), day)
        if asked["ics"]:
            write_whole(asked["ics"], counter.calendar(line, lang, datetime.now(UTC)))
        if asked["pdf"]:
            sheet = Sheet(paper=asked["paper"])
            write_whole(asked["pdf"], counter.paper(line, lang, day, sheet, asked["beside"]))
        catalog, cited = library.catalog(lang), library.guide.authorities
        answers = "\n\n".join(deadlines_rows.text(answer, cited, catalog) for answer in line.answers)
        put(deadlines_rows.rows(line, cited, catalog), as_json, answers)
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


@main.command()
@json_option
def check(as_json: bool) -> None:
    """Check everything that must be true of the guide."""
    findings: list[dict[str, object]] = []
    try:
        findings = [finding.row() for finding in checks.run()]
    except ContentError as error:
        findings = [
            {
                "file": error.file,
                "line": error.line,
                "what": error.what,
                "remedy": error.remedy,
                "stops": True,
            }
        ]
    put(
        findings,
        as_json,
        "\n".join(f"{row['file']}:{row['line']}: {row['what']}. {row['remedy']}" for row in findings),
    )
    stopping = sum(bool(row["stops"]) for row in findings)
    if not as_json:
        click.echo(f"{stopping} to mend, {len(findings) - stopping} to look at", err=True)
    sys.exit(EXIT_CONTENT if stopping else 0)


if __name__ == "__main__":
    main()
