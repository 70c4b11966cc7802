# SPDX-License-Identifier: MIT
"""The deadline calculator: choose what happened, say when, read until when. Nothing is kept; closing forgets it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from content.deadline_desk import EMPTY, CannotCountError, DeadlineDesk
from content.library import Library
from content.packets import Item
from gui.addresses import View
from gui.announcing import announce
from gui.choice import Choice
from gui.clipboard import CLIPBOARD
from gui.day_field import DayField
from gui.reader import Reader
from gui.saving import save
from gui.scrolled import scrolled
from gui.stopped_days import StoppedDays
from gui.tick import Tick
from gui.words import Words
from gui.wrapped_items import WrappedItems


@dataclass(frozen=True)
class Given:
    """An event and its day, as the reader gave it."""

    event: str
    day: date | datetime


class DeadlinesDialog(QDialog):
    """Events at one side, their dates at the other.

    ``paper_wanted`` and ``kept`` carry the dates as a part of a packet: to print them at once, to put them in.
    """

    paper_wanted = Signal(object)
    kept = Signal(object)

    def __init__(self, library: Library, view: View, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._library, self._view, self._words = library, view, words
        self.desk = DeadlineDesk(library)
        self.given: list[Given] = []
        self._wanted: list[str] = []
        self.line = EMPTY
        _ = words.gettext
        self.setWindowTitle(_("Deadlines"))
        self.resize(min(1080, parent.width() - 20), min(720, parent.height() - 20))
        self.what = Choice()
        for event, label in self.desk.events(view.tag):
            self.what.addItem(label, event.id)
        self.hint, self.trouble = QLabel(), QLabel()
        self.when = DayField(words, view.look, view.today, self.desk.day_in_words(view.today, view.tag))
        self.day, self.calendar, self.add = self.when.day, self.when.calendar, self.when.add
        self.list = QListWidget()
        self.list.setItemDelegate(WrappedItems(self.list))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.remove, self.clear = QPushButton(_("Take out")), QPushButton(_("Clear all"))
        self.print, self.ics = QPushButton(_("Print…")), QPushButton(_("Save for the calendar…"))
        self.copy, self.keep = QPushButton(_("Copy as text")), QPushButton(_("Put in the packet"))
        self.keep.setShortcut("Ctrl+D")
        self.telling = Tick(_("Say in the calendar what each date is"))
        self.stopped = StoppedDays(lambda rule: self.desk.question_of_days(rule, view.tag))
        self.reader = Reader(lambda _scheme, _name: self.desk.picture(self.line, view.tag))
        self._lay_out()
        self._connect()
        self._ask()
        self.show_dates()

    def _lay_out(self) -> None:
        _ = self._words.gettext
        self.what.setAccessibleName(_("What happened?"))
        self.list.setAccessibleName(_("What you gave"))
        self.reader.setAccessibleName(_("Deadlines"))
        for label in (self.hint, self.trouble):
            label.setWordWrap(True)
        self.trouble.setStyleSheet(f"color: {self._view.look.bars['warning']}; font-weight: bold")
        inside, right, row = QWidget(), QVBoxLayout(), QHBoxLayout(self)
        left = QVBoxLayout(inside)
        left.setContentsMargins(2, 2, 2, 2)
        caption = QLabel(_("What happened?"))
        caption.setBuddy(self.what)
        left.addWidget(caption)
        left.addWidget(self.what)
        left.addWidget(self.hint)
        left.addWidget(self.when)
        left.addWidget(self.trouble)
        left.addWidget(self.list, 1)
        left.addWidget(self.stopped)
        both = QHBoxLayout()
        for button in (self.remove, self.clear):
            both.addWidget(button)
        left.addLayout(both)
        grid, area, paper = QGridLayout(), scrolled(inside), (self.print, self.keep, self.ics, self.copy)
        pair = 2 * max(button.sizeHint().width() for button in paper) + area.minimumWidth() + 60
        across = 2 if pair <= self.width() else 1
        for place, button in enumerate(paper):
            grid.addWidget(button, place // across, place % across)
        for button in (self.remove, self.clear, self.print, self.keep, self.ics, self.copy):
            button.setAutoDefault(False)
        right.addWidget(self.reader, 1)
        right.addWidget(self.telling)
        right.addLayout(grid)
        row.setSpacing(14)
        row.addWidget(area, 2)
        row.addLayout(right, 3)

    def _connect(self) -> None:
        self.what.currentIndexChanged.connect(self._ask)
        self.add.clicked.connect(self.add_event)
        self.remove.clicked.connect(self.take_out)
        self.clear.clicked.connect(self.forget)
        self.print.clicked.connect(lambda: self.paper_wanted.emit(self.item))
        self.keep.clicked.connect(self.to_packet)
        self.ics.clicked.connect(self.to_calendar)
        self.copy.clicked.connect(self.to_clipboard)
        self.stopped.changed.connect(self.show_dates)

    def _ask(self) -> None:
        """Say what day is wanted, and where it stands on the papers."""
        question = self.desk.question(self.what.currentData(), self._view.tag)
        self.hint.setText(question)
        self.day.setAccessibleDescription(question)
        self.trouble.clear()

    def begin_with(self, wanted: str) -> None:
        """Ask for what a rule counts from, or for some events, one after the other (ids with commas between them)."""
        rules = self.desk.rules.rules
        self._wanted = [rules[name].counts_from[0] if name in rules else name for name in wanted.split(",") if name]
        self._wanted = [event for event in self._wanted if self.what.findData(event) >= 0]
        # What was asked for stands at the head of the list, above a line.
        for place, event in enumerate(self._wanted):
            at = self.what.findData(event)
            label = self.what.itemText(at)
            self.what.removeItem(at)
            self.what.insertItem(place, label, event)
        if self._wanted:
            self.what.insertSeparator(len(self._wanted))
        self._ask_next()

    def _ask_next(self) -> None:
        """Ask for the first of the wanted events that is not given yet; the last one asked for stays otherwise."""
        given = {one.event for one in self.given}
        if (event := next((one for one in self._wanted if one not in given), None)) is not None:
            self.what.setCurrentIndex(self.what.findData(event))

    def add_event(self) -> None:
        """Take the event and its day, or say at the field what is wrong with it."""
        try:
            day = self.desk.day_typed(self.day.text(), self._view.tag)
        except CannotCountError as error:
            self.trouble.setText(self.desk.sentence(error, self._view.tag))
            announce(self.day, self.trouble.text())
            return
        event = self.what.currentData()
        self.given = [*(given for given in self.given if given.event != event), Given(event, day)]
        self.day.clear()
        self._ask_next()
        self.trouble.clear()
        self.show_dates()
        announce(self.reader, self.desk.text(self.line, self._view.tag))

    def take_out(self) -> None:
        """Forget the event that is chosen in the list."""
        if (row := self.list.currentRow()) >= 0:
            del self.given[row]
            self.show_dates()

    def forget(self) -> None:
        """Empty everything."""
        self.given = []
        self.day.clear()
        self.trouble.clear()
        self.show_dates()

    def show_dates(self) -> None:
        """Count anew and show."""
        known = {given.event: given.day for given in self.given}
        added = self.stopped.given
        self.line = self.desk.timeline(known, self._view.today, added) if known else EMPTY
        self.stopped.ask([answer.rule for answer in self.line.answers])
        self.list.clear()
        for given in self.given:
            label = self._library.text("deadlines", self.desk.rules.event(given.event).label, self._view.tag).text
            day = given.day.date() if isinstance(given.day, datetime) else given.day
            self.list.addItem(QListWidgetItem(f"{label}: {self.desk.day_in_words(day, self._view.tag)}"))
        view = self._view
        self.reader.show_page(self.desk.screen(self.line, view.tag, view.today, view.look, view.points), view.points)
        for button in (self.print, self.ics, self.copy, self.keep):
            button.setEnabled(bool(self.line.answers))

    @property
    def item(self) -> Item:
        """The dates as a part of a packet."""
        given = tuple((one.event, one.day) for one in self.given)
        return Item("deadlines", "", given, tuple(self.stopped.given.items()))

    def to_packet(self) -> None:
        """Put the dates in the packet."""
        self.kept.emit(self.item)
        self.trouble.setText(self._words.gettext("In the packet."))

    def to_calendar(self) -> None:
        """Save the dates as a calendar file with neutral titles."""
        stamp = datetime.combine(self._view.today, time(), UTC)
        data = self.desk.calendar(self.line, self._view.tag, stamp, telling=self.telling.isChecked())
        self.trouble.setText(save(self, self._words, self._words.gettext("Save for the calendar"), "ics", data))

    def to_clipboard(self) -> None:
        """Copy the dates as text."""
        CLIPBOARD.copy(self.desk.text(self.line, self._view.tag))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Forget what was given."""
        self.forget()
        super().closeEvent(event)
