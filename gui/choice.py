# SPDX-License-Identifier: MIT
"""A list to choose one thing from, as wide as there is room for and with an arrow in the colours of the look."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox

from gui.indicators import ARM, draw_arrow

ROOM, MOST = 10, 16
NARROWEST = 12  # in letters; a list as wide as its longest row would push all else out of a small window


class Choice(QComboBox):
    """Rows are (words, value)."""

    def __init__(self, rows: Iterable[tuple[str, str]] = (), chosen: str = "") -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(NARROWEST)
        self.setMaxVisibleItems(MOST)
        for words, value in rows:
            self.addItem(words, value)
        self.choose(chosen)

    def choose(self, value: str) -> None:
        """Choose the row of a value; the first where none has it."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def showPopup(self) -> None:
        """The rows as wide as their words, whatever the width of the box."""
        needed = self.view().sizeHintForColumn(0) + 4 * ROOM
        self.view().setMinimumWidth(min(needed, self.window().width() - ROOM))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style sheet's box, and our arrow at its end."""
        super().paintEvent(event)
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 3.5 * ARM if mirrored else self.width() - 3.5 * ARM
        role = QPalette.ColorRole.Text if self.isEnabled() else QPalette.ColorRole.PlaceholderText
        draw_arrow(painter, QPointF(x, self.height() / 2), self.palette().color(role))
        painter.end()
