# SPDX-License-Identifier: MIT
"""List and tree rows that show the whole of a long title: a title cut off at its end helps nobody."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

PAD, TALLEST = 10, 10_000


def keep_room_for_bar(view: QAbstractItemView) -> None:
    """Keep the room of a view's scroll bar free for good, with a handle where there is something to scroll.

    Rows that are measured beside a bar and shown without it, or the other way round, are too tall or cut off.
    """
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bar = view.verticalScrollBar()
    bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
    bar.setEnabled(False)


class WrappedItems(QStyledItemDelegate):
    """Makes every row of a view as tall as its words need at the view's width."""

    def __init__(self, view: QTreeView | QListView) -> None:
        super().__init__(view)
        self._view = view
        keep_room_for_bar(view)
        self._known: dict[tuple[str, int, str], QSize] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The room for the whole text at the view's width."""
        room = self._view.viewport().width() - 2 * PAD - self._indent(index)
        # A view asks for the same rows again and again while it lays itself out.
        key = (str(index.data()), room, self._view.font().key())
        if key not in self._known:
            self._known[key] = self._needed(option, index, room)
        return self._known[key]

    def _needed(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, room: int) -> QSize:
        self.initStyleOption(option, index)
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
        needed = option.fontMetrics.boundingRect(QRect(0, 0, room, TALLEST), flags, option.text)
        return QSize(room, needed.height() + PAD + 6)

    def _indent(self, index: QModelIndex | QPersistentModelIndex) -> int:
        if not isinstance(self._view, QTreeView):
            return 0
        depth = 1
        parent = index.parent()
        while parent.isValid():
            depth, parent = depth + 1, parent.parent()
        return depth * self._view.indentation()
