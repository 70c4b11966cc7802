# SPDX-License-Identifier: MIT
"""The menus: every command stands in one, no two commands share a key, and the choices in them work."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction, QKeySequence

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
