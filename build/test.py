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
    """What is run, by name, in this order: the quickest first. Each is a module of .venv."""
    return {
        "ruff check": ["ruff", "check", "."],
        "ruff format": ["ruff", "format", "--check", "."],
        "mypy": ["mypy"],
        "content check": ["content", "check"],
        "tests": ["pytest", "--numprocesses=2", *(() if release else ("-m", "not release")), *more],
    }


def main() -> None:
    """Run all checks, also after one has failed; the exit status is 1 if any has."""
    release = "--release" in sys.argv
    more = [argument for argument in sys.argv[1:] if argument != "--release"]
    environment.ensure(environment.TEST)
    environment.run(environment.PYTHON, environment.ROOT / "build/prepare.py")
    if release:
        environment.run(environment.PYTHON, environment.ROOT / "build/bundle.py")
    os.chdir(environment.ROOT)
    failed = []
    with tempfile.TemporaryDirectory() as name:
        variables = {**os.environ, **surroundings.quiet(Path(name))}
        for title, arguments in checks(more, release=release).items():
            environment.say(f"== {title}")
            begun = time.monotonic()
            status = environment.status(environment.PYTHON, "-m", *arguments, env=variables)
            environment.say(f"   {title}: {'failed' if status else 'passed'} in {time.monotonic() - begun:.0f} s")
            failed += [title] if status else []
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
