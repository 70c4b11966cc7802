# SPDX-License-Identifier: MIT
"""The help page that lists every path the program writes; the window gives the list."""

from collections.abc import Sequence

from content.library import Library
from content.looks import Look
from content.screens import fill


def writes(library: Library, tag: str, look: Look, points: float, rows: Sequence[tuple[str, str, str]]) -> str:
    """What the program writes on this computer: rows of what, where, until when."""
    return fill("writes.html", library.catalog(tag), look, points, rows=rows)
