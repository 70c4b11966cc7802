# SPDX-License-Identifier: MIT
"""Reading TOML so that every refusal names file and line: unknown keys, missing keys, wrong types."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from content.errors import ContentError
from content.files import shown

T = TypeVar("T")


def text_of(path: Path) -> str:
    """The text of a file of words. Raises ``ContentError`` where it is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ContentError(shown(path), line, "this is not UTF-8 text", "Save the file as UTF-8.") from error


class TomlFile:
    """A parsed TOML file that still knows where its tables stand."""

    def __init__(self, path: Path, text: str | None = None, first_line: int = 1) -> None:
        self.name = shown(path)
        self.text = text_of(path) if text is None else text
        self.first_line = first_line
        try:
            self.data: dict[str, Any] = tomllib.loads(self.text)
        except RecursionError as error:
            raise ContentError(self.name, first_line, "lists within lists, too deep", "Write one list.") from error
        except ValueError as error:
            found = re.search(r"line (\d+)", str(error))
            line = int(found[1]) + first_line - 1 if found else first_line
            raise ContentError(self.name, line, f"not valid TOML: {error}", "Mend the line.") from error

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        """For every table and top-level key, the lines where it begins; an array of tables begins more than once."""
        starts: dict[str, list[int]] = {}
        for number, line in enumerate(self._lines):
            if found := re.match(r"""\s*\[+\s*["']?([\w.-]+?)["']?\s*\]|["']?([\w-]+)["']?\s*=""", line):
                starts.setdefault(found[1] or found[2], []).append(number)
        return starts

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.splitlines()

    def line_of(self, table: str, key: str = "", nth: int = 0) -> int:
        """The line where ``[table]`` (the ``nth`` of an array) or ``key`` after it stands; else the first line."""
        starts = self._starts.get(table) or self._starts.get(table.partition(".")[0]) or [0]
        start = starts[min(nth, len(starts) - 1)]
        if key:
            for number in range(start, len(self._lines)):
                if re.match(rf"\s*\"?{re.escape(key)}\"?\s*=", self._lines[number]):
                    return number + self.first_line
        return start + self.first_line

    def fail(self, table: str, key: str, what: str, remedy: str, nth: int = 0) -> ContentError:
        """An error that names the table and the line."""
        where = f"{table}: " if table else ""
        return ContentError(self.name, self.line_of(table, key, nth), where + what, remedy)

    def tables(self) -> Iterator["TomlTable"]:
        """The top-level tables, by id."""
        for name, data in self.data.items():
            if not isinstance(data, dict):
                raise self.fail("", name, f"“{name}” stands outside a table", "Put it below a [table] heading.")
            yield TomlTable(self, name, data)


class TomlTable:
    """One table, read key by key; ``done`` refuses what nobody asked for."""

    def __init__(self, file: TomlFile, name: str, data: Mapping[str, Any], nth: int = 0) -> None:
        self.file = file
        self.name = name
        self.data = data
        self.nth = nth
        self.asked: set[str] = set()

    def fail(self, key: str, what: str, remedy: str) -> ContentError:
        """An error at ``key`` of this table."""
        return self.file.fail(self.name, key, what, remedy, self.nth)

    def get(self, key: str, kind: type[T], default: T | None = None) -> T:
        """The value of ``key``; without a default it is required."""
        self.asked.add(key)
        if key not in self.data:
            if default is None:
                raise self.fail("", f"“{key}” is missing", f"Add a line: {key} = ...")
            return default
        value = self.data[key]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.fail(key, f"“{key}” is {type(value).__name__}, not {kind.__name__}", f"Write a {kind.__name__}.")
        return value

    def maybe(self, key: str, kind: type[T]) -> T | None:
        """The value of ``key`` or None."""
        return self.get(key, kind) if key in self.data else None

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of strings; empty where it is left out."""
        values = self.get(key, list, [])
        if not all(isinstance(value, str) for value in values):
            raise self.fail(key, f"“{key}” holds something that is not text", 'Write ["...", "..."].')
        return tuple(values)

    def one_of(self, key: str, choices: tuple[str, ...], default: str | None = None) -> str:
        """A string out of ``choices``."""
        value = self.get(key, str, default)
        if value not in choices:
            raise self.fail(key, f"“{key}” is “{value}”", f"Write one of: {', '.join(choices)}.")
        return value

    def done(self) -> None:
        """Refuse keys that were never asked for."""
        for key in self.data:
            if key not in self.asked:
                raise self.fail(key, f"unknown key “{key}”", f"Known keys: {', '.join(sorted(self.asked))}.")


def toml_files(folder: Path) -> list[TomlFile]:
    """All TOML files of a folder, in the order of their names."""
    return [TomlFile(path) for path in sorted(folder.glob("*.toml"))]
