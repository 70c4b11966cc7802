# SPDX-License-Identifier: MIT
"""What people ask in their own words, for each topic that answers it: for searching only, never shown."""

from collections.abc import Collection
from pathlib import Path

from content.toml_file import TomlFile


def read(path: Path, topics: Collection[str]) -> dict[str, dict[str, tuple[str, ...]]]:
    """By topic and language tag, what people ask. Raises ``ContentError``; ``topics`` are those that there are."""
    asked = {}
    for table in TomlFile(path).tables():
        if table.name not in topics:
            raise table.fail("", f"there is no topic “{table.name}”", "Write the id of a topic.")
        asked[table.name] = {tag: table.strings(tag) for tag in table.data}
    return asked
