# SPDX-License-Identifier: MIT
"""Where pages and boards are shown, one at a time; it knows how far down either is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from gui.addresses import Shown, View
from gui.announcing import announce
from gui.board_view import BoardView
from gui.reader import Reader


class Stage(QStackedWidget):
    """Shows what an address stands for and tells a screen reader what has come."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader, self.boards = reader, BoardView()
        self.addWidget(self._reader)
        self.addWidget(self.boards)
        self.boards.followed.connect(reader.followed)
        self.plain = ""

    def show_shown(self, shown: Shown, view: View) -> None:
        """Put a page or a board in place of what was there."""
        if shown.board:
            self.boards.show_board(shown.board, view.look, view.points)
            self.boards.setAccessibleName(shown.title)
            self.boards.setAccessibleDescription(" ".join(filter(None, (shown.board.lead, shown.board.warning))))
            self.setCurrentWidget(self.boards)
        else:
            self._reader.show_page(shown.html, view.points, two_columns=bool(shown.page and view.beside))
            self._reader.setAccessibleName(shown.title)
            self.setCurrentWidget(self._reader)
        self.plain = shown.board.plain if shown.board else self._reader.toPlainText()
        announce(self.shown, shown.title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the full screen, where nothing else wants it."""
        if event.key() == Qt.Key.Key_Escape and self.window().isFullScreen():
            self.window().showNormal()
        else:
            super().keyPressEvent(event)

    @property
    def shown(self) -> BoardView | Reader:
        """What is seen: the board or the page."""
        return self.boards if self.currentWidget() is self.boards else self._reader

    def take_focus(self) -> None:
        """Be ready for the keyboard: the page itself, or the first tile of a board when Tab is pressed."""
        self.shown.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def scrolled(self) -> float:
        """How far down the page or board is, from 0 to 1."""
        return self.shown.scrolled

    def scroll_to(self, share: float) -> None:
        """Go to a share of the page or board."""
        self.shown.scroll_to(share)
