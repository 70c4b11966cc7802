# SPDX-License-Identifier: MIT
"""Print preview: the pages of the very PDF that is saved or printed, and the choices that change it."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from content.errors import GuideError
from content.packet_desk import Packet, PacketDesk
from gui import printing, saving
from gui.languages_dialog import LanguagesDialog
from gui.making import Maker, Step, StoppedError, Work
from gui.paper_view import PaperView
from gui.pdf_pages import PdfPages
from gui.settings import Settings
from gui.sheet_choices import Office, SheetChoices
from gui.words import Words


@dataclass(frozen=True)
class Wish:
    """What is to go on paper: a packet (of one page, where a page is printed), its language and the one beside it."""

    packet: Packet
    tag: str
    beside: str
    today: date


class Preview(QDialog):
    """Choices at one side, paper at the other. ``settings`` are those to keep once the dialog is closed."""

    def __init__(self, wish: Wish, desk: PacketDesk, words: Words, office: Office, parent: QWidget) -> None:
        super().__init__(parent)
        self._wish, self._desk, self._words, self._kept = wish, desk, words, office.settings
        self.data = b""
        self.maker, self._batch = Maker(self), Maker(self)
        self._stopped = False
        self._place = Path()
        _ = words.gettext
        self.setWindowTitle(_("Print or save"))
        self.resize(min(1040, parent.width() - 20), min(760, parent.height() - 20))
        self.choices = SheetChoices(words, desk.languages, (wish.tag, wish.beside), office, wish.packet.name)
        self.pages = PaperView()
        self.pages.setAccessibleName(_("Pages"))
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.stop = QPushButton(_("Stop"))
        self.print = QPushButton(_("Print…"))
        self.save = QPushButton(_("Save as PDF…"))
        self.several = QPushButton(_("Save in several languages…"))
        self.phone = QPushButton(_("Save for the phone…"))
        self._deeds = (self.print, self.save, self.several, self.phone)
        self._begun_by: QPushButton | None = None
        self._lay_out()
        self._connect()
        self.remake()

    def _lay_out(self) -> None:
        left, row, work = QVBoxLayout(), QHBoxLayout(self), QHBoxLayout()
        work.addWidget(self.progress, 1)
        work.addWidget(self.stop)
        left.addWidget(self.choices, 1)
        left.addWidget(self.note)
        left.addLayout(work)
        for button in self._deeds:
            button.setAutoDefault(False)
            left.addWidget(button)
        self.print.setDefault(True)
        row.addLayout(left, 2)
        row.addWidget(self.pages, 3)

    def _connect(self) -> None:
        self.choices.changed.connect(self.remake)
        self.print.clicked.connect(self.print_out)
        self.save.clicked.connect(self.save_as)
        self.several.clicked.connect(self.save_several)
        self.phone.clicked.connect(self.save_for_phone)
        self.stop.clicked.connect(self.stop_work)
        self.maker.made.connect(self._show)
        self._batch.made.connect(self._write_several)
        for maker in (self.maker, self._batch):
            maker.went_on.connect(self._went_on)
            maker.sorry.connect(self._apologise)

    @property
    def settings(self) -> Settings:
        """The settings with the paper and the office's lines as they are chosen now."""
        return replace(self._kept, paper=self.choices.paper.currentData(), header=self.choices.lines)

    def _work(self, tag: str, beside: str) -> Work:
        """What makes the PDF in a language with the present choices; nothing of the window is asked while it runs."""
        wish, desk, sheet = self._wish, self._desk, self.choices.sheet
        make = desk.fitted if self.choices.fitted else desk.pdf
        return lambda step: make(wish.packet, tag, wish.today, sheet, beside, step)

    def remake(self) -> None:
        """Make the PDF anew with the present choices."""
        self._at_work(self._words.gettext("Making the pages…"))
        self.maker.ask(self._work(*self.choices.languages))

    def _at_work(self, note: str) -> None:
        self._begun_by = next((button for button in self._deeds if button is self.focusWidget()), None)
        self._stopped = False
        self.progress.setRange(0, 0)
        self.note.setText(note)
        self._ready(yes=False)

    def _ready(self, *, yes: bool) -> None:
        for button in self._deeds:
            button.setEnabled(yes)
        for widget in (self.progress, self.stop):
            widget.setVisible(not yes and not self._stopped)
        if self._begun_by:  # whoever works by keyboard can stop it, and then goes on where it began
            (self._begun_by if yes else self.stop).setFocus()

    def _went_on(self, done: int, of: int) -> None:
        # The last step is the typesetter's, which cannot say how far it is.
        self.progress.setRange(0, of if done < of - 1 else 0)
        self.progress.setValue(done)

    def stop_work(self) -> None:
        """Give up what is being made or printed; the packet stays as it is."""
        self._stopped = True
        self.maker.stop()
        self._batch.stop()
        self.note.setText(self._words.gettext("Stopped. Change a choice to make the pages again."))
        self._ready(yes=bool(self.data))

    def _show(self, data: bytes) -> None:
        self.data = data
        self.pages.show_pdf(data)
        count = self.pages.count()
        self.note.setText(self._words.ngettext("{n} page", "{n} pages", count).format(n=count))
        if self.choices.fitted and count > 2:
            self.note.setText(self._words.gettext("This does not fit on one sheet. Take pages out of the packet."))
        self._ready(yes=True)

    def _apologise(self, error: GuideError) -> None:
        self._stopped = True
        self.data = b""
        self.pages.show_pdf(b"")
        self.note.setText(error.in_words(self._words.gettext))
        self._ready(yes=False)

    def save_as(self) -> None:
        """Ask for a place and write the PDF there whole."""
        self._tell(saving.save(self, self._words, self._words.gettext("Save as PDF"), "pdf", self.data))

    def save_for_phone(self) -> None:
        """Ask for a place and write the packet there as one file for a phone."""
        path = saving.place(self, self._words, self._words.gettext("Save for the phone"), "html")
        if path is None:
            return
        wish, desk, (tag, beside), lines = self._wish, self._desk, self.choices.languages, self.choices.lines

        def page(step: Step) -> dict[str, bytes]:
            return {path.name: desk.phone_file(wish.packet, tag, wish.today, beside, lines, step).encode()}

        self._write_in(path.parent, page)

    def save_several(self) -> None:
        """Ask which languages and where, and write one PDF for each."""
        tag, beside = self.choices.languages
        asked = LanguagesDialog(self._words, self._desk.languages, tag, self)
        if not (asked.exec() and asked.chosen):
            return
        folder = saving.folder(self, self._words, self._words.gettext("Save as PDF"))
        if folder is None:
            return
        works = {f"{saving.NAME}-{one}.pdf": self._work(one, "" if one == beside else beside) for one in asked.chosen}

        def all_of_them(step: Step) -> dict[str, object]:
            return {name: work(partial(_in_all, step, at, len(works))) for at, (name, work) in enumerate(works.items())}

        self._write_in(folder, all_of_them)

    def _write_in(self, folder: Path, work: Work) -> None:
        """Make files and write them into a folder."""
        self._place = folder
        self._at_work(self._words.gettext("Making the pages…"))
        self._batch.ask(work)

    def _write_several(self, files: dict[str, bytes]) -> None:
        self._tell(saving.write_all(self._words, self._place, files))
        self._ready(yes=True)

    def print_out(self) -> None:
        """Print through the system's dialog, page by page at full resolution."""
        _ = self._words.gettext
        printer = printing.printer_for(PdfPages(self.data).size(0), self._kept.printer)
        if printer is None:
            self._tell(_(printing.NO_PRINTER))
            return
        if not printing.chosen(printer, self):
            return
        self._kept = replace(self._kept, printer=printer.printerName())
        self._at_work(_("Printing…"))
        try:
            taken = printing.print_pages(self.data, printer, self._printed)
            self._tell(_(printing.SENT if taken else printing.NO_ANSWER))
        except StoppedError:
            self._tell(_("Stopped. A part may have been printed."))
        self._ready(yes=True)

    def _printed(self, done: int, of: int) -> None:
        self._went_on(done, of)
        QApplication.processEvents()
        if self._stopped:
            raise StoppedError

    def _tell(self, text: str) -> None:
        if text:
            self.note.setText(text)

    def done(self, result: int) -> None:
        """Leave no work behind, however the dialog is closed."""
        self._stopped = True
        self.maker.stop()
        self._batch.stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window is being done."""
        self.done(0)
        super().closeEvent(event)


def _in_all(step: Step, at: int, files: int, done: int, of: int) -> None:
    """Tell of a step of one file as a step of all of them."""
    step(at * of + done, files * of)
