# SPDX-License-Identifier: MIT
"""What a whole document speaks of. A section may have few of the words of a question, and its neighbours the rest.

Each word of a document counts, more often used the more, but never as much as its name or what people ask of it; and
less in a long document. Only where documents have several sections: else a section says as much.
"""

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

TITLE, ALIAS = 6, 8  # how many times a word counts that counts once in the text
SATURATION = 10.0  # k and b of BM25
LENGTH = 0.5
WORTH = 3.0  # of what a whole document says, beside its sections
FEWEST_SECTIONS = 2  # of a document, on average
COMMONEST = 3000  # a word of more documents tells nothing
_STEPS = 255  # in which a worth is stored


def counted(title: Iterable[str], aliases: Iterable[str]) -> Counter[str]:
    """How much each term of a document's names counts; those of its text are added once each."""
    count: Counter[str] = Counter()
    for terms, times in ((title, TITLE), (aliases, ALIAS)):
        for term in terms:
            count[term] += times
    return count


def rows(documents: Mapping[int, Counter[str]]) -> Iterator[tuple[str, bytes]]:
    """For each term what it is worth in each document that has it: number and worth in one integer."""
    lengths = {number: count.total() for number, count in documents.items()}
    usual = sum(lengths.values()) / max(1, len(lengths)) or 1.0
    found: dict[str, array[int]] = defaultdict(lambda: array("I"))
    for number, count in documents.items():
        norm = SATURATION * (1 - LENGTH + LENGTH * lengths[number] / usual)
        for term, times in count.items():
            found[term].append(number << 8 | round(times / (times + norm) * _STEPS))
    for term, places in sorted(found.items()):
        if len(places) <= COMMONEST:
            yield term, places.tobytes()


def shares(stored: Mapping[str, bytes], documents: int) -> dict[int, float]:
    """How much of a query each document speaks of, from 0 to 1. ``stored`` are the rows of the query's terms."""
    share: dict[int, float] = defaultdict(float)
    whole = 0.0
    for data in stored.values():
        places = array("I")
        places.frombytes(data)
        rarity = math.log(1 + (documents - len(places) + 0.5) / (len(places) + 0.5))
        whole += rarity
        for place in places:
            share[place >> 8] += rarity * (place & 0xFF)
    return {number: worth / (whole * _STEPS) for number, worth in share.items()} if whole else {}
