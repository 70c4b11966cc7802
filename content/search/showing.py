# SPDX-License-Identifier: MIT
"""From answers to hits: the section that fits best, in the script of the reader, with what was found marked."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from content.search.analysis import Analyser, stored
from content.search.documents import Hit
from content.search.excerpts import excerpt, found_in, sentence_starts
from content.search.packing import unpacked
from content.search.wanted import Query

TOO_COMMON_TO_MARK = 0.3  # share of the sections
_SHOWN = """
SELECT s.number, d.kind, s.anchor, p.heading, p.packed, s.terms
FROM shown_{n} p JOIN sections s ON s.number = p.section JOIN documents d ON d.number = s.document
WHERE p.section IN ({marks})
"""


class Answer(NamedTuple):
    """A document found: its best section, the score, and the query that found it in the words of ``lang``."""

    id: str
    section: int
    score: float
    lang: str
    query: Query


class Face:
    """What is shown in one language or script."""

    def __init__(self, db: sqlite3.Connection, tag: str, number: int, searched: int, sections: int) -> None:
        self.db = db
        self.tag = tag
        self.number = number
        self.searched = searched
        self.most = sections * TOO_COMMON_TO_MARK

    @cached_property
    def _dictionary(self) -> bytes:
        row = self.db.execute("SELECT dictionary FROM languages WHERE number = ?", (self.number,)).fetchone()
        return bytes(row[0])

    def hits(self, answers: Sequence[Answer]) -> dict[str, Hit]:
        """The hits of those answers that this language has words for."""
        asked = {answer.section: answer for answer in answers}
        marks = ",".join("?" * len(asked))
        rows = self.db.execute(_SHOWN.format(n=self.number, marks=marks), list(asked)).fetchall()
        wanted = {id(query): self._wanted(query) for query in {id(one.query): one.query for one in answers}.values()}
        hits = {}
        for number, *row in rows:
            answer = asked[number]
            hits[answer.id] = self._hit(answer, wanted[id(answer.query)], *row)
        return hits

    def _hit(
        self, answer: Answer, wanted: dict[str, float], kind: str, anchor: str, heading: str, packed: bytes, terms: str
    ) -> Hit:
        text, places = unpacked(packed, self._dictionary)
        if self.number != self.searched:  # what was analysed is the text in another script
            rows = Analyser(self.tag, stems=False).sentences(text)
            terms = stored(rows)[0]
            places = [place for row in rows for token in row for place in (token.start, token.end)]
        found = found_in(terms, places, wanted)
        shown = excerpt(text, sentence_starts(terms, places), found)
        score = round(answer.score, 4)
        return Hit(answer.id, anchor, score, shown.text, self.tag, shown.marks, heading, kind, answer.query.why)

    def _wanted(self, query: Query) -> dict[str, float]:
        """What to mark: what was looked for, without the commonest words unless there is nothing else."""
        choices = [choice for group in query.groups for choice in group.choices]
        rare = [one for one in choices if query.counts.get(one.term, 0) <= self.most]
        longer = [one for one in rare if len(one.needle.strip()) > 1] or rare or choices
        return {one.needle.strip(): one.worth for one in longer}


def shown(answers: list[Answer], faces: dict[str, Face], tag: str) -> list[Hit]:
    """The hits in the order of the answers: in the script of ``tag`` where that has them, else as they were found."""
    found: dict[str, Hit] = {}
    by_language: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_language[answer.lang].append(answer)
    for lang, some in by_language.items():
        if tag in faces and tag != lang and faces[tag].searched == faces[lang].searched:
            found.update(faces[tag].hits(some))
        if missing := [answer for answer in some if answer.id not in found]:
            found.update(faces[lang].hits(missing))
    return [found[answer.id] for answer in answers]
