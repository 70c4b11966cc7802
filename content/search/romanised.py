# SPDX-License-Identifier: MIT
"""Han for what is typed in Latin letters: pinyin, spaced or joined, or the initials of a common word."""

import re
from collections.abc import Sequence
from itertools import pairwise

from content.search.pinyin import plain_pinyin, splits, syllables
from content.search.vocabulary import Near, Vocabulary

_LATIN = re.compile(r"[a-z']+")
_LONGEST_INITIALS = 8
_LONGEST_REST = 5  # letters of a syllable not yet typed to its end


def spoken(words: Sequence[str], vocabulary: Vocabulary, *, unfinished: bool) -> list[tuple[Near, ...]]:
    """Groups of Han pairs that sound like these neighbouring words, or like the initials of one.

    Each group holds the pairs for two syllables, commonest first. Empty where the words are not pinyin of anything in
    the index. ``unfinished`` says that the last syllable may lack letters.
    """
    letters = [plain_pinyin(word) for word in words]
    if not all(map(_LATIN.fullmatch, letters)):
        return []
    readings = [[split for part in word.split("'") if part for split in splits(part)] for word in letters]
    rest = ""
    if unfinished and not readings[-1]:
        readings[-1], rest = _begun(letters[-1])
    if all(readings):
        sounds = _best(readings, vocabulary)
        return _groups(sounds, rest, vocabulary)
    if len(letters) == 1 and 1 < len(letters[0]) <= _LONGEST_INITIALS:
        return [tuple(vocabulary.abbreviated(letters[0]))]
    return []


def _begun(word: str) -> tuple[list[tuple[str, ...]], str]:
    """The readings of all but the last few letters, which begin another syllable."""
    for cut in range(len(word) - 1, max(0, len(word) - _LONGEST_REST - 1), -1):
        rest = word[cut:]
        if any(syllable.startswith(rest) for syllable in syllables()):
            found = splits(word[:cut])
            if found:
                return found, rest
    return [], ""


def _best(readings: list[list[tuple[str, ...]]], vocabulary: Vocabulary) -> tuple[str, ...]:
    """One reading of each word, joined: of several that whose syllables are neighbours in the index most often."""
    chosen: list[str] = []
    for ways in readings:
        if len(ways) > 1:
            known = {way: [vocabulary.sounding(" ".join(pair)) for pair in pairwise(way)] for way in ways}
            ways = sorted(
                ways,
                key=lambda way: (
                    -sum(map(bool, known[way])) / max(1, len(way) - 1) if len(way) > 1 else 0,
                    len(way),
                    -sum(near[0].frequency for near in known[way] if near),
                ),
            )
        chosen += ways[0]
    return tuple(chosen)


def _groups(sounds: tuple[str, ...], rest: str, vocabulary: Vocabulary) -> list[tuple[Near, ...]]:
    if len(sounds) == 1 and not rest:
        return [tuple(vocabulary.sounding(sounds[0]))]
    groups = [vocabulary.sounding(" ".join(pair)) for pair in pairwise(sounds)]
    if rest:
        groups.append(vocabulary.sounding_from(f"{sounds[-1]} {rest}"))
    linked = []
    for place, group in enumerate(groups):
        before = {near.term[-1] for near in groups[place - 1]} if place else set()
        after = {near.term[0] for near in groups[place + 1]} if place + 1 < len(groups) else set()
        fitting = [near for near in group if near.term[0] in before or near.term[-1] in after]
        linked.append(tuple(fitting or group))
    return [group for group in linked if group]


def is_pinyin(word: str) -> bool:
    """Whether the letters of a word can be read as syllables."""
    return bool(splits(plain_pinyin(word)))
