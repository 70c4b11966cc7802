# SPDX-License-Identifier: MIT
"""The two commands: pinned requirements, when .venv is filled again, and what is said where something is missing."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import environment
import run
import system_packages
from environment import REQUIREMENTS, ROOT, RUN, TEST


@pytest.mark.parametrize("kind", [RUN, TEST])
def test_requirements_are_pinned_hashed_and_without_addresses(kind: str) -> None:
    text = REQUIREMENTS[kind].read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index-url" not in text
    entries = re.split(r"\n(?=\S)", re.sub(r"(?m)^#.*\n?", "", text).strip())
    assert entries
    assert not [entry for entry in entries if "==" not in entry.split("\n")[0] or "--hash=sha256:" not in entry]


@pytest.mark.parametrize(("kind", "extras"), [(RUN, ["prepare"]), (TEST, ["prepare", "dev"])])
def test_requirements_hold_what_the_project_declares(kind: str, extras: list[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] + [line for extra in extras for line in project["optional-dependencies"][extra]]
    pinned = set(re.findall(r"(?m)^([a-z0-9-]+)==", REQUIREMENTS[kind].read_text(encoding="utf-8")))
    missing = {re.split(r"[<>=]", line)[0].lower() for line in wanted} - pinned
    assert not missing, "run `python3 build/requirements.py`"


@pytest.fixture
def venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty .venv, and requirements of its own."""
    monkeypatch.setattr(environment, "VENV", tmp_path)
    files = {kind: tmp_path / f"{kind}.txt" for kind in (RUN, TEST)}
    for path in files.values():
        path.write_text("a==1", encoding="utf-8")
    monkeypatch.setattr(environment, "REQUIREMENTS", files)
    return tmp_path


def test_a_new_environment_is_not_filled(venv: Path) -> None:
    assert not list(venv.glob("filled-*"))
    assert not environment.is_filled(RUN)


@pytest.mark.usefixtures("venv")
def test_what_is_filled_for_tests_also_runs() -> None:
    environment.stamp(TEST).write_text(environment.digest(TEST), encoding="ascii")
    assert environment.is_filled(TEST)
    assert environment.is_filled(RUN)


@pytest.mark.usefixtures("venv")
def test_what_is_filled_to_run_does_not_test() -> None:
    environment.stamp(RUN).write_text(environment.digest(RUN), encoding="ascii")
    assert environment.is_filled(RUN)
    assert not environment.is_filled(TEST)


@pytest.mark.usefixtures("venv")
def test_changed_requirements_are_filled_again() -> None:
    environment.stamp(RUN).write_text(environment.digest(RUN), encoding="ascii")
    environment.REQUIREMENTS[RUN].write_text("a==2", encoding="utf-8")
    assert not environment.is_filled(RUN)


def test_a_broken_interpreter_is_noticed(tmp_path: Path) -> None:
    broken = tmp_path / "python"
    assert not environment.works(broken)
    broken.symlink_to("/bin/false")
    assert not environment.works(broken)
    assert environment.works(Path(sys.executable))


def test_without_root_the_command_to_type_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "which", lambda _: "apt-get")
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(SystemExit, match="sudo apt-get install libgl1 libegl1"):
        system_packages.install(["libgl1", "libegl1"], "libraries that Qt needs")


def test_without_apt_the_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "which", lambda _: None)
    with pytest.raises(SystemExit, match="libgl1, libegl1"):
        system_packages.install(["libgl1", "libegl1"], "libraries that Qt needs")


def test_a_library_that_is_not_there_is_noticed() -> None:
    assert not system_packages.is_there("libno-such-library.so.9")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_it_is_said_before_qt_aborts(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not run.has_display()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert run.has_display()


def test_making_a_second_time_makes_nothing() -> None:
    prepare = [sys.executable, str(ROOT / "build/prepare.py")]
    assert subprocess.run(prepare, check=False, capture_output=True).returncode == 0
    again = subprocess.run(prepare, check=False, capture_output=True, text=True)
    assert (again.returncode, again.stdout) == (0, "")
