# SPDX-License-Identifier: MIT
"""Answers as data, in the shape that ``commands.md`` promises, and as plain lines to copy."""

from collections.abc import Mapping
from typing import Any

from content import formats
from content.authorities import Authority
from content.catalogs import Catalog
from content.deadlines import Answer, Reckoning
from content.deadlines_timeline import Timeline
from content.errors import N_

Row = dict[str, Any]
BOUND_WORDS = {
    "deadline": N_("Last day: {date}"),
    "earliest": N_("Not before: {date}"),
    "government": N_("The government's limit: {date}"),
    "bar": N_("The bar ends: {date}"),
}


def row(answer: Answer, authorities: Mapping[str, Authority], catalog: Catalog) -> Row:
    """An answer as data; days in ISO, sentences in the catalog's language."""
    span = answer.main.span
    return {
        "rule": answer.rule.id,
        "label": catalog.passage("deadlines", answer.rule.label).text,
        "event": answer.event,
        "trigger": answer.trigger.isoformat(),
        "counted": _iso(answer.counted),
        "date": _iso(answer.day),
        "safe": _iso(answer.safe),
        "earliest": span[0].isoformat(timespec="minutes") if span else None,
        "latest": span[1].isoformat(timespec="minutes") if span else None,
        "bound": answer.rule.bound,
        "status": answer.status,
        "also": [_also(other, catalog) for other in answer.also],
        "authority": "; ".join(authorities[name].title for name in answer.authorities),
        "authorities": list(answer.authorities),
        "topic": answer.rule.topic,
        "why": answer.main.why.in_words(catalog),
        "note": " ".join(note.in_words(catalog) for note in answer.notes),
    }


def rows(line: Timeline, authorities: Mapping[str, Authority], catalog: Catalog) -> list[Row]:
    """All answers of a timeline as data, in its order."""
    return [row(answer, authorities, catalog) for answer in line.answers]


def text(answer: Answer, authorities: Mapping[str, Authority], catalog: Catalog) -> str:
    """An answer as lines of text: what, the earliest day first, why, the law, and what else to know."""
    locale = catalog.language.locale
    lines = [catalog.passage("deadlines", answer.rule.label).text]
    others = [other for other in answer.also if other.day]
    for way in sorted((answer.main, *others), key=lambda way: way.day or answer.first):
        if way.safe:
            lines.append(catalog.gettext("Aim for: {date}").format(date=formats.day(way.safe, locale)))
        if way.day:
            message = catalog.gettext(BOUND_WORDS[answer.rule.bound])
            lines.append(message.format(date=formats.day(way.day, locale)))
        lines.append(way.why.in_words(catalog))
    lines.append("; ".join(authorities[name].title for name in answer.authorities))
    lines.extend(note.in_words(catalog) for note in answer.notes)
    return "\n".join(lines)


def _also(other: Reckoning, catalog: Catalog) -> Row:
    return {"date": _iso(other.day), "safe": _iso(other.safe), "why": other.why.in_words(catalog)}


def _iso(day: object) -> str | None:
    return str(day) if day else None
