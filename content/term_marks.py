# SPDX-License-Identifier: MIT
"""Terms of art in running text: where a page first uses one, its words become a link to the term's card.

A word counts as the term only where the English paragraph has the English term too: 拒绝 is also what one does to
a search, and only a *denial* is the term.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from content.catalogs import Catalog
from content.glossary import Term
from content.inline import Run

CONTEXT = "glossary"
_NOT_WORDS = re.compile(r"\{[^}]*\}|\]\([^)]*\)|\[\^[^]]*\]")
_LETTER = re.compile(r"[a-z0-9\u00c0-\u024f-]")
_BRACKETED = re.compile(r"(.*?)(?:\s+\(([^()]*)\)|（([^（）]*)）)")
_SHORT = re.compile(r"[A-Z][A-Z0-9-]{1,7}|[\u3400-\u9fff]{2,5}")


@dataclass(frozen=True)
class Marks:
    """The names of the terms in one language, by first letter, longest first, each with its term; all small letters."""

    by_letter: Mapping[str, tuple[tuple[str, str], ...]]
    starts: re.Pattern[str]

    def found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where terms stand in a text, as (start, end, term), the longest name where several begin.

        One regular expression of all names would do it too, but takes 50 ms to compile.
        """
        small, past = text.lower(), 0
        for start in (match.start() for match in self.starts.finditer(small)):
            for name, term in self.by_letter.get(small[start], ()) if start >= past else ():
                if small.startswith(name, start) and (end := _end(small, start + len(name))):
                    yield start, end, term
                    past = end
                    break

    def named(self, source: str) -> set[str]:
        """The terms that a paragraph as written names; placeholders, targets of links and sources are not words."""
        return {term for _, _, term in self.found(_NOT_WORDS.sub(" ", source))}


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
                known.setdefault(name.lower(), term.id)
    return indexed(known)


def indexed(known: Mapping[str, str]) -> Marks:
    """Names in small letters, with their terms, ready to be found."""
    by_letter: dict[str, list[tuple[str, str]]] = {}
    for name in sorted(known, key=len, reverse=True):
        by_letter.setdefault(name[0], []).append((name, known[name]))
    # A Latin name begins where a word begins; Han characters have no words to begin in.
    latin = "".join(letter for letter in by_letter if letter < "\u3000")
    han = "".join(letter for letter in by_letter if letter >= "\u3000")
    unused = "\0"
    starts = re.compile(rf"(?<![a-z0-9-])[{re.escape(latin or unused)}]|[{han or unused}]")
    return Marks({letter: tuple(these) for letter, these in by_letter.items()}, starts)


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


def _end(text: str, end: int) -> int:
    """Where a name that stands in a text up to ``end`` ends, with the ending of its plural; 0 inside a longer word."""
    for plural in ("", "s", "es"):
        stop = end + len(plural)
        if text.startswith(plural, end) and not (text[stop - 1] < "\u3000" and _LETTER.match(text, stop)):
            return stop
    return 0
