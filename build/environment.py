# SPDX-License-Identifier: MIT
"""The environment of the commands in build/: .venv at the root, made from nothing with the standard library only.

What is in place is not done twice: stamps in .venv hold the digest of the requirements it was filled from.
"""

from __future__ import annotations  # the same: `str | Path` stops Python 3.9

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import system_packages

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST_PYTHON = (3, 11)

RUN, TEST = "run", "test"
REQUIREMENTS = {RUN: ROOT / "build/requirements.txt", TEST: ROOT / "build/requirements-dev.txt"}
"""What running needs, and what working on the guide needs (which includes it)."""

sys.path.insert(0, str(ROOT))  # scripts in build/ also import `content`


def say(text: str) -> None:
    """Tell the person at the terminal what happens, at once and in order with what programs print."""
    print(text, flush=True)


def status(*command: str | Path, env: dict[str, str] | None = None) -> int:
    """Run a program in the root; its exit status."""
    return subprocess.run(command, cwd=ROOT, check=False, env=env).returncode


def run(*command: str | Path, env: dict[str, str] | None = None) -> None:
    """Run a program in the root. Where it fails, ends this one too, naming the command."""
    if code := status(*command, env=env):
        sys.exit(f"failed with status {code}: {' '.join(str(part) for part in command)}")


def ensure(kind: str) -> None:
    """Make .venv hold what `kind` (RUN or TEST) needs, and the system what Qt needs. Exits with what to do if not."""
    if sys.version_info < OLDEST_PYTHON:
        sys.exit("Asylum Guide needs Python 3.11 or newer; this is " + sys.version.split()[0])
    system_packages.ensure(screen=kind == RUN)
    if not works(PYTHON):
        make()
    if not is_filled(kind):
        fill(kind)


def enter(kind: str = TEST) -> None:
    """Go on inside .venv: for scripts that need its packages. Replaces this process if it runs another Python."""
    if Path(sys.prefix) == VENV:
        return
    ensure(kind)
    if os.name == "nt":  # there execv returns to the shell at once, and the status of the script is lost
        sys.exit(subprocess.run([PYTHON, *sys.argv], check=False).returncode)
    os.execv(PYTHON, [str(PYTHON), *sys.argv])  # noqa: S606 (our own interpreter, no shell)


def works(python: Path) -> bool:
    """Whether an interpreter starts: after a system upgrade an old environment may not."""
    return python.exists() and subprocess.run([python, "-c", ""], check=False, capture_output=True).returncode == 0


def make() -> None:
    """Make an empty .venv; with pip in it where this Python can."""
    if not importlib.util.find_spec("ensurepip") and not importlib.util.find_spec("pip"):
        system_packages.install(["python3-venv"], "pip, to fill .venv")
    say("making .venv")
    shutil.rmtree(VENV, ignore_errors=True)
    can_bring_pip = importlib.util.find_spec("ensurepip") is not None
    run(sys.executable, "-m", "venv", *([] if can_bring_pip else ["--without-pip"]), VENV)


def pip() -> list[str | Path]:
    """The command that installs into .venv: its own pip, or that of this Python pointed at it."""
    own = subprocess.run([PYTHON, "-c", "import pip"], check=False, capture_output=True).returncode == 0
    return [PYTHON, "-m", "pip"] if own else [sys.executable, "-m", "pip", "--python", PYTHON]


def fill(kind: str) -> None:
    """Install the pinned, hashed requirements, and for TEST the checkout itself (Babel looks extractors up by it)."""
    say(f"filling .venv from {REQUIREMENTS[kind].relative_to(ROOT)} (the first time it fetches about {size(kind)} MB)")
    quiet = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_ROOT_USER_ACTION": "ignore"}
    install = [*pip(), "install", "--quiet"]
    run(*install, "--require-hashes", "--only-binary=:all:", "-r", REQUIREMENTS[kind], env=quiet)
    if kind == TEST:
        (ROOT / "out/made").mkdir(parents=True, exist_ok=True)  # pyproject.toml names it as part of the wheel
        run(*install, "--no-deps", "--no-build-isolation", "--editable", ROOT, env=quiet)
    stamp(kind).write_text(digest(kind), encoding="ascii")


def size(kind: str) -> int:
    """What is fetched, in MB, as measured on Linux; mostly Qt and Typst."""
    return {RUN: 125, TEST: 190}[kind]


def stamp(kind: str) -> Path:
    """The file that says from which requirements .venv was filled."""
    return VENV / f"filled-for-{kind}"


def digest(kind: str) -> str:
    """What a fill depends on: the requirements, the entry points, and the interpreter."""
    parts = [REQUIREMENTS[kind].read_bytes(), sys.version.encode()]
    if kind == TEST:
        import tomllib  # not at the top: an older Python must come as far as being told so

        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        parts.append(repr(project).encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_filled(kind: str) -> bool:
    """Whether nothing has changed since .venv was filled. What is filled for TEST also serves RUN."""
    stamps = [(kind, stamp(kind)), (TEST, stamp(TEST))]
    return any(path.is_file() and path.read_text(encoding="ascii") == digest(name) for name, path in stamps)
