# SPDX-License-Identifier: MIT
"""Freezes the program into a folder that needs nothing installed: `python3 build/bundle.py [--folder-only]`.

All goes to out/bundle, with an archive for sticks, and on Linux a Debian package, unless --folder-only says otherwise.

Afterwards the frozen program opens a Chinese page without a display and without fonts of the system; if that fails, so
does the bundle.
"""

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import bill_of_materials
import bundle_contents
import bundle_sizes
import environment
import icons
import icu_data
import manifest
import parts
import releases
import surroundings
import system_packages
from content import licences

OUT = environment.ROOT / "out"
BUNDLE = OUT / "bundle" / bundle_contents.NAME
APP = BUNDLE.with_name("Asylum Guide.app")  # of macOS
WHEN = 1_700_000_000
"""The time that all files bear, in seconds of Unix: not that of the build, so that the same sources give the same."""
SMOKE = ["--lang", "zh-Hans", "--open", "cbp-one"]
PNG = b"\x89PNG\r\n"


def main() -> None:
    """Prepare, freeze, pack, try, say where the megabytes go, and write what is handed out."""
    environment.enter()
    if sys.platform == "linux":
        system_packages.ensure(screen=True)  # PyInstaller takes the libraries of the screen along
        if not shutil.which("objdump"):
            system_packages.install(["binutils"], "objdump, with which PyInstaller finds libraries")
    environment.run(environment.PYTHON, environment.ROOT / "build/prepare.py")
    freeze(BUNDLE.parent)
    finish(BUNDLE)
    if sys.platform == "darwin":
        releases.seal(APP, finish)
    try_out()
    environment.say(bundle_sizes.table(BUNDLE))
    if "--folder-only" not in sys.argv:
        environment.say("writing what is handed out (a minute or two)")
        releases.write(APP if sys.platform == "darwin" else BUNDLE, icons.VERSION, WHEN)


def freeze(target: Path) -> None:
    """Run PyInstaller into a folder of ``target``, with everything else that it writes below out/."""
    begun = time.monotonic()
    environment.say("freezing (a minute or two)")
    epoch = {**os.environ, "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(WHEN)}  # the same sources, the same bytes
    environment.run(
        *(environment.PYTHON, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"),
        *("--workpath", OUT / "freeze", "--distpath", target),
        environment.ROOT / "build/asylum-guide.spec",
        env=epoch,
    )
    environment.say(f"frozen in {time.monotonic() - begun:.0f} s")


def finish(folder: Path) -> None:
    """What PyInstaller does not know of: ICU's data is cut, licences and bill of materials are gathered, and all of it
    is listed with its digest."""
    content = next(folder.rglob("made/index.db")).parent.parent
    if sys.platform == "linux":
        tongues = {"en", *(locale.partition("_")[0] for locale in bundle_contents.languages())}
        for library in folder.rglob(f"{icu_data.LIBRARY}.*"):
            if not library.is_symlink():
                icu_data.cut(library, tongues)
    system = [Path(line) for line in bundle_contents.LIBRARIES_NOTED.read_text(encoding="utf-8").splitlines()]
    known = parts.all_parts(system)
    licences.write(known, content / "made")
    (folder / bill_of_materials.NAME).write_bytes(bill_of_materials.written(folder, known, icons.VERSION, WHEN))
    manifest.pack(content)
    manifest.write_sums(folder)
    for path in [*folder.rglob("*"), folder]:
        os.utime(path, (WHEN, WHEN), follow_symlinks=os.utime not in os.supports_follow_symlinks)


def try_out() -> None:
    """Let the frozen program draw a Chinese page offscreen. Exits where it does not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        picture = folder / "window.png"
        program = BUNDLE / (bundle_contents.NAME + (".exe" if os.name == "nt" else ""))
        needed = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        bare = {**needed, **surroundings.quiet(folder)}
        environment.run(program, *SMOKE, "--screenshot", picture, env=bare)
        if not picture.is_file() or not picture.read_bytes().startswith(PNG):
            sys.exit("The frozen program started, but drew no window.")
        shutil.copy(picture, OUT / "bundle" / "window.png")
    environment.say("the frozen program shows a Chinese page: out/bundle/window.png")


if __name__ == "__main__":
    main()
