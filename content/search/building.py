# SPDX-License-Identifier: MIT
"""Makes the index: analyses every section once, counts, and writes one file that is only ever read again."""

import math
import os
import sqlite3
import tempfile
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.db import Table

from content.search import naming, pinyin, spelling
from content.search.analysis import Analyser, Token, grams, is_han, is_run, parts, stored
from content.search.documents import Document, Section, sections
from content.search.schema import APPLICATION, INDEXES_OF_A_LANGUAGE, TABLES, TABLES_OF_A_LANGUAGE, VERSION
from content.search.stemming import primary
from content.search.vocabulary import rarity

_LONGEST_WORD = 4  # Han characters of a word that initials stand for
LONGEST_NAME = 6
WORD_UNITY = 0.25


def write_index(path: str | os.PathLike[str], documents: Iterable[object]) -> None:
    """See ``content.search.build``. The same documents give the same file."""
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".index-", dir=target.parent) as folder:
        draft = Path(folder) / "index"
        with closing(sqlite3.connect(draft)) as connection:
            db = Database(connection)
            db.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=4096;" + TABLES)
            languages: dict[str, _Language] = {}
            for value in documents:
                document = Document.of(value)
                if document.lang not in languages:
                    languages[document.lang] = _Language(db, document.lang, len(languages) + 1)
                languages[document.lang].add(document)
            for language in languages.values():
                language.finish()
            connection.commit()
            db.executescript(f"PRAGMA application_id={APPLICATION}; PRAGMA user_version={VERSION}; VACUUM;")
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        draft.replace(target)


class _Language:
    """The tables of one language while they are filled."""

    def __init__(self, db: Database, tag: str, number: int) -> None:
        self.db = db
        self.tag = tag
        self.number = number
        self.analyser = Analyser(tag)
        self.sections = 0
        self.length = 0
        self.terms: Counter[str] = Counter()
        self.forms: Counter[tuple[str, str]] = Counter()
        self.grams: Counter[str] = Counter()
        self.phrases: Counter[str] = Counter()
        self.names: set[str] = set()
        self.aliases: dict[int, list[list[Token]]] = {}
        self.written: dict[str, str] = {}  # folded characters and pairs that are written otherwise, and sound so
        db.executescript(TABLES_OF_A_LANGUAGE.format(n=number))

    def add(self, document: Document) -> None:
        """Analyse a document and write its sections."""
        title = self.analyser.sentences(document.title)
        aliases = [self.analyser.tokens(alias) for alias in document.aliases]
        number = self.db.execute(
            "INSERT INTO documents (id, lang, kind, weight, title) VALUES (?, ?, ?, ?, ?)",
            (document.id, self.number, document.kind, document.weight, stored(title)[0]),
        ).lastrowid
        assert number is not None
        self.aliases[number] = list(filter(None, aliases))
        titled = [token for row in title for token in row]
        for place, section in enumerate(sections(document)):
            first = [token for row in aliases for token in row] if place == 0 else []
            self._add_section(number, section, titled, first)

    def _add_section(self, document: int | None, section: Section, title: list[Token], aliases: list[Token]) -> None:
        heading = self.analyser.sentences(section.heading)
        body = self.analyser.sentences(section.text)
        headed = [token for row in heading for token in row]
        inside = [token for row in body for token in row]
        columns = [" ".join(_indexed(part)) for part in (title, headed, aliases, inside)]
        terms, forms = stored(body)
        length = sum(len(token.term) if is_run(token.term) else 1 for token in inside)
        places = array("H", [place for token in inside for place in (token.start, token.end)])
        number = self.db.execute(
            "INSERT INTO sections (document, anchor, heading, heading_terms, text, terms, forms, length, places)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                document,
                section.anchor,
                section.heading,
                stored(heading)[0],
                section.text,
                terms,
                None if forms == terms else forms,
                length,
                places.tobytes(),
            ),
        ).lastrowid
        self.db.execute(
            f"INSERT INTO words_{self.number} (rowid, title, heading, aliases, body) VALUES (?, ?, ?, ?, ?)",
            (number, *columns),
        )
        self._count([*title, *headed, *aliases, *inside], [*title, *headed, *aliases])
        self.sections += 1
        self.length += length

    def _count(self, tokens: list[Token], named: list[Token]) -> None:
        self.terms.update(set(_indexed(tokens)))
        forms = {(token.form, token.term) for token in tokens if not is_run(token.form)}
        self.forms.update(forms)
        self.grams.update({gram for form, _ in forms for gram in grams(form)})
        if primary(self.tag) == "zh":
            runs = [token for token in tokens if is_han(token.term)]
            self.phrases.update({word for run in runs for word in _han_words(run.term)})
            names = {run.term for run in named if is_han(run.term) and 1 < len(run.term) <= LONGEST_NAME}
            self.phrases.update(name for name in names if len(name) > _LONGEST_WORD)
            self.names |= names
            if self.tag != "zh-Hant":
                for run in runs:
                    if run.form != run.term:
                        self.written.update(zip(parts(run.term), parts(run.form), strict=True))

    def finish(self) -> None:
        """Write what was counted, and order the full-text tables."""
        n = self.number
        sounds = {}
        if primary(self.tag) == "zh":
            sounds = self._sounds()
            self._write_initials()
        self._fill(
            f"terms_{n}",
            ("term", "count", "sound", "unity"),
            (
                (term, count, sounds.get(term), self._unity(term) if sounds else 1.0)
                for term, count in self.terms.items()
            ),
        )
        self._fill(f"grams_{n}", ("gram", "count"), self.grams.items())
        forms = sorted((form, term, count) for (form, term), count in self.forms.items())
        self._fill(f"forms_{n}", ("form", "term", "count"), forms)
        for document, lines in self.aliases.items():
            aliases = naming.kept((stored([line])[0], self._worth(line)) for line in lines)
            self.db.execute("UPDATE documents SET aliases = ? WHERE number = ?", (aliases, document))
        numbered: dict[str, int] = {}
        for number, (form, _, _) in enumerate(forms, 1):
            numbered.setdefault(form, number)
        keys = ((key, number) for form, number in numbered.items() for key in spelling.keys(form))
        self._fill(f"spelling_{n}", tuple(self.db[f"spelling_{n}"].columns_dict), keys)
        length = self.length / max(1, self.sections)
        self._fill("languages", ("number", "tag", "sections", "length"), [(n, self.tag, self.sections, length)])
        self.db.executescript(INDEXES_OF_A_LANGUAGE.format(n=n))

    def _sounds(self) -> dict[str, str]:
        """The pinyin of each Han character and pair."""
        terms = [term for term in self.terms if is_han(term)]
        spoken = pinyin.readings({self.written.get(term, term) for term in terms})
        return {term: spoken[written] for term in terms if (written := self.written.get(term, term)) in spoken}

    def _unity(self, word: str) -> float:
        """How much the characters of a word keep together, from 0 to 1: the geometric mean over its neighbours."""
        if len(word) < 2 or not is_han(word):
            return 1.0
        unity = 1.0
        for one, other in pairwise(word):
            unity *= self.terms[one + other] / math.sqrt(self.terms[one] * self.terms[other])
        return float(unity ** (1 / (len(word) - 1)))

    def _worth(self, line: list[Token]) -> float:
        """What it is worth to find all that is indexed of a line, single characters aside."""
        terms = (term for term in _indexed(line) if len(term) > 1 or not is_run(term))
        return sum(rarity(self.terms[term], self.sections) for term in terms)

    def _write_initials(self) -> None:
        """Initials of what is a word: in a dictionary, a name of its own, or of characters that keep together."""
        dictionary = pinyin.common_words()
        words = []
        for word, count in self.phrases.items():
            unity = self._unity(word)
            if word in dictionary or word in self.names or (count > 1 and unity > WORD_UNITY):
                words.append((word, count, unity))
        spoken = pinyin.readings(word for word, _, _ in words)
        self._fill(
            f"initials_{self.number}",
            ("initials", "word", "count", "unity"),
            (
                ("".join(syllable[0] for syllable in spoken[word].split()), word, count, unity)
                for word, count, unity in words
                if word in spoken
            ),
        )

    def _fill(self, table: str, columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
        """Write rows in their own order, so that the same documents give the same file."""
        records = (dict(zip(columns, row, strict=True)) for row in sorted(rows))
        filled = self.db[table]
        assert isinstance(filled, Table)
        filled.insert_all(records, pk=columns[0], batch_size=1000)


def _indexed(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if is_run(token.term):
            yield from parts(token.term)
        else:
            yield token.term


def _han_words(run: str) -> Iterator[str]:
    for size in range(2, _LONGEST_WORD + 1):
        for start in range(len(run) - size + 1):
            yield run[start : start + size]
