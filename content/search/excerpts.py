# SPDX-License-Identifier: MIT
"""The two lines of a section that show best why it was found, as written, with the places of what was found."""

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from content.search.analysis import is_run

WIDTH = 170  # Latin letters of two lines; a Han character is as wide as two
SENTENCE = 0.2  # share that a window is worth more that begins with a sentence
LEAD = 40  # width shown before the first mark where a sentence is too long to show from its start
_OPENING = "([{«“‘\"'¿¡【（《〈「『$§#"
FIRST_WIDE = "\u2e80"
_STOP = re.compile(r"[.!?。！？；।][\"'”’)\]»」』]?\s?$|\n$")
_SECOND = re.compile("[\U0001f3fb-\U0001f3ff\U0001f1e6-\U0001f1ff]")
_JOINER = "\u200d"
_SPACE = re.compile(r"\s")
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\U00020000-\U0003ffff]"
)


class Found(NamedTuple):
    """A place in a text where something that was looked for stands, and what it is worth."""

    start: int
    end: int
    term: str
    worth: float


class Excerpt(NamedTuple):
    """Text as written, on one line, with the (start, end) of its marks."""

    text: str
    marks: tuple[tuple[int, int], ...]


def found_in(terms: str, places: list[int], wanted: dict[str, float]) -> list[Found]:
    """Where the wanted terms stand in a text whose stored terms these are, and where they start and end in turn."""
    found = []
    for term, worth in wanted.items():
        inside = is_run(term)
        needle = term if inside else f" {term} "
        at = terms.find(needle)
        while at >= 0:
            number = _tokens_before(terms, at + 1)
            start, end = places[2 * number], places[2 * number + 1]
            if inside:
                start += at - 1 - terms.rfind(" ", 0, at)
                end = start + len(term)
            found.append(Found(start, end, term, worth))
            at = terms.find(needle, at + 1)
    return sorted(found)


def _tokens_before(terms: str, place: int) -> int:
    """How many tokens end before a place; stored terms stand between spaces of their own, a line a sentence."""
    return terms.count("  ", 0, place) + terms.count("\n", 0, place)


def sentence_starts(terms: str, places: list[int]) -> list[int]:
    """Where the first words of the sentences of such a text stand."""
    starts = []
    number = 0
    for line in terms.split("\n") if terms else ():
        starts.append(places[2 * number])
        number += line.count("  ") + 1
    return starts


def excerpt(text: str, starts: list[int], found: list[Found]) -> Excerpt:
    """The window with the most that was found. ``starts`` are where the first words of the sentences stand."""
    ruler = _Ruler(text)
    best, start, end = -1.0, 0, ruler.end(0)
    for begin, bonus in _beginnings(ruler, starts, found):
        stop = ruler.end(begin)
        seen = {one.term: one.worth for one in found if begin <= one.start and one.end <= stop}
        worth = sum(seen.values()) * (1 + bonus)
        if worth > best + 1e-9:
            best, start, end = worth, begin, stop
    before = "…" if text[:start].strip() and not _STOP.search(text, max(0, start - 2), start) else ""
    after = "…" if text[end:].strip() and not _STOP.search(text, max(0, end - 2), end) else ""
    shift = len(before) - start
    marks = [(one.start + shift, one.end + shift) for one in found if start <= one.start and one.end <= end]
    return Excerpt(before + _SPACE.sub(" ", text[start:end].rstrip()) + after, _merged(marks))


class _Ruler:
    """Measures a text in columns: a Han character takes two."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.columns: list[int] = []
        if not text.isascii() and _WIDE.search(text):
            self.columns = [0, *accumulate(2 if letter >= FIRST_WIDE else 1 for letter in text)]

    def _is_wide(self, place: int) -> bool:
        return bool(self.columns) and self.text[place] >= FIRST_WIDE

    def end(self, start: int) -> int:
        """Where two lines that begin at ``start`` end: between words, and never inside a character."""
        text = self.text
        end = min(len(text), start + WIDTH)
        if self.columns:
            end = bisect_right(self.columns, self.columns[start] + WIDTH) - 1
        line = text.find("\n\n", start, end)  # a paragraph's end is the excerpt's, unless it is a mere label
        if line - start > WIDTH // 2:
            return line
        if end == len(text):
            return end
        gap = end
        while gap > start and not (text[gap].isspace() or self._is_wide(gap - 1)):
            gap -= 1
        return whole_characters(text, gap if gap > start else end, start)

    def begin(self, place: int) -> int:
        """The beginning of a word somewhat before ``place``."""
        begin = max(0, place - LEAD // (2 if self._is_wide(place) else 1))
        while 0 < begin < place and not self.text[begin - 1].isspace() and not self._is_wide(begin - 1):
            begin += 1
        return whole_characters(self.text, begin, 0)


def whole_characters(text: str, place: int, least: int) -> int:
    """``place``, moved back where a cut there would break a character of several code points."""
    while least < place < len(text) and (
        unicodedata.category(text[place])[0] == "M"
        or _JOINER in text[place - 1 : place + 1]
        or _SECOND.match(text, place)
    ):
        place -= 1
    return place


def _beginnings(ruler: _Ruler, starts: list[int], found: list[Found]) -> list[tuple[int, float]]:
    """Where a window may begin, and what it is worth that it begins there: best with a sentence."""
    starts = starts or [0]
    beginnings = {starts[0]: SENTENCE} if not found else {}
    reach = 0
    for one in found:
        place = bisect_right(starts, one.start) - 1
        start = max(starts[place], 0) if place >= 0 else starts[0]
        while start and ruler.text[start - 1] in _OPENING:
            start -= 1
        beginnings.setdefault(start, SENTENCE)
        if one.start - start > WIDTH // 3 and one.start > reach:
            beginnings.setdefault(ruler.begin(one.start), 0.0)
            reach = one.start + LEAD
    return list(beginnings.items())


def _merged(marks: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Marks that touch or overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in marks:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
