# SPDX-License-Identifier: MIT
"""From what was typed to what is looked for: known terms, and where a word is unknown, what may have been meant."""

from itertools import pairwise

from content.search import romanised
from content.search.analysis import Analyser, Token, grams, is_han, is_run, parts
from content.search.codes import codes, one_spelling
from content.search.folding import plain
from content.search.stemming import primary, stem
from content.search.vocabulary import Near, Vocabulary
from content.search.wanted import KNOWN, STEM_ONLY, Choice, Group, Query, question_words

HAN_CHARACTER = 1.0
LATIN_IN_HAN = 2.5
FEWEST_LETTERS_TO_COMPLETE = 2
ASKING = 0.4
SPLIT = 0.8
COMPLETED_THOUGH_KNOWN = 0.4
MOST_PHRASES = 6
LONGEST_PHRASE = 6  # words: longer queries stand in no text as they are
MOST_CORRECTIONS = 4  # words of a query that are looked for in other spellings
CORRECTED_THOUGH_KNOWN = 0.8


def understood(text: str, lang: str, vocabulary: Vocabulary, corrections: int = MOST_CORRECTIONS) -> Query:
    """What ``text`` (as ``cut`` gives it) asks for in the words of this language, some of them in other spellings."""
    words = Analyser(lang, stems=False).words(text)
    return _Reading(text, lang, vocabulary, words, corrections).query()


class _Reading:
    """The state of understanding one query."""

    def __init__(self, text: str, lang: str, vocabulary: Vocabulary, words: list[Token], corrections: int) -> None:
        self.text = text
        self.lang = lang
        self.vocabulary = vocabulary
        self.words = words
        self.chinese = primary(lang) == "zh"
        self.why = "words"
        self.asking = question_words(primary(lang))
        self.corrections = corrections
        self.stems: dict[str, str] = {}
        self.heard: tuple[str, ...] = ()
        self.spoken: dict[str, int] = {}
        self.meant: list[tuple[int, int, str]] = []
        self.latin = LATIN_IN_HAN if any(is_run(word.form) for word in words) or self.chinese else 1.0

    def query(self) -> Query:
        vocabulary = self.vocabulary
        spelled = {code.spelling for code in codes(self.text)} | self._joined()
        forms = {word.form for word in self.words if not is_run(word.form)}
        known = vocabulary.terms_of(forms | spelled)
        pieces = {part for word in self.words if is_run(word.form) for part in parts(word.term)}
        self.stems = {
            word.form: stem(plain(self.text[word.start : word.end]), self.lang)
            for word in self.words
            if word.form not in known and not is_run(word.form)
        }
        terms = {term for found in known.values() for term in found}
        counts = vocabulary.counts(terms | set(self.stems.values()) | pieces)
        groups: list[Group] = []
        rows: list[str | None] = []
        readings: list[list[Near]] = []
        lost = 0.0
        unknown_worth = vocabulary.rarity(0)
        spoken = self._spoken(known)
        unfinished = False
        unknown: list[str] = []
        for place, word in enumerate(self.words):
            last = place == len(self.words) - 1 and word.end == len(self.text)
            if place in spoken:
                groups += spoken[place]
                counts.update(self.spoken)
                rows.append(None)
                if word.form not in known or len(spoken[place]) != 1 or place + 1 in spoken:
                    continue
            if is_run(word.form):
                groups += self._run(word.term, counts)
                rows += [None, word.term, None]
                readings.append([])
                continue
            near = self._near(word, known, counts, last=last)
            readings.append(near)
            if word.form not in known and all(one.likeness < KNOWN for one in near):
                unknown.append(word.form)
            unfinished = last and any(one.form != word.form for one in near)
            if not near:
                lost += unknown_worth
                rows.append(None)
                continue
            for one in near:
                counts.setdefault(one.term, one.frequency)
            groups.append(self._group(near, word.form))
            rows.append(near[0].term)
        for code in sorted(spelled - forms):
            if code in known:
                groups.append(self._group([Near(code, code, counts.get(code, 1), 1.0)], code))
        return Query(
            tuple(groups),
            self._pairs(rows, counts),
            self._grams(),
            counts,
            lost,
            self.why,
            self.heard or self._phrases(readings, unfinished=unfinished and self.why != "spelling"),
            self._unspaced(),
            (*unknown, *(piece for piece in pieces if piece not in counts and len(piece) > 1)),
            tuple(self.meant),
        )

    def _spoken(self, known: dict[str, list[str]]) -> dict[int, list[Group]]:
        """Han for the words that may be pinyin: the groups of each stretch at the place of its first word."""
        found: dict[int, list[Group]] = {}
        mixed = any(is_run(word.form) for word in self.words)
        for place, length in self._latin_stretches() if self.chinese else ():
            stretch = self.words[place : place + length]
            if mixed and all(word.form in known for word in stretch):
                continue
            words = [self.text[word.start : word.end] for word in stretch]
            unfinished = place + length == len(self.words)
            groups = romanised.spoken(words, self.vocabulary, unfinished=unfinished)
            if (
                len(groups) == 1
                and len(stretch) == 1
                and stretch[0].form in known
                and not romanised.is_pinyin(words[0])
            ):
                continue
            if groups:
                self.why = "pinyin"
                phrases = romanised.phrases(groups)
                self.heard += phrases
                self.meant += [(stretch[0].start, stretch[-1].end, phrase) for phrase in phrases[:1]]
                found[place] = [self._homophones(group) for group in groups]
                found.update({place + i: [] for i in range(1, length)})
        return found

    def _latin_stretches(self) -> list[tuple[int, int]]:
        """First place and number of neighbouring words that are syllables of pinyin, or else single words."""
        stretches: list[tuple[int, int]] = []
        for place, word in enumerate(self.words):
            if is_run(word.form) or not word.form.isascii() or not word.form.isalpha():
                continue
            if stretches and sum(stretches[-1]) == place and romanised.is_pinyin(word.form):
                first, length = stretches[-1]
                if romanised.is_pinyin(self.words[first].form):
                    stretches[-1] = first, length + 1
                    continue
            stretches.append((place, 1))
        return stretches

    def _homophones(self, group: list[Near]) -> Group:
        worth = self.vocabulary.rarity(sum(near.frequency for near in group))
        choices = tuple(Choice(near.term[:2], near.term, worth * near.likeness) for near in group)
        self.spoken.update((near.term[:2], near.frequency) for near in group)
        return Group(choices, worth)

    def _joined(self) -> set[str]:
        """Neighbouring words written as one: ``i 589``, ``212 d 5``, ``smart link``."""
        forms = [word.form for word in self.words if not is_run(word.form)]
        joined = set()
        for size in (2, 3):
            for start in range(len(forms) - size + 1):
                joined.add("".join(form.lstrip("0") for form in forms[start : start + size]))
        return joined | {one_spelling(form) for form in forms}

    def _run(self, run: str, counts: dict[str, int]) -> list[Group]:
        rarity = self.vocabulary.rarity
        groups = []
        for part in parts(run):
            worth = rarity(counts.get(part, 0)) * (HAN_CHARACTER if len(part) == 1 and len(run) > 1 else 1.0)
            if part in self.asking:
                worth *= ASKING
            groups.append(Group((Choice(part, part, worth),) if part in counts else (), worth))
        return groups

    def _near(self, word: Token, known: dict[str, list[str]], counts: dict[str, int], *, last: bool) -> list[Near]:
        """The words that may be meant by one, surest first."""
        near = [Near(word.form, term, counts.get(term, 1), 1.0) for term in known.get(word.form, ())]
        completing = last and len(word.form) >= FEWEST_LETTERS_TO_COMPLETE
        longer = self.vocabulary.beginning_with(word.form) if completing else []
        if near:
            return near + [one._replace(likeness=COMPLETED_THOUGH_KNOWN) for one in longer]
        term = self.stems[word.form]
        if term in counts:
            near = [Near(word.form, term, counts[term], STEM_ONLY)]
        alike: list[Near] = []
        if self.corrections:
            self.corrections -= 1
            alike = self.vocabulary.spelled_like(word.form)
            if near or longer:
                alike = [one._replace(likeness=one.likeness * CORRECTED_THOUGH_KNOWN) for one in alike]
        if longer:
            self.why = "start"
        elif alike and not near:
            self.why = "spelling"
            self.meant.append((word.start, word.end, alike[0].form))
        return near + longer + alike

    def _group(self, near: list[Near], form: str) -> Group:
        """Readings of a word: as much worth as the surest, less as they are less sure."""
        worth = self.vocabulary.rarity(near[0].frequency) * self.latin * (ASKING if form in self.asking else 1.0)
        best: dict[str, float] = {}
        for one in near:
            best[one.term] = max(best.get(one.term, 0.0), worth * one.likeness)
        return Group(tuple(Choice(term, f" {term} ", value) for term, value in best.items()), worth, form)

    def _phrases(self, rows: list[list[Near]], *, unfinished: bool) -> tuple[str, ...]:
        """The whole query as it would stand in a text, with each spelling that may have been meant."""
        if not 0 < len(rows) <= LONGEST_PHRASE or not all(rows):
            return ()
        phrases = [""]
        for place, near in enumerate(rows):
            forms = dict.fromkeys(one.form for one in near if one.likeness == near[0].likeness)
            if unfinished and place == len(rows) - 1:
                phrases = [f"{phrase} {self.words[-1].form}" for phrase in phrases]
            else:
                phrases = [f"{phrase} {form} " for phrase in phrases for form in forms]
            phrases = phrases[:MOST_PHRASES]
        return tuple(phrases)

    def _unspaced(self) -> bool:
        if self.why == "pinyin":
            return True
        runs = sum(word.end - word.start for word in self.words if is_run(word.form))
        return runs > sum(word.end - word.start for word in self.words) / 4

    def _pairs(self, rows: list[str | None], counts: dict[str, int]) -> tuple[tuple[str, float], ...]:
        rarity = self.vocabulary.rarity
        pairs = {}
        for one, other in pairwise(rows):
            if one and other:
                pairs[f" {one}  {other} "] = (rarity(counts.get(one, 1)) + rarity(counts.get(other, 1))) / 2
        for run in rows:
            if run and is_han(run):
                for i in range(len(run) - 2):
                    worth = (rarity(counts.get(run[i : i + 2], 0)) + rarity(counts.get(run[i + 1 : i + 3], 0))) / 2
                    pairs[run[i : i + 3]] = worth
        return tuple(pairs.items())

    def _grams(self) -> tuple[tuple[str, float], ...]:
        wanted = {gram for word in self.words if not is_run(word.form) for gram in grams(word.form)}
        counts = self.vocabulary.gram_counts(wanted)
        return tuple((gram, self.vocabulary.rarity(count)) for gram, count in sorted(counts.items()))
