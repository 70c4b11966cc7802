# SPDX-License-Identifier: MIT
"""The command line of the guide. Only here (and at the window's start) are the clock and the arguments read.

Each verb imports what it needs when it runs: a sheet of paper is not to wait for the calendar or the checks.
"""

import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from content import spoken_help
from content.cli import DAY, EXIT_CONTENT, EXIT_INTEGRITY, Desk, json_option, lang_option, put, said_plainly, write
from content.errors import ContentError, UsageError
from content.library import Library

PATH = click.Path(path_type=Path)
PAPER = click.Choice(["letter", "a4"])


class Verbs(click.Group):
    """The verbs, with their help in the reader's language."""

    def main(self, args: Sequence[str] | None = None, *more: Any, **extra: Any) -> Any:
        """Run the command line; see ``click.Command.main``."""
        arguments = list(sys.argv[1:] if args is None else args)
        if tag := spoken_help.wanted(arguments, os.environ):
            with said_plainly(), suppress(UsageError):  # of a language that nobody knows: help in English
                spoken_help.translate(self, Library.open().catalog(tag).gettext)
        return super().main(args, *more, **extra)


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--today", type=DAY, help="Pretend that today is this day (YYYY-MM-DD).")
@click.pass_context
def main(context: click.Context, today: date | None) -> None:
    """Asylum Guide without a window: list, show, search, print and check the guide."""
    context.obj = Desk(today or datetime.now().astimezone().date())


@main.result_callback()
@click.pass_obj
def after_the_answer(desk: Desk, /, _answer: object, **_options: object) -> None:
    """What every verb ends with."""
    desk.say_damage()


@main.command()
@lang_option
@json_option
@click.pass_obj
def topics(desk: Desk, lang: str, as_json: bool) -> None:
    """List the library."""
    from content import listings

    with said_plainly():
        rows = listings.topics(desk.library, lang, desk.today)
        put(rows, as_json, "\n".join(f"{row['section']:10} {row['id']:28} {row['title']}" for row in rows))


@main.command()
@click.argument("topics", nargs=-1, required=True, metavar="TOPIC...")
@lang_option
@click.option("--as", "form", type=click.Choice(["text", "html", "json"]), default="text")
@click.option("--with", "beside", default="", help="A second language, for html.")
@click.option("--output", type=PATH, help="Write to this file.")
@click.pass_obj
def show(desk: Desk, topics: tuple[str, ...], lang: str, form: str, beside: str, output: Path | None) -> None:
    """Show pages as text, as one self-contained phone file, or as data (several as a list)."""
    from content import listings

    with said_plainly():
        shown = listings.shown(desk.library, topics, lang, desk.today, form, beside)
        if output:
            write(output, shown.encode())
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
    from content import listings

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
    from content import listings

    with said_plainly():
        day = on or desk.library.day(desk.today)
        rows = listings.facts(desk.library, ids, day, lang)
        put(rows, as_json, "\n".join(listings.fact_line(desk.library, row, day, lang) for row in rows))


@main.command()
@click.option("--within", default=60, show_default=True, help="Days from today.")
@json_option
@click.pass_obj
def due(desk: Desk, within: int, as_json: bool) -> None:
    """What must be confirmed again soon, soonest first."""
    from content import listings

    with said_plainly():
        rows = listings.due(desk.library, desk.today, within)
        put(rows, as_json, "\n".join(f"{row['review_by']}  {row['kind']:6} {row['id']}" for row in rows))


@main.command()
@click.argument("topics", nargs=-1, required=True, metavar="TOPIC...")
@click.option("--lang", "langs", multiple=True, default=("en",), help="Language tag; several make a file each.")
@click.option("--with", "beside", default="", help="A second language beside the first.")
@click.option("--as", "form", type=click.Choice(["pdf", "html"]), default="pdf", help="Paper, or one phone file.")
@click.option("--paper", type=PAPER, help="By default the paper of the computer's country.")
@click.option("--large", is_flag=True, help="Large print.")
@click.option("--layout", type=click.Choice(["side", "under"]), default="side", help="Where the second language goes.")
@click.option("--fold", type=click.Choice(["booklet", "wallet"]), help="A booklet, or cards to cut out.")
@click.option("--fit", is_flag=True, help="On the two sides of one sheet, if it can be done.")
@click.option("--cover", is_flag=True, help="A cover with room for notes.")
@click.option("--no-notes", is_flag=True, help="A cover without lines to write on.")
@click.option("--title", default="", help="The packet's name.")
@click.option("--header", multiple=True, help="A line of your office; give it once a line.")
@click.option("--logo", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Your office's PNG or SVG.")
@click.option("--output", type=PATH, required=True, help="The file to write; with several languages, its pattern.")
@click.pass_obj
def handout(desk: Desk, /, topics: tuple[str, ...], langs: tuple[str, ...], **asked: Any) -> None:
    """Put pages on paper: a PDF in one or two languages, or in several at once (out.es.pdf, out.zh-Hans.pdf).

    Beside pages, telephone numbers (entry:ID), plans (plan:ID) and ready packets (packet:ID) can be named;
    packet:library is every page, as a book.
    """
    from content import paper_verb

    with said_plainly():
        paper = os.environ.get("LC_ALL") or os.environ.get("LC_PAPER") or os.environ.get("LANG") or ""
        sheet, tags = paper_verb.sheet_of(asked, paper), paper_verb.tags_of(langs)
        written = paper_verb.handout(desk, topics, tags, sheet, asked)
        if len(written) > 1:
            click.echo("\n".join(map(str, written)))


@main.command()
@click.argument("more", nargs=-1, metavar="[EVENT=DATE]...")
@click.option("--event", "events", multiple=True, metavar="EVENT=DATE", help="What happened, and when.")
@click.option("--rule", default="", help="One rule instead, counted from --from.")
@click.option("--from", "start", default="", metavar="DATE", help="The day the rule counts from.")
@click.option("--add-days", default=0, help="Days that stopped the clock of the rule.")
@click.option("--ics", type=PATH, help="Write a calendar file.")
@click.option("--pdf", type=PATH, help="Write a sheet.")
@click.option("--with", "beside", default="", help="A second language on the sheet.")
@click.option("--paper", type=PAPER, default="letter", show_default=True)
@lang_option
@json_option
@click.pass_obj
def deadlines(desk: Desk, /, lang: str, as_json: bool, **asked: Any) -> None:
    """Count the days: everything that follows from events, or one rule."""
    from content import deadline_verb

    with said_plainly():
        deadline_verb.deadlines(desk, lang, as_json, asked)


@main.command()
@json_option
def check(as_json: bool) -> None:
    """Check everything that must be true of the guide."""
    from content import checks

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


@main.command()
@json_option
@click.pass_obj
def verify(desk: Desk, as_json: bool) -> None:
    """Compare every file of the content with what was packed; status 3 where one is missing or changed."""
    from content.damage import Record

    with said_plainly():
        library = desk.library
        library.damage.note(Record.look())
        put(sorted(library.damage.names), as_json, "" if library.damage.names else f"sound: {Record.digest()}")
        if library.damage.names:
            desk.say_damage()
            sys.exit(EXIT_INTEGRITY)


if __name__ == "__main__":
    main()
