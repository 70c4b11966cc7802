# SPDX-License-Identifier: MIT
"""The packet beside the page: its parts in order, its name and languages, how many pages it makes. Shows and asks;
what is in the packet is held elsewhere."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from content.catalogs import Language
from content.looks import Look
from content.packets import Item, Packet
from gui import letters
from gui.choice import Choice
from gui.icons import icon
from gui.words import Words
from gui.wrapped_items import WrappedItems

ROLE = Qt.ItemDataRole.UserRole
LONGEST_NAME = 300
NARROWEST = 18  # of a list to choose from, in letters


class PartsList(QListWidget):
    """The parts: Delete takes one out, Alt with an arrow moves it, Return opens it; the mouse drags."""

    moved = Signal(int, int)
    taken_out = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setWordWrap(True)
        self.setItemDelegate(WrappedItems(self))
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model().rowsMoved.connect(self._dropped)

    def _dropped(self, _parent: QModelIndex, start: int, _end: int, _there: QModelIndex, row: int) -> None:
        self.moved.emit(start, row - 1 if row > start else row)

    def shift(self, by: int) -> None:
        """Move the chosen part up (-1) or down (1)."""
        at = self.currentRow()
        if at >= 0 and 0 <= at + by < self.count():
            self.moved.emit(at, at + by)
            self.setCurrentRow(at + by)

    def take_out(self) -> None:
        """Take the chosen part out."""
        if (at := self.currentRow()) >= 0:
            self.taken_out.emit(at)
            self.setCurrentRow(min(at, self.count() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys above; everything else is Qt's."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Up if alt:
                self.shift(-1)
            case Qt.Key.Key_Down if alt:
                self.shift(1)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.take_out()
            case _:
                super().keyPressEvent(event)


class PacketPanel(QWidget):
    """``opened`` carries a part, ``ready_chosen`` the id of a ready packet, ``languages_chosen`` two tags."""

    renamed = Signal(str)
    opened = Signal(object)
    ready_chosen = Signal(str)
    languages_chosen = Signal(str, str)
    paper_wanted = Signal()
    emptied = Signal()

    def __init__(self, words: Words, languages: tuple[Language, ...]) -> None:
        super().__init__()
        self._words = words
        self.title, self.count, self.trouble = QLabel(), QLabel(), QLabel()
        self.ready, self.first, self.second = Choice(), Choice(), Choice()
        self.second.addItem("", "")
        for language in languages:
            self.first.addItem(language.name, language.tag)
            self.second.addItem(language.name, language.tag)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.list = PartsList()
        self.up, self.down, self.out, self.empty = (QPushButton() for _ in range(4))
        self.paper = QPushButton()
        self.paper.setObjectName("first")
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        column, keys, pair = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        for label in (self.title, self.count, self.trouble):
            label.setWordWrap(True)
        for widget in (self.title, self.ready, self.name, self.trouble):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        for button in (self.up, self.down, self.out, self.empty):
            keys.addWidget(button)
        for box in (self.first, self.second):
            pair.addWidget(box)
        column.addLayout(keys)
        column.addLayout(pair)
        for last in (self.count, self.paper):
            column.addWidget(last)
        self.trouble.hide()
        self.ready.setMinimumContentsLength(NARROWEST)

    def _connect(self) -> None:
        self.up.clicked.connect(lambda: self.list.shift(-1))
        self.down.clicked.connect(lambda: self.list.shift(1))
        self.out.clicked.connect(self.list.take_out)
        self.empty.clicked.connect(self.emptied)
        self.paper.clicked.connect(self.paper_wanted)
        self.name.textEdited.connect(self._renamed)
        self.list.itemActivated.connect(lambda item: self.opened.emit(item.data(ROLE)))
        self.ready.activated.connect(self._choose_ready)
        for box in (self.first, self.second):
            box.activated.connect(
                lambda _at: self.languages_chosen.emit(self.first.currentData(), self.second.currentData())
            )

    def _choose_ready(self, at: int) -> None:
        if name := self.ready.itemData(at):
            self.ready_chosen.emit(name)
        self.ready.setCurrentIndex(0)

    def _renamed(self, name: str) -> None:
        self.trouble.setText(letters.complaint(name, self._words))
        self.trouble.setVisible(bool(self.trouble.text()))
        self.renamed.emit(name)

    def say(self, ready: list[tuple[str, str, str]], look: Look) -> None:
        """Put the words of the present language on; ``ready`` are the ready packets (id, name, what for)."""
        _ = self._words.gettext
        self.title.setText(f"<b>{_('Packet')}</b>")
        named = (
            (self.ready, _("Add a ready packet")),
            (self.name, _("Name of the packet")),
            (self.list, _("Parts of the packet")),
            (self.first, _("Language")),
            (self.second, _("Beside it")),
        )
        for widget, text in named:
            widget.setAccessibleName(text)
            widget.setToolTip(text)
        self.name.setPlaceholderText(_("Name of the packet"))
        self.second.setItemText(0, _("One language only"))
        pictured = (
            (self.up, "up", _("Up"), "Alt+↑"),
            (self.down, "down", _("Down"), "Alt+↓"),
            (self.out, "close", _("Take out"), "Del"),
            (self.empty, "bin", _("Empty the packet"), ""),
        )
        for button, picture, text, keys in pictured:
            button.setIcon(icon(picture, look.heading, look.heading, look.rule))
            button.setAccessibleName(text)
            button.setToolTip(f"{text} ({keys})" if keys else text)
        self.paper.setText(_("Put the packet on paper…"))
        self.ready.clear()
        self.ready.addItem(_("Add a ready packet…"), "")
        for name, label, about in ready:
            self.ready.addItem(label, name)
            self.ready.setItemData(self.ready.count() - 1, about, Qt.ItemDataRole.ToolTipRole)

    def show_packet(self, packet: Packet, titles: list[str], languages: tuple[str, str]) -> None:
        """Show what is in the packet; the chosen part stays chosen."""
        at = self.list.currentRow()
        self.list.clear()
        for item, title in zip(packet.items, titles, strict=True):
            row = QListWidgetItem(title)
            row.setData(ROLE, item)
            self.list.addItem(row)
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        if self.name.text() != packet.name:
            self.name.setText(packet.name)
        self.first.choose(languages[0])
        self.second.choose(languages[1])
        for button in (self.up, self.down, self.out, self.empty, self.paper):
            button.setEnabled(bool(packet.items))

    def forget(self) -> None:
        """Hide, and leave nothing that a key could bring back."""
        self.hide()
        self.trouble.hide()
        self.name.setText("")
        self.list.clear()

    def item(self, row: int) -> Item:
        """The part in a row."""
        found = self.list.item(row).data(ROLE)
        assert isinstance(found, Item)
        return found
