# SPDX-License-Identifier: MIT
"""Words that are spelled nearly so: keys under which a misspelled word meets the one that was meant, and how near.

Every single slip (a letter lost, added, changed, or swapped with its neighbour) leaves two words that are the same
after one letter is taken out of each or either. What is written by ear keeps its consonants.
"""

import re
import zlib
from itertools import pairwise

SHORTEST = 3  # letters of a word that may be misspelled
SHORTEST_BY_EAR = 5
LOST = SWAPPED = DOUBLED = 1.0
EXTRA = 1.1
CHANGED = 1.2
FIRST_LETTER = 0.3
TOO_FAR = 9.0

_VOWELS = re.compile("(?<=.)[aeiouyаеёиоуыэюяіїєاويهءaeiou]")
_BY_EAR = (
    (re.compile("ph"), "f"),
    (re.compile("[sz]h|ch|x"), "s"),
    (re.compile("c(?=[eiy])|ç|z"), "s"),
    (re.compile("[cq]"), "k"),
    (re.compile("g(?=[eiy])"), "j"),
    (re.compile("v"), "b"),
    (re.compile("h"), ""),
)
_DOUBLED = re.compile(r"(.)\1+")


def keys(form: str) -> set[int]:
    """The keys of a word: itself, itself without any one letter, and its consonants as they sound."""
    if len(form) < SHORTEST:
        return set()
    variants = {form, *(form[:i] + form[i + 1 :] for i in range(len(form)))}
    if len(form) >= SHORTEST_BY_EAR:
        variants.add(f"={by_ear(form)}")
    return {zlib.crc32(variant.encode()) for variant in variants}


def by_ear(form: str) -> str:
    """What is left of a word where vowels and the letters for one sound make no difference."""
    for pattern, sound in _BY_EAR:
        form = pattern.sub(sound, form)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", form))


def slips(typed: str, meant: str) -> float:
    """How unlikely it is that ``typed`` came of ``meant``: 1 for the likeliest single slip, ``TOO_FAR`` for no slip.

    There is one way to lose or to swap given letters, but there are as many wrong letters as the alphabet has.
    """
    most = 1 if len(typed) < SHORTEST_BY_EAR else 2 if len(typed) < 9 else 3
    distance = edits(typed, meant, most)
    if distance > most:
        return TOO_FAR
    cost = distance * CHANGED
    if distance == 1:
        if len(typed) < len(meant):
            cost = LOST
        elif len(typed) > len(meant):
            cost = DOUBLED if any(one == other for one, other in pairwise(typed)) else EXTRA
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
    return min(row[-1], most + 1)
