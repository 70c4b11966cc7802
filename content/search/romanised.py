# SPDX-License-Identifier: MIT
"""Han for what is typed in Latin letters: pinyin, spaced or joined, or the initials of a common word."""

import re
from collections.abc import Sequence
from itertools import chain, pairwise

from content.search.pinyin import plain_pinyin, splits, syllables
from content.search.vocabulary import Near, Vocabulary

_LATIN = re.compile(r"[a-z']+")
_LONGEST_INITIALS = 8
_LONGEST_REST = 5  # letters of a syllable not yet typed to its end
_MOST_PHRASES = 6

Reading = tuple[str, ...]


def is_pinyin(word: str) -> bool:
    """Whether the letters of a word can be read as syllables."""
    return bool(splits(plain_pinyin(word)))


def spoken(words: Sequence[str], vocabulary: Vocabulary, *, unfinished: bool) -> list[list[Near]]:
    """Groups of Han pairs that sound like these neighbouring words, or of words with these initials.

    Each group holds the pairs for two syllables, likeliest first. Empty where the words are not pinyin of anything in
    the index. ``unfinished`` says that the last syllable may lack letters.
    """
    letters = [plain_pinyin(word) for word in words]
    if not all(map(_LATIN.fullmatch, letters)):
        return []
    readings = [_readings(word, alone=len(letters) == 1) for word in letters]
    rest = ""
    if unfinished and not readings[-1]:
        readings[-1], rest = _begun(letters[-1])
    if all(readings):
        return _groups(_likeliest(readings, vocabulary), rest, vocabulary)
    if len(letters) == 1 and 1 < len(letters[0]) <= _LONGEST_INITIALS:
        abbreviated = vocabulary.abbreviated(letters[0])
        return [abbreviated] if abbreviated else []
    return []


def _readings(word: str, *, alone: bool) -> list[Reading]:
    """The ways to read a word; one that is a syllable and stands among others is read as that."""
    if word in syllables() and not alone:
        return [(word,)]
    readings: list[Reading] = [()]
    for part in word.split("'"):
        readings = [(*before, *after) for before in readings for after in splits(part)]
    return readings


def _begun(word: str) -> tuple[list[Reading], str]:
    """The readings of all but the last few letters, which begin another syllable."""
    for cut in range(len(word) - 1, max(0, len(word) - _LONGEST_REST - 1), -1):
        rest = word[cut:]
        if any(syllable.startswith(rest) for syllable in syllables()):
            readings = splits(word[:cut])
            if readings:
                return readings, rest
    return [], ""


def _likeliest(readings: list[list[Reading]], vocabulary: Vocabulary) -> Reading:
    """The reading of each word whose neighbouring syllables the index has most of; the shortest of equals."""
    chosen: list[Reading] = []
    for ways in readings:
        known = vocabulary.sounding(" ".join(pair) for way in ways for pair in pairwise(way)) if len(ways) > 1 else {}

        def fitness(way: Reading, known: dict[str, list[Near]] = known) -> tuple[float, int, int]:
            found = [known[" ".join(pair)] for pair in pairwise(way) if " ".join(pair) in known]
            return len(found) / max(1, len(way) - 1), -len(way), sum(near[0].frequency for near in found)

        chosen.append(max(ways, key=fitness))
    return tuple(chain.from_iterable(chosen))


def _groups(sounds: Reading, rest: str, vocabulary: Vocabulary) -> list[list[Near]]:
    if len(sounds) == 1 and not rest:
        return list(vocabulary.sounding(sounds).values())
    pairs = [" ".join(pair) for pair in pairwise(sounds)]
    known = vocabulary.sounding(pairs)
    groups = [known.get(pair, []) for pair in pairs]
    if rest:
        groups.append(vocabulary.sounding_from(f"{sounds[-1]} {rest}"))
    linked = []
    for place, group in enumerate(groups):
        before = {near.term[-1] for near in groups[place - 1]} if place else set()
        after = {near.term[0] for near in groups[place + 1]} if place + 1 < len(groups) else set()
        fitting = [near for near in group if near.term[0] in before or near.term[-1] in after]
        linked.append(fitting or group)
    return [group for group in linked if group]


def phrases(groups: list[list[Near]]) -> tuple[str, ...]:
    """The Han that the groups make together where each goes on with the last character of the one before."""
    if not groups:
        return ()
    made = [(near.likeness, near.term) for near in groups[0]]
    for group in groups[1:]:
        made = [
            (likeness * near.likeness, so_far + near.term[1:])
            for likeness, so_far in made
            for near in group
            if near.term[0] == so_far[-1]
        ]
    made.sort(reverse=True)
    return tuple(term for _, term in made[:_MOST_PHRASES])
