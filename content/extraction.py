# SPDX-License-Identifier: MIT
"""Babel extractors: which texts of the guide are translated, each with its context.

The context of a topic's paragraphs is the topic's id; that of a table is the table's name. One paragraph, list item,
table cell or field is one message, so that a change in English makes just that piece stale.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from babel.messages.extract import extract_python

from content import spoken_help, topics
from content.blocks import texts
from content.lists import GROUPS
from content.toml_file import TomlFile

Message = tuple[int, str, tuple[str, str], list[str]]

HEAD = ("title", "summary", "audience")
# Fields with words in them, by drawer of content/guide.
FIELDS: dict[str, tuple[str, ...]] = {
    "facts": ("label", "note"),
    "glossary": ("term", "explanation", "not_to_confuse"),
    "outline": ("title", "about"),
    "deadlines": ("label", "note", "plain", "asks", "hint", "why", "stops", "ask_for", "today"),
    "asked": (),
    "changes": HEAD,
    "circuits": (*HEAD, "columns", "name", "rule"),
    "directory": (*HEAD, "name", "what", "hours", "languages", "note", *GROUPS),
    "myths": (*HEAD, "myth", "truth"),
    "packets": ("title", "about", "name"),
    "questions": ("question", "hint", "text", "title", "about", "today", "week", "later"),
    "cards": ("title", "text", "lines"),
}


def extract_topic(
    file: BinaryIO, keywords: Mapping[str, Any], comment_tags: Any, options: Mapping[str, Any]
) -> Iterator[Message]:
    """The texts of a topic: title, summary, audience, and each text of its body."""
    topic = topics.read_topic(Path(file.name))
    for source in (topic.title, topic.summary, topic.audience, *texts(topic.blocks)):
        if source.text.strip():
            yield source.line, "pgettext", (topic.id, source.text), []


def extract_toml(
    file: BinaryIO, keywords: Mapping[str, Any], comment_tags: Any, options: Mapping[str, Any]
) -> Iterator[Message]:
    """The words of a TOML table of the guide."""
    path = Path(file.name)
    drawer = path.stem if path.stem in FIELDS else path.parent.name
    toml = TomlFile(path)
    for name, data in toml.data.items():
        kind = data.get("kind") if isinstance(data, dict) else None
        fields = FIELDS[drawer] + (("value", "cautious") if drawer == "facts" and kind == "text" else ())
        for text in _words({name: data} if isinstance(data, (str, list)) else data, fields):
            yield toml.line_of(name), "pgettext", (drawer, text), []


def extract_verbs(
    file: BinaryIO, keywords: Mapping[str, Any], comment_tags: Any, options: Mapping[str, Any]
) -> Iterator[Message | tuple[Any, ...]]:
    """What a module of the command line says: its messages as in any other, and the help of its verbs."""
    yield from extract_python(file, keywords, comment_tags, {})
    file.seek(0)
    for line, text in spoken_help.texts(file.read().decode()):
        yield line, "gettext", text, []


def _words(data: Any, fields: tuple[str, ...]) -> Iterator[str]:
    """The texts below ``data`` whose key is one of ``fields``, in the order of the file."""
    if isinstance(data, list):
        for item in data:
            yield from _words(item, fields)
    elif isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str) and key in fields and value.strip():
                yield " ".join(value.split())
            elif isinstance(value, list) and key in fields and all(isinstance(item, str) for item in value):
                yield from (" ".join(item.split()) for item in value)
            elif key != "words":
                yield from _words(value, fields)
