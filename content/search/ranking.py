# SPDX-License-Identifier: MIT
"""Two stages: full-text search finds sections that share any word; those are weighed by more than a table can count.

The weights were fitted on public sets of questions in seven languages, each language with those fitted on the others;
all of them can be halved or doubled without losing a hundredth. What matters is that there is one sentence, or two
neighbours, that has most of the query.
"""

import sqlite3
from typing import NamedTuple

from content.search.analysis import is_run
from content.search.vocabulary import Vocabulary
from content.search.wanted import Query

CANDIDATES = 40
BY_LETTERS = 25  # of the candidates are compared letter by letter, and of these
BY_SENTENCES = 10  # sentence by sentence
COMMON_GRAM = 0.5  # rarity below which four letters tell nothing
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


class _Asked:
    """A query laid out for counting: most parts have one reading, and those are quick."""

    def __init__(self, query: Query, usual_length: float) -> None:
        self.single = [group.choices[0][1:] for group in query.groups if len(group.choices) == 1]
        self.several = [[choice[1:] for choice in group.choices] for group in query.groups if len(group.choices) > 1]
        self.pairs = query.pairs
        self.grams = [(gram, worth) for gram, worth in query.grams if worth > COMMON_GRAM]
        self.phrases = query.phrases
        self.worth = sum(group.worth for group in query.groups)
        self.weights = UNSPACED if query.unspaced else SPACED
        self.usual_length = usual_length

    def by_words(self, one: Candidate) -> float:
        """What a section is worth by its words, wherever in it they stand, and by its names."""
        norm = self.norm(one)
        text = one.heading + one.terms
        count = text.count
        words = sum([worth * times / (times + norm) for needle, worth in self.single if (times := count(needle))])
        for choices in self.several:
            words += max(
                [worth * times / (times + norm) for needle, worth in choices if (times := count(needle))] or [0]
            )
        score = self.weights.words * words * (SATURATION + 1)
        score += self.weights.pairs * sum([worth for needle, worth in self.pairs if needle in text])
        if any(phrase in one.forms for phrase in self.phrases):
            score += PHRASE * self.worth
        score += TITLE * self.covered(one.title) + HEADING * self.covered(one.heading)
        if one.aliases:
            score += ALIAS * max(map(self.meant, one.aliases.split("\n")))
        return score

    def by_letters(self, one: Candidate) -> float:
        """What it is worth by its spelling: other forms of a word, and words with a slip, share most letters."""
        norm = self.norm(one)
        count = one.forms.count
        likeness = sum([worth * times / (times + norm) for gram, worth in self.grams if (times := count(gram))])
        return self.weights.grams * likeness * (SATURATION + 1)

    def by_sentences(self, one: Candidate) -> float:
        """What its best sentence is worth, and the best two that follow each other."""
        weights = self.weights
        terms = one.terms.split("\n")
        forms = one.forms.split("\n")
        if one.heading:
            terms.insert(0, one.heading)
            forms.insert(0, "")
        best = neighbours = 0.0
        before = ""
        for line, letters in zip(terms, forms, strict=True):
            worth = self.covered(line)
            if weights.pairs_of_sentence:
                worth += weights.pairs_of_sentence * sum([pair for needle, pair in self.pairs if needle in line])
            worth += weights.grams_of_sentence * sum([gram for needle, gram in self.grams if needle in letters])
            best = max(best, worth)
            neighbours = max(neighbours, self.covered(before + line))
            before = line
        return weights.sentence * best + weights.neighbours * neighbours

    def covered(self, line: str) -> float:
        """What the parts of the query that stand in a line are worth together."""
        if not line:
            return 0.0
        total = sum([worth for needle, worth in self.single if needle in line])
        for choices in self.several:
            total += max([worth for needle, worth in choices if needle in line] or [0])
        return total

    def meant(self, alias: str) -> float:
        """What an alias is worth: little unless the query has all of it."""
        units = sum(max(1, len(token) - 1) if is_run(token) else 1 for token in alias.split())
        needles = {needle for choices in (self.single, *self.several) for needle, _ in choices if len(needle) > 1}
        have = sum(needle in alias for needle in needles)
        return self.covered(alias) * min(1.0, have / units) ** 2

    def norm(self, one: Candidate) -> float:
        """BM25's measure of length: a long section has any word sooner."""
        return SATURATION * (1 - LENGTH + LENGTH * one.length / self.usual_length)


def ranked(found: list[Candidate], query: Query, vocabulary: Vocabulary) -> list[Ranked]:
    """The candidates, best first; equals in the order of the documents."""
    asked = _Asked(query, vocabulary.length)
    if not asked.worth:
        return []
    scored = [(asked.by_words(one), one) for one in found]
    for weigh, most in ((asked.by_letters, BY_LETTERS), (asked.by_sentences, BY_SENTENCES)):
        scored.sort(key=_order)
        scored[:most] = [(score + weigh(one), one) for score, one in scored[:most]]
    scored.sort(key=_order)
    weights = asked.weights
    whole = (asked.worth + query.lost) * (weights.words + weights.sentence + weights.neighbours + TITLE)
    return [Ranked(one.number, one.id, score / whole) for score, one in scored]


def _order(scored: tuple[float, Candidate]) -> tuple[float, int]:
    return -scored[0], scored[1].number
