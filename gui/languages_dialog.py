# SPDX-License-Identifier: MIT
"""Which languages: a list of their own names to tick."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from content.catalogs import Language
from gui.words import Words

ROLE = Qt.ItemDataRole.UserRole


class LanguageList(QListWidget):
    """Languages to tick with the mouse or the space bar."""

    def __init__(self, languages: tuple[Language, ...], ticked: tuple[str, ...]) -> None:
        super().__init__()
        for language in languages:
            item = QListWidgetItem(language.name)
            item.setData(ROLE, language.tag)
            item.setCheckState(Qt.CheckState.Checked if language.tag in ticked else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setCurrentRow(0)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The tags of the ticked languages."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(item.data(ROLE) for item in items if item.checkState() == Qt.CheckState.Checked)


class LanguagesDialog(QDialog):
    """``chosen`` holds the tags once the dialog is accepted."""

    def __init__(self, words: Words, languages: tuple[Language, ...], ticked: str, parent: QWidget) -> None:
        super().__init__(parent)
        _ = words.gettext
        self.setWindowTitle(_("Save in several languages"))
        self.list = LanguageList(languages, (ticked,))
        self.list.setAccessibleName(_("Languages"))
        go, back = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        buttons = QDialogButtonBox(go | back)
        buttons.button(go).setText(_("Choose a folder…"))
        buttons.button(back).setText(_("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        caption = QLabel(_("One PDF is made for each language that you tick."))
        caption.setWordWrap(True)
        for widget in (caption, self.list, buttons):
            column.addWidget(widget)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The tags of the ticked languages."""
        return self.list.chosen
