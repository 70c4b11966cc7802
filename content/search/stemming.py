# SPDX-License-Identifier: MIT
"""Word stems, by Snowball, for the languages that it knows; each stemmer is loaded when a word first needs it."""

from collections.abc import Callable
from functools import cache

from content.search.folding import fold, plain

_ALGORITHMS = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "ne": "nepali",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    import snowballstemmer  # 40 ms: not before a word needs it

    stem: Callable[[str], str] = snowballstemmer.stemmer(_ALGORITHMS[language]).stemWord
    return stem


def primary(tag: str) -> str:
    """The language of a tag: ``pt`` of ``pt-BR``."""
    return tag.replace("_", "-").partition("-")[0].lower()


def stem(word: str, tag: str) -> str:
    """The folded stem of a word as ``plain`` gives it; the folded word itself where there is no stemmer for ``tag``."""
    language = primary(tag)
    if language not in _ALGORITHMS or len(word) < 3 or word.isdigit():
        return fold(word)
    return fold(plain(_stemmer(language)(word))) or fold(word)
