# SPDX-License-Identifier: MIT
"""What a document is called and asked for: its aliases, kept with what each is worth, and how well a query fits them.

People ask for one thing in several ways, so that the lines that fit second and third best speak for it too.
"""

import math
from collections.abc import Iterable, Sequence

WHOLENESS = 0.7  # power of the share of a line that the query has
NEXT_LINE = 0.6  # of a line that fits less well, beside the one before
MOST_LINES = 3
LEAST = 0.1

Readings = Sequence[tuple[str, float]]  # (needle, worth) of each reading of one part of a query


def kept(lines: Iterable[tuple[str, float]]) -> str:
    """Aliases as one string: each line begins with what all of its words are worth."""
    return "".join(f"\n{max(worth, LEAST):.1f}{terms}" for terms, worth in lines)


def fitness(aliases: str, parts: Sequence[Readings]) -> float:
    """What the lines that fit a query best are worth; a line counts less the less of it was asked for."""
    found: dict[int, float] = {}
    for readings in parts:
        best: dict[int, float] = {}
        for needle, worth in readings:
            place = aliases.find(needle)
            while place >= 0:
                line = aliases.rfind("\n", 0, place)
                best[line] = max(worth, best.get(line, 0.0))
                place = aliases.find(needle, _end(aliases, place))
        for line, worth in best.items():
            found[line] = found.get(line, 0.0) + worth
    worths = [worth * math.pow(min(1.0, worth / _whole(aliases, line)), WHOLENESS) for line, worth in found.items()]
    fitting = sorted(worths, reverse=True)[:MOST_LINES]
    return sum((worth * NEXT_LINE**place for place, worth in enumerate(fitting)), 0.0)


def _end(aliases: str, place: int) -> int:
    end = aliases.find("\n", place)
    return len(aliases) if end < 0 else end


def _whole(aliases: str, line: int) -> float:
    return float(aliases[line + 1 : aliases.index(" ", line)])
