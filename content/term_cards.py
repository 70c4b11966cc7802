# SPDX-License-Identifier: MIT
"""The glossary as it is handed out: the card of a term, the list of all terms, the names that people call them by."""

from datetime import date

from content import pages
from content.answers import Card, entry
from content.catalogs import Catalog
from content.guide_files import Guide

CONTEXT = "glossary"


def card(term: str, guide: Guide, catalog: Catalog, day: date) -> Card | None:
    """A term's card; None where there is no such term."""
    if term not in guide.glossary:
        return None
    found = guide.glossary[term]
    fill = pages.filler(guide, catalog, day)
    confused = found.not_to_confuse
    return Card(
        id=term,
        term=catalog.passage(CONTEXT, found.term.text).text,
        english=found.term.text,
        explanation=fill(CONTEXT, found.explanation),
        not_to_confuse=fill(CONTEXT, confused) if confused else None,
        topics=tuple(entry(guide.topics[topic], catalog) for topic in found.topics if topic in guide.topics),
    )


def rows(guide: Guide, catalog: Catalog) -> list[tuple[str, str, str]]:
    """All terms as (id, word in the language, English word), in the order of the language's words."""
    every = [
        (term.id, catalog.passage(CONTEXT, term.term.text).text, term.term.text) for term in guide.glossary.values()
    ]
    return sorted(every, key=lambda row: row[1].casefold())


def names(guide: Guide, catalog: Catalog) -> list[tuple[str, str]]:
    """What terms are called in a language, settled names first, each with the topic that explains it."""
    explained = [term for term in guide.glossary.values() if term.topics]
    settled = [(catalog.passage(CONTEXT, term.term.text).text, term.topics[0]) for term in explained]
    tag = catalog.language.tag
    return settled + [(word, term.topics[0]) for term in explained for word in dict(term.words).get(tag, ())]
