# SPDX-License-Identifier: MIT
"""What a screen reader can say: a name for everything that the keyboard reaches, and what comes without the focus."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

import gui.announcing
from content.packets import Item, Packet
from gui.clinic import Clinic
from gui.clinic_dialog import ClinicDialog
from gui.deadlines_dialog import DeadlinesDialog
from gui.languages_dialog import LanguagesDialog
from gui.main_window import MainWindow
from gui.preview import Preview, Wish
from gui.report_dialog import ReportDialog
from gui.sheet_choices import Office

Open = Callable[..., MainWindow]
OF_QT = ("qt_calendar", "qt_toolbar", "qt_spinbox", "qt_scrollarea")
Dialogs = dict[str, Callable[[MainWindow], QDialog]]
DIALOGS: Dialogs = {
    "deadlines": lambda window: DeadlinesDialog(window.library, window.view, window.words, window),
    "clinic": lambda window: ClinicDialog(Clinic(), window.settings, window.words, window.library.languages, window),
    "report": lambda window: ReportDialog("text", window.words, window),
    "languages": lambda window: LanguagesDialog(window.words, window.library.languages, "en", window),
    "preview": lambda window: Preview(
        Wish(Packet((Item("topic", "bond"),)), "en", "", window.view.today),
        window.packets.desk,
        window.words,
        Office(window.settings, b"", ""),
        window,
    ),
}


def nameless(root: QWidget) -> list[str]:
    """Widgets that the keyboard reaches and that nothing is said of."""
    found = []
    for widget in root.findChildren(QWidget):
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
        if not reached or widget.objectName().startswith(OF_QT) or widget.focusProxy():
            continue
        spoken = QAccessible.queryAccessibleInterface(widget)
        if not spoken or not spoken.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


@pytest.mark.parametrize("address", ["home:", "ask:start", "topic:bond", "terms:", "cards:", "section:court", "about:"])
@pytest.mark.parametrize("lang", ["en", "zh-Hans"])
def test_everything_the_keyboard_reaches_has_a_name(open_window: Open, address: str, lang: str) -> None:
    window = open_window(lang)
    window.go(address)
    window.packets.open_panel(yes=True)
    window.find_bar.open_bar()
    QApplication.processEvents()
    assert not nameless(window)


@pytest.mark.parametrize("name", DIALOGS)
def test_everything_in_a_dialog_has_a_name(qtbot: QtBot, open_window: Open, name: str) -> None:
    dialog = DIALOGS[name](open_window("es"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not nameless(dialog)
    assert dialog.windowTitle()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All that is announced."""
    said: list[str] = []
    monkeypatch.setattr(gui.announcing, "QAccessibleAnnouncementEvent", lambda _source, text: text)
    monkeypatch.setattr(
        gui.announcing,
        "QAccessible",
        type("Active", (), {"isActive": lambda: True, "updateAccessibility": said.append}),
    )
    return said


def test_a_page_a_question_and_an_answer_of_the_search_are_told(
    qtbot: QtBot, open_window: Open, heard: list[str]
) -> None:
    window = open_window("en")
    window.go("topic:bond")
    assert heard[-1] == window.library.page("bond", "en", window.view.today).title.plain
    window.go("ask:start")
    assert heard[-1] == window.stage.boards.accessibleName()
    qtbot.keyClicks(window.search, "appeal")
    first = window.search.list.currentItem()
    assert first is not None
    assert first.text() in heard[-1]
    qtbot.keyClick(window.search, Qt.Key.Key_Down)
    assert heard[-1].startswith("2/")
    qtbot.keyClicks(window.search, " zzqqxxyy zzqqxx")
    assert heard[-1]


def test_a_link_is_told_by_its_words(qtbot: QtBot, open_window: Open, heard: list[str]) -> None:
    window = open_window("en", "bond")
    window.activateWindow()
    window.reader.setFocus()
    heard.clear()
    qtbot.keyClick(window.reader, Qt.Key.Key_Tab)
    assert heard
    assert heard[-1] in window.stage.plain
    assert ":" not in heard[-1]


def test_dates_and_what_is_wrong_with_them_are_told(qtbot: QtBot, open_window: Open, heard: list[str]) -> None:
    window = open_window("en")
    dialog = DIALOGS["deadlines"](window)
    assert isinstance(dialog, DeadlinesDialog)
    qtbot.addWidget(dialog)
    assert dialog.day.accessibleDescription() == dialog.hint.text()
    dialog.day.setText("soon")
    dialog.add_event()
    assert heard[-1] == dialog.trouble.text()
    dialog.what.choose("judge_decision")
    dialog.day.setText("2026-10-26")
    dialog.add_event()
    assert "November 25, 2026" in heard[-1]


def test_what_an_input_method_composes_is_not_searched(open_window: Open) -> None:
    window = open_window("zh-Hans")
    for field in (window.search, window.find_bar.field):
        QApplication.sendEvent(field, QInputMethodEvent("baoshijin", []))
        assert not field.text()
    assert window.search.results.isHidden()
    done = QInputMethodEvent()
    done.setCommitString("保释金")
    QApplication.sendEvent(window.search, done)
    assert window.search.list.count()
