# SPDX-License-Identifier: MIT
"""Qt's own words, in the dialogs that ask for a place or a printer and in the menus of text fields: Qt brings them
along in many languages. In a language that it does not know they are in English."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from content.catalogs import Language

_spoken = QTranslator()


def speak(language: Language) -> None:
    """Use Qt's own words in a language from now on."""
    application, locale = QApplication.instance(), QLocale(language.locale)
    if application is None or _spoken.language() == locale.bcp47Name():
        return
    application.removeTranslator(_spoken)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if _spoken.load(locale, "qtbase", "_", folder):
        application.installTranslator(_spoken)
