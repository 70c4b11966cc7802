# SPDX-License-Identifier: MIT
"""The countdown before a computer that nobody touches is cleared: large, in the middle, over whatever is open."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gui.announcing import announce
from gui.words import Words

LARGER, WIDE = 1.6, 22  # times the size of the window's words; in times the height of a letter
SAID_EVERY_S = 10


class StillHere(QLabel):
    """Shows a sentence over the window, or over the dialog that lies before it."""

    def __init__(self, words: Words, window: QWidget) -> None:
        super().__init__(window)
        self._words = words
        self._window = window
        self.setObjectName("stillhere")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def count(self, seconds: int) -> None:
        """Say the seconds that are left; nothing any more with 0."""
        if not seconds:
            self.setParent(self._window)  # a dialog goes away, and what lies in it with it
            self.hide()
            return
        before = QApplication.activeModalWidget() or self._window
        if self.parent() is not before:
            self.setParent(before)
        font = QFont(QApplication.font())
        font.setPointSizeF(font.pointSizeF() * LARGER)
        font.setBold(True)
        self.setFont(font)
        sentence = self._words.gettext("Still here? Everything is cleared in {n} seconds. Touch a key to go on.")
        sentence = sentence.format(n=seconds)
        self.setText(sentence)
        self.setAccessibleName(sentence)
        width = min(self.fontMetrics().height() * WIDE, before.width() - 16)
        self.resize(width, self.heightForWidth(width))
        self.move((before.width() - self.width()) // 2, (before.height() - self.height()) // 2)
        self.show()
        self.raise_()
        if seconds % SAID_EVERY_S == 0:
            announce(self, sentence)
