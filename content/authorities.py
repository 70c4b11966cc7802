# SPDX-License-Identifier: MIT
"""Authorities: the statutes, rules, decisions, notices and pages that may be cited, each with publisher and date."""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from content.toml_file import TomlTable, toml_files

KINDS = ("statute", "regulation", "decision", "notice", "guidance", "form", "agency", "report", "news")


@dataclass(frozen=True)
class Authority:
    """Something that may be cited. ``date`` is that of the text, as precise as it is known (ISO, cut short)."""

    id: str
    kind: str
    title: str
    publisher: str
    date: str
    url: str = ""
    via: str = ""

    @property
    def official(self) -> bool:
        """Whether the address is the government's own: only those are printed as QR codes."""
        return (urlsplit(self.url).hostname or "").endswith((".gov", ".mil"))


def read(folder: Path) -> dict[str, Authority]:
    """All authorities of a folder by id. Raises ``ContentError``."""
    found: dict[str, Authority] = {}
    for file in toml_files(folder):
        for table in file.tables():
            if table.name in found:
                raise table.fail("", "this id is taken by another file", "Use one entry, or another id.")
            found[table.name] = _authority(table)
    return found


def _authority(table: TomlTable) -> Authority:
    authority = Authority(
        id=table.name,
        kind=table.one_of("kind", KINDS),
        title=table.get("title", str),
        publisher=table.get("publisher", str),
        date=table.get("date", str),
        url=table.get("url", str, ""),
        via=table.get("via", str, ""),
    )
    table.done()
    if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", authority.date):
        raise table.fail("date", f"“{authority.date}” is no date", 'Write "2026", "2026-06" or "2026-06-20".')
    if authority.url and not re.match(r"https?://[^\s]+$", authority.url):
        raise table.fail("url", "not a web address", "Write the whole address, https://..., or leave it out.")
    return authority
