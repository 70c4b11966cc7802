# SPDX-License-Identifier: MIT
"""Finding in the guide: the engine's hits as answers for a reader, with the day's values in their excerpts."""

import json
import lzma
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from content import damage, files, integrity
from content.catalogs import SOURCE_TAG
from content.damage import Record
from content.errors import N_, MissingPartError

if TYPE_CHECKING:
    from content import search
    from content.search import Index

INDEX, SPARE, PLACEHOLDERS = "index.db", "index.db.xz", "placeholders.json"
FIRST_MARK = 0xE000
WHY = {
    "words": N_("page"),
    "start": N_("page"),
    "spelling": N_("similar spelling"),
    "pinyin": N_("by sound"),
    "english": N_("in English only"),
    "foreign": N_("by words of another language"),
}


@dataclass(frozen=True)
class Found:
    """A topic that answers, before its title is put in the reader's language."""

    topic: str
    kind: str
    why: str
    anchor: str
    excerpt: str
    marks: tuple[tuple[int, int], ...]
    lang: str
    score: float


class Finder:
    """The open index, or, where that is damaged, its compressed second copy, unpacked into memory: what cannot be
    written to is as good as any other, and nothing is left behind.

    Raises ``MissingPartError`` when it is asked and neither can be read. ``careful`` compares the digest of the index
    before the first answer; a window does so in the background, and notes in ``damage`` what it finds.
    """

    def __init__(self, damage: Record, *, careful: bool = False) -> None:
        self._damage = damage
        self._careful = careful
        self._open: Index | None = None
        self._is_spare = False

    def _index(self) -> "Index":
        if self._open is None or self._is_spare != (damage.INDEX in self._damage):
            self._open = self._first() or _spare()
            self._is_spare = damage.INDEX in self._damage
        return self._open

    def _first(self) -> "Index | None":
        from content import search  # noqa: PLC0415 (30 ms, which a window that nobody searches in need not wait)

        if damage.INDEX in self._damage:
            return None
        try:
            return search.open(integrity.sound(INDEX) if self._careful else files.made(INDEX))
        except (search.IndexMissingError, search.IndexDamagedError, MissingPartError):
            self._damage.note([damage.INDEX])
            return None

    def _hits(self, query: str, tag: str, limit: int) -> "list[search.Hit]":
        from content.search import IndexDamagedError  # noqa: PLC0415 (as above)

        try:
            return self._index().search(query, tag, limit)
        except IndexDamagedError:
            self._damage.note([damage.INDEX])
            return self._index().search(query, tag, limit)
        except OSError as error:  # a table of the engine's own
            raise MissingPartError("search", files.MAKE_COMMAND) from error

    @cached_property
    def _placeholders(self) -> list[str]:
        try:
            found = json.loads(integrity.sound(PLACEHOLDERS).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise MissingPartError(PLACEHOLDERS, files.MAKE_COMMAND) from error
        return [str(placeholder) for placeholder in found]

    def find(self, query: str, tag: str, limit: int, value: Callable[[str], str]) -> list[Found]:
        """The topics that answer best, best first; ``value`` gives the words of a placeholder.

        ``tag`` may be that of a language which the guide is not written in, but asked in.
        """
        found = []
        for hit in self._hits(query, tag, limit):
            excerpt, marks = with_values(hit.excerpt, hit.marks, self._value_of(value))
            why = hit.why if hit.lang == tag else "english" if hit.lang == SOURCE_TAG else "foreign"
            found.append(Found(hit.id, hit.kind, why, hit.anchor, excerpt, tuple(marks), hit.lang, hit.score))
        return found

    def meant(self, query: str, tag: str, texts: Iterable[str]) -> str:
        """The query as it was understood, each word as it is written in ``texts``; empty where it was typed so."""
        from content.search import IndexDamagedError  # noqa: PLC0415 (as above)

        try:
            words = self._index().meant(query, tag)
        except IndexDamagedError:
            return ""
        return instead(query, words, list(texts))

    def _value_of(self, value: Callable[[str], str]) -> Callable[[str], str]:
        def of(letter: str) -> str:
            number = ord(letter) - FIRST_MARK
            return value(self._placeholders[number]) if 0 <= number < len(self._placeholders) else letter

        return of


def _spare() -> "Index":
    """The second copy of the index. Raises ``MissingPartError``."""
    from content import search  # noqa: PLC0415 (as above)

    try:
        data = lzma.decompress(files.made(SPARE).read_bytes())
        if integrity.manifest().is_whole(damage.INDEX, data):
            return search.open_bytes(data, INDEX)
    except (OSError, EOFError, lzma.LZMAError, search.IndexDamagedError):
        pass
    raise MissingPartError(INDEX, files.MAKE_COMMAND)


def instead(query: str, words: Iterable[tuple[int, int, str]], texts: list[str]) -> str:
    """A query with the (start, end, word) in it replaced, each folded word as one of the texts writes it."""
    pieces, at = [], 0
    for start, end, word in sorted(words):
        pieces += [query[at:start], _written(word, texts)]
        at = end
    return "".join([*pieces, query[at:]]) if pieces else ""


def _written(word: str, texts: list[str]) -> str:
    from content.search.folding import fold_han, folded  # noqa: PLC0415 (as above)

    for text in texts:
        if (place := fold_han(text).find(word)) >= 0 and not word.isascii():
            return text[place : place + len(word)]
        if found := next((piece for piece in re.findall(r"\w+", text) if folded(piece) == word), ""):
            return found.lower()
    return word


def explained_first(found: list[Found], query: str, words: Mapping[str, str]) -> list[Found]:
    """The answers, with the page that explains a term at the head where the whole query is that term's name.

    ``words`` are topics by the ``bare`` names of their terms.
    """
    topic = words.get(bare(query), "")
    return sorted(found, key=lambda one: one.topic != topic) if topic else found


def bare(text: str) -> str:
    """A name as the search compares names."""
    from content.search.folding import folded  # noqa: PLC0415 (as above)

    return folded(text).strip()


def with_values(
    excerpt: str, marks: Iterable[tuple[int, int]], value: Callable[[str], str]
) -> tuple[str, list[tuple[int, int]]]:
    """An excerpt with the day's values in place of their characters, and its marks moved along."""
    pieces, shift, at = [], [], 0
    for letter in excerpt:
        shift.append(at)
        pieces.append(value(letter))
        at += len(pieces[-1])
    shift.append(at)
    return "".join(pieces), [(shift[start], shift[end]) for start, end in marks]
