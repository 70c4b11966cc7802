# SPDX-License-Identifier: MIT
"""The choices that change what comes on paper: languages, size, form, and the lines of the office."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from content.catalogs import Language
from content.errors import N_
from content.handout import Sheet
from gui import letters
from gui.choice import Choice
from gui.scrolled import scrolled
from gui.settings import Settings
from gui.tick import Tick
from gui.words import Words

PAPERS = (("Letter", "letter"), ("A4", "a4"))
FOLDS = ((N_("Whole sheets"), ""), (N_("Booklet"), "booklet"), (N_("Wallet cards to cut out"), "wallet"))
LAYOUTS = ((N_("Side by side"), "side"), (N_("One under the other"), "under"))


@dataclass(frozen=True)
class Office:
    """Who hands the paper out: the remembered settings, the logo (PNG or SVG, empty for none), and what is wrong with
    the logo that there should be.
    """

    settings: Settings
    logo: bytes = b""
    trouble: str = ""


class SheetChoices(QScrollArea):
    """``changed`` says that another PDF is wanted."""

    changed = Signal()

    def __init__(
        self, words: Words, languages: tuple[Language, ...], tags: tuple[str, str], office: Office, title: str
    ) -> None:
        super().__init__()
        self._words, self._office, self._title = words, office, title
        _ = words.gettext
        self.first, self.second = Choice(), Choice()
        self.second.addItem(_("One language only"), "")
        for language in languages:
            self.first.addItem(language.name, language.tag)
            self.second.addItem(language.name, language.tag)
        self.layout_of_two = Choice([(_(label), value) for label, value in LAYOUTS], "side")
        self.paper = Choice(PAPERS, office.settings.paper)
        self.fold = Choice([(_(label), value) for label, value in FOLDS])
        self.large, self.fit = Tick(_("Large print")), Tick(_("Fit on one sheet, if it can"))
        self.cover, self.notes = Tick(_("Cover")), Tick(_("Lines for notes on the cover"))
        self.notes.setChecked(True)
        self.header = QPlainTextEdit("\n".join(office.settings.header))
        self.header.setTabChangesFocus(True)
        self.header.setFixedHeight(76)
        self.trouble = QLabel()
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self._choose(tags)
        self._lay_out()
        self._connect()
        self._agree()

    def _choose(self, tags: tuple[str, str]) -> None:
        self.first.choose(tags[0])
        self.second.choose(tags[1])

    def _lay_out(self) -> None:
        _ = self._words.gettext
        inside = QWidget()
        column = QVBoxLayout(inside)
        for label, widget in (
            (_("Language"), self.first),
            (_("Beside it"), self.second),
            (_("Two languages"), self.layout_of_two),
            (_("Paper"), self.paper),
            (_("Form"), self.fold),
            ("", self.large),
            ("", self.fit),
            ("", self.cover),
            ("", self.notes),
            (_("Your office (at the top of each sheet)"), self.header),
            ("", self.trouble),
        ):
            if label:
                caption = QLabel(label)
                caption.setWordWrap(True)
                caption.setBuddy(widget)
                column.addWidget(caption)
                widget.setAccessibleName(label)
            column.addWidget(widget)
        column.addStretch()
        scrolled(inside, self)

    def _connect(self) -> None:
        for box in (self.first, self.second, self.layout_of_two, self.paper, self.fold):
            box.currentIndexChanged.connect(self._change)
        for check in (self.large, self.fit, self.cover, self.notes):
            check.toggled.connect(self._change)
        self.header.textChanged.connect(self._change)

    def _change(self) -> None:
        self._agree()
        self.changed.emit()

    def _agree(self) -> None:
        """Offer only what goes together: large print is never squeezed, and cards have no cover."""
        whole = not self.fold.currentData()
        self.fit.setEnabled(whole and not self.large.isChecked())
        self.cover.setEnabled(self.fold.currentData() != "wallet")
        self.notes.setEnabled(self.cover.isEnabled() and self.cover.isChecked())
        self.layout_of_two.setEnabled(bool(self.languages[1]) and not self.large.isChecked())
        wrong = letters.complaint(self.header.toPlainText(), self._words) or self._office.trouble
        self.trouble.setText(wrong)
        self.trouble.setVisible(bool(wrong))

    @property
    def languages(self) -> tuple[str, str]:
        """The language of the sheet, and the one beside it (empty for none)."""
        tag, beside = str(self.first.currentData()), str(self.second.currentData())
        return tag, "" if beside == tag else beside

    @property
    def lines(self) -> tuple[str, ...]:
        """The office's lines, without what cannot be printed."""
        written = self.header.toPlainText()
        for letter in letters.missing(written):
            written = written.replace(letter, "")
        return tuple(line for line in written.splitlines() if line.strip())

    @property
    def fitted(self) -> bool:
        """Whether all of it is wanted on one sheet."""
        return self.fit.isEnabled() and self.fit.isChecked()

    @property
    def sheet(self) -> Sheet:
        """How the paper is to look."""
        return Sheet(
            paper=self.paper.currentData(),
            large=self.large.isChecked(),
            cover=self.cover.isChecked(),
            layout=self.layout_of_two.currentData(),
            header=self.lines,
            logo=self._office.logo,
            notes=self.notes.isChecked(),
            fold=self.fold.currentData(),
            title=self._title,
        )
