# SPDX-License-Identifier: MIT
"""Sets everything up and runs every check: `python3 build/test.py [--release] [arguments of pytest]`.

--release adds the slow ones (freeze, package, strace, fuzz). No display is needed, and no font of the system is seen.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

import environment
import surroundings


def checks(more: list[str], *, release: bool) -> dict[str, list[str]]:
    """What is run, by name, in this order: arguments of the Python in .venv."""
    listed = {
        "made files": ["build/prepare.py"],
        "ruff check": ["-m", "ruff", "check", "."],
        "ruff format": ["-m", "ruff", "format", "--check", "."],
        "mypy": ["-m", "mypy"],
        "content check": ["-m", "content", "check"],
    }
    if release:
        listed["bundle"] = ["build/bundle.py"]
    listed["tests"] = [
        "-m",
        "pytest",
        "--numprocesses=2",
        *(["-m", "release or not release"] if release else []),
        *more,
    ]
    return listed


def main() -> None:
    """Run all checks, also after one has failed; the exit status is 1 if any has."""
    release = "--release" in sys.argv
    more = [argument for argument in sys.argv[1:] if argument != "--release"]
    environment.ensure(environment.TEST)
    failed = []
    with tempfile.TemporaryDirectory() as name:
        variables = {**os.environ, **surroundings.quiet(Path(name))}
        for title, arguments in checks(more, release=release).items():
            environment.say(f"== {title}")
            begun = time.monotonic()
            status = environment.status(environment.PYTHON, *arguments, env=variables)
            environment.say(f"   {title}: {'failed' if status else 'passed'} in {time.monotonic() - begun:.0f} s")
            failed += [title] if status else []
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
