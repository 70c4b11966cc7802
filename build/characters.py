# SPDX-License-Identifier: MIT
"""Characters: the fixed sets that the fonts carry, and the characters that the guide really uses, by language."""

import ast
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.messages.pofile import read_po

from content.catalogs import SOURCE_TAG, Language, read_languages
from environment import ROOT

LANGUAGES = ROOT / "locales/languages.toml"
NEVER_SHOWN = "asked.toml"  # what people type, in more languages than the guide has
SEARCH = ROOT / "content/search"  # its tables name letters of all scripts, and show none

PATTERN_RANGE = re.compile(r"[^\x00-\x7f]-[^\x00-\x7f]")

Found = dict[str, dict[str, Path]]
"""Language tag, character, and one file in which it stands."""


def span(first: int, last: int) -> frozenset[str]:
    """All code points from ``first`` to ``last``, both included."""
    return frozenset(map(chr, range(first, last + 1)))


def decoded(codec: str, lead: tuple[int, int], trail: tuple[int, int]) -> frozenset[str]:
    """What a two-byte character set holds in a range of its table; gaps in the table are left out."""
    text = (
        bytes((high, low)).decode(codec, errors="ignore")
        for high in range(lead[0], lead[1] + 1)
        for low in range(trail[0], trail[1] + 1)
    )
    return frozenset("".join(text))


PUNCTUATION = span(0x2000, 0x206F) | span(0x20A0, 0x20C0) | frozenset("№™℗℅ℓ⁰¹²³⁴⁵⁶⁷⁸⁹−∕")

SETS: dict[str, frozenset[str]] = {
    "ascii": span(0x20, 0x7E) | span(0xA0, 0xFF),
    "latin": span(0x20, 0x7E) | span(0xA0, 0x24F) | span(0x259, 0x259) | span(0x2B0, 0x36F),
    "vietnamese": span(0x1E00, 0x1EFF),
    "cyrillic": span(0x400, 0x4FF),
    "punctuation": PUNCTUATION,
    "cjk-punctuation": span(0x3000, 0x303F) | span(0xFF00, 0xFFEF) | span(0x2460, 0x2473) | frozenset("·•→←↑↓℃"),
    "gb2312": decoded("gb2312", (0xB0, 0xF7), (0xA1, 0xFE)),
    "big5-level-1": decoded("big5", (0xA4, 0xC6), (0x40, 0xFE)) & span(0x4E00, 0x9FFF),
    "symbols": frozenset("☐☑☒✓✔✗✘←↑→↓↔⇐⇒≤≥≠≈○●◦■□▪▫▶◀▲▼△▽◆◇★☆☎✆✉✂✎⚠⏱⌛"),
}
"""The sets that `content/fonts/fonts.toml` names. Big5 level 1 ends at 0xC67E."""


def needs_glyph(character: str) -> bool:
    """False for controls, for joiners and direction marks (shaped, never drawn), and for what is no character."""
    return unicodedata.category(character) not in {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}


def languages() -> dict[str, Language]:
    """The languages of the guide by tag."""
    return read_languages(LANGUAGES)


def used() -> Found:
    """Every character that can reach a reader: by language, with a file in which it stands."""
    found: Found = {tag: {} for tag in languages()}
    for tag, path, text in spoken():
        for character in filter(needs_glyph, text):
            found.setdefault(tag, {}).setdefault(character, path)
    return found


def spoken() -> Iterator[tuple[str, Path, str]]:
    """Language, file and text of everything shown: guide, interface, catalogs, and what Babel writes itself."""
    for path in sorted((ROOT / "content/guide").rglob("*")):
        if path.suffix == ".toml" and path.name != NEVER_SHOWN:
            yield from toml_text(path)
        elif path.suffix in {".md", ".svg"} and path.name != "README.md":
            yield SOURCE_TAG, path, path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "content/templates").rglob("*.*")):
        yield SOURCE_TAG, path, path.read_text(encoding="utf-8")
    for folder in ("content", "gui"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if path.is_relative_to(SEARCH):
                continue
            yield SOURCE_TAG, path, "".join(string_constants(path))
    for tag, language in languages().items():
        yield tag, LANGUAGES, calendar_text(language.locale)
        yield SOURCE_TAG, LANGUAGES, language.name
        for path in sorted((ROOT / "locales" / language.folder).rglob("*.po")):
            yield tag, path, catalog_text(path)


def toml_text(path: Path) -> Iterator[tuple[str, Path, str]]:
    """The strings of a data file. A list below `words` belongs to the language that it is filed under."""
    tags = languages()

    def walk(value: object, tag: str) -> Iterator[tuple[str, Path, str]]:
        match value:
            case str():
                yield tag, path, value
            case list():
                for item in value:
                    yield from walk(item, tag)
            case dict():
                for key, item in value.items():
                    yield from walk(item, key if key in tags and isinstance(item, list) else tag)

    yield from walk(tomllib.loads(path.read_text(encoding="utf-8")), SOURCE_TAG)


def string_constants(path: Path) -> Iterator[str]:
    """The string constants of a Python module, without ranges in patterns and bounds in comparisons."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    compared = {id(part) for node in ast.walk(tree) if isinstance(node, ast.Compare) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in compared:
            yield PATTERN_RANGE.sub("", node.value)


def catalog_text(path: Path) -> str:
    """All translations of a catalog, plural forms included."""
    with path.open("rb") as file:
        catalog = read_po(file)
    return "".join("".join(entry.string) for entry in catalog if entry.string)


def calendar_text(locale: str) -> str:
    """The names of months and days, and the signs of numbers, that Babel may write in a language.

    Only the forms used inside a date: asking Babel for "stand-alone" months of two languages mixes them up.
    """
    data = Locale.parse(locale)
    names = [
        name for table in (data.months, data.days) for width in table["format"].values() for name in width.values()
    ]
    numbers = [str(sign) for system in data.number_symbols.values() for sign in system.values()]
    return "".join([*names, *numbers, str(data.currency_symbols.get("USD", ""))])
