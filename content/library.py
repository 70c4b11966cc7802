# SPDX-License-Identifier: MIT
"""The library: the one thing that the window and the command line talk to. It hands out values, never files.

The day is always given by the caller. Pages are never shown as of a day before the edition of the words, so that a
computer whose clock is behind does not bring back old law.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from content import changes, pages, snapshot, term_cards, term_marks
from content.answers import Card, Hit, Shelf, entry
from content.blocks import Heading, Picture
from content.catalogs import SOURCE_TAG, Catalog, Language, Translated, choose, open_catalog, shipped_languages
from content.damage import Record
from content.errors import MissingPartError, UnknownTopicError
from content.fact_words import words
from content.files import within_reach
from content.finding import Finder, Found, bare, explained_first
from content.guide_files import Guide
from content.pages import Page

if TYPE_CHECKING:
    from content.handout import Sheet
    from content.paper_data import Document

NO_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'


class Library:
    """The guide in all its languages."""

    def __init__(
        self, guide: Guide, languages: dict[str, Language], damage: Record | None = None, *, careful: bool = False
    ) -> None:
        self.guide = guide
        self._languages = languages
        self._page = lru_cache(maxsize=64)(self._compose)
        self._marks = cache(lambda tag: term_marks.marks(guide.glossary, self.catalog(tag)))
        self.damage = damage or Record()
        self._finder = Finder(self.damage, careful=careful)
        self._names = cache(
            # The first of several terms with one name counts.
            lambda tag: {bare(name): topic for name, topic in reversed(term_cards.names(guide, self.catalog(tag)))}
        )
        self._catalogs: dict[tuple[str, str], Catalog] = {}

    @classmethod
    def open(cls, *, careful: bool = False) -> "Library":
        """The guide that is shipped. Raises ``MissingPartError``, and ``ContentError`` where sources are broken.

        ``careful`` compares the digest of the search index before the first answer.
        """
        guide, damaged = snapshot.newest()
        return cls(guide, shipped_languages(), Record(damaged), careful=careful)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the guide, in the order of the language list."""
        return tuple(self._languages.values())

    def language(self, tag: str) -> Language:
        """The language for a tag; English for one that is known but not shipped. Raises ``UnknownLanguageError``."""
        return choose(tag, self._languages)

    def catalog(self, tag: str, domain: str = "content") -> Catalog:
        """The words of a language. A language whose catalog is missing or damaged answers in English."""
        language = self.language(tag)
        key = (language.tag, domain)
        if key not in self._catalogs:
            try:
                self._catalogs[key] = open_catalog(language, domain)
            except MissingPartError:
                self._catalogs[key] = Catalog.without_words(language)
                self.damage.note([f"made/locales/{language.folder}/{domain}.mo"])
        return self._catalogs[key]

    def day(self, today: date) -> date:
        """The day to speak for: today, but never before the edition of the words."""
        return max(today, self.guide.outline.edition)

    def page(self, topic: str, tag: str, today: date) -> Page:
        """A topic in a language. Raises ``UnknownTopicError``, ``UnknownLanguageError``."""
        if topic not in self.guide.topics:
            raise UnknownTopicError(topic)
        return self._page(topic, self.language(tag).tag, self.day(today))

    def _compose(self, topic: str, tag: str, day: date) -> Page:
        catalog = self.catalog(tag)
        marks = self._marks(SOURCE_TAG), self._marks(tag)
        page = pages.compose(self.guide.topics[topic], self.guide, catalog, day, marks)
        if topic == changes.ID:
            page = replace(page, blocks=tuple(changes.blocks(self.guide, catalog, day)))
        return page

    def plan(self, name: str, tag: str, today: date) -> Page:
        """A plan of “Where am I?” as a page. Raises ``UnknownTopicError``."""
        if name not in self.guide.plans:
            raise UnknownTopicError(name)
        day = self.day(today)
        return pages.compose(self.guide.plans[name].topic, self.guide, self.catalog(self.language(tag).tag), day)

    def contents(self, tag: str) -> tuple[Shelf, ...]:
        """The sections with their topics, in reading order."""
        catalog = self.catalog(tag)
        return tuple(
            Shelf(
                section.id,
                catalog.passage("outline", section.title.text).text,
                catalog.passage("outline", section.about.text).text,
                tuple(entry(self.guide.heads[topic], catalog) for topic in section.topics),
            )
            for section in self.guide.outline.sections
        )

    def summary(self, topic: str, tag: str, today: date) -> str:
        """The sentence or two that say what a topic is about."""
        fill = pages.filler(self.guide, self.catalog(tag), self.day(today))
        return fill(topic, self.guide.topics[topic].summary).plain

    def card(self, term: str, tag: str, today: date) -> Card | None:
        """A term's card; None where there is no such term."""
        return term_cards.card(term, self.guide, self.catalog(tag), self.day(today))

    def terms(self, tag: str) -> list[tuple[str, str, str]]:
        """All terms as (id, word in the language, English word), in the order of the language's words."""
        return term_cards.rows(self.guide, self.catalog(tag))

    @within_reach("pictures")
    def picture(self, name: str, tag: str, today: date) -> str:
        """A drawing as SVG, with its labels and facts in a language."""
        from content import pictures  # noqa: PLC0415 (as in handout)

        catalog, day = self.catalog(tag), self.day(today)

        def fact(placeholder: str) -> str:
            name, _, part = placeholder.partition(".")
            return words(self.guide.facts[name], part, day, catalog)

        try:
            return pictures.draw(name, catalog, fact)
        except MissingPartError:
            self.damage.note([f"guide/pictures/{name}.svg"])
            return NO_PICTURE

    @within_reach("templates")
    def phone_file(self, topic: str, tag: str, today: date, beside: str = "") -> str:
        """A topic as one self-contained HTML file, with another language beside it if one is named."""
        return self.phone_packet([topic], tag, today, beside)

    def phone_packet(
        self, topics: Sequence[str], tag: str, today: date, beside: str = "", sheet: "Sheet | None" = None
    ) -> str:
        """Topics as one self-contained HTML file with contents, under the title and header of ``sheet``."""
        from content import phone  # noqa: PLC0415 (as in handout)

        documents, edition = self.documents(topics, tag, today, beside), self.guide.outline.edition
        title, header = (sheet.title, sheet.header) if sheet else ("", ())
        return phone.phone_file(documents, self.catalog(tag), edition, title, header)

    @within_reach("search")
    def search(self, query: str, tag: str, today: date, limit: int) -> list[Hit]:
        """The topics that answer a query, best first. Raises ``MissingPartError`` where there is no index.

        Who asks in a language that the guide is not in is answered from the words people ask with, in English.
        """
        language, day = self.language(tag), self.day(today)

        def value(placeholder: str) -> str:
            name, _, part = placeholder.partition(".")
            return words(self.guide.facts[name], part, day, self.catalog(language.tag))

        found = self._finder.find(query, tag if language.tag == SOURCE_TAG else language.tag, limit, value)
        found = explained_first(found, query, self._names(language.tag))
        return [self._hit(hit, language.tag, day) for hit in found if hit.topic in self.guide.topics]

    @within_reach("search")
    def meant(self, query: str, tag: str, hits: Sequence[Hit]) -> str:
        """What was meant by words that are in no text, as the hits write it; empty where all was typed well."""
        return self._finder.meant(query, self.language(tag).tag, [f"{hit.title} {hit.excerpt}" for hit in hits])

    def _hit(self, found: Found, tag: str, day: date) -> Hit:
        catalog, topic = self.catalog(tag), self.guide.topics[found.topic]
        if found.lang not in self._languages:  # what it was found by is not for reading
            found = replace(found, excerpt=self.summary(topic.id, tag, day), marks=(), anchor="", lang=tag)
        headings = {block.anchor: block.text.text for block in topic.blocks if isinstance(block, Heading)}
        heading = headings.get(found.anchor, "")
        return Hit(
            address=f"topic:{topic.id}",
            topic=topic.id,
            kind=found.kind,
            why=found.why,
            label="",
            anchor=found.anchor,
            title=catalog.passage(topic.id, topic.title.text).text,
            heading=pages.simple_passage(catalog.passage(topic.id, heading)).plain if heading else "",
            excerpt=found.excerpt,
            marks=found.marks,
            lang=found.lang,
            score=found.score,
        )

    @within_reach("typst")
    def handout(self, topics: Sequence[str], tag: str, today: date, sheet: "Sheet", beside: str = "") -> bytes:
        """Topics as one PDF, with a second language if one is named. Raises the errors of ``handout.pdf``."""
        from content import handout  # noqa: PLC0415 (the typesetter takes 0.1 s to import; most sittings never print)

        documents = self.documents(topics, tag, today, beside)
        return handout.pdf(documents, self.catalog(tag), sheet, self.day(today), self.guide.outline.edition)

    def documents(self, topics: Sequence[str], tag: str, today: date, beside: str = "") -> "list[Document]":
        """Topics with all that paper and phone need of them. Raises ``UnknownTopicError``."""
        from content.paper_data import Document  # noqa: PLC0415 (as in handout)

        documents = []
        for topic in topics:
            page = self.page(topic, tag, today)
            other = self.page(topic, beside, today) if beside else None
            drawings = {
                (side.lang, name): self.picture(name, side.lang, today)
                for side in (page, other)
                if side
                for name in _pictures(side)
            }
            documents.append(Document(page, other, drawings, self.catalog(beside or tag)))
        return documents

    def translated(self, topic: str, tag: str) -> float:
        """How much of a topic is translated and up to date, from 0 to 1."""
        return self.catalog(tag).share(topic)

    def text(self, context: str, english: str, tag: str) -> Translated:
        """A text of the guide's tables (sections, deadlines, directory) in a language."""
        return self.catalog(tag).passage(context, english)

    @property
    def source(self) -> Language:
        """English, which the guide is written in."""
        return self._languages[SOURCE_TAG]


def _pictures(page: Page) -> Iterator[str]:
    for block in page.blocks:
        if isinstance(block, Picture):
            yield block.id
