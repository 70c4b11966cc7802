# SPDX-License-Identifier: MIT
"""Rows of a sheet beside one another: which of them stay on one sheet, and how wide the columns of a table are."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

Data = dict[str, Any]
ENTRY = (5, 300)  # rows and letters; a section that has no more stays on one sheet
HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff]+(?:[\u3000-\u303f\uff00-\uffef]+[\u2e80-\u9fff\uf900-\ufaff]*)*")
_WORDS = re.compile(r"[\u2e80-\u9fff]{1,2}|[^\s\u2e80-\u9fff\uff00-\uffef]+")


def keep_together(made: list[Data]) -> None:
    """Mark the rows that may not be the last on a sheet: headings, what leads up to a list, all but the last of a short
    entry, and the items next to both ends of a list, so that none stands alone.
    """
    for row, after in zip(made, [*made[1:], {"kind": "heading"}], strict=True):
        row["sticky"] = row["kind"] == "heading" or (
            row["kind"] == "paragraph"
            and after["kind"] != "heading"
            and row["left"]["text"]["plain"].endswith((":", "："))
        )
    for entry in _entries(made):
        for row in entry[:-1]:
            row["sticky"] = True
    for items in _lists(made):
        for row in (items[0], items[-2]):
            row["sticky"] = True


def _entries(made: list[Data]) -> Iterator[list[Data]]:
    """Short sections, as a state or a telephone number."""
    starts = [at for at, row in enumerate(made) if row["kind"] == "heading"]
    for start, end in pairwise([*starts, len(made)]):
        entry = made[start:end]
        small = len(entry) <= ENTRY[0] and sum(row["letters"] for row in entry) <= ENTRY[1]
        if small and all(row["kind"] in ("heading", "paragraph", "items") for row in entry):
            yield entry


def _lists(made: list[Data]) -> Iterator[list[Data]]:
    """Lists of two and more items whose items are rows of their own."""
    starts = [at for at, row in enumerate(made) if row["kind"] != "items" or row["left"]["start"] == 1]
    for start, end in pairwise([*starts, len(made)]):
        if made[start]["kind"] == "items" and end - start > 1:
            yield made[start:end]


def column(cells: Sequence[Sequence[Data]]) -> Data:
    """How wide a column should be, in letters: ``most`` so that nothing wraps, ``least`` for its longest word, and its
    ``weight`` beside its neighbours where there is not that much room.
    """
    texts = [passage["plain"] for cell in cells for passage in cell]
    words = [word for text in texts for word in _WORDS.findall(text)]
    return {
        "weight": round(sum(map(wide, texts)) ** 0.5, 1),
        "most": max(map(wide, texts)),
        "least": max((wide(word) for word in words), default=1),
    }


def wide(text: str) -> int:
    """The letters of a text, Chinese ones twice."""
    return len(text) + sum(map(len, HAN.findall(text)))
