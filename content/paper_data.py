# SPDX-License-Identifier: MIT
"""Pages as the data that the Typst templates read: plain lists and strings, every decision already taken."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from urllib.parse import urlsplit

from content import codes, formats, typefaces
from content.catalogs import ENGLISH, Catalog, direction_of
from content.errors import N_
from content.fact_words import STATUS_WORDS
from content.pages import Page, PageFact
from content.paper_blocks import Side, passage, rows, spoken
from content.paper_rows import Data

REGIONS = {"zh-Hans": "CN", "zh-Hant": "TW", "zh": "CN"}
CODES = 3  # QR codes a page
NAME = N_("Asylum Guide")
NOT_ADVICE = N_("Information, not legal advice")


@dataclass(frozen=True)
class Document:
    """A page with its twin in a second language (or None), and its drawings as SVG by language and name.

    ``words`` is the catalog of the second language.
    """

    page: Page
    beside: Page | None
    drawings: Mapping[tuple[str, str], str]
    words: Catalog = ENGLISH


def packet(documents: Sequence[Document], catalog: Catalog, day: date, edition: date | None = None) -> Data:
    """The whole of what is printed on ``day`` from the words of ``edition``."""
    _ = catalog.gettext
    pages = [page for document in documents for page in (document.page, document.beside) if page]
    two = any(document.beside for document in documents)
    return {
        "title": documents[0].page.title.plain if len(documents) == 1 else _(NAME),
        "lang": catalog.language.tag,
        "languages": {tag: _language(tag) for tag in sorted({"en", "zh", "und", *(page.lang for page in pages)})},
        "program": _(NAME),
        "footers": [_footer(catalog, day, edition, written) for written in (formats.day, formats.short_day)],
        "labels": {
            "page": _("Page {n} of {total}"),
            "unsourced": _("Sources are left out to fit on one sheet. They stand on the same page in the program."),
            "contents": _("Contents"),
            "notes": _("Notes"),
            "cut": _("Cut along the lines. Fold along the dashes.") if two else _("Cut along the lines."),
        },
        "pictures": {f"{tag}/{name}": svg for one in documents for (tag, name), svg in one.drawings.items()},
        "documents": [_document(document, catalog) for document in documents],
    }


def _footer(catalog: Catalog, day: date, edition: date | None, written: Callable[[date, str], str]) -> str:
    """What stands at the foot of each sheet, its dates in full or short."""
    _, locale = catalog.gettext, catalog.language.locale
    made = [_("Edition of {date}").format(date=written(edition, locale))] if edition else []
    return " · ".join((_(NAME), *made, _("Printed {date}").format(date=written(day, locale)), _(NOT_ADVICE)))


@lru_cache(maxsize=32)
def _language(tag: str) -> Data:
    base = tag.partition("-")[0]
    fonts = list(typefaces.families("zh-Hans" if tag == "zh" else tag))
    return {"lang": base, "region": REGIONS.get(tag), "dir": direction_of(tag), "fonts": fonts}


def _document(document: Document, catalog: Catalog) -> Data:
    left = Side(document.page, catalog)
    right = Side(document.beside, document.words) if document.beside else None
    sides = [left, right] if right else [left]
    return {
        "two": right is not None,
        "short": left.page.kind == "sheet",
        "titles": [passage(side.page.title, side) for side in sides],
        "summaries": [passage(side.page.summary, side) for side in sides],
        "states": [[spoken(line, side.words) for line in _state(side)] for side in sides],
        "rows": rows(left, right),
        "named": [_names(side) for side in sides],
        "facts": [[_fact(fact, side) for fact, side in line] for line in _facts(left, right)],
        "sources": [
            {
                "number": source.number,
                "title": f"{source.authority.title}. {source.authority.publisher}",
                "date": formats.partial_day(source.authority.date, left.page.locale),
                "url": source.authority.url,
            }
            for source in left.page.sources
        ],
        "codes": list(_codes(left.page)),
    }


def _names(side: Side) -> Data:
    _ = side.words.gettext
    names = {
        "facts": _("Dates and numbers on this page"),
        "sources": _("Sources"),
        "what": _("What"),
        "value": _("Value"),
    }
    return {"language": spoken(side.words.language.name, side.words)} | {
        key: spoken(text, side.words) for key, text in names.items()
    }


def _state(side: Side) -> Iterator[str]:
    """What the reader must know about the page itself: the status of the law, its age, its translation."""
    page, _ = side.page, side.words.gettext
    if page.status != "in force":
        yield _("Status of the law: {status}").format(status=_(STATUS_WORDS[page.status]))
    if page.confirmed:
        yield _("As of {date} (the newest source read)").format(date=formats.day(page.confirmed, page.locale))
    if side.words.language.review == "signed":
        yield _("Translation read and signed by {name}").format(name=side.words.language.signed_by)
    yield from (notice.text for notice in page.notices)


def _facts(left: Side, right: Side | None) -> Iterator[list[tuple[PageFact, Side]]]:
    others = {fact.id: fact for fact in right.page.facts} if right else {}
    for fact in left.page.facts:
        yield [(fact, left), *([(others[fact.id], right)] if right and fact.id in others else [])]


def _fact(fact: PageFact, side: Side) -> Data:
    _, held, locale = side.words.gettext, fact.held, side.words.language.locale
    value = fact.value if not fact.cautious else f"{_('Safe: {value}').format(value=fact.cautious)} · {fact.value}"
    read = _("as of {date}").format(date=formats.day(held.confirmed or held.start, locale))
    disputed = held.status != "in force"
    parts = [_(STATUS_WORDS[fact.status])] if fact.status else []
    state = ", ".join([*parts, read]) if disputed or held.confirmed else ""
    return {
        "label": passage(fact.label, side),
        "value": spoken(value + (" ⚠" if fact.age == "old" else ""), side.words),
        "state": spoken(state, side.words),
        "note": passage(fact.note, side) if fact.note and (disputed or fact.cautious) else None,
    }


def _codes(page: Page) -> Iterator[Data]:
    """QR codes of the first official sources; none where no source has an official page."""
    official = [source for source in page.sources if source.authority.official]
    seen: dict[str, int] = {}
    for source in official:
        seen.setdefault(source.authority.url, source.number)
    for url, number in list(seen.items())[:CODES]:
        yield {"svg": codes.drawn(url), "url": url, "number": number, "host": urlsplit(url).hostname or ""}
