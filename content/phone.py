# SPDX-License-Identifier: MIT
"""Pages as one HTML file for the phone, the screen reader and the stick: no script, nothing from outside.

Several pages make a packet with contents; a link from one to another of them leads inside the file.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from content import formats
from content.blocks import Block
from content.catalogs import Catalog
from content.fact_words import STATUS_WORDS
from content.pages import Page, PageFact, Passage
from content.paper_data import NAME, Document
from content.render import filled, passage_html
from content.twins import TONE_NAMES, Aligned, aligned

LINKS = ("https",)


@dataclass(frozen=True)
class _Side:
    """A page with the words of its language, as the template asks for them."""

    page: Page
    words: Catalog
    prefix: str
    inside: Mapping[str, str]

    def say(self, passage: Passage) -> Markup:
        return passage_html(passage, self.words, LINKS, self.inside, self.prefix)

    def day(self, day: date) -> str:
        return formats.day(day, self.page.locale)

    def partial_day(self, day: str) -> str:
        return formats.partial_day(day, self.page.locale)

    def status_word(self, status: str) -> str:
        return self.words.gettext(STATUS_WORDS[status])

    def tone_name(self, tone: str) -> str:
        return self.words.gettext(TONE_NAMES[tone])


@dataclass(frozen=True)
class _Part:
    """A page of the file with its twin, and the drawings of both by block."""

    id: str
    left: _Side
    right: _Side | None
    drawings: Mapping[tuple[str, str], str]

    @property
    def rows(self) -> Iterator[Aligned]:
        return aligned(self.left.page, self.right.page if self.right else None)

    @property
    def facts(self) -> Iterator[tuple[PageFact, PageFact | None]]:
        """Each date and number of the page with its twin."""
        others = {fact.id: fact for fact in self.right.page.facts} if self.right else {}
        return ((fact, others.get(fact.id)) for fact in self.left.page.facts)

    def drawing(self, block: Block[Passage], side: _Side) -> Markup:
        # Our own drawings, whose labels are escaped as they are drawn.
        return Markup(self.drawings[side.page.lang, getattr(block, "id", "")])  # noqa: S704


def phone_file(
    documents: Sequence[Document],
    catalog: Catalog,
    edition: date | None = None,
    title: str = "",
    header: Sequence[str] = (),
) -> str:
    """The documents as one file, in the words of ``catalog``; ``title`` and ``header`` are the packet's own.

    ``edition`` is the day of the guide's words. Raises ``MissingPartError`` where the template is damaged.
    """
    several = len(documents) > 1
    inside = {document.page.topic: f"p{number}" for number, document in enumerate(documents, 1)} if several else {}
    parts = [_part(document, catalog, number if several else 0, inside) for number, document in enumerate(documents, 1)]
    return filled(
        "phone.html",
        parts=parts,
        title=title.strip() or (catalog.gettext(NAME) if several else documents[0].page.title.plain),
        header=[line for line in header if line.strip()],
        language=catalog.language,
        made=catalog.gettext("Edition of {date}").format(date=formats.day(edition, catalog.language.locale))
        if edition
        else "",
        _=catalog.gettext,
    )


def _part(document: Document, catalog: Catalog, number: int, inside: Mapping[str, str]) -> _Part:
    prefix = f"p{number}-" if number else ""
    left = _Side(document.page, catalog, prefix, inside)
    right = _Side(document.beside, document.words, prefix, inside) if document.beside else None
    return _Part(f"p{number}", left, right, document.drawings)
