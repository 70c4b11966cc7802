# SPDX-License-Identifier: MIT
"""The window as a reader uses it: open, follow, go back, change language, find, search, forget."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from gui.links import follow
from gui.main_window import MainWindow
from gui.search_box import ROLE

Open = Callable[..., MainWindow]
LANGUAGES = ("en", "zh-Hans", "es")


def text(window: MainWindow) -> str:
    return window.stage.plain


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_is_shown_in_the_language_asked_for(open_window: Open, lang: str) -> None:
    window = open_window(lang, "one-year-deadline")
    page = window.library.page("one-year-deadline", lang, window.view.today)
    assert page.title.plain in text(window)
    assert "{" not in text(window)


def test_changing_the_language_keeps_the_place(open_window: Open) -> None:
    window = open_window("en", "asylum-fees")
    window.reader.scroll_to(0.5)
    window.speak("zh-Hans")
    assert window.trail.here is not None
    assert window.trail.here.address == "topic:asylum-fees"
    assert window.reader.scrolled == pytest.approx(0.5, abs=0.05)
    window.speak("en")
    assert window.reader.scrolled == pytest.approx(0.5, abs=0.05)


def test_back_and_forward(open_window: Open) -> None:
    window = open_window("en", "asylum-fees")
    window.go("topic:removal-orders")
    assert not window.actions_by_id["forward"].isEnabled()
    window.step(-1)
    assert window.trail.here is not None
    assert window.trail.here.address == "topic:asylum-fees"
    window.step(1)
    assert window.trail.here.address == "topic:removal-orders"


def test_a_link_of_the_page_opens_its_topic(open_window: Open) -> None:
    window = open_window("en", "one-year-deadline")
    window.reader.followed.emit("topic:asylum-fees")
    assert window.library.page("asylum-fees", "en", window.view.today).title.plain in text(window)


def test_a_page_that_is_not_there_gets_an_apology_and_the_search_box(open_window: Open) -> None:
    window = open_window("en", "no-such-page")
    assert "no-such-page" in text(window)
    assert window.search.isVisible()


def test_an_outside_address_is_copied_and_never_opened(open_window: Open) -> None:
    window = open_window("en", "asylum-fees")
    follow(window, "https://www.uscis.gov/i-589")
    assert QApplication.clipboard().text() == "https://www.uscis.gov/i-589"
    assert window.trail.here is not None
    assert window.trail.here.address == "topic:asylum-fees"


def test_text_grows_and_shrinks_between_its_limits(open_window: Open) -> None:
    window = open_window("en", "asylum-fees")
    for _ in range(20):
        window.resize_text(1)
    assert window.settings.percent == 300
    for _ in range(20):
        window.resize_text(-1)
    assert window.settings.percent == 80
    window.resize_text(0)
    assert window.settings.percent == 100


def test_two_languages_stand_side_by_side(open_window: Open) -> None:
    window = open_window("es", "asylum-fees")
    window.doers["beside"]()
    english = window.library.page("asylum-fees", "en", window.view.today).title.plain
    spanish = window.library.page("asylum-fees", "es", window.view.today).title.plain
    assert english in text(window)
    assert spanish in text(window)
    window.doers["beside"]()
    assert not window.view.beside


def test_find_marks_every_match_and_counts(open_window: Open) -> None:
    window = open_window("en", "asylum-fees")
    window.find_bar.open_bar()
    window.find_bar.field.setText("fee")
    wanted = text(window).lower().count("fee")
    assert len(window.reader.extraSelections()) == wanted
    assert str(wanted) in window.find_bar.count.text()
    window.find_bar.field.setText("xyzzy")
    assert not window.reader.extraSelections()
    assert window.find_bar.count.text()


def test_find_goes_back_with_shift_and_leaves_the_focus_on_the_page(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("zh-Hans", "bond")
    window.activateWindow()
    window.find_bar.open_bar()
    window.find_bar.field.setText("保釋")  # the page spells it 保释
    found = len(window.reader.extraSelections())
    assert found > 1
    qtbot.keyClick(window.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window.reader.textCursor().selectedText() == "保释"
    assert str(found) == window.find_bar.count.text().split()[0] or str(found) in window.find_bar.count.text()
    qtbot.keyClick(window.find_bar.field, Qt.Key.Key_Escape)
    assert window.reader.hasFocus()
    assert not window.reader.extraSelections()


def test_search_answers_while_typing_and_opens_the_first(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("en")
    qtbot.keyClicks(window.search, "appeal board")
    assert window.search.list.count() > 0
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.trail.here is not None
    assert window.trail.here.address == "topic:appeal-to-bia"
    assert window.search.results.isHidden()


def test_where_nothing_is_found_the_keys_lead_on(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("en")
    qtbot.keyClicks(window.search, "zzqqxxyy")
    assert window.search.note.isVisible()
    assert window.search.list.currentRow() == -1
    qtbot.keyClick(window.search, Qt.Key.Key_Down)
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.trail.here is not None
    assert window.trail.here.address == "topic:directory"


def test_a_term_is_opened_from_the_answers(open_window: Open) -> None:
    window = open_window("zh-Hans")
    window.search.setText("gongka")
    assert "工卡" in window.search.note.text()
    rows = [window.search.list.item(row).data(ROLE) for row in range(window.search.list.count())]
    window.open_hit(next(hit for hit in rows if hit.address == "term:work-permit"))
    assert "EAD" in text(window)


def test_a_new_person_sees_nothing_of_the_last(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("es", "asylum-fees")
    window.doers["beside"]()
    qtbot.keyClicks(window.search, "bond")
    follow(window, "https://www.uscis.gov/i-589")
    window.new_person()
    assert window.search.text() == ""
    assert window.search.list.count() == 0
    assert len(window.trail.places) == 1
    assert QApplication.clipboard().text() == ""
    assert not window.view.beside


@pytest.mark.parametrize("address", ["home:", "about:", "terms:", "term:parole", "ask:start", "ask:held", "ask:denied"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_screen_opens_in_every_language(open_window: Open, address: str, lang: str) -> None:
    window = open_window(lang)
    window.go(address)
    shown = text(window)
    assert len(shown) > 40
    assert "{" not in shown
    assert window.trail.here is not None
    assert window.trail.here.address == address


def test_only_settings_are_written(open_window: Open, tmp_path: Path) -> None:
    window = open_window("en", "asylum-fees")
    window.go("topic:bond")
    window.search.setText("detained")
    window.speak("es")
    window.resize_text(1)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path.name for path in files] == ["settings.json"]
    assert set(json.loads(files[0].read_text())) == {"language", "percent", "paper", "printer", "header", "look"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_control_has_a_name(open_window: Open, lang: str) -> None:
    window = open_window(lang, "asylum-fees")
    for kind in (QAbstractButton, QLineEdit):
        for widget in window.findChildren(kind):
            if widget.isVisible() and widget.objectName() != "qt_toolbar_ext_button":
                named = widget.accessibleName() or widget.toolTip() or getattr(widget, "text", str)()
                assert named, widget
