# SPDX-License-Identifier: MIT
"""From the guide to the search index: one document a topic and language, with the words people use for it.

The index holds no values of facts, which change from day to day: each placeholder is one private-use character in
the indexed text, and the list of placeholders lies beside the index, so that excerpts show the day's values.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from content import asked, codes, files, guide_files, render, search, snapshot
from content.blocks import Heading, Source, texts
from content.catalogs import SOURCE_TAG, Catalog, Language, open_catalog, read_languages
from content.errors import MissingPartError
from content.files import write_whole
from content.finding import FIRST_MARK, INDEX, PLACEHOLDERS
from content.guide_files import Guide
from content.inline import Run, parse
from content.search import Document
from content.topics import Topic

# A sheet or a list touches many subjects; the page that explains the subject comes before it.
WEIGHTS = {"sheet": 0.7, "list": 0.6, "outside": 0.9}


class Placeholders:
    """Gives each placeholder its character."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}

    def text(self, markdown: str) -> str:
        """The words of a text, with a character for each placeholder and no citations."""
        return "".join(self._run(run) for run in parse(markdown))

    def _run(self, run: Run) -> str:
        if run.fact:
            return self.known.setdefault(run.fact, chr(FIRST_MARK + len(self.known)))
        return run.text


def build(made: Path) -> None:
    """Make snapshot, templates, codes, index and placeholders in the folder ``made``; catalogs must be there."""
    guide = guide_files.read(files.GUIDE)
    languages = read_languages(files.LOCALES / "languages.toml")
    placeholders = Placeholders()
    snapshot.write(guide, made / snapshot.SNAPSHOT)
    render.keep_templates(made)
    codes.keep((one.url for one in guide.authorities.values() if one.official), made)
    documents = list(all_documents(guide, languages.values(), placeholders))
    made.mkdir(parents=True, exist_ok=True)
    search.build(made / INDEX, documents)
    write_whole(made / PLACEHOLDERS, json.dumps(list(placeholders.known)).encode())


def all_documents(guide: Guide, languages: Iterable[Language], placeholders: Placeholders) -> Iterator[Document]:
    """Every topic in every language that has words for it, then what is asked in languages that it is not in yet."""
    questions = asked.read(files.GUIDE / "asked.toml", guide.topics)
    languages = list(languages)
    for language in languages:
        try:
            catalog = open_catalog(language)
        except MissingPartError:
            continue
        spoken = _words_of_topics(guide, catalog)
        for topic in guide.topics.values():
            if language.tag == SOURCE_TAG or catalog.share(topic.id) > 0:
                said = questions.get(topic.id, {}).get(language.tag, ())
                yield document(topic, catalog, placeholders, [*spoken[topic.id], *said])
    shipped = {language.tag for language in languages}
    for name, said_of in questions.items():
        for tag, lines in said_of.items():
            if tag not in shipped and lines:
                kind = guide.topics[name].kind
                yield Document(name, tag, lines[0], (), "\n".join(lines), lines[1:], kind, WEIGHTS.get(kind, 1.0))


def document(topic: Topic, catalog: Catalog, placeholders: Placeholders, spoken: list[str]) -> Document:
    """A topic as the engine knows it."""

    def words(source: Source) -> str:
        return placeholders.text(catalog.passage(topic.id, source.text).text)

    headings = [(block.anchor, words(block.text)) for block in topic.blocks if isinstance(block, Heading)]
    lines = [words(topic.summary), *map(words, texts(topic.blocks))]
    return Document(
        id=topic.id,
        lang=catalog.language.tag,
        title=words(topic.title),
        headings=headings,
        text="\n".join(lines),
        aliases=(*topic.keywords, *spoken),
        kind=topic.kind,
        weight=WEIGHTS.get(topic.kind, 1.0),
    )


def _words_of_topics(guide: Guide, catalog: Catalog) -> dict[str, list[str]]:
    """For each topic, the terms explained there first and the words people use for them, in one language."""
    spoken: dict[str, list[str]] = defaultdict(list)
    for term in guide.glossary.values():
        if term.topics:
            words = dict(term.words).get(catalog.language.tag, ())
            spoken[term.topics[0]] += [catalog.passage("glossary", term.term.text).text, *words]
    return spoken
