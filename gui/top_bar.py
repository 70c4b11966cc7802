# SPDX-License-Identifier: MIT
"""The bar at the top: what a reader needs most, with the search box always in reach."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolBar, QToolButton, QVBoxLayout, QWidget

from content.looks import Look
from gui.commands import ON_BAR, Actions
from gui.icons import icon
from gui.words import Words

BEFORE_SEARCH = ("contents", "home", "back", "forward")
WIDE = 62  # in times the size of a letter: from here on the button that clears everything says so in words


class TopBar(QToolBar):
    """Actions, search box and language menu in one row that folds at its end where the window is narrow."""

    def __init__(self, actions: Actions, search: QLineEdit, language: QWidget) -> None:
        super().__init__()
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setIconSize(QSize(24, 24))
        search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._glass = QAction(self)
        search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        for command in BEFORE_SEARCH:
            self.addAction(actions[command])
        self.addWidget(search)
        self.addWidget(language)
        for command in ON_BAR:
            if command not in BEFORE_SEARCH:
                self.addAction(actions[command])
        # The number of parts in the packet stands beside its icon.
        counted = self.widgetForAction(actions["packet"])
        assert isinstance(counted, QToolButton)
        counted.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._new = self.widgetForAction(actions["new"])
        self._new.setObjectName("new")

    def say(self, words: Words, look: Look) -> None:
        """Draw the glass of the search box in the colours of the moment."""
        self._glass.setText(words.gettext("Search"))
        self._glass.setIcon(icon("search", look.muted, look.muted, look.muted))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words beside the most important icon, where there is room."""
        super().resizeEvent(event)
        wide = self.width() > WIDE * self.fontMetrics().height()
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if wide else Qt.ToolButtonStyle.ToolButtonIconOnly
        if isinstance(self._new, QToolButton) and self._new.toolButtonStyle() != style:
            self._new.setToolButtonStyle(style)


def stacked(*widgets: QWidget) -> QWidget:
    """Widgets one below the other, without a gap."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return whole
