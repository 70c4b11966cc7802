# SPDX-License-Identifier: MIT
"""No character of any language shows as a box: the committed fonts against everything that can be shown."""

import unicodedata
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from characters import SETS, languages, used
from content.typefaces import families
from environment import ROOT
from fonts import FONTS, settings

TABLE = settings()
USED = used()
FAMILIES = sorted(TABLE["families"])


def files(family: str) -> list[Path]:
    entry = TABLE["families"][family]
    return [FONTS / f"{entry['stem']}-{weight}.ttf" for weight in entry["weights"]]


@cache
def mapped(family: str) -> frozenset[str]:
    """The characters that every weight of a family maps."""
    maps = []
    for path in files(family):
        with TTFont(path, lazy=True) as font:
            maps.append(frozenset(map(chr, font.getBestCmap())))
    return frozenset.intersection(*maps)


@pytest.mark.parametrize("tag", sorted(USED))
def test_every_character_of_a_language_has_a_glyph(tag: str) -> None:
    covered = frozenset().union(*(mapped(family) for family in families(tag)))
    missing = {
        f"{character} U+{ord(character):04X}": path.relative_to(ROOT).as_posix()
        for character, path in USED[tag].items()
        if character not in covered
    }
    assert not missing, "run `python3 build/fonts.py` and commit content/fonts, or write another character"


@pytest.mark.parametrize("tag", sorted(languages()))
def test_letters_of_a_language_come_from_its_first_family(tag: str) -> None:
    first = mapped(families(tag)[0])
    strangers = {c for c in USED[tag] if unicodedata.category(c) == "Lo"} - first
    shared = {c for c in USED["en"] if unicodedata.category(c) == "Lo"}
    assert not strangers - shared, "run `python3 build/fonts.py` and commit content/fonts"


@pytest.mark.parametrize("family", FAMILIES)
def test_font_is_what_it_is_called_and_may_be_shipped(family: str) -> None:
    licence = (FONTS / f"{TABLE['families'][family]['stem']}.OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    for path in files(family):
        with TTFont(path, lazy=True) as font:
            assert font["name"].getBestFamilyName() == family
            assert font["OS/2"].fsType == 0  # embedding is not restricted
            assert font["OS/2"].usWeightClass == (700 if path.stem.endswith("-Bold") else 400)


@pytest.mark.parametrize("family", FAMILIES)
def test_no_radical_is_mapped(family: str) -> None:
    assert not [c for c in mapped(family) if 0x2E80 <= ord(c) <= 0x2FDF]


def test_fixed_sets_are_whole() -> None:
    assert len(SETS["gb2312"]) == 6763
    assert len(SETS["big5-level-1"]) == 5401
    assert SETS["gb2312"] <= mapped("Noto Sans SC")
    assert SETS["big5-level-1"] <= mapped("Noto Sans TC")
    assert SETS["symbols"] <= mapped("Noto Sans Symbols 2") | mapped("Noto Sans Math")


def test_fonts_stay_small() -> None:
    assert sum(path.stat().st_size for path in FONTS.glob("*.ttf")) < 10_000_000


def test_no_file_without_a_family() -> None:
    assert {path.name for path in FONTS.glob("*.ttf")} == {path.name for f in FAMILIES for path in files(f)}
