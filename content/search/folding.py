# SPDX-License-Identifier: MIT
"""One spelling for what people spell in several ways: case, accents, Arabic letter forms, traditional Han.

Folding is for comparing, never for showing. Han folds one character to one character, so that a place in the
folded text is a place in the original.
"""

import re
import unicodedata
from functools import cache
from importlib.resources import files

# Shown nowhere, typed by word processors and right-to-left keyboards: soft hyphen, zero-width and direction marks.
INVISIBLE = "\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
# Invisible and without meaning between letters (joiners and direction marks have one): left out of documents.
BREAK_HINTS = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))

# Python's \w knows no combining marks; without them Hindi is cut at its vowel signs.
MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u0900-\u0903\u093a-\u094f"
    "\u0951-\u0957\u0962\u0963\u0980-\u0983\u09bc-\u09cd\u09d7\u09e2\u09e3\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71"
    "\u0a75\u0a81-\u0a83\u0abc-\u0acd\u0ae2\u0ae3\u0b01-\u0b03\u0b3c-\u0b57\u0b62\u0b63\u0b82\u0bbe-\u0bcd\u0bd7"
    "\u0c00-\u0c04\u0c3c-\u0c56\u0c62\u0c63\u0c81-\u0c83\u0cbc-\u0cd6\u0ce2\u0ce3\u0d00-\u0d03\u0d3b-\u0d4d\u0d57"
    "\u0d62\u0d63\u0d81-\u0d83\u0dca-\u0ddf\u0df2\u0df3\u0f18\u0f19\u0f35\u0f37\u0f39\u0f3e\u0f3f\u0f71-\u0f84"
    "\u0f86\u0f87\u0f8d-\u0fbc\u135d-\u135f\u1ab0-\u1aff\u1cd0-\u1cf9\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
)
# Written without spaces: Han with kana and hangul (found by pairs), and the scripts of South-East Asia (by threes).
HAN = (
    "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0003ffff"
)
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\uaa60-\uaa7f"

_ACCENTS = re.compile("(?<=[a-z\u0131\u0138\u0250-\u02af\u0370-\u03ff])[\u0300-\u036f]+")
_STRESS = re.compile("[\u0300\u0301]")
_ARABIC_SIGNS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
_INDIC_SIGNS = re.compile("[\u093c\u09bc\u0a3c\u0abc\u0b3c]")  # nukta
_INDIC_NASALS = re.compile(
    "\u0919\u094d(?=[\u0915-\u0918])|\u091e\u094d(?=[\u091a-\u091d])|\u0923\u094d(?=[\u091f-\u0922])"
    "|\u0928\u094d(?=[\u0924-\u0927])|\u092e\u094d(?=[\u092a-\u092d])"
)
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
APOSTROPHES = "'\u2019\u2018\u02bc\u02bb\u0060\u00b4\uff07"
_CURLY = re.compile(f"[{APOSTROPHES}]")
_LETTERS = str.maketrans(
    {
        **dict(zip("øłđıæœþðħ", ("o", "l", "d", "i", "ae", "oe", "th", "d", "h"), strict=True)),
        "ё": "е",
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىیې", "ي"),
        **dict.fromkeys("ةہھۀە", "ه"),
        **dict.fromkeys("كکڪ", "ك"),
        "ؤ": "و",
        "ئ": "ي",
        "\u0901": "\u0902",  # candrabindu, written or not
        "\u0a01": "\u0a02",
        "\u0a70": "\u0a02",
        "\u0949": "\u093e",  # the English o of "doctor"
        **dict.fromkeys(APOSTROPHES),
    }
)


@cache
def _han() -> dict[int, str]:
    """Traditional to simplified, and compatibility forms to the plain character."""
    lines = (files("content.search") / "han.txt").read_text(encoding="utf-8").split("\n")
    table = dict(zip(map(ord, lines[0]), lines[1], strict=True))
    for point in (*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00), *range(0xFF66, 0xFFA0)):
        plain = unicodedata.normalize("NFKC", chr(point))
        if len(plain) == 1:
            table[point] = table.get(ord(plain), plain)
    return table


def fold_han(run: str) -> str:
    """Simplified characters, as many as there were."""
    return run.translate(_han())


def plain(word: str) -> str:
    """Compatibility forms, case and invisible characters removed; accents kept, for the stemmer needs them."""
    if word.isascii():
        return word.lower()
    word = _CURLY.sub("'", _INVISIBLE.sub("", word))
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).casefold())


@cache
def _digit(character: str) -> str:
    value = unicodedata.digit(character, None)
    return character if value is None else str(value)


def fold(word: str) -> str:
    """What two spellings of a word have in common. Takes what ``plain`` gives."""
    if word.isascii():
        return word.replace("'", "").replace("`", "")
    word = unicodedata.normalize("NFD", word)
    word = _STRESS.sub("", _ACCENTS.sub("", word))
    word = unicodedata.normalize("NFC", word)
    word = _ARABIC_SIGNS.sub("", word)
    word = _INDIC_NASALS.sub("\u0902", _INDIC_SIGNS.sub("", word))
    word = word.translate(_LETTERS)
    return "".join(map(_digit, word)) if not word.isalpha() else word


def folded(text: str) -> str:
    """A word or run as it is compared, in one step."""
    return fold_han(fold(plain(text)))
