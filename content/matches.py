# SPDX-License-Identifier: MIT
"""Where a text holds what somebody looks for, spelt as the search spells: case, accents, full width, Han of both kinds
and marks that are not seen make no difference."""

import unicodedata
from collections.abc import Iterator
from functools import cache

from content.search.folding import folded


def matches(text: str, wanted: str) -> list[tuple[int, int]]:
    """The places of ``wanted``, each from where to where, counted in UTF-16 units, as Qt counts; none overlap."""
    needle = "".join(form for form, _at, _width in _forms(wanted.strip()))
    if not needle:
        return []
    folded, starts, ends = [], [], []
    for form, at, width in _forms(text):
        folded.append(form)
        starts += [at] * len(form)
        ends += [at + width] * len(form)
    hay, found, place = "".join(folded), [], 0
    while (place := hay.find(needle, place)) >= 0:
        found.append((starts[place], ends[place + len(needle) - 1]))
        place += len(needle)
    return found


def _forms(text: str) -> Iterator[tuple[str, int, int]]:
    """Each letter with the signs that belong to it: its folded form, where it stands, and how many units it takes."""
    at, piece = 0, ""
    for letter in text:
        if piece and not unicodedata.combining(letter):
            yield _folded(piece), at, _units(piece)
            at, piece = at + _units(piece), ""
        piece += letter
    if piece:
        yield _folded(piece), at, _units(piece)


@cache
def _folded(piece: str) -> str:
    if piece.isspace() or piece in "\ufdd0\ufdd1":  # Qt's signs for where a table begins and ends
        return " "
    return folded(piece)


def _units(piece: str) -> int:
    return sum(2 if ord(letter) > 0xFFFF else 1 for letter in piece)
