# SPDX-License-Identifier: MIT
"""The Page: one topic, in one language, on one day. Screen, phone file, paper and search are all made from it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from content import inline
from content.authorities import Authority
from content.blocks import Block, Heading, Picture, map_block, texts
from content.blocks import Source as Text
from content.catalogs import ENGLISH, Catalog, Translated
from content.errors import ContentError
from content.fact_words import CONTEXT, PARTS, quantity, words
from content.facts import Value
from content.freshness import Notice, age_of, notices
from content.guide_files import Guide
from content.inline import Run
from content.term_marks import Marks, link
from content.topics import Topic


@dataclass(frozen=True)
class Passage:
    """A text ready to show, in the language it is really in (English where the translation is missing)."""

    runs: tuple[Run, ...]
    lang: str
    state: str = "current"
    changed: str = ""

    @property
    def plain(self) -> str:
        """The words alone."""
        return inline.plain(self.runs)


@dataclass(frozen=True)
class PageFact:
    """A value that the page shows, with what it rests on. ``age`` is ``fresh``, ``due`` or ``old``.

    ``status`` is empty for counts, telephone numbers and days of history: they are not law and cannot be in force.
    """

    id: str
    label: Passage
    value: str
    cautious: str
    note: Passage | None
    held: Value
    status: str
    age: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class Source:
    """An authority with its number on this page."""

    number: int
    authority: Authority


@dataclass(frozen=True)
class Page:
    """All that is shown of a topic. ``confirmed`` is the newest source read, ``review_by`` when to look again."""

    topic: str
    kind: str
    section: str
    lang: str
    direction: str
    locale: str
    status: str
    day: date
    title: Passage
    summary: Passage
    audience: Passage
    blocks: tuple[Block[Passage], ...]
    facts: tuple[PageFact, ...]
    sources: tuple[Source, ...]
    notices: tuple[Notice, ...]
    related: tuple[tuple[str, Passage], ...]
    confirmed: date | None
    review_by: date | None
    translated: float


TITLE_OF = "→"  # a link whose words are the title of the page it leads to


def compose(topic: Topic, guide: Guide, catalog: Catalog, day: date, marks: tuple[Marks, Marks] | None = None) -> Page:
    """The page of a topic in the catalog's language as of ``day``. Raises ``ContentError`` for unknown ids.

    ``marks`` are the terms in English and in the catalog's language: the first use of each is linked to its card.
    """
    composer = _Composer(topic.file, guide, catalog, day)
    heads = [composer.passage(topic.id, text) for text in (topic.title, topic.summary, topic.audience)]
    explained = {term.id for term in guide.glossary.values() if topic.id in term.topics[:1]}

    def passage(text: Text) -> Passage:
        return composer.passage(topic.id, text)

    def marked(text: Text) -> Passage:
        shown = passage(text)
        if marks is None or shown.state == "missing":
            return shown
        return replace(shown, runs=link(shown.runs, *marks, text.text, explained))

    blocks = tuple(
        map_block(block, passage if isinstance(block, (Heading, Picture)) else marked) for block in topic.blocks
    )
    facts = composer.facts()
    confirmed = [fact.held.confirmed for fact in facts if fact.held.confirmed]
    review_by = min((fact.held.review_by for fact in facts), default=None)
    return Page(
        topic=topic.id,
        kind=topic.kind,
        section=guide.outline.shelf_of(topic.id),
        lang=catalog.language.tag,
        direction=catalog.language.direction,
        locale=catalog.language.locale,
        status=topic.status,
        day=day,
        title=heads[0],
        summary=heads[1],
        audience=heads[2],
        blocks=blocks,
        facts=facts,
        sources=composer.sources(),
        notices=tuple(notices([text.state for text in (*heads, *texts(blocks))], review_by, catalog, day)),
        related=tuple(
            (other, _title(guide.topics[other], catalog)) for other in topic.related if other in guide.topics
        ),
        confirmed=max(confirmed, default=None),
        review_by=review_by,
        translated=catalog.share(topic.id),
    )


def filler(guide: Guide, catalog: Catalog, day: date) -> Callable[[str, Text], Passage]:
    """A function that fills single texts of a table (context, text) with facts, outside any page."""
    composer = _Composer("", guide, catalog, day)
    return composer.passage


def simple_passage(translated: Translated, runs: tuple[Run, ...] | None = None) -> Passage:
    """A passage from a translated text without facts."""
    return Passage(runs or inline.parse(translated.text), translated.lang, translated.state, translated.changed)


def _title(topic: Topic, catalog: Catalog) -> Passage:
    return simple_passage(catalog.passage(topic.id, topic.title.text))


class _Composer:
    """Fills in facts and numbers the sources as they come up."""

    def __init__(self, file: str, guide: Guide, catalog: Catalog, day: date) -> None:
        self.file = file
        self.guide = guide
        self.catalog = catalog
        self.day = day
        self.cited: list[str] = []
        self.shown: list[str] = []

    def passage(self, context: str, source: Text) -> Passage:
        translated = self.catalog.passage(context, source.text)
        parsed = (*inline.parse(translated.text), *inline.parse(source.after))
        spoken = ENGLISH if translated.state == "missing" else self.catalog
        return simple_passage(translated, tuple(self._fill(run, source.line, spoken) for run in parsed))

    def _fill(self, run: Run, line: int, spoken: Catalog) -> Run:
        if run.fact:
            name, _, part = run.fact.partition(".")
            fact = self.guide.facts.get(name)
            if fact is None or (part and part not in PARTS):
                raise ContentError(
                    self.file, line, f"there is no fact “{run.fact}”", "Add it to facts/, or mend the name."
                )
            if name not in self.shown:
                self.shown.append(name)
                self._cite_fact(name)
            return replace(run, text=words(fact, part, self.day, spoken))
        if run.cite:
            if run.cite not in self.guide.authorities:
                raise ContentError(self.file, line, f"there is no authority “{run.cite}”", "Add it, or mend the id.")
            return replace(run, text=f"[{self._number(run.cite)}]")
        if run.text == TITLE_OF and (other := self.guide.topics.get(target_of(run.link))):
            run = replace(run, text=_title(other, self.catalog).plain)
        if run.link.startswith("topic:") and target_of(run.link) in self.guide.outline.planned:
            return replace(run, link="")
        return run

    def _number(self, authority: str) -> int:
        if authority not in self.cited:
            self.cited.append(authority)
        return self.cited.index(authority) + 1

    def _cite_fact(self, name: str) -> None:
        value = self.guide.facts[name].on(self.day)
        for authority in (value.authority, *value.also) if value else ():
            self._number(authority)

    def facts(self) -> tuple[PageFact, ...]:
        return tuple(fact for fact in (self._fact(name) for name in self.shown) if fact)

    def _fact(self, name: str) -> PageFact | None:
        fact = self.guide.facts[name]
        value = fact.on(self.day)
        if value is None:
            return None
        note = self.passage(CONTEXT, Text(value.note, fact.line)) if value.note else None
        return PageFact(
            id=name,
            label=self.passage(CONTEXT, Text(fact.label, fact.line)),
            value=quantity(fact, value.value, self.catalog),
            cautious="" if value.cautious is None else quantity(fact, value.cautious, self.catalog),
            note=note,
            held=value,
            status="" if value.status == "in force" and not fact.is_law else value.status,
            age=age_of(value.review_by, self.day),
            sources=tuple(self._number(authority) for authority in (value.authority, *value.also)),
        )

    def sources(self) -> tuple[Source, ...]:
        return tuple(Source(number, self.guide.authorities[name]) for number, name in enumerate(self.cited, 1))


def target_of(link: str) -> str:
    """What a link of the guide names, without scheme and anchor."""
    return link.partition(":")[2].partition("#")[0]
