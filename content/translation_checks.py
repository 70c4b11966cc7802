# SPDX-License-Identifier: MIT
"""Checks of a translation against its English: the same facts, links, sources and numbers, and nothing left over."""

import re
from collections.abc import Iterator

from babel import Locale
from babel.messages.catalog import Message

from content import files, po_files
from content.catalogs import Language
from content.inline import braces_in, cites_in, facts_in, links_in

Found = tuple[str, int, str, str, bool]


def run(language: Language) -> Iterator[Found]:
    """Findings of both catalogs of a language."""
    for domain in po_files.DOMAINS:
        path = files.LOCALES / language.folder / "LC_MESSAGES" / f"{domain}.po"
        for message in po_files.read(path):
            if message.id and message.string and not message.fuzzy:
                yield from ((files.shown(path), message.lineno or 0, *found) for found in _message(message))


def _message(message: Message) -> Iterator[tuple[str, str, bool]]:
    forms = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
    english = message.id[-1] if isinstance(message.id, (list, tuple)) else str(message.id)
    if any(forms) and not all(forms):
        yield "a plural form is empty", "Translate every form.", True
    for words in filter(None, forms):
        yield from compare(english, words)


def compare(english: str, words: str) -> Iterator[tuple[str, str, bool]]:
    """What differs between a text and its translation that must not."""
    if sorted(facts_in(english)) != sorted(facts_in(words)):
        yield f"other facts than the English: {facts_in(words)}", f"Use {facts_in(english)}.", True
    elif sorted(braces_in(english)) != sorted(braces_in(words)):
        yield f"other braces than the English: {braces_in(words)}", f"Use {braces_in(english)}.", True
    if sorted(links_in(english)) != sorted(links_in(words)):
        yield f"other links than the English: {links_in(words)}", f"Use {links_in(english)}.", True
    if sorted(cites_in(english)) != sorted(cites_in(words)):
        yield f"other sources than the English: {cites_in(words)}", f"Use {cites_in(english)}.", True
    if sorted(numbers(english)) != sorted(numbers(words)):
        yield f"other numbers than the English: {words[:60]}…", f"Keep {numbers(english)}.", False


def numbers(text: str) -> list[str]:
    """The numbers that stand in a text as digits or as names of months, outside placeholders and links."""
    bare = re.sub(r"\{[^}]*\}|\]\([^)]*\)|\[\^[^]]*\]", " ", text)
    return re.findall(r"\d+", _MONTH.sub(lambda found: _MONTHS[found[0]], bare))


def _months() -> dict[str, str]:
    """The names of months in English and Spanish, with their numbers: in Chinese a month is a number."""
    names = {}
    for locale in ("en", "es"):
        for number, name in Locale.parse(locale).months["format"]["wide"].items():
            names[name] = f" {number} "
    return names


_MONTHS = _months()
# "May" is a month only beside a day or a year.
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b(?= (?:de )?\d)|(?<=\d )(?:{'|'.join(_MONTHS)})\b")
