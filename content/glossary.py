# SPDX-License-Identifier: MIT
"""Terms of art: what they mean, what they are mistaken for, and the words that people really use for them."""

from dataclasses import dataclass
from pathlib import Path

from content.blocks import Source
from content.toml_file import TomlFile, TomlTable


@dataclass(frozen=True)
class Term:
    """A term. ``words`` are, by language tag, what people type when they mean it; they are not translated."""

    id: str
    term: Source
    explanation: Source
    not_to_confuse: Source | None
    topics: tuple[str, ...]
    forms: tuple[str, ...]
    words: tuple[tuple[str, tuple[str, ...]], ...]
    everyday: bool = False


def read(path: Path) -> dict[str, Term]:
    """All terms by id. Raises ``ContentError``."""
    return {table.name: _term(table) for table in TomlFile(path).tables()}


def _term(table: TomlTable) -> Term:
    words = TomlTable(table.file, f"{table.name}.words", table.get("words", dict, {}))
    confused = table.maybe("not_to_confuse", str)
    term = Term(
        id=table.name,
        term=_source(table, "term", table.get("term", str)),
        explanation=_source(table, "explanation", table.get("explanation", str)),
        not_to_confuse=_source(table, "not_to_confuse", confused) if confused else None,
        topics=table.strings("topics"),
        forms=table.strings("forms"),
        words=tuple((tag, words.strings(tag)) for tag in words.data),
        everyday=table.get("everyday", bool, False),
    )
    table.done()
    return term


def _source(table: TomlTable, key: str, text: str) -> Source:
    return Source(" ".join(text.split()), table.file.line_of(table.name, key))
