# SPDX-License-Identifier: MIT
"""The computer's own clock set wrong (libfaketime), and not only a day given on the command line."""

import json
import subprocess
from datetime import date
from pathlib import Path

import pytest

from content.library import Library
from tests.packed.program import Program

FAKED = next(iter(sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))), None)
TODAY = Library.open().guide.outline.edition


def run(program: Program, moment: str, *arguments: str, window: bool) -> str:
    """What a program answers on a computer whose clock stands at a moment."""
    faked = {"LD_PRELOAD": str(FAKED), "FAKETIME": f"@{moment}", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
    done = subprocess.run(
        program.command(*arguments, window=window),
        cwd=program.folder,
        env=program.surroundings(faked),
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


@pytest.mark.release
@pytest.mark.skipif(FAKED is None, reason="needs faketime")
@pytest.mark.parametrize(
    ("moment", "day", "old"),
    [
        ("2001-01-01 00:00:00", TODAY.isoformat(), False),
        ("2040-06-01 12:00:00", "2040-06-01", True),
        ("2100-02-28 12:00:00", "2100-02-28", True),
    ],
)
def test_the_clock_of_the_computer_is_wrong(program: Program, moment: str, day: str, old: bool) -> None:
    page = json.loads(run(program, moment, "show", "asylum-fees", "--as", "json", window=False))
    assert page["day"] == max(day, TODAY.isoformat())
    assert ("old" in {notice["kind"] for notice in page["notices"]}) is old
    for arguments in ([], ["--open", "asylum-fees"], ["--search", "bond"]):
        run(program, moment, "--screenshot", str(program.picture), *arguments, window=True)
        assert program.was_drawn
        program.picture.unlink()
    target = program.home / "sheet.pdf"
    run(program, moment, "handout", "asylum-fees", "--output", str(target), window=False)
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.release
@pytest.mark.skipif(FAKED is None, reason="needs faketime")
def test_a_file_written_while_the_clock_was_ahead_is_written_over_later(program: Program) -> None:
    target = program.home / "sheet.html"
    for moment in ("2040-01-01 00:00:00", "2001-01-01 00:00:00", f"{date(2026, 11, 24)} 12:00:00"):
        program.home.mkdir(exist_ok=True)
        run(program, moment, "show", "bond", "--as", "html", "--output", str(target), window=False)
        assert target.stat().st_size > 1000
    assert program.written() == {"sheet.html"}
