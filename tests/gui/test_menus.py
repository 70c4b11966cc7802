# SPDX-License-Identifier: MIT
"""The menus: every command stands in one, no two commands share a key, and the choices in them work."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from pytestqt.qtbot import QtBot

from content.looks import LOOKS
from gui.commands import COMMANDS
from gui.main_window import MainWindow
from gui.menus import LOOK_NAMES, MENUS

Open = Callable[..., MainWindow]


def rows(window: MainWindow) -> list[QAction]:
    return [action for menu in window.menus.by_id.values() for action in menu.actions()]


def test_every_command_stands_in_a_menu(open_window: Open) -> None:
    window = open_window()
    listed = rows(window)
    assert all(action in listed for action in window.actions_by_id.by_id.values())


def test_every_menu_has_something(open_window: Open) -> None:
    assert {command.menu for command in COMMANDS} == {name for name, _ in MENUS}
    assert all(action.text() or action.isSeparator() for action in rows(open_window("zh-Hans")))


def test_no_two_commands_share_a_key() -> None:
    keys = Counter(QKeySequence(key).toString() for command in COMMANDS for key in command.keys)
    assert not {key for key, times in keys.items() if times > 1 or not key}


def test_keys_that_mean_something_else_everywhere_are_left_alone() -> None:
    assert not {key for command in COMMANDS for key in command.keys} & {
        "Ctrl+W",
        "Ctrl+X",
        "Ctrl+C",
        "Ctrl+V",
        "Ctrl+A",
    }


@pytest.mark.parametrize("name", [name for name, _ in LOOK_NAMES if name])
def test_colours_are_chosen_and_remembered(open_window: Open, name: str) -> None:
    window = open_window("en", "bond")
    window.colour(name)
    assert window.view.look == LOOKS[name]
    assert window.settings.look == name
    ticked = [action.data() for action in window.menus.looks.actions() if action.isChecked()]
    assert ticked == [name]


def test_every_look_can_be_chosen() -> None:
    assert {name for name, _ in LOOK_NAMES if name} == set(LOOKS)


@pytest.mark.parametrize("address", ["home:", "topic:bond"])
def test_escape_leaves_the_full_screen(qtbot: QtBot, open_window: Open, address: str) -> None:
    window = open_window("en")
    window.go(address)
    window.actions_by_id["full"].trigger()
    assert window.isFullScreen()
    qtbot.keyClick(window.stage.shown, Qt.Key.Key_Escape)
    assert not window.isFullScreen()


KEYS = {
    "find": "Ctrl+F", "next": "F3", "previous": "Shift+F3", "search": "Ctrl+K Ctrl+L F6 Ctrl+Shift+F",
    "paper": "Ctrl+P Ctrl+S", "packet-paper": "Ctrl+Shift+P", "keep": "Ctrl+D", "packet": "Ctrl+B",
    "contents": "Ctrl+M", "larger": "Ctrl+=", "smaller": "Ctrl+-", "normal": "Ctrl+0", "back": "Alt+Left",
    "forward": "Alt+Right", "home": "Alt+Home", "help": "F1", "full": "F11", "clinic": "F12 Ctrl+,",
    "quit": "Ctrl+Q", "new": "Ctrl+Shift+N",
}  # fmt: skip


def test_keys_are_those_that_people_expect() -> None:
    known = {command.id: command.keys for command in COMMANDS}
    assert not {name: keys for name, keys in KEYS.items() if not set(keys.split()) <= set(known[name])}


@pytest.mark.parametrize("lang", ["en", "zh-Hans", "zh-Hant", "es"])
def test_no_menu_has_one_letter_twice(open_window: Open, lang: str) -> None:
    window = open_window(lang)
    letters = Counter(menu.title().partition("&")[2][:1].casefold() for menu in window.menus.by_id.values())
    assert not {letter for letter, times in letters.items() if times > 1 or not letter.strip()}
