# SPDX-License-Identifier: MIT
"""What people ask in their own words, for each topic that answers it: for searching only, never shown."""

from collections.abc import Collection, Mapping
from pathlib import Path

from content.toml_file import TomlFile

KINDRED = {"zh-Hant": ("zh-Hans",)}  # languages whose lines are searched too: folding makes the scripts one


def read(path: Path, topics: Collection[str]) -> dict[str, dict[str, tuple[str, ...]]]:
    """What people ask, by topic and language tag. Raises ``ContentError``, also for a topic not in ``topics``."""
    asked = {}
    for table in TomlFile(path).tables():
        if table.name not in topics:
            raise table.fail("", f"there is no topic “{table.name}”", "Write the id of a topic.")
        asked[table.name] = {tag: table.strings(tag) for tag in table.data}
    return asked


def lines(asked: Mapping[str, tuple[str, ...]], tag: str) -> tuple[str, ...]:
    """What is asked in one language, and in those that search reads as the same."""
    return tuple(line for one in (tag, *KINDRED.get(tag, ())) for line in asked.get(one, ()))
