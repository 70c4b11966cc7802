# SPDX-License-Identifier: MIT
"""Qt's own words, as its dialog for files has them, in the language of the window."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from gui.main_window import MainWindow


class QtWords(QTranslator):
    """Follows the language of a window, to which it belongs. Where Qt has no words for it, its English stands."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._words = window.words
        window.language.chosen.connect(self.say)
        self.say()

    def say(self, *_: object) -> None:
        """Take the words of the present language."""
        QCoreApplication.removeTranslator(self)
        place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self.load(QLocale(self._words.language.locale), "qtbase", "_", place):
            QCoreApplication.installTranslator(self)
