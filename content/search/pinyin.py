# SPDX-License-Identifier: MIT
"""Pinyin as people type it without an input method: spaced or joined, with tones or without, or initials only."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

MOST_SPLITS = 24
_LONGEST_SYLLABLE = 6
_TONE = re.compile(r"(?<=[a-z])[1-5](?![0-9])")
_LETTERS = re.compile(r"[a-z]+(?:'[a-z]+)*")


@cache
def syllables() -> frozenset[str]:
    """The syllables of standard Chinese without tones, ü written v."""
    return frozenset((files("content.search") / "pinyin.txt").read_text(encoding="utf-8").split())


def plain_pinyin(text: str) -> str:
    """``bì hù`` and ``bi4 hu4`` as ``bi hu``; ü becomes v."""
    text = unicodedata.normalize("NFC", text.casefold())
    decomposed = unicodedata.normalize("NFD", text.replace("\u2019", "'"))
    letters = re.sub("u([\u0300-\u0307\u0309-\u036f]*)\u0308", "v", decomposed)
    return _TONE.sub("", re.sub("[\u0300-\u036f]", "", letters))


def splits(word: str) -> list[tuple[str, ...]]:
    """Readings of joined letters as syllables, those of fewest syllables first: ``xian`` is xian or xi an."""
    known = syllables()
    steps: dict[int, list[int]] = {}
    for start in range(len(word) - 1, -1, -1):
        ends = range(min(len(word), start + _LONGEST_SYLLABLE), start, -1)
        steps[start] = [end for end in ends if word[start:end] in known and (end == len(word) or steps[end])]
    done: list[tuple[str, ...]] = []
    unfinished: list[tuple[int, tuple[str, ...]]] = [(0, ())]
    while unfinished and len(done) < MOST_SPLITS:
        start, before = unfinished.pop()
        if start == len(word):
            done.append(before)
        else:
            unfinished += [(end, (*before, word[start:end])) for end in reversed(steps[start])]
    return sorted(done, key=len)


def readings(text: Iterable[str]) -> dict[str, str]:
    """The pinyin of Han words, syllables spaced. Only for building: it loads pypinyin."""
    from pypinyin import lazy_pinyin

    known = syllables()
    found = {}
    for word in text:
        spoken = lazy_pinyin(word, errors="ignore", v_to_u=False)
        if len(spoken) == len(word) and known.issuperset(spoken):
            found[word] = " ".join(spoken)
    return found


def common_words() -> frozenset[str]:
    """Words of a dictionary of Chinese. Only for building: it loads pypinyin."""
    from pypinyin.constants import PHRASES_DICT

    return frozenset(PHRASES_DICT)
