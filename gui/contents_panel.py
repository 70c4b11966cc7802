# SPDX-License-Identifier: MIT
"""The side panel: the sections and topics of the library, and the headings of the page at hand."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QSplitter, QTreeWidgetItem, QWidget

from content.answers import Shelf
from content.blocks import Heading
from content.looks import Look
from content.pages import Page
from gui.shelf_tree import ShelfTree
from gui.top_bar import stacked
from gui.words import Words
from gui.wrapped_items import WrappedItems

ROLE = Qt.ItemDataRole.UserRole


class ContentsPanel(QSplitter):
    """``topic_chosen`` carries a topic's id, ``heading_chosen`` an anchor of the page at hand."""

    topic_chosen = Signal(str)
    heading_chosen = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._words = words
        self._shelves: Callable[[], tuple[Shelf, ...]] = tuple
        self.tree = ShelfTree()
        self.headings = QListWidget()
        self.headings.setWordWrap(True)
        self.headings.setItemDelegate(WrappedItems(self.headings))
        self.headings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.headings.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.addWidget(self.tree)
        self._on_this_page = QLabel()
        self._on_this_page.setObjectName("paneltitle")
        self._lower = stacked(self._on_this_page, self.headings)
        self.addWidget(self._lower)
        self.setSizes([560, 260])
        self.setChildrenCollapsible(False)
        self.tree.itemActivated.connect(self._choose_topic)
        self.tree.itemClicked.connect(self._choose_topic)
        self.headings.itemActivated.connect(self._choose_heading)
        self.headings.itemClicked.connect(self._choose_heading)

    def say(self, shelves: Callable[[], tuple[Shelf, ...]], look: Look) -> None:
        """Put the words of the present language on; the tree is filled once it is looked at."""
        self.tree.clear()
        self.tree.ink = look.heading
        self._shelves = shelves
        self._on_this_page.setText(self._words.gettext("On this page"))
        self.tree.setAccessibleName(self._words.gettext("Contents"))
        self.headings.setAccessibleName(self._words.gettext("On this page"))
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        shelves, self._shelves = self._shelves(), tuple
        for shelf in shelves:
            if not shelf.entries:
                continue
            top = QTreeWidgetItem([shelf.title])
            top.setToolTip(0, shelf.about)
            font = top.font(0)
            font.setBold(True)
            top.setFont(0, font)
            for entry in shelf.entries:
                item = QTreeWidgetItem([entry.title])
                item.setData(0, ROLE, entry.topic)
                item.setToolTip(0, entry.title)
                top.addChild(item)
            self.tree.addTopLevelItem(top)

    def show_page(self, page: Page | None) -> None:
        """Point at the page's topic and list its headings."""
        self.headings.clear()
        self._lower.setVisible(page is not None)
        if page is None:
            self.tree.setCurrentIndex(QModelIndex())
            return
        self._fill()
        for number in range(self.tree.topLevelItemCount()):
            shelf = self.tree.topLevelItem(number)
            for row in range(shelf.childCount() if shelf else 0):
                if shelf and (item := shelf.child(row)) and item.data(0, ROLE) == page.topic:
                    self.tree.open_at(item)
        for block in page.blocks:
            if isinstance(block, Heading) and block.level == 2:
                heading = QListWidgetItem(block.text.plain)
                heading.setData(ROLE, block.anchor)
                self.headings.addItem(heading)

    def showEvent(self, event: QShowEvent) -> None:
        """Fill the tree when it is first seen."""
        self._fill()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles wrap anew at another width."""
        super().resizeEvent(event)
        for view in (self.tree, self.headings):
            view.scheduleDelayedItemsLayout()

    def _choose_topic(self, item: QTreeWidgetItem) -> None:
        if topic := item.data(0, ROLE):
            self.topic_chosen.emit(topic)
        else:
            item.setExpanded(not item.isExpanded())

    def _choose_heading(self, item: QListWidgetItem) -> None:
        self.heading_chosen.emit(item.data(ROLE))
