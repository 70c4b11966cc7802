# SPDX-License-Identifier: MIT
"""Forgetting in time: three Shifts, an idle computer, and what must not set it off."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.watch import COUNTDOWN_S

Open = Callable[..., MainWindow]


def tap(window: MainWindow, at: int, key: Qt.Key = Qt.Key.Key_Shift, target: QWidget | None = None) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(at)
    QCoreApplication.sendEvent(target or window.reader, event)


def somewhere(open_window: Open) -> MainWindow:
    window = open_window("en", "asylum-fees")
    window.go("topic:bond")
    window.reader.setFocus()
    return window


def test_three_shifts_within_a_second_forget_everything(open_window: Open) -> None:
    window = somewhere(open_window)
    for at in (1000, 1300, 1600):
        tap(window, at)
    assert [place.address for place in window.trail.places] == ["home:"]


@pytest.mark.parametrize("times", [(1000, 1300), (1000, 1600, 2300), (1000, 2500, 4000)])
def test_fewer_or_slower_shifts_do_nothing(open_window: Open, times: tuple[int, ...]) -> None:
    window = somewhere(open_window)
    for at in times:
        tap(window, at)
    assert len(window.trail.places) > 1


def test_another_key_between_them_breaks_the_row(open_window: Open) -> None:
    window = somewhere(open_window)
    for at, key in ((1000, Qt.Key.Key_Shift), (1200, Qt.Key.Key_A), (1400, Qt.Key.Key_Shift), (1600, Qt.Key.Key_Shift)):
        tap(window, at, key)
    assert len(window.trail.places) > 1


def test_shift_in_a_text_field_changes_the_input_method_only(qtbot: QtBot, open_window: Open) -> None:
    window = somewhere(open_window)
    window.activateWindow()
    window.search.setFocus()
    qtbot.waitUntil(window.search.hasFocus, timeout=2000)
    for at in (1000, 1300, 1600):
        tap(window, at, target=window.search)
    assert len(window.trail.places) > 1


def test_an_idle_computer_counts_down_and_forgets(open_window: Open) -> None:
    window = somewhere(open_window)
    window.watch.begin_countdown()
    assert window.still_here.isVisible()
    assert str(COUNTDOWN_S) in window.still_here.text()
    for _ in range(COUNTDOWN_S):
        window.watch._count()
    assert [place.address for place in window.trail.places] == ["home:"]
    assert window.still_here.isHidden()


def test_any_key_ends_the_countdown(open_window: Open) -> None:
    window = somewhere(open_window)
    window.watch.begin_countdown()
    tap(window, 5000, Qt.Key.Key_A)
    assert window.still_here.isHidden()
    assert len(window.trail.places) > 1
