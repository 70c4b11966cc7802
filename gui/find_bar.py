# SPDX-License-Identifier: MIT
"""Find in the page: marks every match, counts them, goes from one to the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from gui.announcing import announce
from gui.reader import Reader
from gui.words import Words


class FindBar(QWidget):
    """A line below the page. ``closed`` says that the reader is done with it."""

    closed = Signal()

    def __init__(self, reader: Reader, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._words = words
        self._matches: list[QTextCursor] = []
        self._at = -1
        self.mark = "#ffe9a8"
        self.field = QLineEdit()
        self.count = QLabel()
        self.earlier = QPushButton()
        self.later = QPushButton()
        self.done = QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        for widget in (self.field, self.count, self.earlier, self.later, self.done):
            row.addWidget(widget)
        self.field.textChanged.connect(self.look)
        self.earlier.clicked.connect(lambda: self.step(-1))
        self.later.clicked.connect(lambda: self.step(1))
        self.done.clicked.connect(self.close_bar)
        self.hide()
        self.say()

    def say(self) -> None:
        """Put the words of the present language on."""
        _ = self._words.gettext
        self.field.setPlaceholderText(_("Find on this page"))
        self.field.setAccessibleName(_("Find on this page"))
        self.earlier.setText(_("Previous"))
        self.later.setText(_("Next"))
        self.done.setText(_("Close"))

    def open_bar(self) -> None:
        """Show the line and put the cursor in it."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self.look()

    def close_bar(self) -> None:
        """Hide the line and its marks; the page has the focus again."""
        self._reader.mark([], self.mark)
        self._reader.setFocus()  # before the line goes, or Qt gives the focus to whatever comes next
        self.hide()
        self.closed.emit()

    def forget(self) -> None:
        """Close, and leave nothing that a key could bring back."""
        self.field.setText("")
        self.close_bar()

    def look(self) -> None:
        """Find every match of what is typed."""
        from content.matches import matches  # noqa: PLC0415 (the search takes a while to import)

        wanted = self.field.text().strip()
        self._matches = [self._cursor(*place) for place in matches(self._reader.document().toRawText(), wanted)]
        self._at = -1
        self._reader.mark(self._matches, self.mark)
        if self._matches:
            self.step(1)
        else:
            self._say_count(self._words.gettext("Not on this page") if wanted else "")

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._reader.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) match."""
        if not self._matches:
            return
        self._at = (self._at + by) % len(self._matches)
        self._reader.setTextCursor(self._matches[self._at])
        found = self._words.gettext("{number} of {count}").format(number=self._at + 1, count=len(self._matches))
        self._say_count(found)

    def _say_count(self, text: str) -> None:
        """Say how many there are, also to whoever does not see it."""
        self.count.setText(text)
        announce(self.field, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; Return goes on, Shift+Return back."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_bar()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.field.hasFocus():
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            case _:
                super().keyPressEvent(event)
