# SPDX-License-Identifier: MIT
"""The bar at the top: what a reader needs most, with the search box always in reach.

Nothing on it is ever cut off: where the window is narrow or the text large, words go first, then the buttons that have
a key and a menu as well. The search, the language, the printer and the way to clear everything always stay. What makes
sense on some pages only is not there on the others, where it would stand grey.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolBar, QToolButton, QVBoxLayout, QWidget

from content.looks import Look
from gui.commands import ON_BAR, Actions
from gui.icons import icon
from gui.words import Words

BEFORE_SEARCH = ("contents", "home", "back", "forward")
OF_PAGES = {"contents", "beside", "keep", "paper"}
GIVING_WAY = ("forward", "deadlines", "smaller", "larger", "beside", "contents", "keep", "packet")
GAP = 4  # as the style sheet has it
SEARCH_LEAST = 9  # how wide the search box is at least, and how wide it is worth giving up words for:
SEARCH_GOOD = 19  # both in times the height of a letter


class TopBar(QToolBar):
    """Actions, search box and language menu in one row."""

    def __init__(self, actions: Actions, search: QLineEdit, language: QWidget) -> None:
        super().__init__()
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(24, 24))
        self._search, self._language = search, language
        search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._glass = QAction(self)
        search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.buttons: dict[str, QToolButton] = {}
        self._places: dict[str, QAction] = {}
        for command in BEFORE_SEARCH:
            self._add(command, actions[command])
        self.addWidget(search)
        self.addWidget(language)
        for command in ON_BAR:
            if command not in BEFORE_SEARCH:
                self._add(command, actions[command])
        self.buttons["new"].setObjectName("new")
        # The number of parts in the packet stands beside its icon.
        actions["packet"].changed.connect(self._count)

    def _add(self, command: str, action: QAction) -> None:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.buttons[command] = button
        self._places[command] = self.addWidget(button)

    def say(self, words: Words, look: Look) -> None:
        """Draw the glass of the search box in the colours of the moment."""
        self._glass.setText(words.gettext("Search"))
        self._glass.setIcon(icon("search", look.muted, look.muted, look.muted))
        self._count()

    def _count(self) -> None:
        """The number alone would tell nothing to whoever does not see the picture beside it."""
        button, parts = self.buttons["packet"], self.buttons["packet"].text()
        label = button.defaultAction().text()
        button.setAccessibleName(f"{label}: {parts}" if parts.isdecimal() else label)
        self.fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold for the new width."""
        super().resizeEvent(event)
        self.fold()

    def fold(self) -> None:
        """Show as many words and buttons as there is room for."""
        letter = self.fontMetrics().height()
        self._search.setMinimumWidth(letter * SEARCH_LEAST)
        away = {command for command in OF_PAGES if not self.buttons[command].defaultAction().isEnabled()}
        spoken = ["packet", "new"]
        while spoken and self._needed(away, spoken) > self.width() - letter * SEARCH_GOOD:
            spoken.pop()
        for command in GIVING_WAY:
            if self._needed(away, spoken) <= self.width() - letter * SEARCH_LEAST:
                break
            away |= {command}
        for command, button in self.buttons.items():
            button.setToolButtonStyle(self._style(command, spoken))
            self._places[command].setVisible(command not in away)
            button.setEnabled(button.defaultAction().isEnabled())  # its place on the bar would have it enabled

    def _style(self, command: str, spoken: list[str]) -> Qt.ToolButtonStyle:
        counted = command == "packet" and self.buttons["packet"].text().isdecimal()
        if command in spoken or counted:
            return Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        return Qt.ToolButtonStyle.ToolButtonIconOnly

    def _needed(self, away: set[str], spoken: list[str]) -> int:
        """The width of everything but the search box."""
        margins, gap = self.contentsMargins(), GAP
        shown = [button for command, button in self.buttons.items() if command not in away]
        for command, button in self.buttons.items():
            button.setToolButtonStyle(self._style(command, spoken))
        widths = [one.sizeHint().width() + gap for one in (*shown, self._language)]
        return sum(widths) + margins.left() + margins.right() + 4 * gap


def stacked(*widgets: QWidget) -> QWidget:
    """Widgets one below the other, without a gap."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return whole
