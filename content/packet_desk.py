# SPDX-License-Identifier: MIT
"""The packet as the window and the command line use it: packets in; names, paper and phone files out."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from content import pages
from content.blocks import Block, Heading, Picture
from content.blocks import Source as Text
from content.catalogs import Language
from content.deadlines_page import PICTURE as TIMELINE
from content.deadlines_page import TITLE as DATES
from content.deadlines_timeline import Timeline
from content.handout import Sheet, pdf
from content.library import Library
from content.packets import CONTEXT, DIRECTORY, Item, Packet
from content.pages import Page
from content.paper_data import Document
from content.questions import CONTEXT as PLANS

if TYPE_CHECKING:
    from content.deadline_desk import DeadlineDesk

__all__ = ["Item", "Packet", "PacketDesk", "Step", "length"]

Step = Callable[[int, int], None]
"""Told before each part: how many are done, how many there are. It may raise, to stop the work."""

SHEET = 2  # pages: both sides of one sheet
HOPELESS = 5  # pages: what is so long in any type fits on no sheet in the smallest
FITTINGS = ((10.5, True), (9.75, True), (9.0, True), (9.0, False))
"""Size of type in points, and whether sources are printed, from the best to the least that can still be read. Words
are never left out; sources are only with a line that says so."""


def _go_on(_done: int, _of: int) -> None:
    """Nobody watches."""


class PacketDesk:
    """Nothing that is asked here is kept."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._guide = library.guide

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that a packet can be made in."""
        return self._library.languages

    def title(self, item: Item, tag: str) -> str:
        """What a part of a packet is called in a language."""
        match item.kind:
            case "topic":
                return self._library.text(item.id, self._guide.topics[item.id].title.text, tag).text
            case "plan":
                return self._library.text(PLANS, self._guide.plans[item.id].topic.title.text, tag).text
            case "entry":
                heading = next(block for block in _entry(self._directory, item.id) if isinstance(block, Heading))
                return self._library.text(DIRECTORY, heading.text.text, tag).text
            case _:
                return self._library.catalog(tag).gettext(DATES)

    def ready(self, tag: str) -> list[tuple[str, str, str]]:
        """The ready packets as (id, name, what it is for)."""
        return [
            (one.id, self._words(one.name.text, tag), self._words(one.about.text, tag))
            for one in self._guide.packets.values()
        ]

    def of_situation(self, name: str, tag: str) -> Packet:
        """A ready packet."""
        ready = self._guide.packets[name]
        return Packet(ready.items, self._words(ready.name.text, tag))

    def of_plan(self, plan: str, tag: str) -> Packet:
        """A plan of “Where am I?”, with the ready packet that goes with it."""
        item, name = Item("plan", plan), self._guide.plans[plan].packet
        return Packet((item, *self._guide.packets[name].items) if name else (item,), self.title(item, tag))

    def pdf(self, packet: Packet, tag: str, today: date, sheet: Sheet, beside: str = "", step: Step = _go_on) -> bytes:
        """The packet as one PDF, with a second language if one is named. Raises ``UnprintableError``."""
        documents = self.documents(packet, tag, today, beside, step)
        named = replace(sheet, title=sheet.title or packet.name)
        return pdf(documents, self._library.catalog(tag), named, self._library.day(today), self._guide.outline.edition)

    def fitted(
        self, packet: Packet, tag: str, today: date, sheet: Sheet, beside: str = "", step: Step = _go_on
    ) -> bytes:
        """The packet on the two sides of one sheet, in the largest type that fits; as ``pdf`` where none does."""
        for points, sources in FITTINGS:
            data = self.pdf(packet, tag, today, replace(sheet, tight=points, sources=sources), beside, step)
            if length(data) <= SHEET:
                return data
            if length(data) > HOPELESS:
                break
        return self.pdf(packet, tag, today, sheet, beside, step)

    def pages(self, packet: Packet, tag: str, today: date, paper: str, beside: str = "", step: Step = _go_on) -> int:
        """How many pages the packet makes on a paper (Letter where it is empty)."""
        return length(self.pdf(packet, tag, today, Sheet(paper=paper or "letter"), beside, step))

    def phone_file(
        self,
        packet: Packet,
        tag: str,
        today: date,
        beside: str = "",
        header: tuple[str, ...] = (),
        step: Step = _go_on,
    ) -> str:
        """The packet as one self-contained HTML file, under the office's lines."""
        from content import phone  # noqa: PLC0415 (paper does without Jinja)

        documents = self.documents(packet, tag, today, beside, step)
        edition = self._guide.outline.edition
        return phone.phone_file(documents, self._library.catalog(tag), edition, packet.name, header)

    def documents(self, packet: Packet, tag: str, today: date, beside: str = "", step: Step = _go_on) -> list[Document]:
        """The parts of the packet as paper and phone need them."""
        documents, parts = [], list(_parts(packet))
        for number, items in enumerate(parts):
            step(number, len(parts) + 1)
            documents.append(self._document(items, tag, today, beside))
        step(len(parts), len(parts) + 1)
        return documents

    def _words(self, english: str, tag: str) -> str:
        return self._library.text(CONTEXT, english, tag).text

    @cached_property
    def _dates(self) -> "DeadlineDesk":
        from content.deadline_desk import DeadlineDesk  # noqa: PLC0415 (few packets hold dates; it draws with Jinja)

        return DeadlineDesk(self._library)

    @property
    def _directory(self) -> tuple[Block[Text], ...]:
        return self._guide.topics[DIRECTORY].blocks

    def _document(self, items: tuple[Item, ...], tag: str, today: date, beside: str) -> Document:
        page = self.page(items, tag, today)
        other = self.page(items, beside, today) if beside else None
        drawings = {}
        for side in (page, other) if other else (page,):
            for block in side.blocks:
                if isinstance(block, Picture):
                    drawings[side.lang, block.id] = self._drawn(block.id, items[0], side.lang, today)
        return Document(page, other, drawings, self._library.catalog(beside or tag))

    def page(self, items: tuple[Item, ...], tag: str, today: date) -> Page:
        """One part of a packet as a page: a single item, or telephone entries that follow one another."""
        match items[0].kind:
            case "topic":
                return self._library.page(items[0].id, tag, today)
            case "plan":
                return self._library.plan(items[0].id, tag, today)
            case "entry":
                blocks = [block for item in items for block in _entry(self._directory, item.id)]
                chosen = replace(self._guide.topics[DIRECTORY], blocks=tuple(blocks))
                language = self._library.language(tag)
                return pages.compose(chosen, self._guide, self._library.catalog(language.tag), self._library.day(today))
            case _:
                return self._dates.page(self._line(items[0], today), tag, today)

    def _drawn(self, name: str, item: Item, tag: str, today: date) -> str:
        if name == TIMELINE and item.kind == "deadlines":
            return self._dates.picture(self._line(item, today), tag)
        return self._library.picture(name, tag, today)

    def _line(self, item: Item, today: date) -> Timeline:
        return self._dates.timeline(dict(item.given), today, dict(item.days))


def _parts(packet: Packet) -> Iterator[tuple[Item, ...]]:
    """The items as they come on paper: telephone entries that follow one another share a page."""
    for entries, items in groupby(packet.items, key=lambda item: item.kind == "entry"):
        if entries:
            yield tuple(items)
        else:
            yield from ((item,) for item in items)


def _entry(blocks: tuple[Block[Text], ...], name: str) -> Iterator[Block[Text]]:
    """The blocks of one entry of the directory, from its heading to the next one."""
    inside = False
    for block in blocks:
        if isinstance(block, Heading):
            inside = block.anchor == name
        if inside:
            # The heading stands right below the title of its page: PDF/UA lets no level be skipped.
            yield replace(block, level=2) if isinstance(block, Heading) else block


def length(data: bytes) -> int:
    """The number of pages of a PDF that the typesetter made."""
    return max((int(count) for count in re.findall(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)", data)), default=0)
