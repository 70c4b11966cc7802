# SPDX-License-Identifier: MIT
"""The search box and its answers, which hang below it while somebody types.

What an input method is still composing is not searched: Qt hands it over only when it is committed.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from content.answers import Answers
from content.errors import GuideError
from gui.announcing import announce
from gui.result_delegate import ResultDelegate
from gui.words import Words

SHOWN = 8
WIDTH = 30  # of the answers at least, in times the height of a letter
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
        self._delegate = ResultDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.note = QLabel()
        self.note.setWordWrap(True)
        column = QVBoxLayout(self.results)
        column.setContentsMargins(6, 6, 6, 6)
        self._column = column
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
        self.setAccessibleName(self._words.gettext("Search: type a word, a form or a question"))
        self._invite()
        self.list.setAccessibleName(self._words.gettext("Answers"))
        self._delegate.forget()

    def _invite(self) -> None:
        """The invitation as far as it fits: a sentence, or one word; never one that is cut off."""
        long, short = self.accessibleName(), self._words.gettext("Search")
        # Beside the words stand the glass and the sign that empties the box.
        room = self.width() - 4 * self.fontMetrics().height()
        self.setPlaceholderText(long if self.fontMetrics().horizontalAdvance(long) <= room else short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Invite as the width allows."""
        super().resizeEvent(event)
        self._invite()

    def look(self) -> None:
        """Answer what is typed so far."""
        query = self.text().strip()
        self._clear()
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
        self._tell()
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
        self._clear()
        self.results.hide()

    def _clear(self) -> None:
        self.list.clear()
        self._delegate.forget()

    def _tell(self) -> None:
        """Tell a screen reader which answer is chosen, or that there is none: the focus stays in the box."""
        item = self.list.currentItem()
        chosen = f"{self.list.currentRow() + 1}/{self.list.count()}. {item.text()}" if item else self.note.text()
        announce(self, chosen)

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.dismiss()
            self.chosen.emit(item.data(ROLE))

    def _place(self) -> None:
        window = self._window
        corner = self.mapTo(window, QPoint(0, self.height() + 4))
        width = min(max(self.width(), self.fontMetrics().height() * WIDTH), window.width() - 16)
        start = (
            corner.x()
            if self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            else corner.x() + self.width() - width
        )
        left = max(8, min(start, window.width() - width - 8))
        room = window.height() - corner.y() - 16
        # The rows are as tall as their words need at the width that the list has now.
        if self.results.width() != width:
            self.results.setGeometry(left, corner.y(), width, room)
            self.list.doItemsLayout()
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.list.count())) + 28
        noted = self.note.heightForWidth(width - 24) + 12 if self.note.text() else 0
        height = rows + noted if self.list.count() else self._column.totalHeightForWidth(width)
        self.results.setGeometry(left, corner.y(), width, min(height, room))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk through the answers, Return opens one, Escape puts them away."""
        row, count = self.list.currentRow(), self.list.count()
        match event.key():
            case Qt.Key.Key_Down if count:
                self.list.setCurrentRow((row + 1) % count)
                self._tell()
            case Qt.Key.Key_Up if count:
                self.list.setCurrentRow((row - 1) % count)
                self._tell()
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
