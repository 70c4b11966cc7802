# SPDX-License-Identifier: MIT
"""Found in a page whichever way it is spelt, and at the right place."""

import pytest

from content.matches import matches


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("保釋金與移民", "保释金", ["保釋金"]),
        ("保释金与移民", "保釋金", ["保释金"]),
        ("La detención y la DETENCION", "detencion", ["detención", "DETENCION"]),
        ("La detención", "DETENCIÓN", ["detención"]),
        ("Formulario Ｉ－５８９", "589", ["５８９"]),
        ("form 589", "５８９", ["589"]),
        ("the judge’s order", "judge's", ["judge’s"]),
        ("one\u2029two", "one two", ["one\u2029two"]),
        ("a\u00a0b", "a b", ["a\u00a0b"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("أحكام", "احكام", ["أحكام"]),
        ("nothing", "xyzzy", []),
        ("nothing", "  ", []),
        ("Straße", "strasse", ["Straße"]),
    ],
)
def test_spellings_find_each_other(text: str, wanted: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in matches(text, wanted)] == found


def test_places_count_as_qt_counts() -> None:
    assert matches("😀 bond", "bond") == [(3, 7)]
    assert matches("de\u0301tenu", "detenu") == [(0, 7)]
