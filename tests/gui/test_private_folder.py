# SPDX-License-Identifier: MIT
"""The private folder: its own program removes it, and the next start what a killed one has left."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from environment import ROOT
from gui.private_folder import LOCK, PREFIX, PrivateFolder, remove_abandoned

LEAVE = """
import sys
from gui.private_folder import PrivateFolder
folder = PrivateFolder()
(folder.path / "page.html").write_text("x")
print(folder.path, flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def other() -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """Another program with a private folder."""
    process = subprocess.Popen(
        [sys.executable, "-c", LEAVE],
        cwd=ROOT,
        env={**os.environ},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout
        yield process, Path(process.stdout.readline().strip())
        process.kill()


def test_what_a_killed_program_left_goes_at_the_next_start(other: tuple[subprocess.Popen[str], Path]) -> None:
    process, left = other
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert (left / "page.html").is_file()
    remove_abandoned()
    assert not left.exists()


def test_the_folder_of_a_program_that_runs_stays(other: tuple[subprocess.Popen[str], Path]) -> None:
    own = PrivateFolder()
    assert own.path != other[1]
    remove_abandoned()
    assert own.path.is_dir()
    assert (other[1] / "page.html").is_file()


def test_it_is_removed_with_its_lock(place: Path) -> None:
    own = PrivateFolder()
    assert (own.path / LOCK).is_file()
    own.remove()
    assert list(place.iterdir()) == []


def test_what_others_call_so_is_left_alone(place: Path) -> None:
    (place / f"{PREFIX}of-somebody").mkdir()
    (place / f"{PREFIX}link").symlink_to(place / f"{PREFIX}of-somebody")
    remove_abandoned()
    assert len(list(place.iterdir())) == 2
