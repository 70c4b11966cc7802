# SPDX-License-Identifier: MIT
"""One card over the whole screen, to hold out to an officer or a nurse: black on white, as large as it fits."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from content import typefaces
from content.cards import Card
from gui.words import Words

INK, SOFT, GROUND, LINE = "#000000", "#33393c", "#ffffff", "#0c3a4a"
LARGEST, SMALLEST = 96, 14


class CardWindow(QDialog):
    """Shows the cards of a deck one at a time: arrows or a click go on, Escape goes back."""

    def __init__(self, cards: tuple[Card, ...], at: int, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards, self.at, self._words = cards, at, words
        self.setWindowTitle(words.gettext("Card"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name()

    @property
    def card(self) -> Card:
        """The card shown."""
        return self._cards[self.at]

    def step(self, by: int) -> None:
        """The next (1) or previous (-1) card, round and round."""
        self.at = (self.at + by) % len(self._cards)
        self._name()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(self.card.english)
        self.setAccessibleDescription(self.card.own)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Space turn; F11 fills the screen or not; Escape closes, as in every dialog."""
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down | Qt.Key.Key_Space | Qt.Key.Key_PageDown:
                self.step(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up | Qt.Key.Key_PageUp:
                self.step(-1)
            case Qt.Key.Key_F11:
                self.showNormal() if self.isFullScreen() else self.showFullScreen()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A click or a touch closes: there is nothing small to aim at."""
        self.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The English large, the reader's words below, and how to get back."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(GROUND))
        margin = max(24, self.width() // 16)
        inside = self.rect().adjusted(margin, margin, -margin, -margin)
        foot = QFontMetrics(self.font()).height() + 12
        english_share = 0.6 if self.card.own else 1.0
        english = QRect(inside.left(), inside.top(), inside.width(), round((inside.height() - foot) * english_share))
        self._paint(painter, self.card.english, english, "en", bold=True)
        if self.card.own:
            own = QRect(inside.left(), english.bottom(), inside.width(), inside.height() - foot - english.height())
            painter.fillRect(QRectF(own.center().x() - 60, own.top() + 6, 120, 4), QColor(LINE))
            self._paint(painter, self.card.own, own.adjusted(0, 24, 0, 0), self._words.language.tag, bold=False)
        hint = self._words.gettext("Escape or a click: back. Arrow keys: the next card.")
        painter.setFont(self.font())
        painter.setPen(QColor(SOFT))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom), hint)
        painter.end()

    def _paint(self, painter: QPainter, text: str, room: QRect, tag: str, *, bold: bool) -> None:
        """A text in the middle of its room, in the largest letters that fit."""
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        font = QFont(self.font())
        font.setFamilies(list(typefaces.families(tag)))
        font.setBold(bold)
        for points in range(LARGEST if bold else LARGEST * 3 // 4, SMALLEST, -2):
            font.setPointSize(points)
            box = QFontMetrics(font).boundingRect(room, flags, text)
            if box.height() <= room.height() and box.width() <= room.width():
                break
        painter.setFont(font)
        painter.setPen(QColor(INK))
        painter.drawText(room, flags, text)
