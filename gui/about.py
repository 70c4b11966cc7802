# SPDX-License-Identifier: MIT
"""What the program says of itself: its keys, what it writes, and the versions of its parts."""

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtGui import QKeySequence

from content import __version__
from gui.commands import COMMANDS
from gui.settings import SettingsFile
from gui.traces import traces
from gui.words import Words

if TYPE_CHECKING:
    from content.screens import About


def about(words: Words, kept: SettingsFile) -> "About":
    """All that the page about the program shows."""
    from content.screens import About  # noqa: PLC0415 (Jinja comes with it)

    native = QKeySequence.SequenceFormat.NativeText
    commands = tuple(
        (words.gettext(command.label), " · ".join(QKeySequence(keys).toString(native) for keys in command.keys))
        for command in COMMANDS
        if command.keys
    )
    written = tuple((trace.what, trace.where, trace.until) for trace in traces(words, kept))
    return About(commands, written, versions())


def versions() -> tuple[tuple[str, str], ...]:
    """The parts that the program is made of, each with its version."""
    import sqlite3  # noqa: PLC0415 (as below)

    return (
        ("Asylum Guide", __version__),
        ("Qt", qVersion()),
        ("Python", platform.python_version()),
        ("SQLite", sqlite3.sqlite_version),
        ("Typst", _version("typst")),
    )


def _version(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 (slow, and wanted on one page only)

    try:
        return version(package)
    except PackageNotFoundError:  # a bundle may leave out what only tells versions
        return ""
