# SPDX-License-Identifier: MIT
"""An open index: answers in the reader's language first, and where that has little, in another, marked so."""

import sqlite3
import zlib
from types import TracebackType
from typing import Self

from content.search.documents import Hit
from content.search.errors import IndexDamagedError
from content.search.folding import folded
from content.search.queries import understood
from content.search.ranking import Documents, candidates, ranked
from content.search.showing import Answer, Face, shown
from content.search.stemming import primary
from content.search.vocabulary import Vocabulary
from content.search.wanted import Query, cut

KNOWN_WELL = 0.95  # share of a query known as typed, above which no other language is asked
KNOWN_ENOUGH = 0.5
CORRECTIONS_IN_ENGLISH = 2  # of a reader of another language
FOREIGN = 0.9  # what an answer in another language is worth beside one in the reader's


class Index:
    """Answers queries from one file; from any thread, but one at a time."""

    def __init__(self, db: sqlite3.Connection, name: str) -> None:
        self._db = db
        self._name = name
        sql = "SELECT tag, number, searched, documents, sections, length FROM languages ORDER BY number"
        rows = db.execute(sql).fetchall()
        self._documents = Documents(db)
        self._faces = {tag: Face(db, tag, number, searched, count) for tag, number, searched, _, count, _ in rows}
        own = [(tag, number, *size) for tag, number, searched, *size in rows if number == searched]
        self._vocabularies = {tag: Vocabulary(db, *row) for tag, *row in own}
        self._english = next((tag for tag in self._vocabularies if primary(tag) == "en"), "")

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags of the languages that it has."""
        return tuple(self._faces)

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
            return shown(self._found(text, self._nearest(lang))[:limit], self._faces, lang)
        except (sqlite3.DatabaseError, zlib.error) as error:
            raise IndexDamagedError(self._name) from error

    def meant(self, query: str, lang: str) -> list[tuple[int, int, str]]:
        """The (start, end, word) of what is no word as typed, and the likeliest word: folded, as it is indexed.

        What another language of the index knows as typed was meant so. Raises ``IndexDamagedError``.
        """
        text = cut(query)
        tag = self._nearest(lang)
        if not tag or not text.strip():
            return []
        try:
            found = understood(text, tag, self._vocabularies[tag]).meant
            others = [known for other, known in self._vocabularies.items() if other != tag]
            return [one for one in found if not any(known.has_any([folded(text[one[0] : one[1]])]) for known in others)]
        except sqlite3.DatabaseError as error:
            raise IndexDamagedError(self._name) from error

    def _nearest(self, lang: str) -> str:
        """The language searched for a reader of ``lang``: itself, its sister (zh-Hans for zh-Hant), or English."""
        if lang in self._vocabularies:
            return lang
        sisters = [tag for tag in self._vocabularies if primary(tag) == primary(lang)]
        return next(iter(sisters), self._english)

    def _found(self, text: str, lang: str) -> list[Answer]:
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
                query = understood(text, tag, self._vocabularies[tag], CORRECTIONS_IN_ENGLISH if is_english else 0)
                if query.known > known or is_english:
                    known = max(known, query.known)
                    found.append(self._answers(tag, query))
        return _merged(found)

    def _answers(self, lang: str, query: Query) -> dict[str, Answer]:
        """The best section of each document of one language, best document first."""
        vocabulary = self._vocabularies[lang]
        answers: dict[str, Answer] = {}
        for one in ranked(candidates(self._documents, query, vocabulary), query, vocabulary):
            answers.setdefault(one.id, Answer(one.id, one.number, one.score, lang, query))
        return answers


def _merged(found: list[dict[str, Answer]]) -> list[Answer]:
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
