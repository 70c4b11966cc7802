# SPDX-License-Identifier: MIT
"""Puts the program together: fonts, look, language, window."""

import argparse
import sys
from contextlib import suppress
from datetime import date

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from content import files
from content.errors import GuideError, MissingPartError, UnknownLanguageError
from content.library import Library
from gui.addresses import HOME, POINTS, View
from gui.clinic import read as read_clinic
from gui.clinic_side import first_settings
from gui.damage_bar import DamageBar
from gui.drawings import app_icon
from gui.forgetting import leave_nothing
from gui.main_window import MainWindow
from gui.mishap import Mishap
from gui.private_folder import remove_abandoned
from gui.settings import SettingsFile
from gui.theme import load_fonts, look_of

FAILED, DAMAGED = 1, 3
SETTLE_MS = 250


def run(asked: argparse.Namespace, today: date, home: str) -> int:
    """Open the window with what was asked for, and stay until it is closed."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("asylum-guide")
    application.aboutToQuit.connect(leave_nothing)
    try:
        window = build(application, asked, today, home)
    except GuideError as error:
        print(error, file=sys.stderr)  # noqa: T201 (there is no window to say it in)
        QMessageBox.critical(None, "Asylum Guide", str(error)) if not asked.screenshot else None
        return DAMAGED if isinstance(error, MissingPartError) else FAILED
    sys.excepthook = Mishap(window).tell
    window.show()
    window.stage.take_focus()
    QTimer.singleShot(0, lambda: application.setWindowIcon(app_icon()))
    QTimer.singleShot(SETTLE_MS, remove_abandoned)
    if asked.search:
        window.search.setText(asked.search)
    if asked.screenshot:
        QTimer.singleShot(SETTLE_MS, lambda: (window.grab().save(str(asked.screenshot)), application.quit()))
    return application.exec()


def build(application: QApplication, asked: argparse.Namespace, today: date, home: str) -> MainWindow:
    """The window, ready to show. Raises ``GuideError`` where the guide or the clinic's file cannot be used."""
    library = Library.open()
    program = files.PROGRAM
    portable = asked.portable or (program / "portable").exists()
    kept = SettingsFile.of_this_computer(home, program if portable else None)
    clinic = read_clinic([folder for folder in (kept.folder, program) if folder])
    for first in clinic.languages:
        library.language(first)
    settings = first_settings(kept.read(), clinic)
    tag = library.language(asked.lang).tag if asked.lang else first_known(library, settings.language)
    load_fonts()
    view = View(tag, today, look=look_of(settings.look), points=POINTS * settings.percent / 100, first=clinic.languages)
    window = MainWindow(library, view, settings, kept, clinic)
    window.resize(*size_of(application, asked.size))
    window.go(f"topic:{asked.open}" if asked.open else HOME)
    DamageBar(library, window).look_later()
    return window


def first_known(library: Library, kept: str) -> str:
    """The language that was kept, else that of the computer, else English: a spoilt file of settings stops nobody."""
    for tag in filter(None, (kept, QLocale.system().bcp47Name())):
        with suppress(UnknownLanguageError):
            return library.language(tag).tag
    return library.source.tag


def size_of(application: QApplication, asked: str) -> tuple[int, int]:
    """The size of the window: as asked for (``1024x600``), else what fits the screen."""
    if asked:
        width, _, height = asked.partition("x")
        return int(width), int(height)
    free = application.primaryScreen().availableSize()
    return min(1280, free.width()), min(800, free.height())
