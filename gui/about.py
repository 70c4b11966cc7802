# SPDX-License-Identifier: MIT
"""What the program says of itself: its keys, the one file it writes, and the versions of its parts."""

import platform
import sqlite3
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion
from PySide6.QtGui import QKeySequence

from content import __version__
from content.screens import About
from gui.commands import COMMANDS
from gui.settings import SettingsFile
from gui.words import Words


def about(words: Words, kept: SettingsFile) -> About:
    """All that the page about the program shows."""
    native = QKeySequence.SequenceFormat.NativeText
    commands = tuple(
        (words.gettext(command.label), " · ".join(QKeySequence(keys).toString(native) for keys in command.keys))
        for command in COMMANDS
        if command.keys
    )
    parts = (
        ("Asylum Guide", __version__),
        ("Qt", qVersion()),
        ("Python", platform.python_version()),
        ("SQLite", sqlite3.sqlite_version),
        ("Typst", _version("typst")),
    )
    return About(commands, str(kept.path or ""), parts)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # a bundle may leave out what only tells versions
        return ""
