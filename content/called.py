# SPDX-License-Identifier: MIT
"""What has a name of its own and is found by it, beside the pages: terms, rules of counting, telephone entries."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from content import pages
from content.blocks import Heading, Items, Paragraph
from content.catalogs import Catalog
from content.guide_files import Guide
from content.packets import DIRECTORY

OF_THE_QUERY = 0.75  # least share, by worth, that is in the name, and of the name that is in the query: rules and
OF_THE_NAME = {"term": 0.5, "deadline": 0.25, "entry": 0.3}  # entries have long names, which nobody types whole
SURELY_WHOLE = 3  # letters from which the last word may go on


@dataclass(frozen=True)
class Called:
    """Something to open by its name: ``address`` is where, ``kind`` is ``term``, ``deadline`` or ``entry``."""

    address: str
    kind: str
    title: str
    about: str
    names: tuple[str, ...]


class Register:
    """All that has a name in one language, by the words of its names."""

    def __init__(self, called: Iterable[Called], tag: str) -> None:
        from content.search.analysis import Analyser, indexed  # noqa: PLC0415 (as in finding)

        self._analyser = Analyser(tag, stems=False)
        self._indexed = indexed
        names: list[tuple[Called, frozenset[str]]] = []
        self._with: dict[str, list[int]] = defaultdict(list)
        for one in called:
            for name in dict.fromkeys(one.names):
                for word in (parts := self._parts(name)):
                    self._with[word].append(len(names))
                names.append((one, parts))
        self._most = len(names) + 1
        self._names = [(one, parts, self._worth(parts)) for one, parts in names]

    def _parts(self, text: str) -> frozenset[str]:
        """The words of a text; of Han the pairs, or else the characters."""
        found = list(self._indexed(self._analyser.tokens(text)))
        return frozenset(part for part in found if len(part) > 1 or part.isascii()) or frozenset(found)

    def _worth(self, words: Iterable[str]) -> float:
        return sum(math.log(self._most / (1 + len(self._with.get(word, ())))) for word in words)

    def find(self, query: str) -> list[Called]:
        """What is called so, or nearly: the best of each kind, best first."""
        asked = self._parts(query)
        last = query.casefold().split()[-1:]
        if last and last[0] in asked - self._with.keys() and len(last[0]) >= SURELY_WHOLE:
            going_on = [word for word in self._with if word.startswith(last[0])]
            asked = asked.difference(last) | {max(going_on, key=lambda word: len(self._with[word]), default=last[0])}
        whole = self._worth(asked)
        best: dict[Called, float] = {}
        for number in {number for word in asked for number in self._with.get(word, ())}:
            one, parts, name = self._names[number]
            shared = self._worth(asked & parts)
            if shared >= OF_THE_QUERY * whole and shared >= OF_THE_NAME[one.kind] * name:
                best[one] = max(best.get(one, 0.0), shared / name)
        ordered = sorted(best, key=lambda one: -best[one])
        return list({one.kind: one for one in reversed(ordered)}.values())[::-1]


def everything(guide: Guide, catalog: Catalog, day: date) -> Iterator[Called]:
    """All that has a name, in the words of a language and the values of a day."""
    yield from _terms(guide, catalog, day)
    yield from _rules(guide, catalog)
    yield from _entries(guide, catalog, day)


def _terms(guide: Guide, catalog: Catalog, day: date) -> Iterator[Called]:
    fill = pages.filler(guide, catalog, day)
    for term in guide.glossary.values():
        own = catalog.passage("glossary", term.term.text).text
        said = dict(term.words).get(catalog.language.tag, ())
        about = fill("glossary", term.explanation).plain
        yield Called(f"term:{term.id}", "term", own, about, (*_short(own), *_short(term.term.text), *said, *term.forms))


def _rules(guide: Guide, catalog: Catalog) -> Iterator[Called]:
    about = catalog.gettext("Type a date, and see what follows")
    for rule in guide.rules.values():
        name = catalog.passage("deadlines", rule.label).text
        yield Called(f"deadline:{rule.id}", "deadline", name, about, (name,))


def _entries(guide: Guide, catalog: Catalog, day: date) -> Iterator[Called]:
    """The entries of the directory, also by their numbers."""
    topic = guide.topics.get(DIRECTORY)
    fill = pages.filler(guide, catalog, day)
    blocks = topic.blocks if topic else ()
    for heading, what, ways in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if not (isinstance(heading, Heading) and heading.level == 3):
            continue
        name = fill(DIRECTORY, heading.text).plain
        about = fill(DIRECTORY, what.text).plain if isinstance(what, Paragraph) else ""
        lines = [fill(DIRECTORY, way).plain for way in ways.items] if isinstance(ways, Items) else []
        about = " · ".join(filter(None, (lines[0] if lines else "", about)))
        yield Called(f"topic:{DIRECTORY}#{heading.anchor}", "entry", name, about, (name, *lines[:1]))


def _short(name: str) -> Iterator[str]:
    """A name, and what stands before and in its brackets: “Notice to Appear (NTA)” is called all three."""
    yield name
    for bracket, closing in ("()", "（）"):
        before, opened, inside = name.partition(bracket)
        if opened:
            yield from (before.strip(), inside.partition(closing)[0])
