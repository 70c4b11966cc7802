# SPDX-License-Identifier: MIT
"""Checks of a translation that a reader would make: the settled term, no English left over, room on the buttons."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from content import files, po_files
from content.catalogs import SOURCE_TAG, Catalog, Language, open_catalog
from content.glossary import Term
from content.term_marks import Marks, marks, names

Found = tuple[str, int, str, str, bool]

# What may stay in English: in brackets, in quotation marks, in bold (sentences to show an officer), addresses.
_MAY_STAY = re.compile(
    r"（[^）]*）|\([^)]*\)|“[^”]*”|「[^」]*」|«[^»]*»|\"[^\"]*\"|\*\*.*?\*\*|\{[^}]*\}|\[\^[^]]*\]|https?://\S+|\S+\.(?:gov|org|com)\S*"
)
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_PARTS = re.compile(r"[^（(，,、）)]+")
_CODES = re.compile(r"[A-Za-z]*[A-Z][A-Z-]\w+")  # EOIR-33, SmartLINK
LEFT_OVER = 4  # words in a row that are those of the English
SHOWN_TO_OFFICERS = "sheet-"  # cards keep the English sentence beside the reader's own
BUTTON = 24  # columns of an English label that may stand on a button
WIDER = 1.6


def run(language: Language, glossary: Mapping[str, Term]) -> Iterator[Found]:
    """Findings of both catalogs of a language; all of them are to be looked at, none stops the build."""
    english = marks(glossary, Catalog.without_words(Language(SOURCE_TAG, "English", "en_US", "source")))
    catalog = open_catalog(language)
    for domain in po_files.DOMAINS:
        path = files.LOCALES / language.folder / "LC_MESSAGES" / f"{domain}.po"
        for message in po_files.read(path):
            if isinstance(message.id, str) and isinstance(message.string, str) and message.string and message.id:
                found = [*left_over(message.id, message.string, message.context or "")]
                found += too_wide(message.id, message.string) if domain == "gui" else []
                found += other_words(
                    message.id, message.string, message.context or "", glossary, english, catalog, language.tag
                )
                for what, remedy in found:
                    yield files.shown(path), message.lineno or 0, what, remedy, False


def left_over(english: str, words: str, context: str = "") -> Iterator[tuple[str, str]]:
    """English that nobody translated."""
    if context.startswith(SHOWN_TO_OFFICERS):
        return
    said = " ".join(_WORD.findall(english)).casefold()
    for part in _MAY_STAY.sub("\n", words).splitlines():
        row = _WORD.findall(part)
        for start in range(len(row) - LEFT_OVER + 1):
            few = row[start : start + LEFT_OVER]
            if " ".join(few).casefold() in said and sum(word[0].islower() for word in few) >= LEFT_OVER - 1:
                yield (
                    f"English left over: {' '.join(few)}",
                    "Translate it, or put it in brackets after the translation.",
                )
                return


def too_wide(english: str, words: str) -> Iterator[tuple[str, str]]:
    """A label that has no room where the English one has."""
    if columns(english) <= BUTTON < columns(words) and columns(words) > WIDER * columns(english):
        yield f"“{words}” is much wider than “{english}”", "Find a shorter word: it may stand on a button."


def columns(text: str) -> int:
    """The width of a text in columns; a Han character takes two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def other_words(
    english: str, words: str, context: str, glossary: Mapping[str, Term], terms: Marks, catalog: Catalog, tag: str
) -> Iterator[tuple[str, str]]:
    """A page that explains a term, and names it in English but not by its settled word in the translation."""
    said = _number_apart(words)
    for term in sorted(terms.named(english)):
        entry = glossary[term]
        linked = f"(term:{term})" in english
        if context not in entry.topics and not linked:
            continue
        settled = catalog.passage("glossary", entry.term.text).text
        known = [*names(settled), *dict(entry.words).get(tag, ()), *_PARTS.findall(settled), *_CODES.findall(settled)]
        if not any(_number_apart(name) in said for name in known):
            yield f"“{settled}” is not named where the English names it: {words[:40]}…", "Use the settled term."


def _number_apart(text: str) -> str:
    """A text as it is compared: small, without accents, no word with the ending of its number."""
    bare = "".join(one for one in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(one))
    return " ".join(word.removesuffix("s").removesuffix("e") for word in bare.split())
