# SPDX-License-Identifier: MIT
"""Print preview: the pages of the very PDF that is saved or printed, and the few choices that change it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from content.errors import GuideError
from content.files import write_whole
from content.handout import Sheet
from content.library import Library
from gui.addresses import View
from gui.pdf_pages import PdfPages
from gui.settings import Settings
from gui.words import Words

SCREEN_DPI, PRINT_DPI = 96, 300


class _Signals(QObject):
    made = Signal(bytes)
    failed = Signal(object)


class _Making(QRunnable):
    """Typst sets the pages outside the window's thread, so that the window never stands still."""

    def __init__(self, make: Callable[[], bytes]) -> None:
        super().__init__()
        self._make = make
        self.signals = _Signals()

    def run(self) -> None:
        try:
            self.signals.made.emit(self._make())
        except GuideError as error:
            self.signals.failed.emit(error)


class Preview(QDialog):
    """Choices at the left, paper at the right. ``settings`` are those to keep once the dialog is closed."""

    def __init__(
        self, library: Library, topic: str, view: View, words: Words, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._library, self._topic, self._view, self._words = library, topic, view, words
        self.settings = settings
        self.data = b""
        self._running: _Making | None = None
        _ = words.gettext
        self.setWindowTitle(_("Print or save"))
        self.resize(min(980, parent.width() - 20), min(700, parent.height() - 20))
        self.first, self.second = QComboBox(), QComboBox()
        self.second.addItem(_("One language only"), "")
        for language in library.languages:
            self.first.addItem(language.name, language.tag)
            self.second.addItem(language.name, language.tag)
        self.first.setCurrentIndex(self.first.findData(words.language.tag))
        self.second.setCurrentIndex(max(0, self.second.findData(view.beside)))
        self.paper = QComboBox()
        for name, size in (("Letter", "letter"), ("A4", "a4")):
            self.paper.addItem(name, size)
        self.paper.setCurrentIndex(max(0, self.paper.findData(settings.paper)))
        self.large = QCheckBox(_("Large print"))
        self.header = QPlainTextEdit("\n".join(settings.header))
        self.header.setMaximumHeight(90)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.pages = QListWidget()
        self.pages.setAccessibleName(_("Pages"))
        self.save, self.print = QPushButton(_("Save as PDF…")), QPushButton(_("Print…"))
        self.phone = QPushButton(_("Save for the phone…"))
        self._lay_out()
        for box in (self.first, self.second, self.paper):
            box.currentIndexChanged.connect(self.remake)
        self.large.toggled.connect(self.remake)
        self.header.textChanged.connect(self.remake)
        self.save.clicked.connect(self.save_as)
        self.phone.clicked.connect(self.save_for_phone)
        self.print.clicked.connect(self.print_out)
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
                caption.setBuddy(widget)
                left.addWidget(caption)
                widget.setAccessibleName(label)
            left.addWidget(widget)
        left.addStretch()
        for button in (self.print, self.save, self.phone):
            left.addWidget(button)
        row.addLayout(left, 1)
        row.addWidget(self.pages, 3)

    @property
    def languages_chosen(self) -> tuple[str, str]:
        """The language of the sheet, and the one beside it (empty for none)."""
        tag, beside = str(self.first.currentData()), str(self.second.currentData())
        return tag, "" if beside == tag else beside

    def remake(self) -> None:
        """Make the PDF anew with the present choices."""
        header = tuple(line for line in self.header.toPlainText().splitlines() if line.strip())
        self.settings = replace(self.settings, paper=self.paper.currentData(), header=header)
        sheet = Sheet(paper=self.paper.currentData(), large=self.large.isChecked(), header=header)
        tag, beside = self.languages_chosen
        self._running = _Making(lambda: self._library.handout([self._topic], tag, self._view.today, sheet, beside))
        self._running.signals.made.connect(self._show)
        self._running.signals.failed.connect(self._apologise)
        self.note.setText(self._words.gettext("Making the pages…"))
        QThreadPool.globalInstance().start(self._running)

    def _show(self, data: bytes) -> None:
        self.data = data
        self.pages.clear()
        pages = PdfPages(data)
        width = max(300, self.pages.viewport().width() - 24)
        for number, image in enumerate(pages.images(SCREEN_DPI), 1):
            scaled = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            item = QListWidgetItem(QIcon(QPixmap.fromImage(scaled)), "")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, str(number))
            self.pages.setIconSize(QSize(scaled.width(), scaled.height()))
            self.pages.addItem(item)
        self.note.setText(self._words.ngettext("{n} page", "{n} pages", len(pages)).format(n=len(pages)))

    def _apologise(self, error: GuideError) -> None:
        self.note.setText(error.in_words(self._words.gettext))

    def save_as(self) -> None:
        """Ask for a place and write the PDF there whole."""
        if self.data:
            self._write(self._words.gettext("Save as PDF"), "pdf", self.data)

    def save_for_phone(self) -> None:
        """Ask for a place and write the page there as one file for a phone."""
        tag, beside = self.languages_chosen
        page = self._library.phone_file(self._topic, tag, self._view.today, beside)
        self._write(self._words.gettext("Save for the phone"), "html", page.encode())

    def _write(self, title: str, suffix: str, data: bytes) -> None:
        dialog = QFileDialog(self, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"guide.{suffix}")  # a name that does not tell what it is about
        if not dialog.exec():
            return
        try:
            write_whole(Path(dialog.selectedFiles()[0]), data)
        except OSError:
            text = self._words.gettext("The file could not be written there. Choose another folder, or make room.")
            self.note.setText(text)
        else:
            self.note.setText(self._words.gettext("Saved."))

    def print_out(self) -> None:
        """Print through the system's dialog, page by page at full resolution."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINT_DPI)
        if not self.data or not QPrintDialog(printer, self).exec():
            return
        painter = QPainter()
        if not painter.begin(printer):
            self.note.setText(self._words.gettext("The printer does not answer. Check it, or save as PDF."))
            return
        for number, image in enumerate(PdfPages(self.data).images(PRINT_DPI)):
            if number:
                printer.newPage()
            painter.drawImage(painter.viewport(), image)
        painter.end()
        self.note.setText(self._words.gettext("Sent to the printer."))
