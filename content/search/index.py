# SPDX-License-Identifier: MIT
"""An open index: answers in the reader's language first, and where that has little, in another, marked so."""

import sqlite3
from types import TracebackType
from typing import NamedTuple, Self

from content.search.documents import Hit
from content.search.errors import IndexDamagedError
from content.search.excerpts import excerpt, found_in, sentence_starts
from content.search.queries import understood
from content.search.ranking import candidates, ranked
from content.search.stemming import primary
from content.search.vocabulary import Vocabulary
from content.search.wanted import Query, cut

KNOWN_WELL = 0.95  # share of a query known as typed, above which no other language is asked
KNOWN_ENOUGH = 0.5
FOREIGN = 0.9  # what an answer in another language is worth beside one in the reader's
TOO_COMMON_TO_MARK = 0.3
_SHOWN = """
SELECT s.number, d.kind, s.anchor, s.heading, s.text, s.terms, s.places
FROM sections s JOIN documents d ON d.number = s.document WHERE s.number IN ({marks})
"""


class _Answer(NamedTuple):
    """A document found: its best section, the score, and the query that found it."""

    id: str
    section: int
    score: float
    lang: str
    query: Query


class Index:
    """Answers queries from one file; from any thread, but one at a time."""

    def __init__(self, db: sqlite3.Connection, name: str) -> None:
        self._db = db
        self._name = name
        rows = db.execute("SELECT tag, number, sections, length FROM languages ORDER BY number").fetchall()
        self._vocabularies = {tag: Vocabulary(db, *row) for tag, *row in rows}
        self._english = next((tag for tag in self._vocabularies if primary(tag) == "en"), "")

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags of the languages that it has."""
        return tuple(self._vocabularies)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def search(self, query: str, lang: str, limit: int = 10) -> list[Hit]:
        """The documents that answer ``query``, best first, at most ``limit``, each with its section that fits best.

        Documents in ``lang`` are asked first; where their words do not cover the query, English ones too, and where
        neither do, any language whose words are in it. Any text is a query; no answer is an empty list. Raises
        ``IndexDamagedError`` where the file cannot be read.
        """
        text = cut(query)
        if limit < 1 or not text.strip():
            return []
        try:
            return self._hits(self._found(text, self._nearest(lang))[:limit])
        except sqlite3.DatabaseError as error:
            raise IndexDamagedError(self._name) from error

    def _nearest(self, lang: str) -> str:
        """The language of the index for a reader of ``lang``: itself, its sister (zh-Hans for zh-Hant), or English."""
        if lang in self._vocabularies:
            return lang
        sisters = [tag for tag in self._vocabularies if primary(tag) == primary(lang)]
        return next(iter(sisters), self._english)

    def _found(self, text: str, lang: str) -> list[_Answer]:
        if not lang:
            return []
        asked = understood(text, lang, self._vocabularies[lang])
        found = [self._answers(lang, asked)]
        known = asked.known
        for tag in sorted(self._vocabularies.keys() - {lang}, key=lambda tag: (tag != self._english, tag)):
            is_english = tag == self._english
            if known > (KNOWN_WELL if is_english else KNOWN_ENOUGH):
                break
            if self._vocabularies[tag].has_any(asked.unknown):
                query = understood(text, tag, self._vocabularies[tag])
                if query.known > known or is_english:
                    known = max(known, query.known)
                    found.append(self._answers(tag, query))
        return _merged(found)

    def _answers(self, lang: str, query: Query) -> dict[str, _Answer]:
        """The best section of each document of one language, best document first."""
        vocabulary = self._vocabularies[lang]
        answers: dict[str, _Answer] = {}
        for one in ranked(candidates(self._db, query, vocabulary), query, vocabulary):
            answers.setdefault(one.id, _Answer(one.id, one.number, one.score, lang, query))
        return answers

    def _hits(self, answers: list[_Answer]) -> list[Hit]:
        """The answers as they are shown."""
        numbers = [answer.section for answer in answers]
        marks = ",".join("?" * len(numbers))
        sections = {number: rest for number, *rest in self._db.execute(_SHOWN.format(marks=marks), numbers)}
        wanted = {answer.lang: self._wanted(answer) for answer in answers}
        hits = []
        for answer in answers:
            kind, anchor, heading, text, terms, places = sections[answer.section]
            found = found_in(terms, places, wanted[answer.lang])
            shown = excerpt(text, sentence_starts(terms, places), found)
            score = round(answer.score, 4)
            hit = Hit(answer.id, anchor, score, shown.text, answer.lang, shown.marks, heading, kind, answer.query.why)
            hits.append(hit)
        return hits

    def _wanted(self, answer: _Answer) -> dict[str, float]:
        """What to mark: what was looked for, without the commonest words unless there is nothing else."""
        most = self._vocabularies[answer.lang].sections * TOO_COMMON_TO_MARK
        choices = [choice for group in answer.query.groups for choice in group.choices]
        rare = [one for one in choices if answer.query.counts.get(one.term, 0) <= most]
        longer = [one for one in rare if len(one.needle) > 1] or rare or choices
        return {one.needle.strip(): one.worth for one in longer}


def _merged(found: list[dict[str, _Answer]]) -> list[_Answer]:
    """Answers of several languages, those of the first before equals; one a document, with the worth of all."""
    own, *foreign = found
    best = dict(own)
    for answers in foreign:
        for id_, answer in answers.items():
            worth = answer.score * FOREIGN
            mine = best.get(id_)
            shown = mine if mine and mine.score >= worth / 2 else answer
            best[id_] = shown._replace(score=worth + (mine.score if mine else 0.0))
    return sorted(best.values(), key=lambda answer: -answer.score)
