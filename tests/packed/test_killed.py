# SPDX-License-Identifier: MIT
"""Killed at any moment (SIGKILL, as when a stick is pulled or a battery is empty): the next start works, and under its
final name every file is the old one or the new one.
"""

import json
import subprocess
import time
from pathlib import Path

import pytest

from tests.packed.program import Program

KEEP = """
import sys
from pathlib import Path
from gui.settings import Settings, SettingsFile
kept = SettingsFile(Path(sys.argv[1]))
print("ready", flush=True)
number = 0
while True:
    number += 1
    kept.write(Settings("zh-Hans", 150, "a4", ("x" * 4000, str(number))))
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


def is_whole(path: Path) -> bool:
    data = path.read_bytes()
    return data.startswith(b"%PDF") and data.rstrip().endswith(b"%%EOF")
