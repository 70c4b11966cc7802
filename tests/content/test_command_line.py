# SPDX-License-Identifier: MIT
"""The command line as `commands.md` promises it: shapes, exit statuses, and never a traceback."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from content.__main__ import main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["--today", "2026-11-24", *arguments], catch_exceptions=False)


def answer(*arguments: str) -> Any:
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_topics_lists_the_library() -> None:
    rows = answer("topics", "--lang", "zh-Hans")
    keys = {"id", "kind", "section", "title", "summary", "status", "confirmed", "review_by", "translated"}
    assert set(rows[0]) == keys
    assert all(0 <= row["translated"] <= 1 for row in rows)
    assert {"cbp-one", "bond", "asylum-fees"} <= {row["id"] for row in rows}


def test_show_gives_data() -> None:
    result = run("show", "asylum-fees", "--as", "json")
    data = json.loads(result.stdout)
    assert {"topic", "lang", "title", "blocks", "facts", "authorities", "notices"} <= set(data)
    assert data["topic"] == "asylum-fees"


def test_show_writes_a_phone_file(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    assert run("show", "asylum-fees", "--as", "html", "--output", str(path)).exit_code == 0
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_facts_of_a_day() -> None:
    [row] = answer("facts", "bia_appeal_period")
    assert {"id", "kind", "value", "from", "status", "cautious", "authority", "url", "confirmed", "review_by"} <= set(
        row
    )
    assert (row["value"], row["cautious"]) == ("30 days", "10 days")
    [before] = answer("facts", "annual_asylum_fee", "--on", "2024-01-01")
    assert before["value"] is None


def test_a_length_of_one_is_read_in_the_singular() -> None:
    [data] = answer("facts", "custody_review_yearly")
    lines = run("facts").stdout.splitlines()
    assert data["value"] == "1 years"
    assert [line.split()[1:3] for line in lines if line.startswith("custody_review_yearly ")] == [["1", "year"]]
    assert not [line for line in lines if re.search(r" 1 (hours|days|working days|months|years)\b", line)]


def test_search_answers_with_the_shape_promised() -> None:
    rows = answer("search", "annual asylum fee", "--limit", "3")
    assert set(rows[0]) == {"topic", "kind", "why", "anchor", "title", "heading", "excerpt", "lang", "score"}
    assert rows[0]["topic"] == "asylum-fees"
    assert len({row["topic"] for row in rows}) == len(rows) <= 3


def test_search_finds_nothing_in_nonsense() -> None:
    assert answer("search", "zzqqxxyy") == []


def test_search_in_batches_answers_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "queries.jsonl"
    path.write_text('{"q": "fees", "lang": "en"}\n{"q": "", "lang": "es"}\n', encoding="utf-8")
    lines = run("search", "--batch", str(path)).stdout.splitlines()
    assert [bool(json.loads(line)) for line in lines] == [True, False]


def test_one_deadline_rule() -> None:
    [row] = answer("deadlines", "--rule", "ead-150", "--from", "2026-01-12", "--add-days", "21")
    keys = {
        "rule",
        "event",
        "trigger",
        "counted",
        "date",
        "safe",
        "bound",
        "status",
        "also",
        "authority",
        "topic",
        "note",
    }
    assert keys <= set(row)
    assert (row["date"], row["safe"], row["bound"]) == ("2026-07-02", None, "earliest")


def test_all_that_follows_from_events(tmp_path: Path) -> None:
    calendar, sheet = tmp_path / "dates.ics", tmp_path / "dates.pdf"
    rows = answer("deadlines", "--event", "judge_decision=2026-10-26", "--ics", str(calendar), "--pdf", str(sheet))
    assert "bia-appeal" in {row["rule"] for row in rows}
    assert calendar.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert sheet.read_bytes().startswith(b"%PDF")


def test_an_event_that_cannot_be_is_said_and_the_others_are_answered() -> None:
    result = run("deadlines", "--event", "judge_decision=2026-10-26", "--event", "moved=2999-01-01", "--json")
    assert result.exit_code == 1
    assert "moved" in result.stderr
    assert json.loads(result.stdout)


def test_due_is_soonest_first() -> None:
    rows = answer("due", "--within", "60")
    assert [row["review_by"] for row in rows] == sorted(row["review_by"] for row in rows)


def test_a_handout_in_two_languages(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    arguments = ("asylum-fees", "--lang", "zh-Hans", "--with", "en", "--paper", "a4", "--large", "--cover")
    assert run("handout", *arguments, "--output", str(path)).exit_code == 0
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "no-such-page"),
        ("topics", "--lang", "klingon"),
        ("facts", "no_such_fact"),
        ("facts", "--on", "yesterday"),
        ("deadlines",),
        ("deadlines", "--rule", "one-year"),
        ("deadlines", "--rule", "no-such-rule", "--from", "2026-01-01"),
        ("deadlines", "--rule", "one-year", "--from", "2026-02-30"),
        ("deadlines", "--event", "no_such_event=2026-01-01"),
        ("deadlines", "--event", "moved"),
        ("no-such-verb",),
    ],
)
def test_wrong_usage_is_status_two_and_a_sentence(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.strip()
    assert "Traceback" not in result.stderr


def test_a_language_not_shipped_yet_answers_in_english() -> None:
    assert answer("topics", "--lang", "fr")[0]["title"] == answer("topics")[0]["title"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    result = run("handout", "asylum-fees", "--output", str(tmp_path / "file" / "sheet.pdf"))
    assert result.exit_code == 1
    assert "file" in result.stderr
