# SPDX-License-Identifier: MIT
"""Two stages: full-text search finds sections that share any word; those are weighed by more than a table can count."""

import sqlite3
from typing import NamedTuple

from content.search.queries import Query
from content.search.vocabulary import Vocabulary

CANDIDATES = 40
CLOSELY = 12
BUDGET = 6000
TOO_COMMON = 0.5
FIELDS = "5.0, 2.0, 5.0, 1.0"
K1 = 1.0
B = 0.6
GRAM = 0.3
PAIR = 0.45
TITLE = 1.4
HEADING = 0.4
SENTENCE = 0.8
EXACT = 0.0


class Candidate(NamedTuple):
    """A section that shares a word with the query, as stored."""

    number: int
    id: str
    title: str
    aliases: str
    heading: str
    terms: str
    forms: str
    length: int


class Ranked(NamedTuple):
    """A section and its score."""

    number: int
    id: str
    score: float


def candidates(db: sqlite3.Connection, query: Query, vocabulary: Vocabulary) -> list[Candidate]:
    """The sections that share the rarest words with the query."""
    match = _match(query, vocabulary)
    if not match:
        return []
    n = vocabulary.number
    rows = db.execute(
        "SELECT s.number, d.id, d.title, d.aliases, s.heading_terms, s.terms, coalesce(s.forms, s.terms), s.length"
        f" FROM (SELECT rowid, rank FROM words_{n} WHERE words_{n} MATCH ? AND rank MATCH 'bm25({FIELDS})'"
        f" ORDER BY rank LIMIT {CANDIDATES}) AS w"
        " JOIN sections s ON s.number = w.rowid JOIN documents d ON d.number = s.document ORDER BY s.number",
        (match,),
    )
    return [Candidate(*row) for row in rows]


def _match(query: Query, vocabulary: Vocabulary) -> str:
    """The query in FTS5's language: rarest terms first, until they would bring too many sections."""
    terms = {choice.term for group in query.groups for choice in group.choices}
    ordered = sorted(terms, key=lambda term: (query.counts.get(term, 1), term))
    chosen: list[str] = []
    budget = BUDGET
    for term in ordered:
        count = query.counts.get(term, 1)
        if chosen and (budget < count or count > TOO_COMMON * vocabulary.sections):
            break
        budget -= count
        chosen.append(term)
    return " OR ".join(f'"{term}"' for term in chosen)


def ranked(found: list[Candidate], query: Query, vocabulary: Vocabulary) -> list[Ranked]:
    """The candidates, best first; equals in the order of the documents."""
    asked = sum(group.worth for group in query.groups)
    if not asked:
        return []
    scores = []
    for one in found:
        scores.append((_score(one, query, vocabulary.length, asked), one))
    scores.sort(key=lambda row: (-row[0], row[1].number))
    best = [(score + SENTENCE * _best_sentence(one, query), one) for score, one in scores[:CLOSELY]]
    best.sort(key=lambda row: (-row[0], row[1].number))
    whole = (asked + query.lost) * (1 + SENTENCE)
    return [Ranked(one.number, one.id, score / whole) for score, one in best + scores[CLOSELY:]]


def _score(one: Candidate, query: Query, usual_length: float, asked: float) -> float:
    norm = K1 * (1 - B + B * one.length / usual_length)
    text = one.heading + one.terms
    score = 0.0
    titled = 0.0
    headed = 0.0
    for group in query.groups:
        best = in_title = in_heading = 0.0
        for _, needle, worth in group.choices:
            count = text.count(needle)
            if count:
                best = max(best, worth * count * (K1 + 1) / (count + norm))
            if worth > in_title and needle in one.title:
                in_title = worth
            if worth > in_heading and needle in one.heading:
                in_heading = worth
        score += best
        titled += in_title
        headed += in_heading
    score += PAIR * sum(worth for needle, worth in query.pairs if needle in text)
    forms = one.forms
    score += GRAM * sum(worth for gram, worth in query.grams if gram in forms)
    return score + TITLE * titled + HEADING * headed


def _best_sentence(one: Candidate, query: Query) -> float:
    best = 0.0
    for line in one.terms.split("\n"):
        total = 0.0
        for group in query.groups:
            for _, needle, worth in group.choices:
                if needle in line:
                    total += worth
                    break
        best = max(best, total)
    return best
