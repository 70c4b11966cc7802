# SPDX-License-Identifier: MIT
"""What changed: the values of facts that began in the last twelve months, newest first, with their pages."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from content import formats
from content.blocks import Block, Heading, Items, texts
from content.catalogs import Catalog
from content.fact_words import CONTEXT, STATUS_WORDS, quantity
from content.facts import Fact, Value
from content.guide_files import Guide
from content.inline import Run, facts_in
from content.pages import Passage

ID = "changes"
SPAN = timedelta(days=365)
MOST_PAGES = 2


def recent(guide: Guide, day: date) -> list[tuple[Fact, Value, Value | None]]:
    """Facts with the value that began within a year before ``day`` and the one before it, newest first."""
    found = []
    for fact in guide.facts.values():
        befores = (None, *fact.values)
        for before, value in zip(befores, fact.values, strict=False):
            history = fact.kind == "date" or fact.statistic
            if day - SPAN <= value.start <= day and not history:
                found.append((fact, value, before))
    return sorted(found, key=lambda row: (-row[1].start.toordinal(), row[0].id))


def blocks(guide: Guide, catalog: Catalog, day: date) -> Iterator[Block[Passage]]:
    """A heading a month, and under it one line a change."""
    shown_on = _pages_of_facts(guide)
    months = groupby(recent(guide, day), key=lambda row: (row[1].start.year, row[1].start.month))
    for (year, month), rows in months:
        anchor = f"{year}-{month:02}"
        title = formats.partial_day(anchor, catalog.language.locale)
        yield Heading(2, f"m{anchor}", Passage((Run(title),), catalog.language.tag))
        yield Items("bullets", tuple(_line(guide, row, catalog, shown_on) for row in rows))


def _line(
    guide: Guide, row: tuple[Fact, Value, Value | None], catalog: Catalog, shown_on: dict[str, list[str]]
) -> Passage:
    fact, value, before = row
    label = catalog.passage(CONTEXT, fact.label)
    now = quantity(fact, value.value, catalog)
    message = catalog.gettext("{date}: {value} ({status})")
    if before and before.value != value.value:
        message = catalog.gettext("{date}: {value}, before {earlier} ({status})")
    said = message.format(
        date=formats.day(value.start, catalog.language.locale),
        value=now,
        earlier=quantity(fact, before.value, catalog) if before else "",
        status=catalog.gettext(STATUS_WORDS[value.status]),
    )
    runs = [Run(label.text, strong=True), Run(f" · {said}")]
    if value.note and value.status != "in force":
        runs.append(Run(" " + catalog.passage(CONTEXT, value.note).text))
    for topic in shown_on[fact.id][:MOST_PAGES]:
        title = catalog.passage(topic, guide.topics[topic].title.text).text
        runs += [Run(" "), Run(title, link=f"topic:{topic}")]
    return Passage(tuple(runs), catalog.language.tag, label.state, label.changed)


def _pages_of_facts(guide: Guide) -> dict[str, list[str]]:
    """For each fact, the topics that show it, in reading order."""
    shown: dict[str, list[str]] = defaultdict(list)
    for name in guide.outline.topics:
        topic = guide.topics[name]
        for placeholder in {found for source in texts(topic.blocks) for found in facts_in(source.text)}:
            fact = placeholder.partition(".")[0]
            if name not in shown[fact]:
                shown[fact].append(name)
    return shown
