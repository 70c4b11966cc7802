# SPDX-License-Identifier: MIT
"""Cards to show to an officer, a nurse or a judge: one English sentence with the reader's own words below it.

The sentences are those of the printed sheets and stand nowhere else: on the sheets the English is strong, or comes
first in its line, and every translation keeps it and goes on in the reader's language.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from content.blocks import Heading, texts
from content.catalogs import SOURCE_TAG
from content.errors import N_
from content.library import Library
from content.pages import Page, Passage

RACK = (
    ("officer", N_("For an officer"), "sheet-rights-card", "card-for-the-officer"),
    ("door", N_("At the door"), "sheet-rights-card", "card-for-the-door"),
    ("interpreter", N_("I need an interpreter"), "sheet-interpreter-cards", "show-this"),
    ("nurse", N_("For a nurse, a doctor, a teacher or a judge"), "sheet-interpreter-cards", "sentences-to-point-at"),
    ("language", N_("My language"), "sheet-interpreter-cards", "point-at-your-language"),
)
_ENGLISH_FIRST = re.compile(r"[A-Za-z][\x20-\x5e\x60-\x7e’“”]*[.!?]")  # up to the last full stop before other letters
_FILL_IN = "__"
_AROUND = " :：()（）_"


@dataclass(frozen=True)
class Card:
    """A sentence in English, and what it says in the reader's language (``own``, empty for an English reader)."""

    english: str
    own: str


@dataclass(frozen=True)
class Deck:
    """The cards for one kind of listener; ``title`` is a msgid."""

    id: str
    title: str
    cards: tuple[Card, ...]


def decks(library: Library, tag: str, today: date) -> tuple[Deck, ...]:
    """All decks in a language."""
    return tuple(
        Deck(
            name, title, tuple(_cards(library.page(topic, SOURCE_TAG, today), library.page(topic, tag, today), anchor))
        )
        for name, title, topic, anchor in RACK
        if topic in library.guide.topics
    )


def _cards(english: Page, own: Page, anchor: str) -> Iterator[Card]:
    lead = ""
    for source, translated in zip(_below(english, anchor), _below(own, anchor), strict=True):
        sentence = _english_of(source)
        if sentence.endswith(":"):
            lead = sentence if _FILL_IN not in source.plain else ""
        elif sentence and len(sentence) * 2 > len(source.plain.replace("_", "")) - len(_after(source, sentence)):
            whole = f"{lead} {sentence}" if lead else sentence
            # The names of languages stand in those languages, whatever the reader's is.
            yield Card(whole, _after(source if lead else translated, sentence))


def _below(page: Page, anchor: str) -> list[Passage]:
    """The texts below a heading of a page."""
    found: list[list[Passage]] = []
    for block in page.blocks:
        if isinstance(block, Heading):
            found = [*found, []] if found or block.anchor == anchor else []
            if len(found) > 1:
                break
        elif found:
            found[0].extend(texts([block]))
    return list(chain.from_iterable(found))


def _english_of(source: Passage) -> str:
    """The English of a line on a sheet: what is strong in it, else what comes before other letters."""
    strong = "".join(run.text for run in source.runs if run.strong).strip()
    if strong:
        return strong
    first = _ENGLISH_FIRST.match(source.plain.strip())
    return first[0] if first else ""


def _after(passage: Passage, sentence: str) -> str:
    """What follows a sentence in a line; all of the line where the sentence is not in it."""
    _, kept, rest = passage.plain.partition(sentence)
    return (rest if kept else passage.plain).strip(_AROUND)
