# SPDX-License-Identifier: MIT
"""Two stages: full-text search finds sections that share any word; those are weighed by more than a table can count."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from content.search.vocabulary import Vocabulary
from content.search.wanted import Query
from content.search.weighing import Asked, Candidate, Document
from content.search.wholes import WORTH

CANDIDATES = 25
BY_LETTERS = 12  # of the candidates are compared letter by letter, and of these
BY_SENTENCES = 10  # sentence by sentence
BUDGET = 3000  # rows that the words of one query may bring
TOO_COMMON = 0.5  # a word in more of the sections than this finds nothing
TOO_COMMON_CHARACTER = 0.05  # likewise a single character beside longer words
FIELDS = "5.0, 2.0, 5.0, 1.0"
NAMES = "{title heading aliases}"

OTHER_SECTIONS = 0.35
MOST_REMEMBERED = 2000  # documents
MOST_SECTIONS = 4  # of a document that count
NAMED = 0.9  # share of a query that stands in the title of what it names


class Ranked(NamedTuple):
    """A document by its best section, and its score: 1 has all of the query in one place, names count on top."""

    number: int
    id: str
    score: float


class Documents:
    """The documents of an index, read when first needed."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.known: dict[int, Document] = {}

    def read(self, numbers: Iterable[int]) -> dict[int, Document]:
        """The documents with these numbers, and others."""
        wanted = {*numbers}
        missing = sorted(wanted - self.known.keys())
        if missing:
            if len(self.known) > MOST_REMEMBERED:
                self.known.clear()
                missing = sorted(wanted)
            marks = ",".join("?" * len(missing))
            sql = f"SELECT number, id, title, aliases, weight FROM documents WHERE number IN ({marks})"
            self.known.update({row[0]: Document(*row) for row in self.db.execute(sql, missing)})
        return self.known


def candidates(documents: Documents, query: Query, vocabulary: Vocabulary) -> list[Candidate]:
    """The sections that share the rarest words with the query."""
    match, is_common = _match(query, vocabulary)
    if not match:
        return []
    n = vocabulary.number
    sql = (
        "SELECT s.number, s.document, s.heading, s.terms, coalesce(s.forms, s.terms), s.length"
        f" FROM (SELECT rowid, rank FROM words_{n} WHERE words_{n} MATCH ? AND rank MATCH 'bm25({FIELDS})'"
        f" ORDER BY rank LIMIT {CANDIDATES}) AS w"
        " JOIN sections s ON s.number = w.rowid ORDER BY s.number"
    )
    rows = []
    if is_common:  # what has it in its name, before what has it
        rows = documents.db.execute(sql, (f"{NAMES} : ({match})",)).fetchall()
    rows = rows or documents.db.execute(sql, (match,)).fetchall()
    known = documents.read(row[1] for row in rows)
    return [Candidate(number, known[document], *rest) for number, document, *rest in rows]


def _match(query: Query, vocabulary: Vocabulary) -> tuple[str, bool]:
    """The query in FTS5's language: rarest terms first, until they would bring too many sections; and whether even
    the rarest brings too many.
    """
    terms = {choice.term for group in query.groups for choice in group.choices}
    ordered = sorted(terms, key=lambda term: (query.counts.get(term, 1), term))
    chosen: list[str] = []
    budget = BUDGET
    for term in ordered:
        count = query.counts.get(term, 1)
        if chosen and (budget < count or count > TOO_COMMON * vocabulary.sections):
            break
        if len(term) == 1 and len(chosen) > 2 and count > TOO_COMMON_CHARACTER * vocabulary.sections:
            continue
        budget -= count
        chosen.append(term)
    return " OR ".join(f'"{term}"' for term in chosen), budget < 0


def ranked(found: list[Candidate], query: Query, vocabulary: Vocabulary) -> list[Ranked]:
    """The best section of each document, best first; equals in the order of the documents."""
    asked = Asked(query, vocabulary.length)
    if not asked.worth:
        return []
    scored = [(asked.by_words(one), one) for one in found]
    for weigh, most in ((asked.by_letters, BY_LETTERS), (asked.by_sentences, BY_SENTENCES)):
        scored.sort(key=_order)
        scored[:most] = [(score + weigh(one), one) for score, one in scored[:most]]
    scored.sort(key=_order)
    shares = vocabulary.shares(group.choices[0].term for group in query.groups if group.choices)
    whole = (asked.worth + query.lost) * asked.weights.whole
    rows = _documents([(score / whole * one.document.weight, one) for score, one in scored], shares)
    openings = _openings(scored, asked)
    return [row._replace(number=openings.get(row.id, row.number)) for row in rows]


def _openings(scored: list[tuple[float, Candidate]], asked: Asked) -> dict[str, int]:
    """The sections to show of documents whose titles have all of the query: their openings, which say what they are."""
    openings: dict[str, int] = {}
    for _, one in scored:
        if not one.heading and asked.covered(one.document.title) >= asked.worth * NAMED:
            openings[one.document.id] = min(one.number, openings.get(one.document.id, one.number))
    return openings


def _order(scored: tuple[float, Candidate]) -> tuple[float, int]:
    return -scored[0], scored[1].number


def _documents(scored: list[tuple[float, Candidate]], shares: dict[int, float]) -> list[Ranked]:
    """One row a document: its sections under other headings speak for it too, each less than the one before, and so
    does the whole of it.
    """
    best: dict[Document, list[tuple[float, int]]] = {}
    counted = set()
    for score, one in scored:
        if (one.document.id, one.heading) not in counted:
            counted.add((one.document.id, one.heading))
            best.setdefault(one.document, []).append((score, one.number))
    rows = []
    for document, sections in best.items():
        total = sections[0][0]
        for place, (score, _) in enumerate(sections[1:MOST_SECTIONS], 1):
            total += OTHER_SECTIONS / place * score
        if shares:
            total = (total + WORTH * document.weight * shares.get(document.number, 0.0)) / (1 + WORTH)
        rows.append(Ranked(sections[0][1], document.id, total))
    return sorted(rows, key=lambda row: -row.score)
