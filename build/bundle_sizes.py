# SPDX-License-Identifier: MIT
"""Where each megabyte of the bundle goes, and how many each part may take."""

from collections import defaultdict
from pathlib import Path

BUDGETS = {
    "Typst: paper": 69.5,
    "Qt libraries": 34.0,
    "Qt bindings (PySide6)": 17.0,
    "ICU code": 6.0,
    "ICU data, cut": 4.0,
    "Qt plugins, Qt's words": 2.5,
    "libraries of the screen": 11.5,
    "PDFium: preview": 8.0,
    "Python": 18.0,
    "Babel": 2.0,
    "typefaces": 11.0,
    "search index": 16,
    "search index, second copy": 6.0,
    "guide, catalogs, templates": 12.0,
    "licences, bill of materials": 3.0,
}
"""Megabytes (10^6 bytes) a part may take; together no more than TOTAL."""

TOTAL, ARCHIVE = 210.0, 68.0

_PLACES = (
    ("typst/", "Typst: paper"),
    ("PySide6/Qt/lib/libicudata", "ICU data, cut"),
    ("PySide6/Qt/lib/libicu", "ICU code"),
    ("PySide6/Qt/lib/", "Qt libraries"),
    ("PySide6/Qt/plugins", "Qt plugins, Qt's words"),
    ("PySide6/Qt/translations", "Qt plugins, Qt's words"),
    ("PySide6/", "Qt bindings (PySide6)"),
    ("shiboken6/", "Qt bindings (PySide6)"),
    ("pypdfium2", "PDFium: preview"),
    ("babel/", "Babel"),
    ("content/fonts/", "typefaces"),
    ("content/made/index.db.xz", "search index, second copy"),
    ("content/made/index.db", "search index"),
    ("content/made/licences.json", "licences, bill of materials"),
    ("content/", "guide, catalogs, templates"),
    ("licences/", "licences, bill of materials"),
    ("libpython", "Python"),
    ("libsqlite3", "Python"),
    ("lib", "libraries of the screen"),
)
"""Beginnings of paths below the folder of libraries, first match wins; the rest is Python's."""


def part_of(path: str) -> str:
    """The part of the bundle that a file (its path from the top of the folder) belongs to."""
    inside = path.removeprefix("_internal/")
    if inside == path and path != "asylum-guide":
        return "licences, bill of materials"
    return next((part for start, part in _PLACES if inside.startswith(start)), "Python")


def sizes(folder: Path) -> dict[str, float]:
    """Megabytes by part, in the order of BUDGETS; links count nothing."""
    found: dict[str, float] = defaultdict(float)
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            found[part_of(path.relative_to(folder).as_posix())] += path.stat().st_size / 1e6
    return {part: found[part] for part in BUDGETS}


def table(folder: Path) -> str:
    """The sizes as lines to print."""
    found = sizes(folder)
    lines = [f"{part:28}{megabytes:7.1f} MB  (at most {BUDGETS[part]:g})" for part, megabytes in found.items()]
    return "\n".join([*lines, f"{'together':28}{sum(found.values()):7.1f} MB  (at most {TOTAL:g})"])
