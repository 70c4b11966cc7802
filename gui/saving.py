# SPDX-License-Identifier: MIT
"""Saving where the reader says, under a name that does not tell what it is about; whole or not at all."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from content.files import write_whole
from gui.words import Words


def save(parent: QWidget, words: Words, title: str, suffix: str, data: bytes) -> str:
    """Ask for a place and write there; a sentence for the reader, empty where nothing was chosen."""
    # Qt's own dialog would note the folders it saw in its settings; the system's leaves nothing of ours.
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(f"guide.{suffix}")
    if not dialog.exec():
        return ""
    return write(words, Path(dialog.selectedFiles()[0]), data)


def write(words: Words, path: Path, data: bytes) -> str:
    """Write a file; a sentence that says whether it is there."""
    try:
        write_whole(path, data)
    except OSError:
        return words.gettext("The file could not be written there. Choose another folder, or make room.")
    return words.gettext("Saved.")
