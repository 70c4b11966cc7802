# SPDX-License-Identifier: MIT
"""Terms of art in running text: where a page first uses one, its words become a link to the term's card.

A word counts as the term only where the English paragraph has the English term too: 拒绝 is also what one does to
a search, and only a *denial* is the term.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from content.catalogs import Catalog
from content.glossary import Term
from content.inline import Run

CONTEXT = "glossary"
_NOT_WORDS = re.compile(r"\{[^}]*\}|\]\([^)]*\)|\[\^[^]]*\]")
_BRACKETED = re.compile(r"(.*?)(?:\s+\(([^()]*)\)|（([^（）]*)）)")
_SHORT = re.compile(r"[A-Z][A-Z0-9-]{1,7}|[\u3400-\u9fff]{2,5}")


@dataclass(frozen=True)
class Marks:
    """The names of the terms in one language, ready to be found in a text: spelling in small letters to term."""

    names: Mapping[str, str]
    pattern: re.Pattern[str]

    def found(self, text: str) -> list[tuple[int, int, str]]:
        """Where terms stand in a text, as (start, end, term), the longest name where several begin."""
        return [(match.start(), match.end(), self._term(match[0])) for match in self.pattern.finditer(text)]

    def named(self, source: str) -> set[str]:
        """The terms that a paragraph as written names; placeholders, targets of links and sources are not words."""
        return {term for _, _, term in self.found(_NOT_WORDS.sub(" ", source))}

    def _term(self, found: str) -> str:
        small = found.casefold()
        return next(
            self.names[name]
            for name in (small, small.removesuffix("s"), small.removesuffix("es"))
            if name in self.names
        )


def names(name: str) -> list[str]:
    """How a term is named in running text: without what is in brackets, and the short names that stand there.

    >>> names("出庭通知（Notice to Appear，NTA）")
    ['出庭通知', 'NTA']
    """
    bracketed = _BRACKETED.fullmatch(name)
    if not bracketed:
        return [name]
    inside = (part.strip() for part in re.split("[，,、]", bracketed[2] or bracketed[3] or ""))
    return [bracketed[1], *(part for part in inside if _SHORT.fullmatch(part))]


def marks(glossary: Mapping[str, Term], catalog: Catalog) -> Marks:
    """The terms as a language names them, without those that are everyday words."""
    known: dict[str, str] = {}
    for term in glossary.values():
        if not term.everyday:
            for name in names(catalog.passage(CONTEXT, term.term.text).text):
                known.setdefault(name.casefold(), term.id)
    longest_first = sorted(known, key=lambda name: (name[:1], -len(name)))
    # One branch a first letter: the pattern is tried at every place of every paragraph.
    branches = (
        first + "(?:" + "|".join(_ending(name[1:]) for name in group) + ")"
        for first, group in (
            (re.escape(first), list(group)) for first, group in groupby(longest_first, key=lambda name: name[:1])
        )
    )
    return Marks(known, re.compile(r"(?<![A-Za-z0-9-])(?:" + "|".join(branches) + ")", re.IGNORECASE))


def link(runs: Sequence[Run], english: Marks, spoken: Marks, source: str, done: set[str]) -> tuple[Run, ...]:
    """The runs of a paragraph with the terms that are not in ``done`` linked; ``source`` is its English."""
    meant = english.named(source) - done
    linked: list[Run] = []
    for run in runs:
        linked.extend(_linked(run, spoken, meant) if meant and not (run.link or run.fact or run.cite) else [run])
    done |= {run.link.partition(":")[2] for run in linked if run.link.startswith("term:")}
    return tuple(linked)


def _linked(run: Run, spoken: Marks, meant: set[str]) -> list[Run]:
    pieces, end = [], 0
    for start, stop, term in spoken.found(run.text):
        if term in meant:
            meant.discard(term)
            pieces += [replace(run, text=run.text[end:start])] if start > end else []
            pieces.append(replace(run, text=run.text[start:stop], link=f"term:{term}"))
            end = stop
    return [*pieces, replace(run, text=run.text[end:])] if end < len(run.text) else pieces


def _ending(rest: str) -> str:
    """The rest of a name; a Latin one may stand in the plural and must end where the word ends."""
    latin = rest[-1:].isascii() and rest[-1:].isalnum()
    return re.escape(rest) + (r"(?:e?s)?(?![A-Za-z0-9-])" if latin else "")
