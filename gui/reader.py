# SPDX-License-Identifier: MIT
"""Shows a page and says what was clicked. The only module that knows which Qt class does the showing.

It loads nothing from disk or network: pictures come from a function it is given, everything else is refused. It never
opens an address; it hands it up.
"""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

WIDEST = 46  # of the text, in times the size of a letter: longer lines are hard to read


class Reader(QTextBrowser):
    """The page. ``followed`` carries the target of a clicked link."""

    followed = Signal(str)

    def __init__(self, picture: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._points = 12.0
        self._two_columns = False
        self.setOpenLinks(False)
        # Without the keyboard flag a screen reader hears nothing as the reader moves by line.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(lambda url: self.followed.emit(url.toString()))
        self.highlighted.connect(self._announce)

    def show_page(self, html: str, points: float, *, two_columns: bool = False) -> None:
        """Show a page at the top, with text of ``points`` size."""
        self._points = points
        self._two_columns = two_columns
        self._set_margins()
        self.setHtml(html)

    def go_to(self, anchor: str) -> None:
        """Scroll to an anchor of the page."""
        self.scrollToAnchor(anchor)

    @property
    def scrolled(self) -> float:
        """How far down the page is, from 0 to 1."""
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def scroll_to(self, share: float) -> None:
        """Go to a share of the page."""
        bar = self.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))

    def mark(self, cursors: list[QTextCursor], colour: str) -> None:
        """Mark the found places."""
        found = QTextCharFormat()
        found.setBackground(QColor(colour))
        selections = []
        for cursor in cursors:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format = found
            selections.append(selection)
        self.setExtraSelections(selections)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures of the guide, drawn at the size and sharpness of this screen; nothing else is ever loaded."""
        url = QUrl(name)
        if kind == QTextDocument.ResourceType.ImageResource.value and url.scheme() == "picture":
            return self._drawn(self._picture(url.path()))
        return None

    def _drawn(self, svg: str) -> QImage:
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        natural = renderer.defaultSize()
        width = min(self.viewport().width() - 40, round(natural.width() * self._points / 12))
        size = QSize(width, round(width * natural.height() / max(natural.width(), 1)))
        image = QImage(size * self.devicePixelRatio(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.setDevicePixelRatio(self.devicePixelRatio())
        return image

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Shift+Space turn the page; everything else is Qt's."""
        if event.key() == Qt.Key.Key_Space:
            step = self.verticalScrollBar().pageStep()
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + (-step if back else step))
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        """Keep the line short enough to read."""
        self._set_margins()
        super().resizeEvent(event)  # type: ignore[arg-type]

    def _set_margins(self) -> None:
        letter = self._points * self.logicalDpiX() / 72
        widest = letter * WIDEST * (2 if self._two_columns else 1)
        side = max(18, round((self.width() - widest) / 2))
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 12, side, 0)

    def _announce(self, url: QUrl) -> None:
        if url.isValid() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, url.toString()))
