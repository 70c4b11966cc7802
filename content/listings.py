# SPDX-License-Identifier: MIT
"""The rows that the command line prints, in the shapes that `commands.md` promises."""

import dataclasses
import json
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from content import fact_words, pages, render
from content.errors import N_, UsageError
from content.facts import Fact, Period
from content.library import Library

Row = dict[str, Any]


def topics(library: Library, lang: str, today: date) -> list[Row]:
    """The library, in reading order."""
    rows = []
    for shelf in library.contents(lang):
        for entry in shelf.entries:
            page = library.page(entry.topic, lang, today)
            rows.append(
                {
                    "id": page.topic,
                    "kind": page.kind,
                    "section": page.section,
                    "title": page.title.plain,
                    "summary": page.summary.plain,
                    "status": page.status,
                    "confirmed": page.confirmed,
                    "review_by": page.review_by,
                    "translated": round(page.translated, 4),
                }
            )
    return rows


def shown(library: Library, topics: Sequence[str], lang: str, today: date, form: str, beside: str = "") -> str:
    """Pages as ``text``, ``html`` (one phone file) or ``json`` (a list where there are several)."""
    if form == "html":
        return library.phone_packet(topics, lang, today, beside)
    read = [library.page(topic, lang, today) for topic in topics]
    if form == "text":
        return "\f\n".join(render.text(page, library.catalog(lang)) for page in read)
    rows = [page_row(page) for page in read]
    return json.dumps(rows if len(rows) > 1 else rows[0], ensure_ascii=False, default=str)


def page_row(page: pages.Page) -> Row:
    """A page as data."""
    return {
        "topic": page.topic,
        "lang": page.lang,
        "title": page.title.plain,
        "summary": page.summary.plain,
        "audience": page.audience.plain,
        "status": page.status,
        "day": page.day,
        "blocks": [_block_row(block) for block in page.blocks],
        "facts": [_fact_row(fact) for fact in page.facts],
        "authorities": [{"number": source.number, **vars(source.authority)} for source in page.sources],
        "notices": [vars(notice) for notice in page.notices],
        "confirmed": page.confirmed,
        "review_by": page.review_by,
        "translated": page.translated,
    }


def _block_row(block: object) -> Row:
    row: Row = {"kind": type(block).__name__.lower()}
    for field in dataclasses.fields(block):  # type: ignore[arg-type]
        row[field.name] = _plain_data(getattr(block, field.name))
    return row


def _plain_data(value: object) -> object:
    if isinstance(value, pages.Passage):
        runs = [{key: part for key, part in vars(run).items() if part} for run in value.runs]
        return {"text": value.plain, "lang": value.lang, "state": value.state, "runs": runs}
    if isinstance(value, tuple):
        return [_plain_data(item) for item in value]
    return _block_row(value) if dataclasses.is_dataclass(value) else value


def _fact_row(fact: pages.PageFact) -> Row:
    held = fact.held
    return {
        "id": fact.id,
        "label": fact.label.plain,
        "value": fact.value,
        "cautious": fact.cautious or None,
        "note": fact.note.plain if fact.note else "",
        "from": held.start,
        "status": held.status,
        "basis": held.basis,
        "authority": held.authority,
        "confirmed": held.confirmed,
        "review_by": held.review_by,
        "age": fact.age,
    }


def hits(library: Library, query: str, lang: str, today: date, limit: int) -> list[Row]:
    """Answers to a query, best first."""
    keys = ("topic", "kind", "why", "anchor", "title", "heading", "excerpt", "lang", "score")
    found = library.search(query, lang, today, limit)
    return [{key: getattr(hit, key) for key in keys} for hit in found]


def facts(library: Library, ids: tuple[str, ...], on: date, lang: str) -> list[Row]:
    """Facts with the value that held on a day; value and status are null where there was no rule yet."""
    known = library.guide.facts
    for name in ids:
        if name not in known:
            raise UsageError(N_("There is no fact called “{name}”. List them all with: facts"), name=name)
    return [_value_row(library, known[name], on, lang) for name in (ids or known)]


def fact_line(library: Library, row: Row, on: date, lang: str) -> str:
    """A row of ``facts`` for a person: the value in words ("1 year"), which the data keep as written ("1 years")."""
    value = fact_words.words(library.guide.facts[row["id"]], "", on, library.catalog(lang))
    return f"{row['id']:36} {value:24} {row['status']!s:10} {row['authority']}"


def _value_row(library: Library, fact: Fact, on: date, lang: str) -> Row:
    value = fact.on(on)
    authority = library.guide.authorities[value.authority] if value else None
    return {
        "id": fact.id,
        "kind": fact.kind,
        "label": library.text("facts", fact.label, lang).text,
        "value": _bare(value.value) if value else None,
        "from": value.start if value else None,
        "status": value.status if value else None,
        "cautious": _bare(value.cautious) if value else None,
        "authority": authority.id if authority else None,
        "url": authority.url if authority else None,
        "basis": value.basis if value else None,
        "confirmed": value.confirmed if value else None,
        "review_by": value.review_by if value else None,
        "note": library.text("facts", value.note, lang).text if value else "",
    }


def _bare(value: object) -> object:
    """A quantity as JSON knows it: periods as written ("30 days"), amounts as numbers."""
    if isinstance(value, Period):
        return f"{value.number} {value.unit}" if value.number else value.unit
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return value


def due(library: Library, today: date, within: int) -> list[Row]:
    """Facts and topics whose day of review comes within some days of today, soonest first."""
    last = today + timedelta(days=within)
    rows: list[Row] = []
    for fact in library.guide.facts.values():
        value = fact.on(library.day(today))
        if value and value.review_by <= last:
            rows.append({"kind": "fact", "id": fact.id, "label": fact.label, "review_by": value.review_by})
    for topic in library.guide.outline.topics:
        page = library.page(topic, "en", today)
        if page.review_by and page.review_by <= last:
            rows.append({"kind": "topic", "id": topic, "label": page.title.plain, "review_by": page.review_by})
    return sorted(rows, key=lambda row: (row["review_by"], row["kind"], row["id"]))
