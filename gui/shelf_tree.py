# SPDX-License-Identifier: MIT
"""The tree of sections and pages: one section open at a time, so that the list is never a wall."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from gui.wrapped_items import WrappedItems

INDENT, ARM, BAR = 18, 4, 4


class ShelfTree(QTreeWidget):
    """Wraps long titles and draws its own arrows, in the colour ``ink``."""

    def __init__(self) -> None:
        super().__init__()
        self.ink = "#000000"
        self.setHeaderHidden(True)
        self.setIndentation(INDENT)
        self.setWordWrap(True)
        self.setExpandsOnDoubleClick(False)
        self.setItemDelegate(WrappedItems(self))
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def open_at(self, item: QTreeWidgetItem) -> None:
        """Show a page's place: its section open, the others closed."""
        for number in range(self.topLevelItemCount()):
            if shelf := self.topLevelItem(number):
                shelf.setExpanded(shelf is item.parent())
        self.setCurrentItem(item)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """An arrow beside a section, down while it is open; a bar beside the page that is shown."""
        row = QModelIndex(index)  # type: ignore[arg-type]  # Qt gives a plain index
        along = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.model().hasChildren(row):
            self._arrow(painter, QPointF(rect.center() + QPoint(1, 1)), along if not self.isExpanded(row) else 0)
        elif row == self.currentIndex():
            edge = rect.left() if along == 1 else rect.right() - BAR
            painter.fillRect(QRect(edge, rect.top(), BAR, rect.height()), QColor(self.ink))
        painter.restore()

    def _arrow(self, painter: QPainter, centre: QPointF, along: int) -> None:
        """An arrow to the right (1), to the left (-1) or down (0)."""
        painter.setPen(QPen(QColor(self.ink), 2))
        half = ARM / 2
        if along:
            corners = [QPointF(-half * along, -ARM), QPointF(half * along, 0.0), QPointF(-half * along, ARM)]
        else:
            corners = [QPointF(-ARM, -half), QPointF(0.0, half), QPointF(ARM, -half)]
        painter.drawPolyline(QPolygonF([centre + corner for corner in corners]))
