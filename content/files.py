# SPDX-License-Identifier: MIT
"""The one door to files: sources of the guide, and what is made from them.

There are two layouts. In a checkout, ``locales/`` lies beside the package and made files go to ``out/made``.
In a wheel or a frozen folder both lie inside the package (``content/locales``, ``content/made``).
"""

import glob
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files as package_files
from pathlib import Path

from content.errors import MissingPartError

PACKAGE = Path(str(package_files("content")))
CHECKOUT = PACKAGE.parent if (PACKAGE.parent / "pyproject.toml").is_file() else None
PROGRAM = Path(sys.executable).parent if getattr(sys, "frozen", False) else PACKAGE.parent
"""The folder that is copied onto a stick: the frozen program keeps its packages one level deeper."""
GUIDE = PACKAGE / "guide"
TEMPLATES = PACKAGE / "templates"
FONTS = PACKAGE / "fonts"
LOCALES = CHECKOUT / "locales" if CHECKOUT else PACKAGE / "locales"
MADE = CHECKOUT / "out" / "made" if CHECKOUT else PACKAGE / "made"
STALE_AFTER_S = 60
MAKE_COMMAND = "python3 build/prepare.py" if CHECKOUT else "install the program again"


def inside(root: Path, name: str) -> Path:
    """The path of ``name`` below ``root``. Raises ``ValueError`` for a name that leads elsewhere."""
    path = (root / name).resolve()
    if not path.is_relative_to(root.resolve()):
        raise ValueError(f"{name!r} leads out of {root.name}")
    return path


def shown(path: Path) -> str:
    """A path as an editor knows it: relative to the checkout, or to the package's parent."""
    base = CHECKOUT or PACKAGE.parent
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else path.name


def made(name: str) -> Path:
    """A file made from the sources. Raises ``MissingPartError`` with the command that makes it."""
    path = inside(MADE, name)
    if not path.exists():
        raise MissingPartError(name, MAKE_COMMAND)
    return path


@contextmanager
def within_reach(part: str) -> Iterator[None]:
    """Around what is imported or read late, also as a decorator: the stick may have been taken out by then.

    Raises ``MissingPartError`` in place of what Python says.
    """
    try:
        yield
    except (ImportError, FileNotFoundError) as error:
        raise MissingPartError(part, MAKE_COMMAND) from error


def is_current(made_file: Path, sources: Path) -> bool:
    """Whether a made file is there and no source is newer. An installed tree has no sources to be newer."""
    if not made_file.exists():
        return False
    if CHECKOUT is None:
        return True
    made_at = made_file.stat().st_mtime_ns
    return all(path.stat().st_mtime_ns <= made_at for path in sources.rglob("*.*"))


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that under its final name there is the old content or all of the new, never half.

    Raises ``OSError`` where the folder cannot be written; nothing is then left behind. A draft that a process left when
    it was killed goes with the next file written under that name.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # Not mkstemp, which makes files that no other user of the computer could read.
    draft = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}.part")
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    _sweep(path)


def _sweep(path: Path) -> None:
    """Remove drafts of ``path`` that are a minute older than it: whoever wrote them is gone."""
    try:
        written = path.stat().st_mtime
        for draft in path.parent.glob(f".{glob.escape(path.name)}.*.part"):
            if draft.stat().st_mtime < written - STALE_AFTER_S:
                draft.unlink(missing_ok=True)
    except OSError:
        pass  # another copy of the program has swept it, or may not: the file itself is written
