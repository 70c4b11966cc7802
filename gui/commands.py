# SPDX-License-Identifier: MIT
"""The actions of the window: their words, keys and icons, in one table."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from content.errors import N_
from content.looks import Look
from gui.icons import icon
from gui.trail import Trail
from gui.words import Words


@dataclass(frozen=True)
class Command:
    """Something the reader can do: an id, its words, its icon, its keys, and the menu that it stands in.

    ``menu`` is an id of ``gui.menus.MENUS``; ``apart`` draws a line above it there.
    """

    id: str
    label: str
    icon: str
    keys: tuple[str, ...]
    menu: str
    checkable: bool = False
    apart: bool = False


COMMANDS = (
    Command("paper", N_("Print, save as PDF or for the phone"), "print", ("Ctrl+P", "Ctrl+S"), "file"),
    Command(
        "keep",
        N_("Put this page in the packet, or take it out"),
        "keep",
        ("Ctrl+D",),
        "file",
        checkable=True,
        apart=True,
    ),
    Command("packet", N_("Packet"), "packet", ("Ctrl+B",), "file", checkable=True),
    Command("packet-paper", N_("Put the packet on paper"), "print", ("Ctrl+Shift+P",), "file"),
    Command("browser", N_("Open this page in the web browser"), "browser", ("Ctrl+Shift+B",), "file", apart=True),
    Command("new", N_("New person"), "new", ("Ctrl+Shift+N",), "file", apart=True),
    Command("quit", N_("Quit"), "close", ("Ctrl+Q",), "file", apart=True),
    Command("home", N_("First page"), "home", ("Alt+Home",), "go"),
    Command("back", N_("Back"), "back", ("Alt+Left",), "go"),
    Command("forward", N_("Forward"), "forward", ("Alt+Right",), "go"),
    Command("search", N_("Search"), "search", ("Ctrl+K", "Ctrl+L", "F6", "Ctrl+Shift+F"), "go", apart=True),
    Command("find", N_("Find on this page"), "find", ("Ctrl+F",), "go"),
    Command("next", N_("Find the next"), "down", ("F3",), "go"),
    Command("previous", N_("Find the one before"), "up", ("Shift+F3",), "go"),
    Command("ask", N_("Where am I?"), "signpost", ("Ctrl+J",), "go", apart=True),
    Command("terms", N_("Words explained"), "book", ("Ctrl+G",), "go"),
    Command("contents", N_("Contents"), "contents", ("Ctrl+M",), "view", checkable=True),
    Command("beside", N_("English beside"), "beside", ("F4",), "view", checkable=True),
    Command("larger", N_("Larger text"), "larger", ("Ctrl++", "Ctrl+="), "view", apart=True),
    Command("smaller", N_("Smaller text"), "smaller", ("Ctrl+-",), "view"),
    Command("normal", N_("Normal text size"), "normal", ("Ctrl+0",), "view"),
    Command("caret", N_("Read with a text cursor"), "caret", ("F7",), "view", checkable=True, apart=True),
    Command("full", N_("Full screen"), "full", ("F11",), "view"),
    Command("deadlines", N_("Count my deadlines"), "clock", ("Ctrl+T",), "tools"),
    Command("cards", N_("Show a card to an officer or a nurse"), "card", ("Ctrl+Shift+C",), "tools"),
    Command("clinic", N_("Clinic settings…"), "settings", ("Ctrl+,", "F12"), "tools", apart=True),
    Command("help", N_("How to use this program"), "help", ("F1",), "help"),
    Command("keys", N_("Keys"), "keyboard", ("Ctrl+F1",), "help"),
    Command("writes", N_("What this program writes on this computer"), "save", (), "help"),
    Command("report", N_("Report a mistake…"), "report", (), "help"),
    Command("about", N_("About"), "about", (), "help", apart=True),
)
ON_BAR = (
    "contents",
    "home",
    "back",
    "forward",
    "beside",
    "smaller",
    "larger",
    "deadlines",
    "keep",
    "packet",
    "paper",
    "new",
)


class Actions:
    """The actions by id, and what keeps their words and icons up to date."""

    def __init__(self, window: QMainWindow, words: Words, doers: dict[str, Callable[[], object]]) -> None:
        self._words = words
        self._drawn = ("", False)
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

    def allow(self, trail: Trail, *, is_page: bool, is_board: bool) -> None:
        """Enable what makes sense on a page of the library, on a board, or at this place of the trail."""
        possible = {
            "back": trail.at > 0,
            "forward": trail.at < len(trail.places) - 1,
            "beside": is_page,
            "find": not is_board,
            "next": not is_board,
            "previous": not is_board,
            "contents": not is_board,
            "caret": not is_board,
        }
        for command, enabled in possible.items():
            self.by_id[command].setEnabled(enabled)

    def say(self, look: Look) -> None:
        """Put the words of the present language, and icons in the colours of a look, on every action."""
        rtl = self._words.language.direction == "rtl"
        mirrored = {"back": "forward", "forward": "back"} if rtl else {}
        for command in COMMANDS:
            action, label = self.by_id[command.id], self._words.gettext(command.label)
            action.setText(label)
            if self._drawn != (look.name, rtl):
                action.setIcon(icon(mirrored.get(command.icon, command.icon), look.heading, look.heading, look.rule))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{label} ({keys})" if keys else label)
        self._drawn = look.name, rtl
        # In a right-to-left window the arrow that points back is the other one.
        self.by_id["back"].setShortcut(QKeySequence("Alt+Right" if rtl else "Alt+Left"))
        self.by_id["forward"].setShortcut(QKeySequence("Alt+Left" if rtl else "Alt+Right"))
