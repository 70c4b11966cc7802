# SPDX-License-Identifier: MIT
"""Languages and catalogs: tags, gaps, stale paragraphs, and updating without losing a translation."""

from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog as Messages

from content import po_files
from content.catalogs import Language, choose
from content.errors import UnknownLanguageError

ENGLISH = Language("en", "English", "en_US", "source")
SPANISH = Language("es", "Español", "es_US", "draft")
CHINESE = Language("zh-Hans", "简体中文", "zh_Hans", "draft")
LANGUAGES = {language.tag: language for language in (ENGLISH, CHINESE, SPANISH)}
DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("tag", "chosen"),
    [
        ("zh-Hans", "zh-Hans"),
        ("zh_Hans", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("ES-mx", "es"),
        ("en-US", "en"),
        ("fr", "en"),
    ],
)
def test_a_known_tag_finds_its_language(tag: str, chosen: str) -> None:
    assert choose(tag, LANGUAGES).tag == chosen


@pytest.mark.parametrize("tag", ["xx-nonsense", "klingon", "", "!!", "zz"])
def test_what_is_no_language_is_refused(tag: str) -> None:
    with pytest.raises(UnknownLanguageError):
        choose(tag, LANGUAGES)


def template(*texts: str) -> Messages:
    catalog = Messages(domain="content")
    for text in texts:
        catalog.add(text, None, context="bond")
    return catalog


def updated(path: Path, *texts: str) -> Messages:
    catalog = po_files.update(path, template(*texts), SPANISH, DAY)
    po_files.write(path, catalog)
    return po_files.read(path)


def test_a_translation_stays_while_its_english_stays(tmp_path: Path) -> None:
    path = tmp_path / "content.po"
    catalog = updated(path, "Pay the bond at the office.")
    catalog.get("Pay the bond at the office.", "bond").string = "Pague la fianza en la oficina."  # type: ignore[union-attr]
    po_files.write(path, catalog)
    kept = updated(path, "Something new.", "Pay the bond at the office.").get("Pay the bond at the office.", "bond")
    assert kept is not None
    assert kept.string == "Pague la fianza en la oficina."
    assert not kept.fuzzy


def test_a_changed_paragraph_keeps_its_old_words_and_is_marked(tmp_path: Path) -> None:
    path = tmp_path / "content.po"
    catalog = updated(path, "Pay the bond at the office.")
    catalog.get("Pay the bond at the office.", "bond").string = "Pague la fianza en la oficina."  # type: ignore[union-attr]
    po_files.write(path, catalog)
    message = updated(path, "Pay the bond at the ICE office.").get("Pay the bond at the ICE office.", "bond")
    assert message is not None
    assert message.fuzzy
    assert message.string == "Pague la fianza en la oficina."
    assert po_files.english_was(message) == "Pay the bond at the office."
    assert po_files.changed_on(message) == "2026-11-24"


def test_a_sentence_that_gets_a_plural_is_translated_anew(tmp_path: Path) -> None:
    path = tmp_path / "content.po"
    catalog = updated(path, "{n} page")
    catalog.get("{n} page", "bond").string = "{n} página"  # type: ignore[union-attr]
    po_files.write(path, catalog)
    counted = Messages(domain="content")
    counted.add(("{n} page", "{n} pages"), None, context="bond")
    message = po_files.update(path, counted, SPANISH, DAY).get("{n} page", "bond")
    assert message is not None
    assert not po_files.is_translated(message)


def test_a_mark_stays_through_updates_until_somebody_translates(tmp_path: Path) -> None:
    path = tmp_path / "content.po"
    long = "Pay the bond at the office. " * 9
    catalog = updated(path, long.strip())
    catalog.get(long.strip(), "bond").string = "Pague."  # type: ignore[union-attr]
    po_files.write(path, catalog)
    changed = long.replace("office", "ICE office").strip()
    updated(path, changed)
    message = updated(path, changed).get(changed, "bond")
    assert message is not None
    assert message.fuzzy
    assert po_files.english_was(message) == long.strip()
    assert po_files.changed_on(message) == "2026-11-24"


def test_another_topic_never_lends_its_words(tmp_path: Path) -> None:
    path = tmp_path / "content.po"
    catalog = updated(path, "Pay the bond at the office.")
    catalog.get("Pay the bond at the office.", "bond").string = "Pague."  # type: ignore[union-attr]
    po_files.write(path, catalog)
    other = Messages(domain="content")
    other.add("Pay the bond at the offices.", None, context="fees")
    message = po_files.update(path, other, SPANISH, DAY).get("Pay the bond at the offices.", "fees")
    assert message is not None
    assert not message.string


def test_writing_twice_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "content.po"
    updated(path, "One.", "Two.")
    before = path.read_bytes()
    updated(path, "One.", "Two.")
    assert path.read_bytes() == before
