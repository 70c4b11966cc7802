# SPDX-License-Identifier: MIT
"""How far apart two spellings are: letters put in, left out, changed, or swapped with their neighbour."""

from itertools import pairwise


def most_edits(word: str) -> int:
    """How many slips a word of this length may have and still be recognised."""
    return 0 if len(word) < 3 else 1 if len(word) < 6 else 2


LOST = SWAPPED = DOUBLED = 1.0
EXTRA = 1.1
CHANGED = 1.2
FIRST_LETTER = 0.3


def slips(typed: str, meant: str, most: int) -> float:
    """How unlikely it is that ``typed`` came of ``meant``: 1 for the likeliest single slip, 9 for more than ``most``.

    There is one way to lose or swap given letters, but there are as many wrong letters as the alphabet has.
    """
    distance = edits(typed, meant, most)
    if distance > most:
        return 9.0
    cost = distance * CHANGED
    if distance == 1:
        if len(typed) < len(meant):
            cost = LOST
        elif len(typed) > len(meant):
            doubled = any(one == other for one, other in pairwise(typed)) and len(typed) - len(meant) == 1
            cost = DOUBLED if doubled else EXTRA
        elif sorted(typed) == sorted(meant):
            cost = SWAPPED
    return cost + FIRST_LETTER * (typed[0] != meant[0])


def edits(one: str, other: str, most: int) -> int:
    """The optimal string alignment distance, or ``most + 1`` where it is greater than ``most``."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    start = 0
    shorter = min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    one, other = one[start : len(one) - end], other[start : len(other) - end]
    if not one or not other:
        return len(one) + len(other)
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i] + [0] * len(other)
        for j, facing in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != facing))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == facing:
                best = min(best, older[j - 2] + 1)
            row[j] = best
        if min(row) > most:
            return most + 1
    return row[-1]
