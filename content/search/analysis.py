# SPDX-License-Identifier: MIT
"""From text to tokens, the same for pages and for what is typed: words, runs of Han, codes; each with its place.

>>> [token.term for token in Analyser("zh-Hans").tokens("提交I-589表格")]
['提交', 'i', '589', '表格', 'i589']
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from content.search.codes import codes
from content.search.folding import APOSTROPHES, HAN, INVISIBLE, MARKS, UNSPACED, fold, fold_han, plain
from content.search.stemming import primary, stem

_ELIDING = {"ca", "fr", "ht", "it", "pt"}  # l'asile and m'ap are two words; can't and lawyer's are one
_SENTENCE_END = re.compile(r"[!?…。！？；؟۔।॥\n]|\.(?:\s|$)")
_RUN = re.compile(f"[{HAN}{UNSPACED}]")
_HAN = re.compile(f"[{HAN}]")


class Token(NamedTuple):
    """A word or a code, or a run of a script without spaces.

    ``form`` is the folded word and ``term`` its stem; of a run they are the characters as written and folded.
    """

    start: int
    end: int
    form: str
    term: str


@cache
def _pattern(*, elides: bool) -> re.Pattern[str]:
    letter = f"(?:[^\\W_{HAN}{UNSPACED}]|[{MARKS}])"
    joint = INVISIBLE if elides else INVISIBLE + APOSTROPHES
    return re.compile(f"(?P<run>[{HAN}]+|[{UNSPACED}]+)|{letter}+(?:[{joint}]+{letter}+)*")


class Analyser:
    """Analyses texts of one language; remembers the words that it has met as long as it lives.

    Without ``stems`` the terms of words are their forms: stemming is slow, and a known word has its term in the index.
    """

    def __init__(self, lang: str, *, stems: bool = True) -> None:
        self.lang = lang
        self.stems = stems
        self._pattern = _pattern(elides=primary(lang) in _ELIDING)
        self._known: dict[str, tuple[str, str]] = {}

    def words(self, text: str) -> list[Token]:
        """Words and runs in the order of the text."""
        found = []
        for piece in self._pattern.finditer(text):
            written = piece.group()
            if written not in self._known:
                self._known[written] = self._folded(written, is_run=bool(piece.group("run")))
            form, term = self._known[written]
            if form:
                found.append(Token(*piece.span(), form, term))
        return found

    def _folded(self, written: str, *, is_run: bool) -> tuple[str, str]:
        if is_run:
            return written, fold_han(written)
        word = plain(written)
        form = fold(word)
        return form, stem(word, self.lang) if self.stems else form

    def sentences(self, text: str) -> list[list[Token]]:
        """The tokens sentence by sentence, in each the codes after the words."""
        rows: list[list[Token]] = []
        end = 0
        words = self.words(text)
        for word in words:
            if not rows or _SENTENCE_END.search(text, end, word.start):
                rows.append([])
            rows[-1].append(word)
            end = word.end
        spelled = {(word.start, word.form) for word in words}
        ends = [row[-1].end for row in rows]
        for code in codes(text):
            if (code.start, code.spelling) not in spelled:
                spelled.add((code.start, code.spelling))
                row = next((i for i, end in enumerate(ends) if code.start < end), len(rows) - 1)
                rows[row].append(Token(code.start, code.end, code.spelling, code.spelling))
        return rows

    def tokens(self, text: str) -> list[Token]:
        """All tokens in one list."""
        return [token for row in self.sentences(text) for token in row]


def is_run(token: str) -> bool:
    """Whether this is a run of a script without spaces, to be looked at in parts."""
    return bool(_RUN.match(token))


def is_han(text: str) -> bool:
    """Whether a run is of Han, kana or hangul."""
    return bool(_HAN.match(text))


def parts(run: str) -> Iterable[str]:
    """What is indexed of a run: of Han the characters and the pairs, of other unspaced scripts each three in a row."""
    if is_han(run):
        return (*run, *map("".join, pairwise(run)))
    return [run[i : i + 3] for i in range(max(1, len(run) - 2))]


def indexed(tokens: Iterable[Token]) -> Iterator[str]:
    """What the full-text table has of tokens: terms, and of runs their parts."""
    for token in tokens:
        if is_run(token.term):
            yield from parts(token.term)
        else:
            yield token.term


def stored(sentences: list[list[Token]]) -> tuple[str, str]:
    """Terms and forms as strings for counting in: each token between spaces of its own, a line a sentence."""
    terms = "\n".join(" " + "  ".join(token.term for token in row) + " " for row in sentences)
    forms = "\n".join(" " + "  ".join(_compared(token) for token in row) + " " for row in sentences)
    return terms, forms


def _compared(token: Token) -> str:
    return token.term if is_run(token.term) else token.form


def grams(form: str) -> list[str]:
    """The four-letter pieces of a word with its ends, for likeness of spelling: `` asy``, ``asyl``, ``sylu`` ..."""
    padded = f" {form} "
    return [padded[i : i + 4] for i in range(max(1, len(padded) - 3))]
