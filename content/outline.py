# SPDX-License-Identifier: MIT
"""The order of the library: its edition, its sections, and the topics in each."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from content.blocks import Source
from content.toml_file import TomlFile, TomlTable


@dataclass(frozen=True)
class Section:
    """A shelf of the library."""

    id: str
    title: Source
    about: Source
    topics: tuple[str, ...]


@dataclass(frozen=True)
class Outline:
    """All sections in reading order. ``edition`` is the day of the words: no page is shown as of an earlier day.

    ``planned`` topics may be linked to before they are written; until then such a link is plain words.
    """

    edition: date
    sections: tuple[Section, ...]
    planned: tuple[str, ...] = ()

    def shelf_of(self, topic: str) -> str:
        """The id of the section that holds a topic; empty for a page that stands on no shelf."""
        return next((section.id for section in self.sections if topic in section.topics), "")

    @property
    def topics(self) -> tuple[str, ...]:
        """Every topic id in reading order."""
        return tuple(topic for section in self.sections for topic in section.topics)


def read(path: Path, topics: Collection[str]) -> Outline:
    """The outline; every topic must stand in it exactly once. Raises ``ContentError``."""
    file = TomlFile(path)
    top = TomlTable(file, "", file.data)
    sections = []
    for nth, data in enumerate(top.get("sections", list)):
        table = TomlTable(file, "sections", data, nth)
        line = file.line_of("sections", nth=nth)
        sections.append(
            Section(
                table.get("id", str),
                Source(table.get("title", str), line),
                Source(table.get("about", str), line),
                table.strings("topics"),
            )
        )
        table.done()
    outline = Outline(top.get("edition", date), tuple(sections), top.strings("planned"))
    top.done()
    listed = outline.topics
    for topic in listed:
        if topic not in topics:
            raise file.fail("", "", f"there is no topic “{topic}”", f"Write topics/{topic}.md, or take it out.")
        if listed.count(topic) > 1:
            raise file.fail("", "", f"“{topic}” stands twice", "Keep one.")
    for topic in topics:
        if topic not in listed:
            raise file.fail("", "", f"“{topic}” is on no shelf", "Add it to the topics of a section.")
    return outline
