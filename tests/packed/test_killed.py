# SPDX-License-Identifier: MIT
"""Killed at any moment (SIGKILL, as when a stick is pulled or a battery is empty): the next start works, and under its
final name every file is the old one or the new one.

Moments are of two kinds: points of time, and (with strace) the calls of the system that a file comes into being by.
"""

import json
import re
import shutil
import subprocess
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.packed.program import TODAY, Program

KEEP = """
import sys
from pathlib import Path
from gui.settings import Settings, SettingsFile
kept = SettingsFile(Path(sys.argv[1]))
number = 0
while True:
    kept.write(Settings("zh-Hans", 150, "a4", ("x" * 4000, str(number))))
    number += 1
    print("ready", flush=True) if number == 1 else None
"""
MOMENTS = [0.02, 0.3, *(pytest.param(at, marks=pytest.mark.release) for at in (0.05, 0.1, 0.15, 0.2, 0.4, 0.6, 0.8))]


def killed(command: list[str], program: Program, after: float, *, ready: bool = False) -> None:
    """Start a command and kill it ``after`` some seconds, counted from its first line if it says one."""
    process = subprocess.Popen(
        command,
        cwd=program.folder,
        env=program.surroundings({}),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdout
    if ready:
        process.stdout.readline()
    time.sleep(after)
    process.kill()
    process.wait()
    process.stdout.close()


@pytest.mark.parametrize("after", MOMENTS)
def test_settings_are_whole(plain: Program, after: float) -> None:
    path = plain.home / "config/asylum-guide/settings.json"
    program = plain.command(window=True)[0]
    killed([program, "-c", KEEP, str(path)], plain, after, ready=True)
    data = json.loads(path.read_text(encoding="utf-8"))
    assert data["language"] == "zh-Hans"
    assert len(data["header"][0]) == 4000


@pytest.mark.release
@pytest.mark.parametrize("after", [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0])
def test_a_sheet_is_whole_or_not_there(program: Program, after: float) -> None:
    target = program.home / "sheet.pdf"
    program.home.mkdir()
    killed(program.command("handout", "bond", "--output", str(target), window=False), program, after)
    assert not target.exists() or is_whole(target)
    assert program.ask("handout", "bond", "--output", str(target)).returncode == 0
    assert is_whole(target)


@pytest.mark.release
@pytest.mark.parametrize("after", [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8])
def test_the_next_start_works(program: Program, after: float) -> None:
    program.home.mkdir()
    killed(program.command("--search", "bond", window=True), program, after)
    assert program.show("--search", "bond").returncode == 0
    assert program.was_drawn
    assert program.ask("verify").returncode == 0


WRITING = ("openat", "write", "fsync", "close", "rename")
WRITTEN = {
    "sheet.pdf": ["handout", "bond", "--output"],
    "page.html": ["show", "bond", "--as", "html", "--output"],
    "dates.ics": ["deadlines", "--event", "judge_decision=2026-11-10", "--ics"],
}


@pytest.mark.release
@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")
@pytest.mark.parametrize("name", WRITTEN)
def test_killed_at_any_call_of_writing_there_is_the_old_file_or_the_new(
    frozen: Program, tmp_path: Path, name: str
) -> None:
    """Each call from the opening of the draft to its new name is killed in turn, before it does anything."""
    target = frozen.home / name
    asked = [*WRITTEN[name], str(target)]
    frozen.home.mkdir()
    assert traced(frozen, tmp_path / "trace", asked) == 0
    new = target.read_bytes()
    moments = calls_of_writing(tmp_path / "trace", name)
    assert {"openat", "write", "fsync", "rename"} <= {call for call, _ in moments}
    for call, number in moments:
        target.write_bytes(b"old")
        assert traced(frozen, tmp_path / "cut", asked, "-e", f"inject={call}:signal=KILL:when={number}") != 0
        assert target.read_bytes() == b"old", (call, number)
    assert frozen.ask(*asked).returncode == 0
    assert target.read_bytes() == new


def calls_of_writing(trace: Path, name: str) -> list[tuple[str, int]]:
    """The calls between the opening of a file's draft and its renaming, each with the number that it has among its
    like in that thread, as strace counts them."""
    lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    begun = next(number for number, line in enumerate(lines) if f".{name}." in line and "openat(" in line)
    thread = lines[begun].split()[0]
    counted, found = Counter[str](), []
    for number, line in enumerate(lines):
        made = re.match(rf"{thread} +(\w+)\(", line)
        if made:
            counted[made[1]] += 1
            if number >= begun:
                found.append((made[1], counted[made[1]]))
            if number >= begun and made[1] == "rename":
                break
    return found


def traced(program: Program, trace: Path, arguments: list[str], *more: str) -> int:
    """Run the program without its window under strace; its status."""
    watched = ["strace", "-f", "-qq", "-s", "400", "-e", f"trace={','.join(WRITING)}", *more, "-o", str(trace)]
    done = subprocess.run(
        [*watched, *program.command("--today", TODAY, *arguments, window=False)],
        cwd=program.folder,
        env=program.surroundings({}),
        check=False,
        capture_output=True,
        timeout=120,
    )
    return done.returncode


def is_whole(path: Path) -> bool:
    data = path.read_bytes()
    return data.startswith(b"%PDF") and data.rstrip().endswith(b"%%EOF")
