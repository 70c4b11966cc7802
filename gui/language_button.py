# SPDX-License-Identifier: MIT
"""The language menu: languages by their own names, no flags, always one click away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from content.catalogs import Language
from gui.words import Words


class LanguageButton(QToolButton):
    """``chosen`` carries the tag of the language that was picked."""

    chosen = Signal(str)

    def __init__(self, languages: tuple[Language, ...]) -> None:
        super().__init__()
        self.setObjectName("language")
        menu, group = QMenu(self), QActionGroup(self)
        for language in languages:
            action = menu.addAction(language.name)
            action.setCheckable(True)
            action.setData(language.tag)
            action.triggered.connect(lambda _checked=False, tag=language.tag: self.chosen.emit(tag))
            group.addAction(action)
        self._group = group
        self.setMenu(menu)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def say(self, words: Words) -> None:
        """Show the language of the moment; its name is its own, so that it can be found in any language."""
        self.setText(words.language.name)
        label = words.gettext("Language")
        self.setToolTip(label)
        self.setAccessibleName(f"{label}: {words.language.name}")
        for action in self._group.actions():
            action.setChecked(action.data() == words.language.tag)
