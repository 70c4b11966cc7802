# SPDX-License-Identifier: MIT
"""Which characters can be printed: a free text is looked at while it is typed, and the one that cannot be is named."""

from functools import cache

from PySide6.QtGui import QFont, QFontMetrics

from content import typefaces
from content.catalogs import SOURCE_TAG
from content.errors import N_
from gui.words import Words

MISSING = N_("Cannot be printed, for no typeface of this guide has it: {letters}")


def missing(text: str) -> str:
    """The characters of a text that no typeface of the guide has, each once, in their order."""
    return "".join(letter for letter in dict.fromkeys(text) if not letter.isspace() and not _printable(letter))


def complaint(text: str, words: Words) -> str:
    """A sentence that names what cannot be printed; empty where all can."""
    wrong = missing(text)
    return words.gettext(MISSING).format(letters=" ".join(wrong)) if wrong else ""


@cache
def _printable(letter: str) -> bool:
    return any(_has(family, letter) for family in typefaces.families(SOURCE_TAG))


def _has(family: str, letter: str) -> bool:
    """Whether a typeface has a character itself, without the help of those that the computer has."""
    font = QFont(family)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return QFontMetrics(font).inFontUcs4(ord(letter))
