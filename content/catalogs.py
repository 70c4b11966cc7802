# SPDX-License-Identifier: MIT
"""Languages and their catalogs: what a paragraph is in the reader's language, and how far that can be trusted.

A paragraph is ``current``, ``stale`` (the English has changed since; the old translation is shown with the date) or
``missing`` (English stands in its place). In English everything is ``current``.
"""

import gettext
import json
import re
import struct
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from content import files, integrity
from content.errors import ContentError, MissingPartError, UnknownLanguageError
from content.toml_file import TomlFile

SOURCE_TAG = "en"


# Babel knows this too, but reads half a megabyte a language to say it, and the window asks at start.
RIGHT_TO_LEFT = {"ar", "ckb", "fa", "he", "ps", "sd", "ug", "ur", "yi"}


def direction_of(tag: str) -> str:
    """The direction of a language: ``ltr`` or ``rtl``."""
    return "rtl" if tag.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


@dataclass(frozen=True)
class Language:
    """A language by its BCP 47 tag, with its own name. ``review`` is ``source``, ``draft`` or ``signed``."""

    tag: str
    name: str
    locale: str
    review: str
    signed_by: str = ""

    @property
    def folder(self) -> str:
        """The folder of its catalogs, as gettext spells it."""
        return self.tag.replace("-", "_")

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``."""
        return direction_of(self.tag)


def read_languages(path: Path) -> dict[str, Language]:
    """The languages of ``languages.toml`` by tag, in its order. Raises ``ContentError``."""
    languages = {}
    for table in TomlFile(path).tables():
        review = table.one_of("review", ("source", "draft", "signed"))
        language = Language(
            tag=table.name,
            name=table.get("name", str),
            locale=table.get("locale", str),
            review=review,
            signed_by=table.get("signed_by", str, ""),
        )
        if review == "signed" and not language.signed_by:
            raise table.fail("review", "signed by nobody", "Name the qualified person in signed_by, or write draft.")
        table.done()
        languages[language.tag] = language
    return languages


def shipped_languages() -> dict[str, Language]:
    """The languages of this guide; English alone where a packed program has lost the list of them.

    Raises ``ContentError`` where a checkout's list is broken.
    """
    path = files.LOCALES / "languages.toml"
    if files.CHECKOUT:
        return read_languages(path)
    try:
        return read_languages(path)
    except (OSError, UnicodeDecodeError, ContentError):
        return {SOURCE_TAG: ENGLISH.language}


def choose(tag: str, languages: dict[str, Language]) -> Language:
    """The language for a tag: itself, or English for a known language that is not shipped yet.

    Raises ``UnknownLanguageError`` for what is no language at all.
    """
    folded = {known.lower(): language for known, language in languages.items()}
    wanted = tag.replace("_", "-").lower()
    aliases = {
        "zh": "zh-hans",
        "zh-cn": "zh-hans",
        "zh-sg": "zh-hans",
        "zh-tw": "zh-hant",
        "zh-hk": "zh-hant",
    }
    for candidate in (wanted, aliases.get(wanted, ""), wanted.split("-")[0]):
        if candidate in folded:
            return folded[candidate]
    # Babel's list of all languages, since a bundle carries the data of a few only.
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", wanted) or wanted.split("-")[0] not in _all_languages():
        raise UnknownLanguageError(tag, tuple(languages))
    return languages[SOURCE_TAG]


@cache
def _all_languages() -> frozenset[str]:
    from babel.core import get_global  # noqa: PLC0415 (only a language that is not shipped asks for it)

    return frozenset(known.split("_")[0] for known in get_global("likely_subtags"))


@dataclass(frozen=True)
class Translated:
    """A text with the language it is really in. ``changed`` is the day the English changed (ISO), if it has."""

    text: str
    lang: str
    state: str
    changed: str = ""


class _Absent(gettext.NullTranslations):
    """Answers an unknown message with nothing, which no translation is: so that a gap can be told from a match."""

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 (gettext's signature)
        return ""


class Catalog:
    """The words of one language in one domain (``content`` or ``gui``)."""

    def __init__(self, language: Language, translations: gettext.NullTranslations, notes: dict[str, Any]) -> None:
        self.language = language
        self._translations = translations
        self._stale: dict[str, dict[str, list[str]]] = notes.get("stale", {})
        self._counts: dict[str, list[int]] = notes.get("counts", {})

    @classmethod
    def without_words(cls, language: Language) -> "Catalog":
        """A catalog that knows nothing: all of the language stands in English, and counts as missing."""
        translations = gettext.NullTranslations()
        translations.add_fallback(_Absent())
        return cls(language, translations, {})

    def gettext(self, message: str) -> str:
        """A sentence of the program itself; English where it is not translated."""
        return self._translations.gettext(message)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """A sentence of the program itself in the form that goes with ``number``."""
        return self._translations.ngettext(singular, plural, number)

    def passage(self, context: str, english: str) -> Translated:
        """A text of the guide. ``context`` is the topic's id or the name of the table it stands in."""
        if self.language.tag == SOURCE_TAG or not english:
            return Translated(english, SOURCE_TAG, "current")
        found = self._translations.pgettext(context, english)
        if found:
            return Translated(found, self.language.tag, "current")
        if old := self._stale.get(context, {}).get(english):
            return Translated(old[0], self.language.tag, "stale", old[1])
        return Translated(english, SOURCE_TAG, "missing")

    def share(self, context: str) -> float:
        """How much of a context is translated and up to date, from 0 to 1."""
        if self.language.tag == SOURCE_TAG:
            return 1.0
        done, total = self._counts.get(context, [0, 1])
        return done / total if total else 1.0


def open_catalog(language: Language, domain: str = "content") -> Catalog:
    """The compiled catalog of a language. Raises ``MissingPartError`` where it was not made or is damaged."""
    if language.tag == SOURCE_TAG:
        return Catalog(language, gettext.NullTranslations(), {})
    name = f"locales/{language.folder}/{domain}"
    try:
        with integrity.sound(f"{name}.mo").open("rb") as file:
            translations = gettext.GNUTranslations(file)
        notes = json.loads(integrity.sound(f"{name}.json").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, ValueError, struct.error) as error:
        raise MissingPartError(f"{name}.mo", files.MAKE_COMMAND) from error
    # gettext falls through to the program's own words for plain messages, to nothing for texts of the guide.
    translations.add_fallback(_Absent())
    return Catalog(language, translations, notes)


# In it stands whatever is not translated, dates and amounts inside it too.
ENGLISH = Catalog(Language(SOURCE_TAG, "English", "en_US", "source"), gettext.NullTranslations(), {})
