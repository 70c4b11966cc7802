# SPDX-License-Identifier: MIT
"""A term of art explained at the place where it stands: a small card over the page, gone with Escape."""

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from gui.reader import Reader

WIDTH, MARGIN = 30, 12  # in times the size of a letter; units of the screen


class TermCard(QFrame):
    """``followed`` carries a link of the card; closing gives the focus back to the page."""

    followed = Signal(str)

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self.setObjectName("termcard")
        self._page = reader
        self.words = Reader(lambda _scheme, _name: "", narrow=True)
        self.words.followed.connect(self._follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN - 4, MARGIN - 4)
        column.addWidget(self.words)
        self.words.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = column
        reader.verticalScrollBar().valueChanged.connect(self.hide)
        self.hide()

    def open_at(self, html: str, title: str, points: float) -> None:
        """Show a card below the link at hand, or above it where there is no room below."""
        place = self._page.link_place
        letter = points * self.logicalDpiX() / 72
        width = min(round(letter * WIDTH), self._page.width() - 2 * MARGIN)
        tallest = self._page.height() - 2 * MARGIN
        self.resize(width, tallest)
        self.show()
        self.words.show_page(html, points)
        self.words.setAccessibleName(title)
        # As tall as its words, which are laid out beside the room of a scroll bar only where they need one.
        self.words.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column.activate()
        words = self.words.document().size().height() + self.words.height() - self.words.viewport().height()
        height = min(ceil(words) + 2 * MARGIN, tallest)
        self.words.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        left = max(MARGIN, min(place.x() - width // 3, self._page.width() - width - MARGIN))
        below = place.y() + round(letter)
        fits = below + height <= self._page.height() - MARGIN
        top = below if fits else max(MARGIN, place.y() - round(letter) - height)
        self.setGeometry(left, min(top, self._page.height() - height - MARGIN), width, height)
        self.raise_()
        self.words.setFocus(Qt.FocusReason.TabFocusReason)

    def close_card(self) -> None:
        """Put the card away; the keyboard is on the page again, where it was."""
        if self.isVisible():
            # Before it goes: Qt would give the focus to the page's first link.
            self._page.setFocus(Qt.FocusReason.TabFocusReason)
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)

    def _follow(self, target: str) -> None:
        self.close_card()
        self.followed.emit(target)
