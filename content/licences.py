# SPDX-License-Identifier: MIT
"""The licences of everything that the program is made of, gathered when it is prepared or packed."""

import json
from dataclasses import dataclass
from pathlib import Path

from content.errors import MissingPartError
from content.files import MAKE_COMMAND, write_whole
from content.integrity import sound

LICENCES = "licences.json"


@dataclass(frozen=True)
class Part:
    """A part by other hands: its name and version, the licence in short (SPDX where its makers say it so), and the
    texts, each with the name of its file; ``purl`` is its package URL."""

    name: str
    version: str
    licence: str
    texts: tuple[tuple[str, str], ...]
    purl: str = ""


def read() -> list[Part]:
    """All parts, by name. Raises ``MissingPartError``."""
    try:
        rows = json.loads(sound(LICENCES).read_text(encoding="utf-8"))
        texts = rows["texts"]
        return [
            Part(row["name"], row["version"], row["licence"], tuple((file, texts[key]) for file, key in row["files"]))
            for row in rows["parts"]
        ]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise MissingPartError(LICENCES, MAKE_COMMAND) from error


def kept(parts: list[Part]) -> bytes:
    """Parts as ``read`` expects them; a text that many share is written once."""
    texts: dict[str, str] = {}
    keys: dict[str, str] = {}
    rows = []
    for part in sorted(parts, key=lambda part: part.name.lower()):
        files = []
        for file, text in part.texts:
            key = keys.setdefault(text, str(len(keys)))
            texts[key] = text
            files.append((file, key))
        rows.append({"name": part.name, "version": part.version, "licence": part.licence, "files": files})
    return json.dumps({"parts": rows, "texts": texts}, ensure_ascii=False).encode()


def write(parts: list[Part], made: Path) -> None:
    """Keep the licences in the folder of made files."""
    write_whole(made / LICENCES, kept(parts))
