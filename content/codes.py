# SPDX-License-Identifier: MIT
"""QR codes as SVG. Those of the official sources are made when the guide is prepared: the maker of codes takes its
time, and brings parts of the standard library along that this program has no use for."""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from content.errors import MissingPartError
from content.files import made, write_whole

KEPT = "codes.json"
QUIET = 2  # modules of white around a code


def drawn(url: str) -> str:
    """The code of an address, black on white."""
    rows = _kept().get(url) or _rows(url)
    size = len(rows) + 2 * QUIET
    dots = [(at + QUIET, line + QUIET) for line, row in enumerate(rows) for at, dot in enumerate(row) if dot == "1"]
    strokes = "".join(f"M{at} {line}h1v1h-1z" for at, line in dots)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 {size} {size}" '
        f'shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path d="{strokes}"/></svg>'
    )


def keep(urls: Iterable[str], folder: Path) -> None:
    """Make the codes of these addresses and keep them in ``folder``."""
    write_whole(folder / KEPT, json.dumps({url: _rows(url) for url in urls}).encode())


@cache
def _kept() -> dict[str, list[str]]:
    try:
        kept: dict[str, list[str]] = json.loads(made(KEPT).read_text(encoding="utf-8"))
    except (MissingPartError, OSError, ValueError):
        return {}
    return kept


def _rows(url: str) -> list[str]:
    """A code as rows of 0 and 1; a seventh of it may be dirty or torn (level M)."""
    import segno  # noqa: PLC0415 (its writers load half the standard library)

    return ["".join(map(str, row)) for row in segno.make(url, error="m", micro=False).matrix]
