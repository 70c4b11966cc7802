# SPDX-License-Identifier: MIT
"""Print preview: the pages of the very PDF that is saved or printed, and the few choices that change it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QIcon, QPainter, QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from content.catalogs import Language
from content.errors import GuideError
from content.handout import Sheet
from gui.making import Maker
from gui.pdf_pages import PdfPages
from gui.saving import save
from gui.settings import Settings
from gui.words import Words

SCREEN_DPI, PRINT_DPI = 110, 300


@dataclass(frozen=True)
class Printable:
    """Something that can be put on paper: functions of the language and the one beside it (empty for none)."""

    pdf: Callable[[str, str, Sheet], bytes]
    phone: Callable[[str, str], str]


class Preview(QDialog):
    """Choices at one side, paper at the other. ``settings`` are those to keep once the dialog is closed."""

    def __init__(
        self,
        what: Printable,
        words: Words,
        languages: tuple[Language, ...],
        beside: str,
        settings: Settings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._what, self._words, self.settings = what, words, settings
        self.data = b""
        self._maker = Maker(self)
        _ = words.gettext
        self.setWindowTitle(_("Print or save"))
        self.resize(min(1000, parent.width() - 20), min(760, parent.height() - 20))
        self.first, self.second, self.paper = QComboBox(), QComboBox(), QComboBox()
        self.second.addItem(_("One language only"), "")
        for language in languages:
            self.first.addItem(language.name, language.tag)
            self.second.addItem(language.name, language.tag)
        self.first.setCurrentIndex(self.first.findData(words.language.tag))
        self.second.setCurrentIndex(max(0, self.second.findData(beside)))
        for name, size in (("Letter", "letter"), ("A4", "a4")):
            self.paper.addItem(name, size)
        self.paper.setCurrentIndex(max(0, self.paper.findData(settings.paper)))
        self.large = QCheckBox(_("Large print"))
        self.header = QPlainTextEdit("\n".join(settings.header))
        self.header.setMaximumHeight(90)
        self.header.setTabChangesFocus(True)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.pages = QListWidget()
        self.pages.setAccessibleName(_("Pages"))
        self.print = QPushButton(_("Print…"))
        self.save = QPushButton(_("Save as PDF…"))
        self.phone = QPushButton(_("Save for the phone…"))
        self._lay_out()
        self._connect()
        self.remake()

    def _lay_out(self) -> None:
        _ = self._words.gettext
        left, row = QVBoxLayout(), QHBoxLayout(self)
        for label, widget in (
            (_("Language"), self.first),
            (_("Beside it"), self.second),
            (_("Paper"), self.paper),
            ("", self.large),
            (_("Your office (at the top of each sheet)"), self.header),
            ("", self.note),
        ):
            if label:
                caption = QLabel(label)
                caption.setWordWrap(True)
                caption.setBuddy(widget)
                left.addWidget(caption)
                widget.setAccessibleName(label)
            left.addWidget(widget)
        left.addStretch()
        for button in (self.print, self.save, self.phone):
            left.addWidget(button)
        row.addLayout(left, 1)
        row.addWidget(self.pages, 3)

    def _connect(self) -> None:
        for box in (self.first, self.second, self.paper):
            box.currentIndexChanged.connect(self.remake)
        self.large.toggled.connect(self.remake)
        self.header.textChanged.connect(self.remake)
        self.print.clicked.connect(self.print_out)
        self.save.clicked.connect(self.save_as)
        self.phone.clicked.connect(self.save_for_phone)
        self._maker.made.connect(self._show)
        self._maker.sorry.connect(self._apologise)

    @property
    def languages_chosen(self) -> tuple[str, str]:
        """The language of the sheet, and the one beside it (empty for none)."""
        tag, beside = str(self.first.currentData()), str(self.second.currentData())
        return tag, "" if beside == tag else beside

    def remake(self) -> None:
        """Make the PDF anew with the present choices."""
        header = tuple(line for line in self.header.toPlainText().splitlines() if line.strip())
        self.settings = replace(self.settings, paper=self.paper.currentData(), header=header)
        sheet = Sheet(paper=self.settings.paper, large=self.large.isChecked(), header=header)
        tag, beside = self.languages_chosen
        self.note.setText(self._words.gettext("Making the pages…"))
        self._ready(yes=False)
        self._maker.ask(lambda: self._what.pdf(tag, beside, sheet))

    def _ready(self, *, yes: bool) -> None:
        for button in (self.print, self.save):
            button.setEnabled(yes)

    def _show(self, data: bytes) -> None:
        self.data = data
        self.pages.clear()
        pages = PdfPages(data)
        width = max(300, self.pages.viewport().width() - 24)
        for number, image in enumerate(pages.images(SCREEN_DPI), 1):
            scaled = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            item = QListWidgetItem(QIcon(QPixmap.fromImage(scaled)), "")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{number} / {len(pages)}")
            self.pages.setIconSize(QSize(scaled.width(), scaled.height()))
            self.pages.addItem(item)
        self.note.setText(self._words.ngettext("{n} page", "{n} pages", len(pages)).format(n=len(pages)))
        self._ready(yes=True)

    def _apologise(self, error: GuideError) -> None:
        self.data = b""
        self.pages.clear()
        self.note.setText(error.in_words(self._words.gettext))

    def save_as(self) -> None:
        """Ask for a place and write the PDF there whole."""
        self._tell(save(self, self._words, self._words.gettext("Save as PDF"), "pdf", self.data))

    def save_for_phone(self) -> None:
        """Ask for a place and write the page there as one file for a phone."""
        page = self._what.phone(*self.languages_chosen)
        self._tell(save(self, self._words, self._words.gettext("Save for the phone"), "html", page.encode()))

    def print_out(self) -> None:
        """Print through the system's dialog, page by page at full resolution."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINT_DPI)
        if QPrintDialog(printer, self).exec():
            if print_pages(self.data, printer):
                self._tell(self._words.gettext("Sent to the printer."))
            else:
                self._tell(self._words.gettext("The printer does not answer. Check it, or save as PDF."))

    def _tell(self, text: str) -> None:
        if text:
            self.note.setText(text)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave no work behind."""
        self._maker.stop()
        super().closeEvent(event)


def print_pages(data: bytes, printer: QPrinter) -> bool:
    """Put every page of a PDF on the printer's paper; whether the printer took it."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, image in enumerate(PdfPages(data).images(PRINT_DPI)):
        if number:
            printer.newPage()
        painter.drawImage(painter.viewport(), image)
    painter.end()
    return True
