# SPDX-License-Identifier: MIT
"""Pins and hashes the requirements: `python3 build/requirements.py [--upgrade]`.

Reads the lists in pyproject.toml, and writes build/requirements.txt (running) and build/requirements-dev.txt (working
on the guide), for all systems and Pythons at once. Without --upgrade what is pinned stays pinned.
"""

import sys

import environment

EXTRAS = {environment.RUN: ["prepare"], environment.TEST: ["prepare", "dev"]}


def main() -> None:
    """Write both files."""
    environment.enter()
    for kind, extras in EXTRAS.items():
        target = environment.REQUIREMENTS[kind].relative_to(environment.ROOT)
        environment.run(
            *(environment.PYTHON, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
            *("--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-annotate"),
            *("--custom-compile-command", "python3 build/requirements.py"),
            *(f"--extra={extra}" for extra in extras),
            *(argument for argument in sys.argv[1:] if argument == "--upgrade"),
            *("--output-file", target, "pyproject.toml"),
        )
        environment.say(f"wrote {target}")


if __name__ == "__main__":
    main()
