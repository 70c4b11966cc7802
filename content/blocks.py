# SPDX-License-Identifier: MIT
"""The shape of a page: blocks, whose texts are of any type.

A topic as written holds ``Source`` texts, a translated topic ``Translated`` ones, a page ``Passage`` ones.
The shape stays the same all the way, which is what lets two languages be laid side by side block by block.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
U = TypeVar("U")

TONES = ("today", "warning", "contested", "myth", "help")


@dataclass(frozen=True)
class Source:
    """A text as the editor wrote it: inline Markdown, with the line it stands on.

    ``after`` follows it in every language: marks of sources, numbers, addresses, which are not translated.
    """

    text: str
    line: int
    after: str = ""


@dataclass(frozen=True)
class Heading(Generic[T]):
    """A heading; ``anchor`` is made from the English text and is the same in every language."""

    level: int
    anchor: str
    text: T


@dataclass(frozen=True)
class Paragraph(Generic[T]):
    """One or more sentences."""

    text: T


@dataclass(frozen=True)
class Items(Generic[T]):
    """A list; ``style`` is ``bullets``, ``steps`` (numbered) or ``boxes`` (to tick with a pen)."""

    style: str
    items: tuple[T, ...]


@dataclass(frozen=True)
class Table(Generic[T]):
    """A table with one row of headings."""

    header: tuple[T, ...]
    rows: tuple[tuple[T, ...], ...]


@dataclass(frozen=True)
class Picture(Generic[T]):
    """A drawing of ``content/guide/pictures``; ``alt`` says in words what it shows."""

    id: str
    alt: T


@dataclass(frozen=True)
class Callout(Generic[T]):
    """Something set apart: ``tone`` is one of ``TONES``."""

    tone: str
    blocks: tuple["Paragraph[T] | Items[T]", ...]


Block = Heading[T] | Paragraph[T] | Items[T] | Table[T] | Picture[T] | Callout[T]


def map_block(block: Block[T], change: Callable[[T], U]) -> Block[U]:
    """The same block with each text changed."""
    match block:
        case Heading():
            return Heading(block.level, block.anchor, change(block.text))
        case Picture():
            return Picture(block.id, change(block.alt))
        case Table():
            header = tuple(map(change, block.header))
            return Table(header, tuple(tuple(map(change, row)) for row in block.rows))
        case Callout():
            return Callout(block.tone, tuple(_map_simple(inner, change) for inner in block.blocks))
        case _:
            return _map_simple(block, change)


def _map_simple(block: Paragraph[T] | Items[T], change: Callable[[T], U]) -> Paragraph[U] | Items[U]:
    if isinstance(block, Items):
        return Items(block.style, tuple(map(change, block.items)))
    return Paragraph(change(block.text))


def texts(blocks: Sequence[Block[T]]) -> Iterator[T]:
    """Every text of the blocks, in reading order."""
    for block in blocks:
        match block:
            case Callout():
                yield from texts(block.blocks)
            case Items():
                yield from block.items
            case Table():
                yield from block.header
                for row in block.rows:
                    yield from row
            case Picture():
                yield block.alt
            case _:
                yield block.text
