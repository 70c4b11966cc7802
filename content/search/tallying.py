# SPDX-License-Identifier: MIT
"""The words of one language as they are counted while its sections are written: which, how often, how they sound."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from content.search import pinyin, spelling
from content.search.analysis import Token, grams, indexed, is_han, is_run, parts
from content.search.stemming import primary
from content.search.vocabulary import UNITY, rarity

_LONGEST_WORD = 4  # Han characters of a word that initials stand for
_LONGEST_NAME = 6
_WORD = 0.25  # unity from which characters that stand together twice are taken for a word

Rows = Iterable[tuple[object, ...]]


class Tally:
    """What is known of the words of the sections counted so far."""

    def __init__(self, tag: str) -> None:
        self.chinese = primary(tag) == "zh"
        self.simplified = tag != "zh-Hant"
        self.sections = 0
        self.terms: Counter[str] = Counter()
        self.forms: Counter[tuple[str, str]] = Counter()
        self.grams: Counter[str] = Counter()
        self.phrases: Counter[str] = Counter()
        self.names: set[str] = set()
        self.written: dict[str, str] = {}  # folded characters and pairs that are written otherwise, and sound so

    def add(self, named: list[Token], inside: list[Token]) -> None:
        """Count a section: the tokens of its names (title, heading, aliases) and of its text."""
        tokens = [*named, *inside]
        self.sections += 1
        self.terms.update(set(indexed(tokens)))
        forms = {(token.form, token.term) for token in tokens if not is_run(token.form)}
        self.forms.update(forms)
        self.grams.update({gram for form, _ in forms for gram in grams(form)})
        if self.chinese:
            self._add_han([token for token in tokens if is_han(token.term)], named)

    def _add_han(self, runs: list[Token], named: list[Token]) -> None:
        self.phrases.update({word for run in runs for word in _han_words(run.term)})
        names = {run.term for run in named if is_han(run.term) and 1 < len(run.term) <= _LONGEST_NAME}
        self.phrases.update(name for name in names if len(name) > _LONGEST_WORD)
        self.names |= names
        if self.simplified:
            for run in runs:
                if run.form != run.term:
                    self.written.update(zip(parts(run.term), parts(run.form), strict=True))

    def worth(self, line: list[Token]) -> float:
        """What it is worth to find all that is indexed of a line, single characters aside."""
        terms = (term for term in indexed(line) if len(term) > 1 or not is_run(term))
        return sum(rarity(self.terms[term], self.sections) for term in terms)

    def tables(self) -> Iterator[tuple[str, Rows]]:
        """The tables of the language, each with its rows in their own order: the same texts give the same file."""
        forms = sorted((form, term, count) for (form, term), count in self.forms.items())
        numbers: dict[str, int] = {}
        for number, (form, _, _) in enumerate(forms, 1):
            numbers.setdefault(form, number)
        yield "terms", sorted(self.terms.items())
        yield "forms", [(number, *row) for number, row in enumerate(forms, 1)]
        yield "grams", sorted(self.grams.items())
        yield "spelling", sorted((key, number) for form, number in numbers.items() for key in spelling.keys(form))
        if self.chinese:
            yield "sounds", sorted(self._sounds())
            yield "initials", sorted(self._initials())

    def _sounds(self) -> Iterator[tuple[str, str, int, int]]:
        """The pinyin of each Han character and pair."""
        terms = [term for term in self.terms if is_han(term)]
        spoken = pinyin.readings({self.written.get(term, term) for term in terms})
        for term in terms:
            if sound := spoken.get(self.written.get(term, term)):
                yield sound, term, self.terms[term], round(self._unity(term) * UNITY)

    def _initials(self) -> Iterator[tuple[str, str, int, int]]:
        """Initials of what is a word: in a dictionary, a name of its own, or of characters that keep together."""
        dictionary = pinyin.common_words()
        unities = {
            word: unity
            for word, count in self.phrases.items()
            if ((unity := self._unity(word)) > _WORD and count > 1) or word in dictionary or word in self.names
        }
        for word, spoken in pinyin.readings(unities).items():
            initials = "".join(syllable[0] for syllable in spoken.split())
            yield initials, word, self.phrases[word], round(unities[word] * UNITY)

    def _unity(self, word: str) -> float:
        """How much the characters of a word keep together, from 0 to 1: the geometric mean over its neighbours."""
        if len(word) < 2 or not is_han(word):
            return 1.0
        unity = 1.0
        for one, other in pairwise(word):
            unity *= self.terms[one + other] / math.sqrt(self.terms[one] * self.terms[other])
        return float(unity ** (1 / (len(word) - 1)))


def _han_words(run: str) -> Iterator[str]:
    for size in range(2, _LONGEST_WORD + 1):
        for start in range(len(run) - size + 1):
            yield run[start : start + size]
