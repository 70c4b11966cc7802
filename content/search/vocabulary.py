# SPDX-License-Identifier: MIT
"""The words of one language of the index: which are known, which begin so, sound so, or are spelled nearly so."""

import math
import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from content.search import spelling, wholes

MOST_COMPLETIONS = 8
MOST_CORRECTIONS = 3
MOST_HOMOPHONES = 6
HOMOPHONE = 0.15
COMPLETED = 0.85
CORRECTED = 0.8
ANOTHER_EDIT = 0.2
NEARLY_AS_LIKELY = 0.5
UNITY = 1000  # what is stored where the characters of a word never stand apart
_PAST_EVERY_LETTER = "\U0010ffff"


class Near(NamedTuple):
    """A known word that may have been meant and its term, in how many sections it is, how sure (1 is certain)."""

    form: str
    term: str
    frequency: int
    likeness: float


def rarity(count: int, sections: int) -> float:
    """What it is worth to find a term that ``count`` of ``sections`` have (inverse document frequency)."""
    return math.log(1 + (sections - count + 0.5) / (count + 0.5))


class Vocabulary:
    """Looks words up in the tables of one language."""

    def __init__(self, db: sqlite3.Connection, number: int, documents: int, sections: int, length: float) -> None:
        self.db = db
        self.number = number
        self.documents = documents
        self.sections = sections
        self.length = length or 1.0

    def rarity(self, count: int) -> float:
        """What it is worth to find a term that ``count`` sections of this language have."""
        return rarity(count, self.sections)

    def _pairs(self, query: str, values: Iterable[str | int]) -> list[tuple[Any, ...]]:
        keys = list(dict.fromkeys(values))
        if not keys:
            return []
        marks = ",".join("?" * len(keys))
        return self.db.execute(query.format(n=self.number, marks=marks), keys).fetchall()

    def terms_of(self, forms: Iterable[str]) -> dict[str, list[str]]:
        """The terms of each folded word that is known."""
        known: dict[str, list[str]] = {}
        for form, term in self._pairs("SELECT form, term FROM forms_{n} WHERE form IN ({marks})", forms):
            known.setdefault(form, []).append(term)
        return known

    def counts(self, terms: Iterable[str]) -> dict[str, int]:
        """How many sections have each term; terms that none has are left out."""
        rows = self._pairs("SELECT term, count FROM terms_{n} WHERE term IN ({marks})", terms)
        return {term: int(count) for term, count in rows}

    def has_any(self, words: Iterable[str]) -> bool:
        """Whether any of these folded words, or parts of runs, is known here."""
        wanted = list(words)
        return bool(wanted) and bool(self.terms_of(wanted) or self.counts(wanted))

    def gram_counts(self, grams: Iterable[str]) -> dict[str, int]:
        """How many sections have each four-letter piece."""
        rows = self._pairs("SELECT gram, count FROM grams_{n} WHERE gram IN ({marks})", grams)
        return {gram: int(count) for gram, count in rows}

    def shares(self, terms: Iterable[str]) -> dict[int, float]:
        """How much of these terms each document speaks of as a whole, from 0 to 1, by its number."""
        rows = self._pairs("SELECT term, worth FROM wholes_{n} WHERE term IN ({marks})", terms)
        return wholes.shares(dict(rows), self.documents)

    def beginning_with(self, form: str) -> list[Near]:
        """The commonest words that begin so."""
        rows = self.db.execute(
            f"SELECT form, term, count FROM forms_{self.number} WHERE form > ? AND form < ?"
            " ORDER BY count DESC LIMIT ?",
            (form, form + _PAST_EVERY_LETTER, MOST_COMPLETIONS),
        )
        return [Near(other, term, count, COMPLETED) for other, term, count in rows]

    def spelled_like(self, form: str) -> list[Near]:
        """The nearest words within a slip of the finger or the ear, nearest and commonest first."""
        rows = self._pairs(
            "SELECT DISTINCT f.form FROM spelling_{n} s JOIN forms_{n} f ON f.number = s.form WHERE s.key IN ({marks})",
            spelling.keys(form),
        )
        near = sorted((cost, other) for (other,) in rows if (cost := spelling.slips(form, other)) < spelling.TOO_FAR)
        likely = {other: cost for cost, other in near if cost <= near[0][0] + NEARLY_AS_LIKELY}
        words = self._pairs("SELECT form, term, count FROM forms_{n} WHERE form IN ({marks})", likely)
        found = sorted((likely[other], -int(count), other, term) for other, term, count in words)
        return [
            Near(other, term, -count, CORRECTED - ANOTHER_EDIT * (cost - 1))
            for cost, count, other, term in found[:MOST_CORRECTIONS]
        ]

    def sounding(self, sounds: Iterable[str]) -> dict[str, list[Near]]:
        """Han characters or pairs for each pinyin, likeliest first."""
        rows = self._pairs("SELECT term, count, unity, sound FROM sounds_{n} WHERE sound IN ({marks})", sounds)
        heard: dict[str, list[tuple[str, int, int]]] = {}
        for term, count, unity, sound in rows:
            heard.setdefault(sound, []).append((term, int(count), int(unity)))
        return {sound: _likeliest(found) for sound, found in heard.items()}

    def sounding_from(self, beginning: str) -> list[Near]:
        """Han pairs whose pinyin begins so, likeliest first."""
        rows = self.db.execute(
            f"SELECT term, count, unity FROM sounds_{self.number} WHERE sound >= ? AND sound < ?",
            (beginning, beginning + _PAST_EVERY_LETTER),
        )
        return _likeliest(rows.fetchall())

    def abbreviated(self, initials: str) -> list[Near]:
        """Han words with these initials, likeliest first."""
        rows = self.db.execute(f"SELECT word, count, unity FROM initials_{self.number} WHERE initials = ?", (initials,))
        return _likeliest(rows.fetchall())


def _likeliest(rows: list[tuple[str, int, int]]) -> list[Near]:
    """Readings of one sound: those that are common, and whose characters belong together, first."""
    ordered = sorted(((count**0.5 * unity, count, term) for term, count, unity in rows), reverse=True)
    return [
        Near(term, term, count, (fitness / ordered[0][0]) ** HOMOPHONE)
        for fitness, count, term in ordered[:MOST_HOMOPHONES]
    ]
