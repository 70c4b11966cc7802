# SPDX-License-Identifier: MIT
"""The guide as read, kept as JSON: reading seventy Markdown and thirty TOML files takes a second, this a blink.

Only plain data is kept (no pickle: what is read back can be nothing but our own frozen values), and each entry is
brought back when somebody asks for it.
"""

import dataclasses
import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from content import (
    authorities,
    blocks,
    deadlines_rules,
    facts,
    files,
    glossary,
    guide_files,
    integrity,
    outline,
    packets,
    questions,
    topics,
)
from content.errors import ContentError, MissingPartError
from content.files import MAKE_COMMAND, write_whole
from content.guide_files import Guide

SNAPSHOT = "guide.json"
T = TypeVar("T")

_TYPES: dict[str, Any] = {
    kind.__name__: kind
    for kind in (
        authorities.Authority,
        blocks.Callout,
        blocks.Heading,
        blocks.Items,
        blocks.Paragraph,
        blocks.Picture,
        blocks.Source,
        blocks.Table,
        deadlines_rules.Event,
        deadlines_rules.Reading,
        deadlines_rules.Rule,
        facts.Fact,
        facts.Period,
        facts.Value,
        glossary.Term,
        outline.Outline,
        outline.Section,
        packets.Item,
        packets.Ready,
        questions.Answer,
        questions.Plan,
        questions.Question,
        topics.Head,
        topics.Topic,
    )
}


class Kept(Mapping[str, T]):
    """A table whose entries are brought back one by one, from the JSON text of each."""

    def __init__(self, data: dict[str, str]) -> None:
        self._data = data
        self._back: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self._back:
            self._back[name] = _value(json.loads(self._data[name]))
        return self._back[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)


def write(guide: Guide, path: Path) -> None:
    """Keep a guide."""
    data = {
        field.name: _plain_table(table) if isinstance(table := getattr(guide, field.name), Mapping) else _plain(table)
        for field in dataclasses.fields(guide)
    }
    write_whole(path, _json(data).encode())


def read(path: Path) -> Guide:
    """The guide that was kept. Raises ``MissingPartError`` where the file is damaged."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        tables: dict[str, Any] = {name: Kept(table) for name, table in data.items() if name != "outline"}
        return Guide(outline=_value(data["outline"]), **tables)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise MissingPartError(path.name, MAKE_COMMAND) from error


def newest() -> tuple[Guide, set[str]]:
    """The guide from its snapshot or, where that is older or damaged, from its sources; and the files, named as in
    the manifest, that are not what was packed.

    Raises ``ContentError`` where a checkout's sources are broken; elsewhere that is damage, and ``MissingPartError``.
    """
    damaged, kept = set(integrity.manifest().wrong_sizes()), files.MADE / SNAPSHOT
    if files.is_current(kept, files.GUIDE):
        try:
            return read(integrity.sound(SNAPSHOT)), damaged
        except MissingPartError:
            damaged.add(f"made/{SNAPSHOT}")
    try:
        return guide_files.read(files.GUIDE), damaged
    except (ContentError, OSError, UnicodeDecodeError) as error:
        if files.CHECKOUT and isinstance(error, ContentError):
            raise
        raise MissingPartError("guide", MAKE_COMMAND) from error


def _plain_table(table: Mapping[str, object]) -> dict[str, object]:
    return {name: _json(_plain(value)) for name, value in table.items()}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, Decimal):
        return {"number": str(value)}
    if dataclasses.is_dataclass(value):
        fields = [_plain(getattr(value, field.name)) for field in dataclasses.fields(value)]
        return {"type": type(value).__name__, "fields": fields}
    return value


def _value(data: Any) -> Any:
    if isinstance(data, list):
        return tuple([_value(item) for item in data])
    if not isinstance(data, dict):
        return data
    if "type" in data:
        return _TYPES[data["type"]](*[_value(item) for item in data["fields"]])
    if "date" in data:
        return date.fromisoformat(data["date"])
    return Decimal(data["number"])
