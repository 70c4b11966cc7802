# SPDX-License-Identifier: MIT
"""The clinic's settings in a dialog: all that ``clinic.toml`` can say, with what is wrong said while it is typed."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from content.catalogs import Language
from content.errors import GuideError
from gui import letters, saving
from gui.choice import Choice
from gui.clinic import Clinic, keep_logo, read_logo
from gui.languages_dialog import LanguageList
from gui.menus import LOOK_NAMES
from gui.number_box import NumberBox
from gui.scrolled import scrolled
from gui.settings import Settings
from gui.tick import Tick
from gui.words import Words

LONGEST_IDLE = 240
PAPERS = (("", ""), ("Letter", "letter"), ("A4", "a4"))


class ClinicDialog(QDialog):
    """``clinic`` holds what was chosen once the dialog is accepted."""

    def __init__(
        self, clinic: Clinic, settings: Settings, words: Words, languages: tuple[Language, ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._words, self._before = words, clinic
        self._logo, self._logo_from = clinic.logo, (clinic.folder or Path()) / clinic.logo
        _ = words.gettext
        self.setWindowTitle(_("Clinic settings"))
        self.resize(min(640, parent.width() - 20), min(700, parent.height() - 20))
        self.header = QPlainTextEdit("\n".join(clinic.header or settings.header))
        self.header.setTabChangesFocus(True)
        self.header.setFixedHeight(84)
        self.logo = QLabel(clinic.logo)
        self.choose, self.no_logo = QPushButton(_("Choose…")), QPushButton(_("Take out"))
        self.languages = LanguageList(languages, clinic.languages)
        self.languages.setFixedHeight(110)
        names = [(_("As the computer has it"), ""), *((one.name, one.tag) for one in languages)]
        self.language = Choice(names, clinic.language)
        self.paper = Choice([(label or _("As last chosen"), value) for label, value in PAPERS], clinic.paper)
        self.look = Choice([(_(label), name) for name, label in LOOK_NAMES], clinic.look or settings.look)
        self.idle = NumberBox(LONGEST_IDLE, clinic.idle_minutes)
        self.idle.setSpecialValueText(_("Never"))
        self.title = QLineEdit(clinic.neutral_title)
        self.title.setMaxLength(100)
        self.shared = Tick(_("Shared computer: keep nothing of the last person, not even the language"))
        self.shared.setChecked(clinic.clinic_mode)
        self.trouble = QLabel()
        self._lay_out()
        self._connect()
        self._look_at_letters()

    def _lay_out(self) -> None:
        _ = self._words.gettext
        inside, logo = QWidget(), QWidget()
        rows = QVBoxLayout(inside)
        line = QHBoxLayout(logo)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.logo, 1)
        line.addWidget(self.choose)
        line.addWidget(self.no_logo)
        for label, widget in (
            (_("Your office: name, address, telephone"), self.header),
            (_("Logo (PNG or SVG)"), logo),
            (_("Languages on the first screen (none: all)"), self.languages),
            (_("Language for a new person"), self.language),
            (_("Paper"), self.paper),
            (_("Colours"), self.look),
            (_("Clear everything after minutes without a touch"), self.idle),
            (_("Title of the window (empty: the name of the program)"), self.title),
        ):
            caption = QLabel(label)
            caption.setWordWrap(True)
            caption.setBuddy(widget)
            widget.setAccessibleName(label)
            rows.addWidget(caption)
            rows.addWidget(widget)
        rows.addWidget(self.shared)
        rows.addStretch()
        self.trouble.setWordWrap(True)
        save, back = QDialogButtonBox.StandardButton.Save, QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(save | back)
        self.buttons.button(save).setText(_("Keep"))
        self.buttons.button(back).setText(_("Cancel"))
        column = QVBoxLayout(self)
        for widget in (scrolled(inside), self.trouble, self.buttons):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.header.textChanged.connect(self._look_at_letters)
        self.choose.clicked.connect(self._choose_logo)
        self.no_logo.clicked.connect(lambda: self._take_logo("", Path()))

    def _look_at_letters(self) -> None:
        self.trouble.setText(letters.complaint(self.header.toPlainText(), self._words))

    def _choose_logo(self) -> None:
        if path := saving.picture(self, self._words, self._words.gettext("Logo (PNG or SVG)")):
            self.take_logo(path)

    def take_logo(self, path: Path) -> None:
        """Use a picture as the logo, or say why it cannot be one; the one before then stays."""
        try:
            read_logo(path)
        except GuideError as error:
            self.trouble.setText(error.in_words(self._words.gettext))
            return
        self._take_logo(path.name, path)

    def _take_logo(self, name: str, path: Path) -> None:
        self._logo, self._logo_from = name, path
        self.logo.setText(name)
        self.trouble.clear()

    @property
    def clinic(self) -> Clinic:
        """What is chosen, with the logo where it lies now."""
        return replace(
            self._before,
            header=tuple(line.strip() for line in self.header.toPlainText().splitlines() if line.strip()),
            logo=self._logo,
            languages=self.languages.chosen,
            language=self.language.currentData(),
            paper=self.paper.currentData(),
            look=self.look.currentData(),
            idle_minutes=self.idle.value(),
            neutral_title=self.title.text().strip(),
            clinic_mode=self.shared.isChecked(),
            folder=self._logo_from.parent if self._logo else self._before.folder,
        )

    def with_logo_in(self, folder: Path) -> Clinic:
        """What is chosen, with the logo laid into a folder. Raises ``OSError``."""
        if not self._logo:
            return self.clinic
        try:
            data = read_logo(self._logo_from)
        except GuideError:  # it was said when it was chosen, or will be said when paper is made
            return self.clinic
        return replace(self.clinic, logo=keep_logo(data, folder))
