# SPDX-License-Identifier: MIT
"""The command line of the guide. Only here (and at the window's start) are the clock and the arguments read."""

import json
import sys
from datetime import date, datetime
from pathlib import Path

import click

from content import checks, listings
from content.cli import DAY, EXIT_CONTENT, EXIT_INTEGRITY, Desk, json_option, lang_option, put, said_plainly
from content.damage import Record
from content.deadline_verb import deadlines
from content.errors import ContentError
from content.files import write_whole
from content.handout import Sheet


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
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
        lines = [f"{row['id']:36} {row['value']!s:24} {row['status']!s:10} {row['authority']}" for row in rows]
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


@main.command()
@json_option
@click.pass_obj
def verify(desk: Desk, as_json: bool) -> None:
    """Compare every file of the content with what was packed; status 3 where one is missing or changed."""
    with said_plainly():
        library = desk.library
        library.damage.note(Record.look())
        put(sorted(library.damage.names), as_json, "" if library.damage.names else f"sound: {Record.digest()}")
        if library.damage.names:
            desk.say_damage()
            sys.exit(EXIT_INTEGRITY)


main.add_command(deadlines)


if __name__ == "__main__":
    main()
