# SPDX-License-Identifier: MIT
"""Shows a board: rows of tiles that fold as the window gets narrow or the text large."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from content.boards import Board, Row
from content.looks import Look
from gui.drawings import drawing
from gui.tile import TileButton

SPACE = 12
NARROWEST = {"small": 8.5, "plain": 13, "main": 15, "alarm": 15, "card": 24}


class TileRow(QWidget):
    """The tiles of one row, in as many columns as there is room for."""

    def __init__(self, row: Row, look: Look, points: float) -> None:
        super().__init__()
        self._across, self._letter = row.across, points * self.logicalDpiX() / 72
        self.buttons = [TileButton(tile, look, points) for tile in row.tiles]
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE)
        self.arrange(self.width())

    def arrange(self, width: int) -> None:
        """Lay the tiles out for a width; the last line of a row that does not come out even stays as narrow."""
        style = self.buttons[0].tile.style if self.buttons else "plain"
        room = max(1, int((width + SPACE) / (NARROWEST[style] * self._letter + SPACE)))
        columns = min(self._across, room, max(len(self.buttons), 2))
        if self._across == 4 and columns == 3:
            columns = 2  # eight sections stand better in fours and twos
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for number, button in enumerate(self.buttons):
            self._grid.addWidget(button, number // columns, number % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)


class Mark(QWidget):
    """The picture beside the title. A label would do, but PySide never frees the picture that a label was given."""

    def __init__(self, name: str, look: Look, side: int) -> None:
        super().__init__()
        self._name, self._look = name, look
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Drawn anew each time; it is small."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, drawing(self._name, self._look, self.width(), self.devicePixelRatioF()))
        painter.end()


class BoardView(QScrollArea):
    """``followed`` carries the address of the tile that was pressed."""

    followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("board")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: list[TileRow] = []
        self._points, self._widest = 12.0, 76

    def show_board(self, board: Board, look: Look, points: float) -> None:
        """Show a board from its top."""
        self._points, self._widest = points, board.widest
        whole = QWidget()
        whole.setObjectName("boardground")
        column = QVBoxLayout(whole)
        column.setSpacing(SPACE + 2)
        column.addLayout(self._head(board, look, points))
        if board.warning:
            column.addWidget(_label(board.warning, points, bold=True))
        self._rows = []
        for row in board.rows:
            if row.heading:
                column.addSpacing(SPACE // 2)
                column.addWidget(_label(row.heading, points * 1.15, bold=True, name="boardheading"))
            tiles = TileRow(row, look, points)
            for button in tiles.buttons:
                button.clicked.connect(lambda _down=False, to=button.tile.address: self.followed.emit(to))
            column.addWidget(tiles)
            self._rows.append(tiles)
        for note in board.notes:
            column.addWidget(_label(note, points * 0.9, name="boardnote"))
        column.addStretch(1)
        self._column = column
        self.setWidget(whole)
        self._fold()
        self.verticalScrollBar().setValue(0)

    def _head(self, board: Board, look: Look, points: float) -> QHBoxLayout:
        """The title with its mark beside it, and what the board is for."""
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(SPACE + 4)
        if board.mark:
            side = min(round(points * self.logicalDpiX() / 72 * 3.4), 80)
            row.addWidget(Mark(board.mark, look, side), 0, Qt.AlignmentFlag.AlignTop)
        words.setSpacing(2)
        words.addWidget(_label(board.title, min(points * 1.9, points + 14), bold=True, name="boardtitle"))
        if board.lead:
            words.addWidget(_label(board.lead, points, name="boardlead"))
        row.addLayout(words, 1)
        return row

    @property
    def buttons(self) -> list[TileButton]:
        """Every tile, in reading order."""
        return [button for row in self._rows for button in row.buttons]

    @property
    def scrolled(self) -> float:
        """How far down the board is, from 0 to 1."""
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def scroll_to(self, share: float) -> None:
        """Go to a share of the board."""
        self.verticalScrollBar().setValue(round(share * self.verticalScrollBar().maximum()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rows anew."""
        self._fold()
        super().resizeEvent(event)

    def _fold(self) -> None:
        if not self._rows:
            return
        letter = self._points * self.logicalDpiX() / 72
        side = max(20, round((self.viewport().width() - self._widest * letter) / 2))
        self._column.setContentsMargins(side, 20, side, 20)
        for row in self._rows:
            row.arrange(self.viewport().width() - 2 * side)


def _label(text: str, points: float, *, bold: bool = False, name: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setIndent(3)
    if label.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        # Qt goes by the letters, and what is not translated yet stands in Latin ones.
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    font = QFont(label.font())
    font.setPointSizeF(points)
    font.setBold(bold)
    label.setFont(font)
    return label
