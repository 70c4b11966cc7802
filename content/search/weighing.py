# SPDX-License-Identifier: MIT
"""What a section is worth for a query: its words, their spelling, its names, and its best sentence.

The weights were fitted on public sets of questions in seven languages, each language with those fitted on the others;
all of them can be halved or doubled without losing a hundredth. What matters is that there is one sentence, or two
neighbours, that has most of the query.
"""

from typing import NamedTuple

from content.search.naming import fitness
from content.search.wanted import Query

COMMON_GRAM = 0.5  # rarity below which four letters tell nothing
SATURATION = 1.2  # k1 and b of BM25
LENGTH = 0.7
TITLE = 4.0
HEADING = 1.0
ALIAS = 14.0
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

    @property
    def whole(self) -> float:
        """About what a section is worth that has everything."""
        return self.words + self.grams + self.sentence + self.neighbours


SPACED = Weights(1.0, 0.9, 0.3, 2.1, 0.5, 0.2, 1.6)
UNSPACED = Weights(1.0, 0.9, 0.05, 0.5, 0.0, 0.2, 0.7)  # Han characters are many in any sentence


class Document(NamedTuple):
    """A document, as stored."""

    number: int
    id: str
    title: str
    aliases: str
    weight: float


class Candidate(NamedTuple):
    """A section that shares a word with the query, as stored."""

    number: int
    document: Document
    heading: str
    terms: str
    forms: str
    length: int


class Asked:
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
        readings = [[choice[1:] for choice in group.choices if len(choice.needle) > 1] for group in query.groups]
        self.readings = [choices for choices in readings if choices]
        self.names: dict[str, float] = {}

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
        return score + HEADING * self.covered(one.heading) + self.by_names(one.document)

    def by_names(self, one: Document) -> float:
        """What a document is worth by title and aliases, once for all its sections."""
        if one.id not in self.names:
            self.names[one.id] = TITLE * self.covered(one.title) + ALIAS * fitness(one.aliases, self.readings)
        return self.names[one.id]

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

    def norm(self, one: Candidate) -> float:
        """BM25's measure of length: a long section has any word sooner."""
        return SATURATION * (1 - LENGTH + LENGTH * one.length / self.usual_length)
