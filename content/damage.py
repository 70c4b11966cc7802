# SPDX-License-Identifier: MIT
"""What damage means for a reader: which parts fail, what stands in for them, and that the rest still works."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from content import integrity
from content.catalogs import Language
from content.errors import N_

INDEX, SPARE, SNAPSHOT = "made/index.db", "made/index.db.xz", "made/guide.json"
CATALOGS = "made/locales/"
LOOKUPS = {"made/placeholders.json"}

SEARCH_SPARE = N_("The search works from its second copy, because the first is damaged.")
SEARCH_OFF = N_("The search is off. Look in the contents at the side.")
LANGUAGE = N_("{language} is damaged or missing. Its pages are shown in English.")
WORDS = N_("Words and numbers of some pages may be wrong. Do not rely on a date or a fee.")
PICTURES = N_("Some pictures may not be shown.")
LETTERS = N_("Some letters may not be shown.")
PAPER = N_("Printing may not work.")
REST = N_("Everything else works. To mend it, copy the program again from where you got it.")
TITLE = N_("Some files of this program are damaged: {files}")

NAMED = 3
"""How many files a sentence names before it stops."""


@dataclass(frozen=True)
class Effect:
    """What is to be said, and whether an answer of the program may be worse for it."""

    message: str
    matters: bool = True
    language: str = ""


def effects(damaged: Iterable[str]) -> list[Effect]:
    """What the damage of some files, named as in the manifest, does to the program; the gravest first."""
    names = set(damaged)
    found = []
    if SNAPSHOT in names and any(name.startswith(("guide/topics", "guide/facts")) for name in names):
        found.append(Effect(WORDS))
    if LOOKUPS & names or {INDEX, SPARE} <= names:
        found.append(Effect(SEARCH_OFF))
    elif INDEX in names:
        found.append(Effect(SEARCH_SPARE, matters=False))
    folders = {name.removeprefix(CATALOGS).partition("/")[0] for name in names if name.startswith(CATALOGS)}
    found += [Effect(LANGUAGE, language=folder) for folder in sorted(folders)]
    for start, message in (("fonts/", LETTERS), ("guide/pictures/", PICTURES), ("templates/handout", PAPER)):
        if any(name.startswith(start) for name in names):
            found.append(Effect(message))
    return found


def sentences(damaged: Iterable[str], languages: Iterable[Language], gettext: Callable[[str], str]) -> list[str]:
    """What a reader is told, in the words of ``gettext``; nothing where nothing is damaged."""
    names = sorted(damaged)
    if not names:
        return []
    own_names = {language.folder: language.name for language in languages}
    shown = ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
    middle = [
        gettext(effect.message).format(language=own_names.get(effect.language, effect.language))
        for effect in effects(names)
    ]
    return [gettext(TITLE).format(files=shown), *middle, gettext(REST)]


class Record:
    """What has been found damaged until now; names as in the manifest."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = set(names)

    def __contains__(self, name: str) -> bool:
        return name in self._names

    @property
    def names(self) -> frozenset[str]:
        """All of it."""
        return frozenset(self._names)

    @property
    def matters(self) -> bool:
        """Whether an answer may be worse for it: a second copy of the index answers as well as the first."""
        return any(effect.matters for effect in effects(self._names))

    def note(self, names: Iterable[str]) -> None:
        """Take files for damaged from now on."""
        self._names.update(names)

    def in_words(self, languages: Iterable[Language], gettext: Callable[[str], str]) -> list[str]:
        """What a reader is told; nothing where all is well."""
        return sentences(self._names, languages, gettext)

    @staticmethod
    def look() -> list[str]:
        """Compare every file with what was packed. Takes a moment, may run in any thread, notes nothing."""
        return list(integrity.manifest().damaged())

    @staticmethod
    def digest() -> str:
        """One digest (SHA-256) for all of the packed content, to compare two copies by; empty in a checkout."""
        return integrity.manifest().digest
