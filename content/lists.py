# SPDX-License-Identifier: MIT
"""Lists: tables of the guide (telephone numbers, myths, courts) turned into topics, so that they read, print and are
found like any other page. The context of their texts is the list's id, which is also the name of its file."""

from collections.abc import Container, Iterator
from pathlib import Path

from content.blocks import Block, Callout, Heading, Items, Paragraph, Source, Table
from content.toml_file import TomlFile, TomlTable
from content.topics import Topic, anchor_of

BOND = ("hearing", "no hearing", "unsettled", "no ruling")
GROUPS = ("crisis", "court", "ice", "uscis", "lawyers", "children", "fraud", "rights")


def read(folder: Path, authorities: Container[str]) -> dict[str, Topic]:
    """The lists of a folder by id; those whose file is not there are left out. Raises ``ContentError``."""
    readers = {"directory": _directory, "myths": _myths, "circuits": _circuits, "changes": _nothing}
    found = {}
    for name, blocks in readers.items():
        if (path := folder / f"{name}.toml").exists():
            top = TomlTable(TomlFile(path), "", TomlFile(path).data)
            found[name] = _topic(name, top, tuple(blocks(top, authorities)))
    return found


def _topic(name: str, top: TomlTable, blocks: tuple[Block[Source], ...]) -> Topic:
    topic = Topic(
        id=name,
        title=_source(top, "title"),
        summary=_source(top, "summary"),
        audience=_source(top, "audience"),
        kind="list",
        status="in force",
        related=top.strings("related"),
        keywords=top.strings("keywords"),
        covers=(),
        blocks=blocks,
        file=top.file.name,
    )
    top.done()
    return topic


def _rows(top: TomlTable, name: str, authorities: Container[str]) -> Iterator[tuple[TomlTable, str]]:
    """The rows of an array of tables, each with the mark of its source."""
    for nth, data in enumerate(top.get(name, list)):
        row = TomlTable(top.file, name, data, nth)
        authority = row.get("authority", str, "") or (row.get("bond", dict, {}) or {}).get("authority", "")
        if authority not in authorities:
            raise row.fail("authority", f"there is no authority “{authority}”", "Add it, or mend the id.")
        yield row, f"[^{authority}]"


def _source(row: TomlTable, key: str, after: str = "") -> Source:
    return Source(" ".join(row.get(key, str).split()), row.file.line_of(row.name, key, row.nth), after)


def _directory(top: TomlTable, authorities: Container[str]) -> Iterator[Block[Source]]:
    """Whom to call: a heading a group, and for each entry what it is for, its number, hours and languages."""
    titles = TomlTable(top.file, "groups", top.get("groups", dict))
    rows = list(_rows(top, "entries", authorities))
    for group in GROUPS:
        title = _source(titles, group)
        yield Heading(2, anchor_of(title.text), title)
        for row, cite in rows:
            if row.one_of("group", GROUPS) != group:
                continue
            name = _source(row, "name")
            yield Heading(3, row.get("id", str), name)
            yield Paragraph(_source(row, "what", cite))
            yield Items("bullets", tuple(_ways(row)))
            row.done()


def _ways(row: TomlTable) -> Iterator[Source]:
    line = row.file.line_of(row.name, nth=row.nth)
    if phone := row.get("phone", str, ""):
        yield Source("", line, f"**{{{phone}}}**")
    if url := row.get("url", str, ""):
        yield Source("", line, f"[{url}]({url})")
    if address := row.get("address", str, ""):
        yield Source("", line, address)
    for key in ("hours", "languages", "note"):
        if key in row.data:
            yield _source(row, key)
        else:
            row.get(key, str, "")


def _myths(top: TomlTable, authorities: Container[str]) -> Iterator[Block[Source]]:
    """What people say, and what is true."""
    for row, cite in _rows(top, "myths", authorities):
        row.get("id", str)
        topics = row.strings("topics")
        more = " · ".join(f"[→](topic:{topic})" for topic in topics)
        said = Source(f"{row.get('myth', str)}", row.file.line_of("myths", "myth", row.nth))
        yield Callout("myth", (Paragraph(said), Paragraph(_source(row, "truth", f"{cite} {more}"))))
        row.done()


def _circuits(top: TomlTable, authorities: Container[str]) -> Iterator[Block[Source]]:
    """The federal courts of appeals where they differ: a table of all, then each state with its court and its rule."""
    line = top.file.line_of("circuits")
    header = tuple(Source(text, line) for text in top.strings("columns"))
    names = {}
    for nth, data in enumerate(top.get("states", list)):
        state = TomlTable(top.file, "states", data, nth)
        names[state.get("code", str)] = _source(state, "name")
        state.done()
    rows: list[tuple[Source, ...]] = []
    ruled: dict[str, tuple[Source, Source]] = {}
    for row, cite in _rows(top, "circuits", authorities):
        row.get("id", str)
        bond = TomlTable(top.file, "circuits.bond", row.get("bond", dict), row.nth)
        bond.one_of("status", BOND)
        name, rule = _source(row, "name"), _source(bond, "rule", cite)
        rows.append((name, Source("", line, ", ".join(row.strings("states"))), rule))
        for code in row.strings("states"):
            if code not in names:
                raise row.fail("states", f"“{code}” has no name", "Add it to [[states]].")
            ruled[code] = (name, rule)
    yield Table(header, tuple(rows))
    for code, title in names.items():
        name, rule = ruled[code]
        yield Heading(3, code.lower(), title)
        yield Paragraph(rule)
        yield Paragraph(name)


def _nothing(_top: TomlTable, _authorities: Container[str]) -> Iterator[Block[Source]]:
    """A list whose body is made on the day it is read."""
    return iter(())
