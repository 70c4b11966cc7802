# SPDX-License-Identifier: MIT
"""What the library hands out besides pages: the contents, cards of terms, and answers of the search."""

from dataclasses import dataclass

from content.catalogs import Catalog
from content.pages import Passage
from content.topics import Head, Topic


@dataclass(frozen=True)
class Entry:
    """A topic in the contents: its title in the reader's language."""

    topic: str
    kind: str
    title: str


@dataclass(frozen=True)
class Shelf:
    """A section of the contents."""

    id: str
    title: str
    about: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Card:
    """A term of art for a reader: the settled word, the English one, and what it means."""

    id: str
    term: str
    english: str
    explanation: Passage
    not_to_confuse: Passage | None
    topics: tuple[Entry, ...]


@dataclass(frozen=True)
class Hit:
    """An answer of the search; ``marks`` are matches in the excerpt.

    ``label`` says what it is and how it was found, in the reader's words, once it is to be shown.
    """

    address: str
    topic: str
    kind: str
    why: str
    label: str
    anchor: str
    title: str
    heading: str
    excerpt: str
    marks: tuple[tuple[int, int], ...]
    lang: str
    score: float


@dataclass(frozen=True)
class Answers:
    """What is shown while somebody types: hits, or where nothing was ``found`` the ways on.

    ``meant`` is the query as it was understood, where it was not typed so; else empty.
    """

    hits: tuple[Hit, ...]
    meant: str = ""
    found: bool = True


def entry(topic: Topic | Head, catalog: Catalog) -> Entry:
    """A topic as it stands in a list of contents."""
    return Entry(topic.id, topic.kind, catalog.passage(topic.id, topic.title.text).text)
