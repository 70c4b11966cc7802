# SPDX-License-Identifier: MIT
"""How hard an English page is to read: the Flesch-Kincaid grade, with syllables counted where Pyphen hyphenates.

Pyphen ships its patterns, so nothing is fetched. It is a tool of editors, not of readers: without it nothing is said.
"""

import re
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from typing import Any

HARDEST = 8.0
SHORTEST = 100  # words; a shorter text has no grade worth the name


@cache
def _patterns() -> Any:
    import pyphen  # noqa: PLC0415 (only editors have it)

    return pyphen.Pyphen(lang="en_US")


def grade(paragraphs: Iterable[str]) -> float | None:
    """The school grade that can read the paragraphs; None where they are too short, or where Pyphen is missing."""
    texts = list(paragraphs)
    words = [word for text in texts for word in re.findall(r"[A-Za-z’']+", text)]
    if len(words) < SHORTEST or find_spec("pyphen") is None:
        return None
    sentences = sum(max(1, len(re.findall(r"[.!?:](?:\s|$)", text))) for text in texts)
    syllables = sum(_patterns().inserted(word).count("-") + 1 for word in words)
    return float(0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59)
