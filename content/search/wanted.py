# SPDX-License-Identifier: MIT
"""What is looked for: the parts of a query, each with all its readings, and what finding them is worth."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from content.search.folding import folded

LONGEST = 200  # characters of a query that are read
STEM_ONLY = 0.9
KNOWN = 0.85  # likeness of a word that needs no other spelling and no other language


@cache
def question_words(language: str) -> frozenset[str]:
    """Words that ask: what answers a question seldom has them."""
    for line in (files("content.search") / "questions.txt").read_text(encoding="utf-8").splitlines():
        tag, _, words = line.partition(": ")
        if tag == language:
            return frozenset(map(folded, words.split()))
    return frozenset()


class Choice(NamedTuple):
    """One way to find a part of the query: the term, what to count in stored text, and what finding it is worth."""

    term: str
    needle: str
    worth: float


class Group(NamedTuple):
    """A part of the query with all its readings; only the best one that is found counts."""

    choices: tuple[Choice, ...]
    worth: float  # of finding it as typed
    form: str = ""


class Query(NamedTuple):
    """What is looked for in one language.

    ``lost`` is the worth of the parts that nothing was found for; ``unknown`` are all parts not known as typed.
    ``meant`` are the (start, end, word) of what was typed otherwise than it stands in any text.
    """

    groups: tuple[Group, ...]
    pairs: tuple[tuple[str, float], ...]
    grams: tuple[tuple[str, float], ...]
    counts: dict[str, int]
    lost: float
    why: str
    phrases: tuple[str, ...]
    unspaced: bool
    unknown: tuple[str, ...]
    meant: tuple[tuple[int, int, str], ...] = ()

    @property
    def known(self) -> float:
        """The share of what was asked for that is known as typed, from 0 to 1."""
        asked = sum(group.worth for group in self.groups) + self.lost
        exact = sum(
            group.worth for group in self.groups if any(one.worth >= group.worth * KNOWN for one in group.choices)
        )
        return exact / asked if asked else 0.0


def cut(text: str) -> str:
    """The part of the query that is read, without what no index can hold."""
    text = text[: 4 * LONGEST].translate({0: " "})
    return text.encode("utf-8", "replace").decode("utf-8")[:LONGEST]
