# SPDX-License-Identifier: MIT
"""The catalogs through the translators' own lint: `pofilter` of translate-toolkit, with the tests that fit.

Left out, because each finds only what is right here: brackets and quotation marks (each language has its own), capitals
(Spanish has fewer), URLs (a full-width bracket after one is taken for part of it), numbers (months are words in
English; content check compares them with months counted), repeated words (lines to write on), punctuation at the end.
"""

import pytest
from translate.filters import checks
from translate.storage import po

from content import files

TESTS = [
    *("blank", "untranslated", "isfuzzy", "nplurals"),
    *("startwhitespace", "endwhitespace", "doublespacing", "newlines", "tabs", "escapes"),
    *("pythonbraceformat", "printf", "functions", "xmltags", "emails"),
]


def findings(store: po.pofile, language: str) -> list[str]:
    config = checks.CheckerConfig(targetlanguage=language)
    checker = checks.TeeChecker(
        config, limitfilters=TESTS, checkerclasses=[checks.StandardChecker, checks.StandardUnitChecker]
    )
    return [
        f"{name}: {unit.source}"
        for unit in store.units
        if not unit.isheader() and unit.source
        for name in checker.run_filters(unit)
    ]


@pytest.mark.parametrize("domain", ["content", "gui"])
@pytest.mark.parametrize("folder", ["zh_Hans", "zh_Hant", "es"])
def test_nothing_is_found(folder: str, domain: str) -> None:
    with (files.LOCALES / folder / "LC_MESSAGES" / f"{domain}.po").open("rb") as file:
        assert findings(po.pofile(file), folder.partition("_")[0]) == []


@pytest.mark.parametrize(
    ("words", "name"),
    [("", "untranslated"), (" Pague {fee}.", "startwhitespace"), ("Pague {tarifa}.", "pythonbraceformat")],
)
def test_what_is_wrong_is_found(words: str, name: str) -> None:
    store = po.pofile()
    unit = store.addsourceunit("Pay {fee}.")
    unit.target = words
    assert any(found.startswith(name) for found in findings(store, "es"))
