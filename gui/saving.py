# SPDX-License-Identifier: MIT
"""Saving where the reader says, under a name that does not tell what it is about; whole or not at all."""

import errno
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from content.errors import N_
from content.files import write_whole
from gui.private_folder import PRIVATE
from gui.words import Words

NAME = "guide"
SAVED = N_("Saved.")
GONE = N_("The folder or the stick is not there any more. Put it back, or choose another, and save again.")
REFUSALS = {
    errno.ENOSPC: N_("There is no room left there. Make room, or choose another folder, and save again."),
    errno.EDQUOT: N_("There is no room left there. Make room, or choose another folder, and save again."),
    errno.EACCES: N_("This folder may not be written to. Choose another one."),
    errno.EPERM: N_("This folder may not be written to. Choose another one."),
    errno.EROFS: N_("This folder may not be written to. Choose another one."),
    errno.ENAMETOOLONG: N_("This name is too long for a file. Choose a shorter one."),
    errno.ENOENT: GONE,
    errno.ENODEV: GONE,
    errno.ENXIO: GONE,
    errno.EIO: GONE,
}
LABELS = {
    QFileDialog.DialogLabel.LookIn: N_("Folder:"),
    QFileDialog.DialogLabel.FileName: N_("Name:"),
    QFileDialog.DialogLabel.FileType: N_("Kind:"),
}
ANY = N_("The file could not be written there. Choose another folder, or make room.")


def save(parent: QWidget, words: Words, title: str, suffix: str, data: bytes) -> str:
    """Ask for a place and write there; a sentence for the reader, empty where nothing was chosen."""
    path = place(parent, words, title, suffix)
    return write(words, path, data) if path else ""


def place(parent: QWidget, words: Words, title: str, suffix: str) -> Path | None:
    """Ask where a file is to go; None where no place was chosen."""
    dialog = _dialog(parent, words, title, QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(f"{NAME}.{suffix}")
    return _answer(dialog)


def folder(parent: QWidget, words: Words, title: str) -> Path | None:
    """Ask for a folder; None where none was chosen."""
    dialog = _dialog(parent, words, title, QFileDialog.AcceptMode.AcceptOpen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _answer(dialog)


def picture(parent: QWidget, words: Words, title: str) -> Path | None:
    """Ask for a picture to read; None where none was chosen."""
    dialog = _dialog(parent, words, title, QFileDialog.AcceptMode.AcceptOpen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter("PNG, SVG (*.png *.svg)")
    return _answer(dialog)


def _dialog(parent: QWidget, words: Words, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
    """Qt's own dialog: those of the systems note in lists of their own what was saved last."""
    with suppress(OSError):
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(PRIVATE.path))
    dialog = QFileDialog(parent, title, _start())
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    for label, text in LABELS.items():  # of which Qt has no Chinese
        dialog.setLabelText(label, words.gettext(text))
    return dialog


def _start() -> str:
    """Where to look first: the desktop, where a file is found again; the user's own folder where there is none."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DesktopLocation)
    return place if Path(place).is_dir() else str(Path.home())


def _answer(dialog: QFileDialog) -> Path | None:
    path = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    dialog.setHistory([])
    dialog.destroyed.connect(forget_folders)
    dialog.deleteLater()
    return path


def forget_folders() -> None:
    """Take out what Qt's dialog noted, as it went, of the folders that it saw."""
    QSettings(QSettings.Scope.UserScope, "QtProject").remove("FileDialog")


def write(words: Words, path: Path, data: bytes) -> str:
    """Write a file; a sentence that says whether it is there."""
    return write_all(words, path.parent, {path.name: data})


def write_all(words: Words, into: Path, files: Mapping[str, bytes]) -> str:
    """Write files into a folder, by name; a sentence that says whether all of them are there."""
    # A folder that is gone was a stick: made anew, it would be a folder of this computer.
    if not into.is_dir():
        return words.gettext(GONE)
    try:
        for name, data in files.items():
            write_whole(into / name, data)
    except OSError as error:
        return words.gettext(REFUSALS.get(error.errno or 0, ANY))
    return words.gettext(SAVED)
