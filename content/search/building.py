# SPDX-License-Identifier: MIT
"""Makes the index: analyses every section once, counts, and writes one file that is only ever read again."""

import os
import sqlite3
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.db import Table

from content.search import naming, wholes
from content.search.analysis import Analyser, Token, indexed, is_run, stored
from content.search.documents import Document, Section, sections
from content.search.packing import packed, sample
from content.search.schema import APPLICATION, FINISHED, SEARCHED, SHOWN, TABLES, VERSION
from content.search.stemming import primary
from content.search.tallying import Rows, Tally

Places = list[tuple[int, int]]


def write_index(path: str | os.PathLike[str], documents: Iterable[object]) -> None:
    """See ``content.search.build``. The same documents give the same file."""
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".index-", dir=target.parent) as folder:
        draft = Path(folder) / "index"
        with closing(sqlite3.connect(draft)) as connection:
            db = Database(connection)
            db.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=4096;" + TABLES)
            _write_languages(db, documents)
            connection.commit()
            db.executescript(f"PRAGMA application_id={APPLICATION}; PRAGMA user_version={VERSION}; VACUUM;")
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        draft.replace(target)


def _write_languages(db: Database, values: Iterable[object]) -> None:
    """Each language in tables of its own, the scripts of Chinese together."""
    written: dict[str, dict[str, list[Document]]] = defaultdict(lambda: defaultdict(list))
    for value in values:
        document = Document.of(value)
        kin = "zh" if primary(document.lang) == "zh" else document.lang
        written[kin][document.lang].append(document)
    number = 1
    for scripts in written.values():
        _Language(db, next(iter(scripts)), number).write(scripts)
        number += len(scripts)


class _Language:
    """The tables of one language while they are filled."""

    def __init__(self, db: Database, tag: str, number: int) -> None:
        self.db = db
        self.tag = tag
        self.number = number
        self.analyser = Analyser(tag)
        self.tally = Tally(tag)
        self.length = 0
        self.aliases: dict[int, list[list[Token]]] = {}
        self.wholes: dict[int, Counter[str]] = {}
        self.written: dict[str, list[tuple[int, Section, Places]]] = {}  # of each document, its numbered sections

    def write(self, scripts: dict[str, list[Document]]) -> None:
        """Write documents that are searched together: those of the first script, and what only the others have."""
        self.db.executescript(SEARCHED.format(n=self.number))
        first, *others = scripts
        names: dict[str, list[str]] = defaultdict(list)
        for document in (document for other in others for document in scripts[other]):
            names[document.id] += [document.title, *document.aliases]
        for number, (tag, documents) in enumerate(scripts.items(), self.number):
            for document in documents:
                if document.id not in self.written:
                    self._add(document, number, [*document.aliases, *(names[document.id] if tag == first else ())])
        self._finish()
        self._show(first, self.number, [row for rows in self.written.values() for row in rows])
        for number, other in enumerate(others, self.number + 1):
            self._show(other, number, [row for document in scripts[other] for row in self._facing(document)])

    def _add(self, document: Document, lang: int, names: list[str]) -> None:
        """Analyse a document and write its sections."""
        title = self.analyser.sentences(document.title)
        read = filter(None, map(self.analyser.tokens, names))
        aliases = list({tuple(token.term for token in name): name for name in read}.values())
        number = self.db.execute(
            "INSERT INTO documents (id, lang, kind, weight, title) VALUES (?, ?, ?, ?, ?)",
            (document.id, lang, document.kind, document.weight, stored(title)[0]),
        ).lastrowid
        assert number
        self.aliases[number] = aliases
        titled = [token for row in title for token in row]
        first = [token for row in aliases for token in row]
        self.wholes[number] = wholes.counted(indexed(titled), indexed(first))
        self.written[document.id] = [
            self._add_section(number, section, titled, [] if place else first)
            for place, section in enumerate(sections(document))
        ]

    def _add_section(
        self, document: int, section: Section, title: list[Token], aliases: list[Token]
    ) -> tuple[int, Section, Places]:
        heading = self.analyser.sentences(section.heading)
        body = self.analyser.sentences(section.text)
        headed = [token for row in heading for token in row]
        inside = [token for row in body for token in row]
        terms, forms = stored(body)
        length = sum(len(token.term) if is_run(token.term) else 1 for token in inside)
        number = self.db.execute(
            "INSERT INTO sections (document, anchor, heading, terms, forms, length) VALUES (?, ?, ?, ?, ?, ?)",
            (document, section.anchor, stored(heading)[0], terms, None if forms == terms else forms, length),
        ).lastrowid
        assert number
        self.db.execute(
            f"INSERT INTO words_{self.number} (rowid, title, heading, aliases, body) VALUES (?, ?, ?, ?, ?)",
            (number, *(" ".join(indexed(part)) for part in (title, headed, aliases, inside))),
        )
        self.wholes[document].update(indexed([*headed, *inside]))
        self.tally.add([*title, *headed, *aliases], inside)
        self.length += length
        return number, section, [(token.start, token.end) for token in inside]

    def _facing(self, document: Document) -> Iterator[tuple[int, Section, Places]]:
        """The sections of a document in another script beside those that are searched for it."""
        mine: dict[str, list[Section]] = defaultdict(list)
        for section in sections(document):
            mine[section.anchor].append(section)
        seen: Counter[str] = Counter()
        for number, section, _ in self.written[document.id]:
            if same := mine[section.anchor]:
                yield number, same[min(seen[section.anchor], len(same) - 1)], []
            seen[section.anchor] += 1

    def _show(self, tag: str, number: int, rows: list[tuple[int, Section, Places]]) -> None:
        """Write what is shown in one script, and its language."""
        dictionary = sample([section.text for _, section, _ in rows])
        self.db.executescript(SHOWN.format(n=number))
        shown = ((place, section.heading, packed(section.text, spots, dictionary)) for place, section, spots in rows)
        self._fill(f"shown_{number}", sorted(shown))
        length = self.length / max(1, self.tally.sections)
        self._fill("languages", [(number, tag, self.number, len(self.wholes), self.tally.sections, length, dictionary)])

    def _finish(self) -> None:
        """Write what was counted, and order the full-text table."""
        for document, lines in self.aliases.items():
            aliases = naming.kept((stored([line])[0], self.tally.worth(line)) for line in lines)
            self.db.execute("UPDATE documents SET aliases = ? WHERE number = ?", (aliases, document))
        for table, rows in self.tally.tables():
            self._fill(f"{table}_{self.number}", rows)
        if self.tally.sections >= wholes.FEWEST_SECTIONS * len(self.wholes):
            self._fill(f"wholes_{self.number}", wholes.rows(self.wholes))
        self.db.executescript(FINISHED.format(n=self.number))

    def _fill(self, table: str, rows: Rows) -> None:
        filled = self.db[table]
        assert isinstance(filled, Table)
        columns = tuple(filled.columns_dict)
        filled.insert_all((dict(zip(columns, row, strict=True)) for row in rows), batch_size=1000)
