# SPDX-License-Identifier: MIT
"""The bar at the top: what a reader needs most, with the search box always in reach."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QVBoxLayout, QWidget

from gui.commands import ON_BAR, Actions

BEFORE_SEARCH = ("contents", "home", "back", "forward")


class TopBar(QToolBar):
    """Actions, search box and language menu in one row that folds at its end where the window is narrow."""

    def __init__(self, actions: Actions, search: QWidget, language: QWidget) -> None:
        super().__init__()
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
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


def stacked(*widgets: QWidget) -> QWidget:
    """Widgets one below the other, without a gap."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return whole
