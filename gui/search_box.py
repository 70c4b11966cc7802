# SPDX-License-Identifier: MIT
"""The search box and its answers, which hang below it while somebody types.

What an input method is still composing is not searched: Qt hands it over only when it is committed.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from content.answers import Answers
from content.errors import GuideError
from gui.result_delegate import ResultDelegate
from gui.words import Words

SHOWN = 8
WIDTH = 620  # of the answers, where the window has room
ROLE = Qt.ItemDataRole.UserRole


class SearchBox(QLineEdit):
    """``chosen`` carries the hit that the reader picked."""

    chosen = Signal(object)

    def __init__(self, find: Callable[[str], Answers], words: Words, window: QWidget) -> None:
        super().__init__()
        self._find = find
        self._words = words
        self._window = window
        self.results = QFrame(window)
        self.results.setObjectName("results")
        self.list = QListWidget()
        self.list.setItemDelegate(ResultDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.note = QLabel()
        self.note.setWordWrap(True)
        column = QVBoxLayout(self.results)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.note)
        column.addWidget(self.list)
        self.results.hide()
        self.setClearButtonEnabled(True)
        self.setMaxLength(200)
        self.textChanged.connect(self.look)
        self.list.itemClicked.connect(self._pick)
        window.installEventFilter(self)
        self.say()

    def say(self) -> None:
        """Put the words of the present language on."""
        text = self._words.gettext("Search: type a word, a form or a question")
        self.setPlaceholderText(text)
        self.setAccessibleName(text)
        self.list.setAccessibleName(self._words.gettext("Answers"))

    def look(self) -> None:
        """Answer what is typed so far."""
        query = self.text().strip()
        self.list.clear()
        if not query:
            self.results.hide()
            return
        say = self._words.gettext
        try:
            answers = self._find(query)
            note = say("Did you mean “{words}”?").format(words=answers.meant) if answers.meant else ""
            note = note if answers.found else say("Nothing found. Try another word, or choose one of these.")
        except GuideError as error:
            answers, note = Answers(()), error.in_words(say)
        for hit in answers.hits:
            item = QListWidgetItem(f"{hit.title}\n{hit.excerpt}")
            item.setData(ROLE, hit)
            self.list.addItem(item)
        self.list.setVisible(bool(answers.hits))
        self.note.setVisible(bool(note))
        self.note.setText(note)
        self.list.setCurrentRow(0 if answers.found else -1)
        self.results.show()
        self.results.raise_()
        self._place()

    def take_focus(self) -> None:
        """Be ready for typing; what stood there is replaced."""
        self.setFocus()
        self.selectAll()

    def dismiss(self) -> None:
        """Put the answers away; what was typed stays."""
        self.results.hide()

    def forget(self) -> None:
        """Empty the box and its answers, so that no key brings back what was typed."""
        self.setText("")
        self.list.clear()
        self.results.hide()

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.dismiss()
            self.chosen.emit(item.data(ROLE))

    def _place(self) -> None:
        window = self._window
        corner = self.mapTo(window, QPoint(0, self.height() + 4))
        width = min(max(self.width(), WIDTH), window.width() - 16)
        left = max(8, min(corner.x(), window.width() - width - 8))
        room = window.height() - corner.y() - 16
        # The rows are as tall as their words need at the width that the list has now.
        self.results.setGeometry(left, corner.y(), width, room)
        self.list.doItemsLayout()
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.list.count())) + 24
        noted = self.note.heightForWidth(width - 24) + 12 if self.note.text() else 0
        self.results.setGeometry(left, corner.y(), width, min((rows if self.list.count() else 24) + noted, room))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk through the answers, Return opens one, Escape puts them away."""
        row, count = self.list.currentRow(), self.list.count()
        match event.key():
            case Qt.Key.Key_Down if count:
                self.list.setCurrentRow((row + 1) % count)
            case Qt.Key.Key_Up if count:
                self.list.setCurrentRow((row - 1) % count)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.results.isHidden():
                    self.look()
                else:
                    self._pick(self.list.currentItem())
            case Qt.Key.Key_Escape:
                self.dismiss()
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the answers below the box as the window changes."""
        if event.type() == QEvent.Type.Resize and self.results.isVisible():
            self._place()
        return super().eventFilter(watched, event)
