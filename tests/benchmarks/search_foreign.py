# SPDX-License-Identifier: MIT
"""The engine as ``bench_foreign.py`` wants it: ``bench_foreign.py --module search_foreign --per-set``."""

import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import content.search

FOLDER = tempfile.TemporaryDirectory(prefix="search-foreign-")


def build(rows: Iterable[tuple[str, str, str, str]]) -> Callable[[str, str, int], list[str]]:
    """An index of (id, language, title, text) rows as a function of language, query and number of hits."""
    path = Path(FOLDER.name) / "index"
    content.search.build(path, [content.search.Document(id, lang, title, text=text) for id, lang, title, text in rows])
    index = content.search.open(path)

    def search(lang: str, query: str, limit: int) -> list[str]:
        return [hit.id for hit in index.search(query, lang, limit)]

    return search
