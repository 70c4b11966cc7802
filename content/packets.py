# SPDX-License-Identifier: MIT
"""A packet: pages, telephone entries, a plan and a person's dates, put together for one person. A value like any other:
each change is a new packet, and nobody keeps one. Ready packets are data: ``packets.toml``.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from content.blocks import Heading, Source
from content.toml_file import TomlFile, TomlTable
from content.topics import Topic

CONTEXT = "packets"
DIRECTORY = "directory"


@dataclass(frozen=True)
class Item:
    """One part of a packet. ``kind`` is ``topic`` (a page, sheet or list), ``entry`` (one telephone number of the
    directory), ``plan`` (of “Where am I?”) or ``deadlines``; ``id`` names it.

    ``given`` holds the events and days that a person's dates are counted from, ``days`` those that stopped a clock.
    """

    kind: str
    id: str = ""
    given: tuple[tuple[str, date], ...] = ()
    days: tuple[tuple[str, int], ...] = ()

    def same_place(self, other: "Item") -> bool:
        """Whether both stand for the same thing: dates counted anew take the place of those counted before."""
        return (self.kind, self.id) == (other.kind, other.id)


@dataclass(frozen=True)
class Packet:
    """What is to go on paper, in this order, under a name of the office's choice."""

    items: tuple[Item, ...] = ()
    name: str = ""

    def __len__(self) -> int:
        return len(self.items)

    def holds(self, item: Item) -> bool:
        """Whether the item is in the packet."""
        return any(item.same_place(other) for other in self.items)

    def add(self, *items: Item) -> "Packet":
        """The packet with these at its end; what is there already stays where it is, as it is given now."""
        kept = list(self.items)
        for item in items:
            place = next((at for at, other in enumerate(kept) if item.same_place(other)), len(kept))
            kept[place : place + 1] = [item]
        return replace(self, items=tuple(kept))

    def remove(self, item: Item) -> "Packet":
        """The packet without this."""
        return replace(self, items=tuple(other for other in self.items if not item.same_place(other)))

    def move(self, at: int, to: int) -> "Packet":
        """The packet with the item at place ``at`` put at place ``to``; beyond the ends means at the end."""
        kept = list(self.items)
        kept.insert(max(0, min(to, len(kept) - 1)), kept.pop(at))
        return replace(self, items=tuple(kept))

    def rename(self, name: str) -> "Packet":
        """The packet under another name."""
        return replace(self, name=name)


@dataclass(frozen=True)
class Ready:
    """A packet that the guide has ready for a situation."""

    id: str
    name: Source
    about: Source
    items: tuple[Item, ...]


def read(path: Path, topics: Mapping[str, Topic]) -> dict[str, Ready]:
    """The ready packets of a file. Raises ``ContentError`` where one names what is not there."""
    file = TomlFile(path)
    known = {"topic": topics.keys(), "entry": entries(topics)}
    return {table.name: _ready(table, known) for table in file.tables()}


def entries(topics: Mapping[str, Topic]) -> Container[str]:
    """The ids of the telephone entries: the third-level headings of the directory."""
    blocks = topics[DIRECTORY].blocks if DIRECTORY in topics else ()
    return {block.anchor for block in blocks if isinstance(block, Heading) and block.level == 3}


def _ready(table: TomlTable, known: Mapping[str, Container[str]]) -> Ready:
    items = []
    for written in table.strings("items"):
        kind, _, name = written.partition(":")
        if name not in known.get(kind, ()):
            raise table.fail("items", f"there is no “{written}”", "Write topic:ID or entry:ID, and mend the id.")
        items.append(Item(kind, name))
    if not items:
        raise table.fail("items", "a packet with nothing in it", 'Add items = ["topic:...", "entry:..."].')
    ready = Ready(table.name, _source(table, "name"), _source(table, "about"), tuple(items))
    table.done()
    return ready


def _source(table: TomlTable, key: str) -> Source:
    return Source(" ".join(table.get(key, str).split()), table.file.line_of(table.name, key))
