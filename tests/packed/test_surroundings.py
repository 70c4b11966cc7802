# SPDX-License-Identifier: MIT
"""Hostile surroundings, each tried: the program starts, says what it must, and leaves nothing behind.

Every start is on a machine without fonts and without settings of its own (build/surroundings.py).
"""

import json
import resource
import struct
import subprocess
from pathlib import Path

import pytest

from tests.packed.program import Program, copied

SENTENCE = ("Traceback", "Error:")
SPOILT = {
    "nothing": b"",
    "no JSON": b'{"language": "zh-Hans", "perc',
    "no text": b"\xff\xfe\x00\x01" * 64,
    "other values": b'{"language": 7, "percent": "big", "paper": [], "header": 3, "look": {}}',
    "a list": b"[1, 2]",
    "deep": b"[" * 100_000,
    "huge numbers": b'{"percent": 1e999}',
    "unknown language": b'{"language": "xx-Never", "look": "no-such-look", "paper": "foolscap"}',
}


def said_plainly(done: subprocess.CompletedProcess[str]) -> bool:
    return not any(word in done.stderr for word in SENTENCE)


def drawn(program: Program, *arguments: str, today: str = "2026-11-24", **more: str) -> bool:
    done = program.show(*arguments, today=today, **more)
    assert said_plainly(done), done.stderr
    return done.returncode == 0 and program.was_drawn


def settings(program: Program, data: bytes) -> Path:
    path = program.home / "config/asylum-guide/settings.json"
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    return path


def test_a_place_with_spaces_and_chinese_in_its_name(program: Program, tmp_path: Path) -> None:
    moved = Program(copied(program.folder, tmp_path / "U 盘 (clinic's)" / "庇护 指南"), tmp_path / "家", program.frozen)
    assert drawn(moved, "--lang", "zh-Hans", "--open", "bond")
    target = moved.home / "表 格.pdf"
    assert moved.ask("handout", "bond", "--lang", "zh-Hans", "--output", str(target)).returncode == 0
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.release
@pytest.mark.parametrize("home", ["", "/nonexistent", "/dev/null"])
def test_no_home(program: Program, home: str) -> None:
    assert drawn(program, HOME=home, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home)


@pytest.mark.parametrize("locale", ["C", pytest.param("POSIX", marks=pytest.mark.release), "no_SUCH.locale"])
def test_locale_c(program: Program, locale: str) -> None:
    answer = program.ask("show", "bond", "--lang", "zh-Hans", LC_ALL=locale, LANG=locale)
    assert answer.returncode == 0
    assert "保释" in answer.stdout
    assert drawn(program, "--lang", "zh-Hans", LC_ALL=locale, LANG=locale)


@pytest.mark.parametrize(("today", "kinds"), [("2001-01-01", set()), ("2040-06-01", {"old"})])
def test_a_clock_that_is_wrong(program: Program, today: str, kinds: set[str]) -> None:
    answer = program.ask("--today", today, "show", "asylum-fees", "--as", "json")
    page = json.loads(answer.stdout)
    assert page["day"] >= "2026-11-24"
    assert kinds <= {notice["kind"] for notice in page["notices"]}
    assert not {"due", "old"} & {notice["kind"] for notice in page["notices"]} - kinds
    assert drawn(program, today=today)
    assert drawn(program, "--open", "asylum-fees", today=today)


@pytest.mark.release
def test_a_small_screen(program: Program) -> None:
    assert drawn(program, "--lang", "es", "--open", "bond", "--size", "800x600")
    width, height = struct.unpack(">II", program.picture.read_bytes()[16:24])
    assert width <= 800
    assert height <= 600


@pytest.mark.release
def test_huge_text_on_a_small_screen(program: Program) -> None:
    settings(program, json.dumps({"percent": 300, "language": "zh-Hans"}).encode())
    assert drawn(program, "--open", "bond", "--size", "800x600")


@pytest.mark.parametrize(
    "data", [SPOILT["no JSON"], *(pytest.param(data, marks=pytest.mark.release) for data in SPOILT.values())]
)
def test_spoilt_settings(program: Program, data: bytes) -> None:
    settings(program, data)
    assert drawn(program)


@pytest.mark.release
def test_settings_that_are_a_folder_or_lead_nowhere(program: Program) -> None:
    path = settings(program, b"")
    path.unlink()
    path.mkdir()
    assert drawn(program)
    path.rmdir()
    path.symlink_to(path)
    assert drawn(program)


@pytest.mark.parametrize("data", [b"header = ", pytest.param(b"\xff\xfe", marks=pytest.mark.release), b"colour = 1"])
def test_a_spoilt_file_of_the_clinic_is_named(program: Program, data: bytes) -> None:
    settings(program, b"{}").with_name("clinic.toml").write_bytes(data)
    done = program.show()
    assert done.returncode == 1
    assert "clinic.toml" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.release
def test_two_copies_and_two_users_at_once(program: Program, tmp_path: Path) -> None:
    users = [Program(program.folder, tmp_path / name, program.frozen) for name in ("one", "two", "two", "three")]
    running = []
    for number, user in enumerate(users):
        picture = tmp_path / f"{number}.png"
        command = user.command("--open", "bond", "--screenshot", str(picture), window=True)
        process = subprocess.Popen(
            command, cwd=user.folder, env=user.surroundings({}), stderr=subprocess.PIPE, text=True
        )
        running.append((picture, process))
    for picture, process in running:
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
        assert picture.is_file()
    assert not [name for user in users for name in user.written()]


def unshared(program: Program, mounts: str, command: list[str]) -> subprocess.CompletedProcess[str]:
    """A command among mounts of its own; skips the test where this machine permits none."""
    script = f'{mounts} && exec "$@"'
    if subprocess.run(["unshare", "-m", "true"], check=False, capture_output=True).returncode:
        pytest.skip("no mounts of one's own here")
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", script, "sh", *command],
        cwd=program.folder,
        env=program.surroundings({}),
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    if "mount:" in done.stderr:
        pytest.skip(done.stderr)
    return done


@pytest.mark.release
def test_a_stick_that_cannot_be_written_to(program: Program) -> None:
    """The folder and the home are read-only: pages, search and the window work; nothing can be kept, nothing fails."""
    shown = program.home / "shown"
    shown.mkdir(parents=True)
    mounts = (
        f"mount --bind '{program.folder}' '{program.folder}' && mount -o remount,ro,bind '{program.folder}'"
        f" && mount -t tmpfs -o ro none '{program.home}' && cd '{program.folder}'"
    )
    picture = program.folder.parent / "window.png"
    window = program.command("--portable", "--search", "bond", "--screenshot", str(picture), window=True)
    done = unshared(program, mounts, window)
    assert done.returncode == 0, done.stderr
    assert said_plainly(done)
    assert picture.is_file()


@pytest.mark.release
def test_a_full_disk(program: Program) -> None:
    program.home.mkdir()
    full = program.home / "full"
    full.mkdir()
    mounts = f"mount -t tmpfs -o size=8k none '{full}' && head -c 4096 /dev/zero > '{full}/taken'"
    asked = program.command("handout", "bond", "--output", str(full / "sheet.pdf"), window=False)
    listed = ["sh", "-c", '"$@"; status=$?; ls -A "$0" >&2; exit $status', str(full), *asked]
    done = unshared(program, mounts, listed)
    assert done.returncode == 1
    assert said_plainly(done)
    assert done.stderr.split()[-1] == "taken"


def test_a_disk_that_takes_no_more_than_a_little(plain: Program) -> None:
    plain.home.mkdir()
    target = plain.home / "sheet.pdf"
    done = subprocess.run(
        plain.command("handout", "bond", "--output", str(target), window=False),
        cwd=plain.folder,
        env=plain.surroundings({}),
        check=False,
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192)),
        timeout=60,
    )
    assert done.returncode == 1
    assert said_plainly(done)
    assert plain.written() == set()


STICK_OUT = """
import argparse, shutil, sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from content import files
from gui import application
from gui.mishap import Mishap
qt = QApplication([])
asked = argparse.Namespace(lang="zh-Hans", open="bond", search="", portable=False, size="1024x600")
window = application.build(qt, asked, date(2026, 11, 24), sys.argv[1])
window.show(); qt.processEvents()
sys.excepthook = Mishap(window).tell
shutil.rmtree(files.PACKAGE)
for address in ("home:", "topic:asylum-fees", "topic:how-asylum-works", "terms:", "about:", "licences:", "ask:start"):
    window.go(address); qt.processEvents()
    assert window.reader.toPlainText().strip(), address
window.search.setText("bond"); qt.processEvents()
window.speak("es"); qt.processEvents()
window.new_person(); qt.processEvents()
for deed in (window.doers["paper"], window.doers["deadlines"]):
    QTimer.singleShot(0, deed)
    qt.processEvents()
assert window.statusBar().currentMessage()
from content.errors import GuideError
try:
    window.library.handout(["bond"], "zh-Hans", date(2026, 11, 24), None)
except GuideError as error:
    print(error)
try:
    window.library.phone_file("bond", "zh-Hans", date(2026, 11, 24))
except GuideError as error:
    print(error)
"""


def test_a_stick_taken_out_while_the_program_runs(plain: Program) -> None:
    """What was read stays; what must be read from the stick is said to be missing."""
    done = plain.run_code(STICK_OUT, str(plain.home))
    assert done.returncode == 0, done.stderr
    assert said_plainly(done), done.stderr
    assert "missing or damaged" in done.stdout


def test_the_mark_and_the_clinics_file_count_beside_the_program(program: Program) -> None:
    assert drawn(program, "--lang", "en")
    plain = program.picture.read_bytes()
    (program.folder / "settings.json").write_text(json.dumps({"look": "dark"}))
    assert drawn(program, "--lang", "en")
    assert program.picture.read_bytes() == plain
    (program.folder / "portable").touch()
    assert drawn(program, "--lang", "en")
    assert program.picture.read_bytes() != plain
    (program.folder / "clinic.toml").write_text("colour = 'red'")
    done = program.show("--lang", "en")
    assert done.returncode == 1
    assert "clinic.toml" in done.stderr
