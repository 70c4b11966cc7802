# SPDX-License-Identifier: MIT
"""Pages as the data that the Typst template reads: plain lists and strings, every decision already taken."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from content import formats, typefaces
from content.blocks import Block, Callout, Heading, Items, Paragraph, Picture, Table
from content.catalogs import Catalog, direction_of
from content.fact_words import STATUS_WORDS
from content.inline import Run
from content.pages import Page, PageFact, Passage
from content.twins import TONE_NAMES, aligned

Data = dict[str, Any]
REGIONS = {"zh-Hans": "CN", "zh-Hant": "TW"}
LONG = 420  # letters; a longer block may break over two pages


@dataclass(frozen=True)
class Document:
    """A page with its twin in a second language (or None), and its drawings as SVG by language and name."""

    page: Page
    beside: Page | None
    drawings: Mapping[tuple[str, str], str]


def packet(documents: Sequence[Document], catalog: Catalog, day: date) -> Data:
    """The whole of what is printed."""
    _ = catalog.gettext
    first = documents[0].page
    printed = _("Printed {date}").format(date=formats.day(day, catalog.language.locale))
    pages = [page for document in documents for page in (document.page, document.beside) if page]
    drawings = {f"{tag}/{name}": svg for document in documents for (tag, name), svg in document.drawings.items()}
    return {
        "title": first.title.plain if len(documents) == 1 else _("Asylum Guide"),
        "lang": catalog.language.tag,
        "languages": {tag: _language(tag) for tag in {"en", *(page.lang for page in pages)}},
        "running": _("Asylum Guide"),
        "footer": " · ".join((_("Asylum Guide"), printed, _("Information, not legal advice"))),
        "labels": {
            "facts": _("Dates and numbers on this page"),
            "columns": [_("What"), *([_("What it is called beside")] if documents[0].beside else []), _("Value")],
            "sources": _("Sources"),
            "unsourced": _("Sources are left out to fit on one sheet. They stand on the same page in the program."),
            "contents": _("Contents"),
            "notes": _("Notes"),
        },
        "pictures": drawings,
        "documents": [_document(document, catalog) for document in documents],
    }


def _language(tag: str) -> Data:
    base, direction = tag.partition("-")[0], direction_of(tag)
    return {"lang": base, "region": REGIONS.get(tag), "dir": direction, "fonts": list(typefaces.families(tag))}


def _document(document: Document, catalog: Catalog) -> Data:
    page, beside = document.page, document.beside
    return {
        "two": beside is not None,
        "title": _passage(page.title, catalog),
        "title2": _passage(beside.title, catalog) if beside else None,
        "summary": _passage(page.summary, catalog),
        "summary2": _passage(beside.summary, catalog) if beside else None,
        "state": list(_state(page, beside, catalog)),
        "rows": [_row(row.left, row.right, row.start, page, beside, catalog) for row in aligned(page, beside)],
        "facts": [_fact(fact, other, catalog) for fact, other in _fact_pairs(page, beside)],
        "sources": [
            {
                "number": source.number,
                "title": f"{source.authority.title}. {source.authority.publisher}",
                "date": formats.partial_day(source.authority.date, page.locale),
                "url": source.authority.url,
            }
            for source in page.sources
        ],
        "qr": _code(page, catalog),
    }


def _state(page: Page, beside: Page | None, catalog: Catalog) -> Iterator[str]:
    """What the reader must know about the page itself: the status of the law, its age, its translation."""
    if page.status != "in force":
        yield catalog.gettext("Status of the law: {status}").format(status=catalog.gettext(STATUS_WORDS[page.status]))
    if page.confirmed:
        date_read = formats.day(page.confirmed, page.locale)
        yield catalog.gettext("As of {date} (the newest source read)").format(date=date_read)
    yield from (notice.text for notice in page.notices)
    if beside:
        yield from (notice.text for notice in beside.notices if notice.kind in {"draft", "stale", "missing"})


def _row(
    left: Block[Passage], right: Block[Passage] | None, start: int, page: Page, beside: Page | None, catalog: Catalog
) -> Data:
    long = sum(len(passage.plain) for passage in _passages(left)) > LONG
    return {
        "left": _block(left, start, page, catalog),
        "right": _block(right, start, beside, catalog) if right and beside else None,
        "wide": isinstance(left, (Table, Picture)),
        "long": long,
    }


def _passages(block: Block[Passage]) -> Iterator[Passage]:
    match block:
        case Callout():
            for inner in block.blocks:
                yield from _passages(inner)
        case Items():
            yield from block.items
        case Heading() | Paragraph():
            yield block.text
        case _:
            return


def _block(block: Block[Passage], start: int, page: Page, catalog: Catalog) -> Data:
    data: Data = {"kind": type(block).__name__.lower()}
    match block:
        case Heading():
            data |= {"level": block.level, "text": _passage(block.text, catalog)}
        case Paragraph():
            data |= {"text": _passage(block.text, catalog)}
        case Items():
            data |= {"style": block.style, "start": start, "items": [_passage(item, catalog) for item in block.items]}
        case Table():
            data |= {
                "header": [_passage(cell, catalog) for cell in block.header],
                "rows": [[_passage(cell, catalog) for cell in row] for row in block.rows],
            }
        case Picture():
            data |= {"drawing": f"{page.lang}/{block.id}", "alt": {"plain": block.alt.plain}}
        case Callout():
            data |= {
                "label": TONE_NAMES[block.tone] if page.lang == "en" else catalog.gettext(TONE_NAMES[block.tone]),
                "lang": page.lang,
                "dir": page.direction,
                "long": sum(len(passage.plain) for passage in _passages(block)) > LONG,
                "blocks": [_block(inner, 1, page, catalog) for inner in block.blocks],
            }
    return data


def _passage(passage: Passage, catalog: Catalog) -> Data:
    data: Data = {"lang": passage.lang, "plain": passage.plain, "runs": [_run(run) for run in passage.runs]}
    if passage.state == "stale":
        data["mark"] = catalog.gettext("English changed on {date}").format(date=passage.changed)
    elif passage.state == "missing":
        data["mark"] = "EN"
    return data


def _run(run: Run) -> Data:
    data: Data = {"t": run.text.strip("[]") if run.cite else run.text}
    if run.strong:
        data["b"] = True
    if run.emphasis:
        data["i"] = True
    if run.cite:
        data["c"] = run.cite
    if run.link.startswith("https:"):
        data["l"] = run.link
    return data


def _fact_pairs(page: Page, beside: Page | None) -> Iterator[tuple[PageFact, PageFact | None]]:
    others = {fact.id: fact for fact in beside.facts} if beside else {}
    return ((fact, others.get(fact.id)) for fact in page.facts)


def _fact(fact: PageFact, other: PageFact | None, catalog: Catalog) -> Data:
    _, held, locale = catalog.gettext, fact.held, catalog.language.locale
    value = fact.value if not fact.cautious else f"{_('Safe: {value}').format(value=fact.cautious)} · {fact.value}"
    read = _("as of {date}").format(date=formats.day(held.confirmed or held.start, locale))
    disputed = held.status != "in force"
    parts = [_(STATUS_WORDS[fact.status])] if fact.status else []
    state = ", ".join([*parts, read]) if disputed or held.confirmed else ""
    return {
        "label": _passage(fact.label, catalog),
        "label2": _passage(other.label, catalog) if other else None,
        "value": value + (" ⚠" if fact.age == "old" else ""),
        "state": state,
        "note": _passage(fact.note, catalog) if fact.note and (disputed or fact.cautious) else None,
        "note2": _passage(other.note, catalog) if other and other.note and (disputed or fact.cautious) else None,
    }


def _code(page: Page, catalog: Catalog) -> Data | None:
    """A QR code of the first official source; none where no source has an official page."""
    url = next((source.authority.url for source in page.sources if source.authority.official), "")
    if not url:
        return None
    import segno  # noqa: PLC0415 (its writers load half the standard library)

    drawn = io.BytesIO()
    segno.make(url, error="m").save(drawn, kind="svg", xmldecl=False, border=2)
    return {"svg": drawn.getvalue().decode(), "url": url, "caption": catalog.gettext("First official source")}
