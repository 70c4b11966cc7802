# SPDX-License-Identifier: MIT
"""The pages of a PDF as a list to scroll. Only what is in view is drawn, one page at a time, so that a packet of forty
pages opens at once and never holds the window up."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from gui.pdf_pages import PdfPages

KEPT = 6  # pages before and after the view that stay drawn
SLIM = 24  # dots left of the width for the frame and the bar


class PaperView(QListWidget):
    """Shows paper."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: PdfPages | None = None
        self._drawn: set[int] = set()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._draw_next)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(lambda _at: self._next.start(0))

    def show_pdf(self, data: bytes) -> None:
        """Show a PDF from memory; an empty one shows nothing. How far down the reader was stays."""
        at = self.verticalScrollBar().value()
        self._pages = PdfPages(data) if data else None
        self._lay_out()
        self.verticalScrollBar().setValue(at)

    def _lay_out(self) -> None:
        self.clear()
        self._drawn = set()
        if self._pages is None:
            return
        for number in range(len(self._pages)):
            item = QListWidgetItem(QIcon(), "")
            item.setSizeHint(self._room(number) + QSize(8, 12))
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{number + 1} / {len(self._pages)}")
            self.addItem(item)
        self.setIconSize(self._room(0))
        self._next.start(0)

    def _room(self, number: int) -> QSize:
        assert self._pages
        size = self._pages.size(number)
        width = max(240, self.viewport().width() - SLIM)
        return QSize(width, round(width * size.height() / size.width()))

    def _draw_next(self) -> None:
        """Draw one page that is in view, forget those that are far away, and come back for the next."""
        if self._pages is None:
            return
        seen = self._in_view()
        for number in [one for one in self._drawn if one not in range(seen.start - KEPT, seen.stop + KEPT)]:
            self.item(number).setIcon(QIcon())
            self._drawn.discard(number)
        missing = next((number for number in seen if number not in self._drawn), None)
        if missing is None:
            return
        room, sharp = self._room(missing), self.devicePixelRatio()
        image = self._pages.image(missing, 72 * room.width() * sharp / self._pages.size(missing).width())
        image.setDevicePixelRatio(sharp)
        self.item(missing).setIcon(QIcon(QPixmap.fromImage(image)))
        self._drawn.add(missing)
        self._next.start(0)

    def _in_view(self) -> range:
        shown = [
            number
            for number in range(self.count())
            if self.visualItemRect(self.item(number)).intersects(self.viewport().rect())
        ]
        return range(shown[0], shown[-1] + 1) if shown else range(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages are as wide as the view."""
        super().resizeEvent(event)
        if self._pages is not None and event.size().width() != event.oldSize().width():
            self._lay_out()
