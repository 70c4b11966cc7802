# SPDX-License-Identifier: MIT
"""Shows a page and says what was clicked. The only module that knows which Qt class does the showing.

It loads nothing from disk or network: pictures come from a function it is given, everything else is refused. It never
opens an address; it hands it up.
"""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QScrollBar, QTextBrowser, QTextEdit, QWidget

from gui.announcing import announce
from gui.clipboard import CLIPBOARD

WIDEST = 39  # of the text, in times the size of a letter: about 75 letters; longer lines are hard to read
INDENT = 1.7  # of lists, in times the size of a letter
BY_KEYBOARD = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
ENDS = {Qt.Key.Key_Home: 0.0, Qt.Key.Key_End: 1.0}
SCROLLING = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Reader(QTextBrowser):
    """The page. ``followed`` carries the target of a clicked link. A ``narrow`` one keeps no margins of its own."""

    followed = Signal(str)

    def __init__(
        self, picture: Callable[[str, str], str], parent: QWidget | None = None, *, narrow: bool = False
    ) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self.caret = False
        self._picture = picture
        self._points = 12.0
        self._two_columns = False
        self.setOpenLinks(False)
        self.read_with_caret(False)
        self.anchorClicked.connect(lambda url: self.followed.emit(url.toString()))

    def show_page(self, html: str, points: float, *, two_columns: bool = False) -> None:
        """Show a page at the top, with text of ``points`` size."""
        self._points = points
        self._two_columns = two_columns
        self._set_margins()
        self.document().setIndentWidth(points * self.logicalDpiX() / 72 * INDENT)
        self.read_with_caret(self.caret)
        self.setHtml(html)

    def go_to(self, anchor: str) -> None:
        """Scroll to an anchor of the page."""
        self.scrollToAnchor(anchor)

    @property
    def scrolled(self) -> float:
        """How far down the page is, from 0 to 1."""
        bar = self._whole_bar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def scroll_to(self, share: float) -> None:
        """Go to a share of the page."""
        bar = self._whole_bar() if share else self.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))

    def _whole_bar(self) -> QScrollBar:
        """The scroll bar, once the page is laid out to its end; Qt does that by and by, and guesses till then."""
        bar = self.verticalScrollBar()
        whole = round(self.document().documentLayout().documentSize().height())
        bar.setRange(0, max(0, whole - self.viewport().height()))
        return bar

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

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied from the page, noted so that it can be cleared."""
        data = super().createMimeDataFromSelection()
        CLIPBOARD.note(data.text())
        return data

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures of the guide, drawn at the size and sharpness of this screen; nothing else is ever loaded."""
        url = QUrl(name)
        if kind == QTextDocument.ResourceType.ImageResource.value and url.scheme() in ("picture", "icon"):
            svg = QByteArray(self._picture(url.scheme(), url.path()).encode())
            return self._drawn(svg) if url.scheme() == "picture" else self._sign(svg)
        return None

    def _drawn(self, svg: QByteArray) -> QImage:
        natural = QSvgRenderer(svg).defaultSize()
        room = self.viewport().width() // (2 if self._two_columns else 1) - 40
        width = min(room, round(natural.width() * self._points / 12))
        size = QSize(width, round(width * natural.height() / max(natural.width(), 1)))
        return self._painted(svg, size, Qt.GlobalColor.white)

    def _sign(self, svg: QByteArray) -> QImage:
        side = round(self._points * 1.5)
        return self._painted(svg, QSize(side, side), Qt.GlobalColor.transparent)

    def _painted(self, svg: QByteArray, size: QSize, ground: Qt.GlobalColor) -> QImage:
        renderer = QSvgRenderer(svg)
        image = QImage(size * self.devicePixelRatio(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(ground)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.setDevicePixelRatio(self.devicePixelRatio())
        return image

    def read_with_caret(self, on: bool) -> None:
        """Whether arrows move a text cursor or the page. A screen reader hears lines only where there is a cursor."""
        self.caret = on
        flags = Qt.TextInteractionFlag.TextBrowserInteraction
        if self._reads_lines:
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
        if self.textInteractionFlags() != flags:
            self.setTextInteractionFlags(flags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns the page, arrows move it while there is no text cursor; everything else is Qt's."""
        bar, plain = self.verticalScrollBar(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_Space:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            bar.setValue(bar.value() + (-bar.pageStep() if back else bar.pageStep()))
        elif plain and event.key() in SCROLLING and not self._reads_lines:
            bar.setValue(bar.value() + SCROLLING[Qt.Key(event.key())] * bar.singleStep() * 3)
        elif event.key() in ENDS and not self._reads_lines:
            self.scroll_to(ENDS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    @property
    def _reads_lines(self) -> bool:
        """Whether there is a text cursor, which the keys then move."""
        return self.caret or QAccessible.isActive()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A ring round the page where the keyboard brought the focus there."""
        self._ring(event.reason() in BY_KEYBOARD)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring any more."""
        self._ring(False)
        super().focusOutEvent(event)

    def _ring(self, on: bool) -> None:
        if self.property("ring") is not on:
            self.setProperty("ring", on)
            self.style().polish(self)

    @property
    def link_place(self) -> QPoint:
        """Where the link at hand stands, as seen in this widget."""
        return self.viewport().mapTo(self, self.cursorRect().bottomLeft())

    def resizeEvent(self, event: object) -> None:
        """Keep the line short enough to read."""
        self._set_margins()
        super().resizeEvent(event)  # type: ignore[arg-type]

    def _set_margins(self) -> None:
        if self._narrow:
            return
        letter = self._points * self.logicalDpiX() / 72
        widest = letter * WIDEST * (2 if self._two_columns else 1)
        side = max(18, round((self.width() - widest) / 2))
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 12, side, 0)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 (Qt's name)
        """Tab goes from link to link; Qt tells a screen reader nothing of it."""
        stays = super().focusNextPrevChild(next)
        if stays:
            announce(self, self.textCursor().selectedText())
        return stays
