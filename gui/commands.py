# SPDX-License-Identifier: MIT
"""The actions of the window: their words, keys and icons, in one table."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from content.errors import N_
from gui.icons import icon
from gui.words import Words


@dataclass(frozen=True)
class Command:
    """Something the reader can do: an id, its words, its icon and its keys."""

    id: str
    label: str
    icon: str
    keys: tuple[str, ...]
    checkable: bool = False


COMMANDS = (
    Command("home", N_("First page"), "home", ("Alt+Home",)),
    Command("back", N_("Back"), "back", ("Alt+Left",)),
    Command("forward", N_("Forward"), "forward", ("Alt+Right",)),
    Command("contents", N_("Contents"), "contents", ("Ctrl+M",), checkable=True),
    Command("search", N_("Search"), "search", ("Ctrl+K", "Ctrl+L", "F6")),
    Command("find", N_("Find on this page"), "search", ("Ctrl+F",)),
    Command("beside", N_("English beside"), "beside", ("F4",), checkable=True),
    Command("smaller", N_("Smaller text"), "smaller", ("Ctrl+-",)),
    Command("larger", N_("Larger text"), "larger", ("Ctrl++", "Ctrl+=")),
    Command("normal", N_("Normal text size"), "larger", ("Ctrl+0",)),
    Command("paper", N_("Print, save as PDF or for the phone"), "print", ("Ctrl+P", "Ctrl+S", "Ctrl+Shift+P")),
    Command("deadlines", N_("Count my deadlines"), "clock", ("Ctrl+T",)),
    Command("new", N_("New person"), "new", ("Ctrl+Shift+N",)),
    Command("full", N_("Full screen"), "beside", ("F11",), checkable=True),
    Command("help", N_("Help"), "book", ("F1",)),
    Command("quit", N_("Quit"), "close", ("Ctrl+Q",)),
)
ON_BAR = ("contents", "home", "back", "forward", "beside", "smaller", "larger", "deadlines", "paper", "new")


class Actions:
    """The actions by id, and what keeps their words and icons up to date."""

    def __init__(self, window: QMainWindow, words: Words, doers: dict[str, Callable[[], object]]) -> None:
        self._words = words
        self.by_id: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(window)
            action.setCheckable(command.checkable)
            action.setShortcuts([QKeySequence(keys) for keys in command.keys])
            action.triggered.connect(lambda _checked=False, do=doers[command.id]: do())
            window.addAction(action)
            self.by_id[command.id] = action

    def __getitem__(self, command: str) -> QAction:
        return self.by_id[command]

    def say(self, colour: str, chosen: str) -> None:
        """Put the words of the present language, and icons in a colour (``chosen`` while down), on every action."""
        rtl = self._words.language.direction == "rtl"
        mirrored = {"back": "forward", "forward": "back"} if rtl else {}
        for command in COMMANDS:
            action, label = self.by_id[command.id], self._words.gettext(command.label)
            action.setText(label)
            action.setIcon(icon(mirrored.get(command.icon, command.icon), colour, chosen))
            action.setToolTip(f"{label} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        # In a right-to-left window the arrow that points back is the other one.
        self.by_id["back"].setShortcut(QKeySequence("Alt+Right" if rtl else "Alt+Left"))
        self.by_id["forward"].setShortcut(QKeySequence("Alt+Left" if rtl else "Alt+Right"))
