# SPDX-License-Identifier: MIT
"""Draws one answer of the search: title in bold, what it is, and the excerpt with its matches in bold."""

from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from content.answers import Hit
from gui.wrapped_items import keep_room_for_bar

ROLE = Qt.ItemDataRole.UserRole
PLAIN = {"words", "start"}
Index = QModelIndex | QPersistentModelIndex


class ResultDelegate(QStyledItemDelegate):
    """Rich text in a list, in the colours of the list."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view
        keep_room_for_bar(view)
        self._heights: dict[tuple[Hit, int], int] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the answer; the chosen one on the highlight."""
        # PySide's stubs leave out the fields of style options.
        rect, state, palette = option.rect, option.state, option.palette
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        document = self._document(index.data(ROLE), rect.width(), palette.color(role).name())
        painter.translate(rect.left(), rect.top())
        document.drawContents(painter, QRectF(0, 0, rect.width(), rect.height()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 (Qt's signature)
        """As tall as the answer is at the width of the list."""
        width = self._view.viewport().width()
        hit = index.data(ROLE)
        # A list asks for the same rows again and again while it lays itself out.
        if (hit, width) not in self._heights:
            self._heights[hit, width] = round(self._document(hit, width, "#000000").size().height())
        return QSize(width, self._heights[hit, width])

    def forget(self) -> None:
        """Know no answer any more."""
        self._heights = {}

    def _document(self, hit: Hit, width: int, colour: str) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(8)
        document.setDefaultFont(self._view.font())
        document.setTextWidth(width)
        where = f" · {escape(hit.heading)}" if hit.heading else ""
        # What it is, or why it is an answer, is said where that is not plain to see.
        label = f" <small>· {escape(hit.label)}</small>" if hit.kind != "topic" or hit.why not in PLAIN else ""
        along = "rtl" if self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft else "ltr"
        excerpt = f"<br/>{marked(hit)}" if hit.excerpt else ""
        head = f"<b>{escape(hit.title)}</b>{where}{label if hit.label else ''}"
        document.setHtml(f'<div dir="{along}" style="color:{colour}">{head}{excerpt}</div>')
        return document


def marked(hit: Hit) -> str:
    """The excerpt as HTML with its matches in bold."""
    pieces, at = [], 0
    for start, end in hit.marks:
        pieces += [escape(hit.excerpt[at:start]), f"<b>{escape(hit.excerpt[start:end])}</b>"]
        at = end
    return "".join([*pieces, escape(hit.excerpt[at:])])
