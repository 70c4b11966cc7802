# SPDX-License-Identifier: MIT
"""What is shown while somebody types: pages, then what is called so; where nothing is found, the ways on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from content import boards, called
from content.answers import Answers, Hit
from content.called import Register
from content.errors import N_
from content.finding import WHY
from content.library import Library
from content.packets import DIRECTORY

HELP = f"topic:{DIRECTORY}"
CORRECTED = {"spelling", "pinyin"}
KINDS = {
    "topic": N_("page"),
    "sheet": N_("sheet"),
    "list": N_("list"),
    "outside": N_("not in this guide"),
    "term": N_("word explained"),
    "deadline": N_("deadline"),
    "entry": N_("telephone"),
    "way": "",
}


class AnsweringDesk:
    """Answers for the window. Nothing that is asked here is kept."""

    def __init__(self, library: Library, today: date) -> None:
        self._library = library
        self._today = today
        self._registers: dict[str, Register] = {}

    def answers(self, query: str, tag: str, limit: int) -> Answers:
        """What answers a query. Raises ``MissingPartError`` where there is no index."""
        pages = self._library.search(query, tag, self._today, limit)
        as_typed = pages and all(hit.why == "words" for hit in pages)  # nothing to ask: every key comes by here
        meant = "" if as_typed else self._library.meant(query, tag, pages)
        found = self._register(tag).find(meant or query)
        named = [_hit(one.address, one.kind, one.title, one.about, tag) for one in found]
        if meant:  # said once above all answers, and not beside each
            pages = [replace(hit, why="words" if hit.why in CORRECTED else hit.why) for hit in pages]
        hits = [self._labelled(hit, tag) for hit in (*pages[:1], *named, *pages[1:])][:limit]
        if not hits:
            return Answers(tuple(self._ways_on(tag)), found=False)
        return Answers(tuple(hits), meant)

    def _register(self, tag: str) -> Register:
        if tag not in self._registers:
            day = self._library.day(self._today)
            things = called.everything(self._library.guide, self._library.catalog(tag), day)
            self._registers[tag] = Register(things, tag)
        return self._registers[tag]

    def _labelled(self, hit: Hit, tag: str) -> Hit:
        """A hit whose label says what it is, and how it was found where that is not by its words."""
        say = self._library.catalog(tag).gettext
        kind, how = KINDS[hit.kind], WHY.get(hit.why, "")
        label = [say(text) for text in dict.fromkeys((kind, how)) if text and text != KINDS["topic"]]
        return replace(hit, label=" · ".join(label or ([say(kind)] if kind else [])))

    def _ways_on(self, tag: str) -> Iterator[Hit]:
        """Whom to call, then the urgent questions, the ways in and the sections, as on the first screen."""
        home = boards.home(self._library, tag, self._today)
        tiles = [tile for row in home.rows for tile in row.tiles if not tile.lang]
        for tile in sorted(tiles, key=lambda tile: tile.address != HELP):
            yield _hit(tile.address, "way", tile.title, tile.about, tag)


def _hit(address: str, kind: str, title: str, about: str, tag: str) -> Hit:
    return Hit(address, "", kind, kind, "", "", title, "", about, (), tag, 1.0)
