# SPDX-License-Identifier: MIT
"""A box to tick whose words wrap: Qt's own keeps them in one line, and what does not fit is cut off."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton

from gui.indicators import draw_box

GAP, PAD, RING, TALLEST = 8, 4, 2, 10_000
NARROWEST = 8  # times the height of a letter


class Tick(QCheckBox):
    """As tall as its words need at its width."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _side(self) -> int:
        return self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self)

    def _words(self, width: int) -> QRect:
        room = QRect(0, 0, width - self._side() - GAP - 2 * PAD, TALLEST)
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading)
        return self.fontMetrics().boundingRect(room, flags, self.text())

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the words need at a width."""
        return max(self._words(width).height(), self._side()) + 2 * PAD

    def sizeHint(self) -> QSize:
        """All in one line, where there is room."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + self._side() + GAP + 2 * PAD + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow, and then tall."""
        width = self.fontMetrics().height() * NARROWEST
        return QSize(min(width, self.sizeHint().width()), self._side() + 2 * PAD)

    def hitButton(self, pos: QPoint) -> bool:
        """Box and words are one thing to press."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box beside the first line, the words, and a ring where the keyboard is."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        palette, side, line = self.palette(), self._side(), self.fontMetrics().height()
        box = QRect(PAD, PAD + max(0, (line - side) // 2), side, side)
        text = QRect(PAD + side + GAP, PAD, self.width() - side - GAP - 2 * PAD, self.height() - 2 * PAD)
        painter = QPainter(self)
        place = QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), box))
        draw_box(painter, place, palette, option.state)
        role = QPalette.ColorRole.WindowText if self.isEnabled() else QPalette.ColorRole.PlaceholderText
        painter.setPen(palette.color(role))
        along = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        words = QStyle.visualRect(self.layoutDirection(), self.rect(), text)
        painter.drawText(words, int(along) | int(Qt.TextFlag.TextWordWrap), self.text())
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Link), RING))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), PAD, PAD)
        painter.end()
