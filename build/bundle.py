# SPDX-License-Identifier: MIT
"""Freezes the program into a folder that needs nothing installed: `python3 build/bundle.py`, into out/bundle.

Afterwards the frozen program opens a Chinese page without a display and without fonts of the system; if that fails, so
does the bundle.
"""

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import bundle_contents
import environment
import surroundings
import system_packages

OUT = environment.ROOT / "out"
BUNDLE = OUT / "bundle" / bundle_contents.NAME
SMOKE = ["--lang", "zh-Hans", "--open", "cbp-one"]
PNG = b"\x89PNG\r\n"


def main() -> None:
    """Prepare, freeze, try, and say how large it is."""
    environment.enter()
    if sys.platform == "linux":
        system_packages.ensure(screen=True)  # PyInstaller takes the libraries of the screen along
        if not shutil.which("objdump"):
            system_packages.install(["binutils"], "objdump, with which PyInstaller finds libraries")
    environment.run(environment.PYTHON, environment.ROOT / "build/prepare.py")
    freeze()
    try_out()
    megabytes = sum(path.stat().st_size for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6
    environment.say(f"{BUNDLE.relative_to(environment.ROOT)}: {megabytes:.0f} MB")


def freeze() -> None:
    """Run PyInstaller with everything it writes below out/."""
    begun = time.monotonic()
    environment.say("freezing (a minute or two)")
    epoch = {**os.environ, "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "1700000000"}  # the same sources, the same bytes
    environment.run(
        *(environment.PYTHON, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"),
        *("--workpath", OUT / "freeze", "--distpath", BUNDLE.parent),
        environment.ROOT / "build/asylum-guide.spec",
        env=epoch,
    )
    environment.say(f"frozen in {time.monotonic() - begun:.0f} s")


def try_out() -> None:
    """Let the frozen program draw a Chinese page offscreen. Exits where it does not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        picture = folder / "window.png"
        program = BUNDLE / (bundle_contents.NAME + (".exe" if os.name == "nt" else ""))
        bare = {"PATH": os.environ["PATH"], **surroundings.quiet(folder)}
        environment.run(program, *SMOKE, "--screenshot", picture, env=bare)
        if not picture.is_file() or not picture.read_bytes().startswith(PNG):
            sys.exit("The frozen program started, but drew no window.")
        shutil.copy(picture, OUT / "bundle" / "window.png")
    environment.say("the frozen program shows a Chinese page: out/bundle/window.png")


if __name__ == "__main__":
    main()
