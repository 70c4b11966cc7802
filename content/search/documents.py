# SPDX-License-Identifier: MIT
"""What goes in and what comes out: documents and their sections, hits and their marks."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from content.search.folding import BREAK_HINTS

WORDS_OF_A_SECTION = 250
LONGEST_SECTION = 40_000  # characters; places in a section are stored in two bytes
_BREAK = re.compile(r"\n+|(?<=[.!?])\s+|(?<=[。！？；؟۔।])\s*")


@dataclass(frozen=True, slots=True)
class Document:
    """A page in one language. ``headings`` are (anchor, heading) in the order of the text, each a line of it.

    ``aliases`` are words that mean this page (acronyms, street words), weighted like its title. ``kind`` comes back
    with each hit; a ``weight`` below 1 puts a page behind others that fit as well. Pages of several languages share
    their ``id``.
    """

    id: str
    lang: str
    title: str
    headings: Sequence[tuple[str, str]] = ()
    text: str = ""
    aliases: Sequence[str] = ()
    kind: str = ""
    weight: float = 1.0

    @classmethod
    def of(cls, value: object) -> "Document":
        """A document from one, from a mapping, or from anything with its five first fields as attributes."""
        if isinstance(value, cls):
            return value
        names = cls.__dataclass_fields__
        if isinstance(value, Mapping):
            return cls(**{name: value[name] for name in names if name in value})
        return cls(**{name: getattr(value, name) for name in names if hasattr(value, name)})


class Section(NamedTuple):
    """A heading and the text below it, small enough to be an answer."""

    anchor: str
    heading: str
    text: str


class Hit(NamedTuple):
    """A page found, with its section that fits best.

    ``score`` is from 0 to about 1: the share of what was asked for that was found. ``excerpt`` is text of the section
    as written, ``marks`` the (start, end) of what was found in it. ``lang`` is the language that the hit is from:
    another than asked for where only that one had it. ``why`` is how: ``words``, ``start`` (a word not typed to its
    end), ``spelling``, ``pinyin``.
    """

    id: str
    anchor: str
    score: float
    excerpt: str
    lang: str
    marks: tuple[tuple[int, int], ...] = ()
    heading: str = ""
    kind: str = ""
    why: str = "words"


def sections(document: Document) -> Iterator[Section]:
    """The sections of a document: cut where a line is the next heading, and again where one is too long."""
    text = document.text.translate(BREAK_HINTS).replace("\r\n", "\n")
    anchor = heading = ""
    start = 0
    for next_anchor, next_heading in document.headings:
        line = next_heading.translate(BREAK_HINTS).strip()
        found = re.compile(rf"^[#\s]*{re.escape(line)}[ \t]*$", re.MULTILINE).search(text, start) if line else None
        if not found:  # a heading without its line in the text is found by its own words
            if line:
                yield Section(next_anchor, line, "")
            continue
        if start or text[: found.start()].strip():
            yield from _cut(anchor, heading, text[start : found.start()])
        anchor, heading, start = next_anchor, line, found.end()
    yield from _cut(anchor, heading, text[start:])


def _size(text: str) -> int:
    """Words of a text; scripts without spaces count three words for five letters."""
    return max(len(text.split()), sum(letter >= "\u0e00" for letter in text) * 3 // 5)


def _cut(anchor: str, heading: str, text: str) -> Iterator[Section]:
    """One section, or several of about the same length cut between sentences."""
    count = -(-_size(text) // WORDS_OF_A_SECTION) or 1
    wanted = min(len(text) // count + 1, LONGEST_SECTION)
    start = 0
    while len(text) - start > wanted * 1.3:
        breaks = [found.end() for found in _BREAK.finditer(text, start + wanted // 2, start + wanted * 3 // 2)]
        end = min(breaks, key=lambda place: abs(place - start - wanted), default=start + wanted)
        yield Section(anchor, heading, text[start:end].strip())
        start = end
    yield Section(anchor, heading, text[start:].strip())


def all_documents(values: Iterable[object]) -> Iterator[Document]:
    """The documents of any values that have their fields."""
    return map(Document.of, values)
