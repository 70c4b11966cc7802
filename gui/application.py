# SPDX-License-Identifier: MIT
"""Puts the program together: fonts, look, language, window."""

import argparse
import sys
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from content import files
from content.errors import GuideError, MissingPartError
from content.library import Library
from gui.addresses import HOME, View
from gui.clinic import Clinic
from gui.clinic import read as read_clinic
from gui.damage_bar import DamageBar
from gui.main_window import POINTS, MainWindow
from gui.mishap import Mishap
from gui.settings import Settings, SettingsFile
from gui.theme import chosen_look, load_fonts

FAILED, DAMAGED = 1, 3
SETTLE_MS = 250


def run(asked: argparse.Namespace, today: date, home: str) -> int:
    """Open the window with what was asked for, and stay until it is closed."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("asylum-guide")
    try:
        window = build(application, asked, today, home)
    except GuideError as error:
        print(error, file=sys.stderr)  # noqa: T201 (there is no window to say it in)
        QMessageBox.critical(None, "Asylum Guide", str(error)) if not asked.screenshot else None
        return DAMAGED if isinstance(error, MissingPartError) else FAILED
    sys.excepthook = Mishap(window).tell
    window.show()
    if asked.search:
        window.search.setText(asked.search)
    if asked.screenshot:
        QTimer.singleShot(SETTLE_MS, lambda: (window.grab().save(str(asked.screenshot)), application.quit()))
    return application.exec()


def build(application: QApplication, asked: argparse.Namespace, today: date, home: str) -> MainWindow:
    """The window, ready to show. Raises ``GuideError`` where the guide or the clinic's file cannot be read."""
    library = Library.open()
    program = files.PACKAGE.parent
    portable = asked.portable or (program / "portable").exists()
    kept = SettingsFile.of_this_computer(home, program if portable else None)
    clinic = read_clinic([folder for folder in (kept.folder, program) if folder])
    settings = first_settings(kept.read(), clinic)
    tag = library.language(asked.lang or settings.language or QLocale.system().bcp47Name()).tag
    load_fonts()
    look = chosen_look(settings.look, application)
    view = View(tag, today, look=look, points=POINTS * settings.percent / 100)
    window = MainWindow(library, view, settings, kept, clinic)
    window.resize(*size_of(application, asked.size))
    window.go(f"topic:{asked.open}" if asked.open else HOME)
    DamageBar(library, window).look_later()
    return window


def first_settings(settings: Settings, clinic: Clinic) -> Settings:
    """The settings of this run: in clinic mode the clinic's language, never the last person's."""
    language = clinic.language if clinic.clinic_mode else settings.language or clinic.language
    return replace(
        settings,
        language=language,
        paper=settings.paper or clinic.paper,
        header=settings.header or clinic.header,
        look=settings.look or clinic.look,
    )


def size_of(application: QApplication, asked: str) -> tuple[int, int]:
    """The size of the window: as asked for (``1024x600``), else what fits the screen."""
    if asked:
        width, _, height = asked.partition("x")
        return int(width), int(height)
    free = application.primaryScreen().availableSize()
    return min(1280, free.width()), min(800, free.height())
