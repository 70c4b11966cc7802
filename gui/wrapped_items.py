# SPDX-License-Identifier: MIT
"""List and tree rows that show the whole of a long title: a title cut off at its end helps nobody."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

PAD, TALLEST = 10, 10_000


class WrappedItems(QStyledItemDelegate):
    """Makes every row of a view as tall as its words need at the view's width."""

    def __init__(self, view: QTreeView | QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The room for the whole text at the view's width."""
        self.initStyleOption(option, index)
        room = self._view.viewport().width() - 2 * PAD - self._indent(index)
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
        needed = option.fontMetrics.boundingRect(QRect(0, 0, room, TALLEST), flags, option.text)
        return QSize(room, needed.height() + PAD)

    def _indent(self, index: QModelIndex | QPersistentModelIndex) -> int:
        if not isinstance(self._view, QTreeView):
            return 0
        depth = 1
        parent = index.parent()
        while parent.isValid():
            depth, parent = depth + 1, parent.parent()
        return depth * self._view.indentation()
