# SPDX-License-Identifier: MIT
"""A mistake in the guide, as a text to copy: which page, in which words. Nothing of the reader is in it, and all of it
is shown before it is copied. The program sends nothing."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from gui.about import versions
from gui.addresses import HOME
from gui.clipboard import CLIPBOARD
from gui.trail import Place
from gui.words import Words

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class ReportDialog(QDialog):
    """``text`` can be added to before it is copied."""

    def __init__(self, text: str, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        _ = words.gettext
        self.setWindowTitle(_("Report a mistake"))
        self.resize(min(640, parent.width() - 20), min(480, parent.height() - 20))
        self.text = QPlainTextEdit(text)
        self.text.setAccessibleName(_("The report"))
        self.text.setTabChangesFocus(True)
        self.note = QLabel()
        go, back = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Close
        self.buttons = QDialogButtonBox(go | back)
        self.buttons.button(go).setText(_("Copy"))
        self.buttons.button(back).setText(_("Close"))
        self.buttons.button(go).clicked.connect(self.copy)
        self.buttons.rejected.connect(self.reject)
        said = _("Say what is wrong and copy the text into a letter to the office that gave you this program.")
        warned = _("This is all that is copied. Do not write your name or your story. The program sends nothing.")
        self._copied = _("Copied. It is cleared for the next person.")
        captions = (QLabel(said), QLabel(warned))
        for label in (*captions, self.note):
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        for widget in (*captions, self.text, self.note, self.buttons):
            column.addWidget(widget)

    def copy(self) -> None:
        """Copy what is shown."""
        CLIPBOARD.copy(self.text.toPlainText())
        self.note.setText(self._copied)


def report(window: "MainWindow") -> str:
    """The page, the language, the edition and the versions, with room for what is wrong."""
    _ = window.words.gettext
    address = (window.trail.here or Place(HOME)).address
    shown = f"{address} ({window.view.tag}{' + ' + window.view.beside if window.view.beside else ''})"
    lines = (
        (_("Page"), shown),
        (_("Words as of"), window.library.guide.outline.edition.isoformat()),
        (_("Versions"), ", ".join(f"{name} {version}" for name, version in versions())),
        (_("What is wrong"), ""),
        (_("What is right, and where that stands"), ""),
    )
    return "\n".join(f"{label}: {value}".rstrip() for label, value in lines)


def report_mistake(window: "MainWindow") -> None:
    """Show the report of the page at hand."""
    ReportDialog(report(window), window.words, window).exec()
