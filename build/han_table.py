# SPDX-License-Identifier: MIT
"""Makes the two small tables that the search reads: traditional to simplified Han, and the syllables of pinyin.

``python build/han_table.py`` writes ``content/search/han.txt`` (two lines of the same length: a character and what
it folds to) and ``content/search/pinyin.txt`` (one line of syllables). They are committed; run this again only when
OpenCC or pypinyin have better data. Folding is one character to one character, because the search marks
what it found in the original text: OpenCC's phrases, which change lengths, are left out.
"""

import sys
from importlib.resources import files
from pathlib import Path

SEARCH = Path(__file__).resolve().parent.parent / "content" / "search"
LAST_OF_BASIC_PLANE = "\uffff"
RARE_SYLLABLES = {"ê", "m", "n", "ng", "hm", "o", "lo", "yo", "rua", "kei", "eng", "wong"}  # interjections, dialect


def han_pairs() -> dict[str, str]:
    """Each traditional or variant character with the simplified one, from OpenCC's character tables."""
    dictionary = files("opencc") / "dictionary"
    tables = []
    for name in ("TSCharacters.txt", "TWVariantsRev.txt", "HKVariantsRev.txt"):
        lines = (dictionary / name).read_text(encoding="utf-8").splitlines()
        rows = [line.split("\t") for line in lines]
        tables.append({row[0]: row[1].split(" ")[0] for row in rows if len(row) == 2})
    simplified, *variants = tables
    settled = dict(simplified)
    for table in variants:
        for source, target in table.items():
            if source not in simplified and source not in simplified.values():
                settled[source] = simplified.get(target, target)
    return {
        source: target
        for source, target in sorted(settled.items())
        if source != target and len(source) == len(target) == 1 and max(source, target) <= LAST_OF_BASIC_PLANE
    }


def syllables() -> list[str]:
    """Every syllable of standard Chinese without its tone; ü is written v."""
    from pypinyin.constants import PINYIN_DICT, Style
    from pypinyin.style import convert

    found = {
        convert(reading, Style.NORMAL, strict=False).replace("ü", "v")
        for point, readings in PINYIN_DICT.items()
        if 0x4E00 <= point <= 0x9FFF
        for reading in readings.split(",")
    }
    return sorted(found - RARE_SYLLABLES)


def main() -> int:
    """Write both tables."""
    pairs = han_pairs()
    (SEARCH / "han.txt").write_text("".join(pairs) + "\n" + "".join(pairs.values()) + "\n", encoding="utf-8")
    (SEARCH / "pinyin.txt").write_text(" ".join(syllables()) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
