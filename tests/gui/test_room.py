# SPDX-License-Identifier: MIT
"""Room for everything: nothing on the bar is cut off, contents give way to the page, dialogs fit a small screen."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from tests.gui.test_spoken import DIALOGS

Open = Callable[..., MainWindow]
ALWAYS = {"home", "back", "new"}
SMALL = [("1280x800", 100), ("1024x600", 100), ("1024x600", 200), ("800x600", 200)]


def enlarge(window: MainWindow, percent: int) -> None:
    while window.settings.percent < percent:
        window.resize_text(1)
    QApplication.processEvents()


@pytest.mark.parametrize("lang", ["en", "zh-Hans", "es"])
@pytest.mark.parametrize(("size", "percent"), SMALL)
@pytest.mark.parametrize("address", ["home:", "topic:bond"])
def test_the_bar_holds_what_it_shows(open_window: Open, lang: str, size: str, percent: int, address: str) -> None:
    window = open_window(lang, size=size)
    window.go(address)
    enlarge(window, percent)
    bar = window.top_bar
    shown = {command for command, button in bar.buttons.items() if button.isVisible()}
    assert shown >= ALWAYS | ({"paper", "keep"} if address == "topic:bond" else set())
    for button in (*(bar.buttons[command] for command in shown), window.language):
        assert bar.rect().contains(button.geometry())
        assert button.width() >= button.sizeHint().width()
    more = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    assert more is None or not more.isVisible()
    assert holds(window.search, window.search.placeholderText())


def holds(field: QLineEdit, text: str) -> bool:
    return field.fontMetrics().horizontalAdvance(text) <= field.width() - 40


def test_a_board_has_no_grey_buttons_of_pages(open_window: Open) -> None:
    window = open_window("en")
    assert not window.top_bar.buttons["paper"].isVisible()
    window.go("topic:bond")
    QApplication.processEvents()
    assert window.top_bar.buttons["paper"].isVisible()
    assert window.top_bar.buttons["paper"].isEnabled()


def test_a_button_does_something_where_its_command_does(open_window: Open) -> None:
    window = open_window("en")
    for step in (
        lambda: window.go("topic:bond"),
        lambda: window.step(-1),
        lambda: window.resize(800, 600),
        lambda: window.go("ask:start"),
        lambda: window.resize(1280, 800),
        window.new_person,
    ):
        step()
        QApplication.processEvents()
        for command, button in window.top_bar.buttons.items():
            assert button.isEnabled() == window.actions_by_id[command].isEnabled(), command


def test_contents_give_way_and_come_back(open_window: Open) -> None:
    window = open_window("en", "bond", size="1024x600")
    assert window.contents.isVisible()
    enlarge(window, 200)
    assert not window.contents.isVisible()
    window.actions_by_id["contents"].trigger()
    assert window.contents.isVisible()
    window.resize_text(0)
    assert window.contents.isVisible()


def test_contents_that_were_closed_stay_closed(open_window: Open) -> None:
    window = open_window("en", "bond", size="1024x600")
    window.actions_by_id["contents"].trigger()
    enlarge(window, 200)
    window.resize_text(0)
    assert not window.contents.isVisible()


@pytest.mark.parametrize("name", DIALOGS)
@pytest.mark.parametrize(("size", "percent"), SMALL)
def test_dialogs_fit_and_cut_no_button(qtbot: QtBot, open_window: Open, name: str, size: str, percent: int) -> None:
    window = open_window("es", size=size)
    enlarge(window, percent)
    dialog: QDialog = DIALOGS[name](window)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    assert dialog.width() <= window.width()
    assert dialog.height() <= window.height()
    for button in dialog.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.fontMetrics().horizontalAdvance(button.text()), button.text()
    for area in dialog.findChildren(QScrollArea):
        if inside := area.widget():
            assert inside.width() <= area.viewport().width()


def test_long_titles_are_whole_however_the_list_grows(open_window: Open) -> None:
    window = open_window("es", "bond")
    tree = window.contents.tree
    for row in range(tree.topLevelItemCount()):
        shelf = tree.topLevelItem(row)
        assert shelf is not None
        first = shelf.child(0)
        assert first is not None
        tree.open_at(first)
        QApplication.processEvents()
        for at in range(shelf.childCount()):
            item = shelf.child(at)
            assert item is not None
            place, room = tree.visualItemRect(item), tree.viewport().width() - 2 * tree.indentation() - 18
            lines = tree.fontMetrics().boundingRect(0, 0, room, 10_000, 0x1000, item.text(0)).height()
            assert place.height() >= lines, item.text(0)
