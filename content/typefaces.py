# SPDX-License-Identifier: MIT
"""Which typefaces a language is set in: on screen and on paper the same, from the files in ``content/fonts``."""

from functools import cache
from pathlib import Path
from typing import Any

from content import files
from content.errors import MissingPartError
from content.toml_file import TomlFile


@cache
def _table() -> dict[str, Any]:
    try:
        return TomlFile(files.FONTS / "fonts.toml").data
    except OSError as error:
        raise MissingPartError("fonts/fonts.toml", files.MAKE_COMMAND) from error


def families(tag: str) -> tuple[str, ...]:
    """The families for a language tag, the one to try first at the head."""
    order: list[str] = _table()["order"]
    first: str = _table()["first"].get(tag, order[0])
    return (first, *(family for family in order if family != first))


def font_files() -> tuple[Path, ...]:
    """The files of all typefaces."""
    return tuple(sorted(files.FONTS.glob("*.ttf")))
