# SPDX-License-Identifier: MIT
"""Topics: one Markdown file a page, with TOML front matter. Reading refuses what the pages cannot show."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from content.blocks import TONES, Block, Callout, Heading, Items, Paragraph, Picture, Source, Table
from content.errors import ContentError
from content.facts import STATUSES
from content.files import shown
from content.toml_file import TomlFile, TomlTable, text_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

KINDS = ("topic", "sheet", "list", "outside")
STYLES = {"bullet_list_open": "bullets", "ordered_list_open": "steps"}
SourceBlock = Block[Source]


@dataclass(frozen=True)
class Head:
    """What stands of a topic in a list of contents."""

    id: str
    kind: str
    title: Source


@dataclass(frozen=True)
class Topic:
    """A page as its editor wrote it, in English. ``covers`` maps each thing asked of the page to an anchor."""

    id: str
    title: Source
    summary: Source
    audience: Source
    kind: str
    status: str
    related: tuple[str, ...]
    keywords: tuple[str, ...]
    covers: tuple[tuple[str, str], ...]
    blocks: tuple[SourceBlock, ...]
    file: str


def anchor_of(heading: str) -> str:
    """The anchor of an English heading: its words in lower case, joined by hyphens."""
    bare = re.sub(r"\[\^[a-z0-9-]+\]|\]\([^)]*\)", "", heading)
    return "-".join(re.findall(r"[a-z0-9]+", bare.lower().replace("’", "").replace("'", "")))


def read(folder: Path) -> dict[str, Topic]:
    """All topics of a folder by id. Raises ``ContentError``."""
    return {path.stem: read_topic(path) for path in sorted(folder.glob("*.md"))}


def read_topic(path: Path) -> Topic:
    """One topic from its file. Raises ``ContentError``."""
    text = text_of(path)
    match = re.match(r"\+\+\+\n(.*?\n)\+\+\+\n", text, re.DOTALL)
    if not match:
        raise ContentError(shown(path), 1, "no front matter", "Begin with a line +++, TOML, and a line +++.")
    front = TomlFile(path, match[1], first_line=2)
    body = text[match.end() :]
    table = TomlTable(front, "", front.data)
    covers = table.get("covers", dict, {})
    topic = Topic(
        id=path.stem,
        title=_line(front, table, "title"),
        summary=_line(front, table, "summary"),
        audience=_line(front, table, "audience"),
        kind=table.one_of("kind", KINDS),
        status=table.one_of("status", STATUSES),
        related=table.strings("related"),
        keywords=table.strings("keywords"),
        covers=tuple((str(asked), str(anchor)) for asked, anchor in covers.items()),
        blocks=_Reader(shown(path), match[0].count("\n")).blocks(body),
        file=shown(path),
    )
    table.done()
    _check_anchors(topic, front)
    return topic


def _line(front: TomlFile, table: TomlTable, key: str) -> Source:
    return Source(" ".join(table.get(key, str).split()), front.line_of("", key))


def _check_anchors(topic: Topic, front: TomlFile) -> None:
    anchors = [block.anchor for block in topic.blocks if isinstance(block, Heading)]
    for anchor in anchors:
        if anchors.count(anchor) > 1:
            raise ContentError(topic.file, 0, f"two headings have the anchor “{anchor}”", "Word one of them otherwise.")
    for asked, anchor in topic.covers:
        if anchor and anchor not in anchors:
            line = front.line_of("covers", asked)
            raise ContentError(topic.file, line, f"“{anchor}” is no heading", f"Write one of: {', '.join(anchors)}.")


@cache
def _markdown() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415 (a window, which reads the snapshot, need not wait for it)
    from mdit_py_plugins.container import container_plugin  # noqa: PLC0415

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    for tone in TONES:
        container_plugin(parser, tone)
    return parser


class _Reader:
    """Walks the token stream of one body; ``offset`` is the number of lines before it."""

    def __init__(self, file: str, offset: int) -> None:
        self.file = file
        self.offset = offset
        self.tokens: list[Token] = []
        self.at = 0

    def blocks(self, body: str) -> tuple[SourceBlock, ...]:
        self.tokens = _markdown().parse(body)
        self.at = 0
        found: list[SourceBlock] = []
        while self.at < len(self.tokens):
            found.append(self._block())
        return tuple(found)

    def _block(self) -> SourceBlock:
        token = self.tokens[self.at]
        if token.type.startswith("container_"):
            return self._callout(token)
        match token.type:
            case "heading_open":
                return self._heading(token)
            case "table_open":
                return self._table()
            case _:
                return self._picture() or self._simple()

    def _fail(self, token: "Token", what: str, remedy: str) -> ContentError:
        line = (token.map[0] if token.map else 0) + self.offset + 1
        return ContentError(self.file, line, what, remedy)

    def _source(self, token: "Token") -> Source:
        if re.search(r"(?<!\\)`|!\[", token.content):
            raise self._fail(token, "code or a picture inside a paragraph", "Pictures stand on a line of their own.")
        return Source(" ".join(token.content.split()), (token.map[0] if token.map else 0) + self.offset + 1)

    def _heading(self, token: "Token") -> Heading[Source]:
        level = int(token.tag[1])
        if level not in {2, 3}:
            raise self._fail(token, f"a heading of level {level}", "Use ## or ###; the title is in the front matter.")
        source = self._source(self.tokens[self.at + 1])
        self.at += 3
        return Heading(level, anchor_of(source.text), source)

    def _picture(self) -> Picture[Source] | None:
        inline = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None
        match = re.fullmatch(r"!\[([^]]+)\]\(picture:([a-z0-9-]+)\)", inline.content) if inline else None
        if not match or not inline:
            return None
        self.at += 3
        return Picture(match[2], Source(match[1], (inline.map or [0])[0] + self.offset + 1))

    def _callout(self, token: "Token") -> Callout[Source]:
        tone = token.type.split("_")[1]
        self.at += 1
        inner: list[Paragraph[Source] | Items[Source]] = []
        while self.tokens[self.at].type != f"container_{tone}_close":
            inner.append(self._simple())
        self.at += 1
        return Callout(tone, tuple(inner))

    def _simple(self) -> Paragraph[Source] | Items[Source]:
        token = self.tokens[self.at]
        if token.type == "paragraph_open":
            source = self._source(self.tokens[self.at + 1])
            if source.text.startswith(":::"):
                known = ", ".join(TONES)
                raise self._fail(token, f"“{source.text.split()[0]}” opens no callout", f"Write one of: {known}.")
            self.at += 3
            return Paragraph(source)
        if token.type not in STYLES:
            raise self._fail(
                token, f"{token.type.removesuffix('_open')} is not used in topics", "Write it as a paragraph."
            )
        return self._items(STYLES[token.type])

    def _items(self, style: str) -> Items[Source]:
        items: list[Source] = []
        self.at += 1
        while self.tokens[self.at].type == "list_item_open":
            item = self.tokens[self.at]
            kinds = [token.type for token in self.tokens[self.at + 1 : self.at + 5]]
            if kinds != ["paragraph_open", "inline", "paragraph_close", "list_item_close"]:
                raise self._fail(item, "a list item that is not one paragraph", "One paragraph an item, one level.")
            items.append(self._source(self.tokens[self.at + 2]))
            self.at += 5
        self.at += 1
        if all(item.text.startswith("[ ] ") for item in items):
            return Items("boxes", tuple(Source(item.text[4:], item.line) for item in items))
        return Items(style, tuple(items))

    def _table(self) -> Table[Source]:
        rows: list[list[Source]] = []
        while self.tokens[self.at].type != "table_close":
            token = self.tokens[self.at]
            if token.type == "tr_open":
                rows.append([])
                line = (token.map or [0])[0]
            elif token.type == "inline":
                token.map = [line, line + 1]
                rows[-1].append(self._source(token))
            self.at += 1
        self.at += 1
        return Table(tuple(rows[0]), tuple(tuple(row) for row in rows[1:]))
