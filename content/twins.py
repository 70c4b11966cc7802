# SPDX-License-Identifier: MIT
"""What screen and paper share of the arranging: a page's blocks beside their twins, and the names of callouts."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from content.blocks import Block, Items
from content.errors import N_
from content.pages import Page, Passage

TONE_NAMES = {
    "today": N_("What has changed lately"),
    "warning": N_("Be careful"),
    "contested": N_("This is in dispute"),
    "myth": N_("People say, but"),
    "help": N_("Get help"),
}


@dataclass(frozen=True)
class Aligned:
    """A block with its twin in the other language; a list comes item by item, ``start`` is the item's number."""

    left: Block[Passage]
    right: Block[Passage] | None
    start: int = 1


def aligned(page: Page, beside: Page | None) -> Iterator[Aligned]:
    """The blocks of a page, each with its twin. Two pages of one topic have the same blocks."""
    for left, right in zip_longest(page.blocks, beside.blocks if beside else ()):
        if beside and isinstance(left, Items) and isinstance(right, Items):
            for number, (one, other) in enumerate(zip(left.items, right.items, strict=True), 1):
                yield Aligned(Items(left.style, (one,)), Items(right.style, (other,)), number)
        else:
            yield Aligned(left, right)
