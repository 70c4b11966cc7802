# SPDX-License-Identifier: MIT
"""Two stages: full-text search finds sections that share any word; those are weighed by more than a table can count.

The weights were fitted on public sets of questions in seven languages, each language with those fitted on the others;
all of them can be halved or doubled without losing a hundredth. What matters is that there is one sentence, or two
neighbours, that has most of the query.
"""

import sqlite3
from typing import NamedTuple

from content.search.analysis import is_run
from content.search.queries import Group, Query
from content.search.vocabulary import Vocabulary

CANDIDATES = 40
CLOSELY = 10  # of the candidates are read sentence by sentence
BUDGET = 6000  # rows that the words of one query may bring
TOO_COMMON = 0.5  # a word in more of the sections than this finds nothing
FIELDS = "5.0, 2.0, 5.0, 1.0"

SATURATION = 1.2  # k1 and b of BM25
LENGTH = 0.7
TITLE = 2.0
HEADING = 1.0
ALIAS = 3.0
PHRASE = 1.0


class Weights(NamedTuple):
    """What each kind of evidence is worth beside the others."""

    words: float
    grams: float
    pairs: float
    sentence: float
    pairs_of_sentence: float
    grams_of_sentence: float
    neighbours: float


SPACED = Weights(1.0, 0.9, 0.3, 2.1, 0.5, 0.2, 1.6)
UNSPACED = Weights(1.0, 0.9, 0.05, 0.5, 0.0, 0.2, 0.7)  # Han characters are many in any sentence


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
    """A section and its score: the share of what was asked for that it has, from 0 to about 1."""

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
    asked = sum(group.worth for group in query.groups) + query.lost
    if not asked:
        return []
    weights = UNSPACED if query.unspaced else SPACED
    scored = [(_score(one, query, weights, vocabulary.length), one) for one in found]
    scored.sort(key=_order)
    best = [(score + _closely(one, query, weights), one) for score, one in scored[:CLOSELY]]
    best.sort(key=_order)
    whole = asked * (weights.words + weights.sentence + weights.neighbours + TITLE)
    return [Ranked(one.number, one.id, score / whole) for score, one in best + scored[CLOSELY:]]


def _order(scored: tuple[float, Candidate]) -> tuple[float, int]:
    return -scored[0], scored[1].number


def _score(one: Candidate, query: Query, weights: Weights, usual_length: float) -> float:
    """What a section is worth by its words, wherever in it they stand."""
    norm = SATURATION * (1 - LENGTH + LENGTH * one.length / usual_length)
    text = one.heading + one.terms
    words = 0.0
    for group in query.groups:
        best = 0.0
        for _, needle, worth in group.choices:
            count = text.count(needle)
            if count:
                best = max(best, worth * count / (count + norm))
        words += best
    letters = 0.0
    for gram, worth in query.grams:
        count = one.forms.count(gram)
        if count:
            letters += worth * count / (count + norm)
    score = (weights.words * words + weights.grams * letters) * (SATURATION + 1)
    score += weights.pairs * sum([worth for needle, worth in query.pairs if needle in text])
    if any(phrase in one.forms for phrase in query.phrases):
        score += PHRASE * sum([group.worth for group in query.groups])
    score += TITLE * covered(one.title, query.groups) + HEADING * covered(one.heading, query.groups)
    if one.aliases:
        score += ALIAS * max(_meant(alias, query.groups) for alias in one.aliases.split("\n"))
    return score


def covered(line: str, groups: tuple[Group, ...]) -> float:
    """What the parts of the query that stand in a line are worth together."""
    total = 0.0
    for group in groups:
        for _, needle, worth in group.choices:
            if needle in line:
                total += worth
                break
    return total


def _meant(alias: str, groups: tuple[Group, ...]) -> float:
    """What an alias is worth: little unless the query has all of it."""
    units = sum(max(1, len(token) - 1) if is_run(token) else 1 for token in alias.split())
    needles = {choice.needle for group in groups for choice in group.choices if len(choice.needle) > 1}
    have = sum(needle in alias for needle in needles)
    return covered(alias, groups) * min(1.0, have / units) ** 2


def _closely(one: Candidate, query: Query, weights: Weights) -> float:
    """What the best sentence is worth, and the best two that follow each other."""
    terms = one.terms.split("\n")
    forms = one.forms.split("\n")
    if one.heading:
        terms.insert(0, one.heading)
        forms.insert(0, "")
    best = neighbours = 0.0
    before = ""
    for line, letters in zip(terms, forms, strict=True):
        worth = covered(line, query.groups)
        if weights.pairs_of_sentence:
            worth += weights.pairs_of_sentence * sum([pair for needle, pair in query.pairs if needle in line])
        worth += weights.grams_of_sentence * sum([gram for needle, gram in query.grams if needle in letters])
        best = max(best, worth)
        neighbours = max(neighbours, covered(before + line, query.groups))
        before = line
    return weights.sentence * best + weights.neighbours * neighbours
