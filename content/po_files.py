# SPDX-License-Identifier: MIT
"""The translators' side of the catalogs: gather the English, carry translations over, compile.

Updating is our own small step: Babel's fuzzy search takes minutes on thousands of paragraphs and borrows across
topics. Here a changed paragraph is matched inside its own context only, and keeps the old English beside it.
"""

import difflib
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from babel.core import UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

from content import files
from content.catalogs import SOURCE_TAG, Language
from content.errors import ContentError
from content.files import shown, write_whole
from content.inline import braces_in, cites_in, links_in

KEYWORDS = {
    "gettext": None,
    "_": None,
    "say": None,
    "N_": None,
    "ngettext": (1, 2),
    "P_": (1, 2),
    "pgettext": ((1, "c"), 2),
}
GUIDE_FILES = [
    ("guide/outline.toml", "content.extraction:extract_toml"),
    ("guide/topics/*.md", "content.extraction:extract_topic"),
    ("guide/pictures/*.svg", "jinja2.ext:babel_extract"),
    ("guide/*.toml", "content.extraction:extract_toml"),
    ("guide/facts/*.toml", "content.extraction:extract_toml"),
    ("guide/deadlines/*.toml", "content.extraction:extract_toml"),
    ("templates/*.html", "jinja2.ext:babel_extract"),
    ("templates/*.svg", "jinja2.ext:babel_extract"),
    ("__main__.py", "content.extraction:extract_verbs"),
    ("cli.py", "content.extraction:extract_verbs"),
    ("*.py", "python"),
]
DOMAINS = {"content": GUIDE_FILES, "gui": [("**.py", "python")]}
# Babel writes the previous English as "#|" but does not read it back, so both notes are translators' comments.
CHANGED, WAS = "English changed on ", "The English was: "
CLOSE_ENOUGH = 0.6


def gather(root: Path, domain: str) -> Catalog:
    """All English messages of a domain, in the order of the sources. ``root`` is the checkout."""
    catalog = Catalog(domain=domain, project="Asylum Guide", fuzzy=False)
    mapping = DOMAINS[domain]
    found = extract_from_dir(str(root / domain), mapping, keywords=KEYWORDS, comment_tags=("Translators:",))
    for file, line, message, comments, context in sorted(found, key=lambda row: (row[0], row[1])):
        catalog.add(message, None, [(f"{domain}/{file}", line)], auto_comments=comments, context=context)
    return catalog


def update(path: Path, template: Catalog, language: Language, day: date) -> Catalog:
    """The catalog of a language brought up to the template: kept, marked as changed, or new."""
    old = Catalog(locale=language.locale.split("_US")[0])
    if path.exists():
        with path.open("rb") as file:
            old = read_po(file, locale=old.locale, domain=template.domain)
    stamp = datetime.combine(day, time(), UTC)
    new = Catalog(
        locale=old.locale,
        domain=template.domain,
        project="Asylum Guide",
        creation_date=stamp,
        revision_date=stamp,
    )
    new.fuzzy = False
    wanted = {(message.context, message.id) for message in template if message.id}
    gone: dict[str | None, list[Message]] = defaultdict(list)
    for message in old:
        if message.id and message.string and (message.context, message.id) not in wanted:
            gone[message.context].append(message)
    for message in template:
        if not message.id:
            continue
        same = old.get(message.id, message.context)
        # A sentence that has got a plural since has other forms, and is translated anew.
        if same is not None and same.string and isinstance(same.string, str) == isinstance(message.id, str):
            _add(new, message, same.string, same)
        elif closest := _closest(message, gone[message.context]):
            carried = _add(new, message, closest.string, closest)
            carried.flags.add("fuzzy")
            was = english_was(closest) or str(closest.id)
            carried.user_comments = [f"{CHANGED}{day.isoformat()}", f"{WAS}{was}"]
        else:
            _add(new, message, "" if isinstance(message.id, str) else ("",) * new.num_plurals, None)
    return new


def _add(catalog: Catalog, message: Message, string: Any, old: Message | None) -> Message:
    return catalog.add(
        message.id,
        string,
        message.locations,
        flags=set(old.flags) if old else (),
        auto_comments=message.auto_comments,
        user_comments=[f"{CHANGED}{changed_on(old)}", f"{WAS}{english_was(old)}"] if old and old.fuzzy else (),
        context=message.context,
    )


def _closest(message: Message, gone: list[Message]) -> Message | None:
    """The vanished message of the same context whose English is most like this one's, if it is like enough."""
    if not isinstance(message.id, str):
        return None
    best, likeness = None, CLOSE_ENOUGH
    for old in gone:
        if isinstance(old.id, str):
            ratio = difflib.SequenceMatcher(None, old.id, message.id, autojunk=False).ratio()
            if ratio >= likeness:
                best, likeness = old, ratio
    return best


def write(path: Path, catalog: Catalog) -> None:
    """Write a catalog as a .po file whose text changes only where its messages do."""
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=110, include_lineno=False)
    write_whole(path, buffer.getvalue())


def read(path: Path) -> Catalog:
    """The catalog in a .po file. Raises ``ContentError`` where it cannot be read."""
    try:
        with path.open("rb") as file:
            return read_po(file, abort_invalid=True)
    except PoFileError as error:
        raise ContentError(shown(path), error.lineno + 1, str(error), "Mend the line.") from error
    except (ValueError, LookupError, UnknownLocaleError) as error:
        raise ContentError(shown(path), 0, f"this catalog cannot be read: {error}", "Mend the file.") from error


def compile_language(language: Language, made: Path) -> None:
    """Make the run-time form of a language's catalogs: .mo for what is current, JSON for the rest and the counts.

    A translation that names other things than its English is left out, as if there were none.
    """
    for domain in DOMAINS:
        source = files.LOCALES / language.folder / "LC_MESSAGES" / f"{domain}.po"
        if not source.exists():
            continue
        catalog = read(source)
        stale: dict[str, dict[str, list[str]]] = defaultdict(dict)
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for message in list(catalog):
            if message.id and not message.fuzzy and not names_the_same(message):
                catalog.delete(message.id, message.context)
                message.string = ""
            if message.id and message.context:
                counts[message.context][0] += is_translated(message) and not message.fuzzy
                counts[message.context][1] += 1
                if message.fuzzy and names_the_same(message):
                    stale[message.context][str(message.id)] = [str(message.string), changed_on(message)]
        buffer = io.BytesIO()
        write_mo(buffer, catalog)
        target = made / "locales" / language.folder
        write_whole(target / f"{domain}.mo", buffer.getvalue())
        notes = {"stale": stale, "counts": counts}
        write_whole(target / f"{domain}.json", json.dumps(notes, ensure_ascii=False).encode())


def compile_all(made: Path, languages: Iterator[Language] | list[Language]) -> None:
    """Compile the catalogs of every language but English."""
    for language in languages:
        if language.tag != SOURCE_TAG:
            compile_language(language, made)


def is_translated(message: Message) -> bool:
    """Whether every form of a message has words."""
    return all(message.string) if isinstance(message.string, (list, tuple)) else bool(message.string)


def changed_on(message: Message) -> str:
    """The day (ISO) on which the English of a stale message changed, as far as it was noted."""
    return next((note.removeprefix(CHANGED) for note in message.user_comments if note.startswith(CHANGED)), "")


def english_was(message: Message) -> str:
    """The English that a stale message was translated from; a long note comes back from the file in several lines."""
    notes = " ".join(message.user_comments)
    return notes.partition(WAS)[2]


def names_the_same(message: Message) -> bool:
    """Whether a translation, in every form that has words, names the placeholders, links and sources of its English.

    Others would be asked for where nobody knows them, and the page or the button could not be shown. Words of buttons,
    which have no context, may not bring tags either: Qt would take them for rich text.
    """
    english = message.id[-1] if isinstance(message.id, (list, tuple)) else str(message.id)
    forms = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
    return all(
        sorted(named(english)) == sorted(named(words))
        for words in filter(None, forms)
        for named in (braces_in, links_in, cites_in, *([] if message.context else [_tags_in]))
    )


def _tags_in(text: str) -> list[str]:
    return re.findall(r"<[/!?a-zA-Z]", text)
