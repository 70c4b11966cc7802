# SPDX-License-Identifier: MIT
"""The calculator in the window: add, mend, take out, clear, and forget on closing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.deadlines_dialog import DeadlinesDialog
from gui.main_window import MainWindow

Open = Callable[..., MainWindow]


def opened(qtbot: QtBot, window: MainWindow) -> DeadlinesDialog:
    dialog = DeadlinesDialog(window.library, window.view, window.words, window)
    qtbot.addWidget(dialog)
    return dialog


def give(dialog: DeadlinesDialog, event: str, day: str) -> None:
    dialog.what.setCurrentIndex(dialog.what.findData(event))
    dialog.day.setText(day)
    dialog.add_event()


def test_an_event_gives_its_deadlines(qtbot: QtBot, open_window: Open) -> None:
    dialog = opened(qtbot, open_window("en"))
    assert not dialog.print.isEnabled()
    give(dialog, "judge_decision", "October 26, 2026")
    assert "bia-appeal" in {answer.rule.id for answer in dialog.line.answers}
    assert "November 24, 2026" in dialog.reader.toPlainText()
    assert dialog.print.isEnabled()


@pytest.mark.parametrize(
    ("lang", "day"), [("zh-Hans", "2026年10月26日"), ("es", "26 de octubre de 2026"), ("en", "10/26/2026")]
)
def test_days_are_typed_as_people_write_them(qtbot: QtBot, open_window: Open, lang: str, day: str) -> None:
    dialog = opened(qtbot, open_window(lang))
    give(dialog, "judge_decision", day)
    assert dialog.list.count() == 1
    assert not dialog.trouble.text()


@pytest.mark.parametrize("day", ["", "soon", "2026-02-30", "99/99/9999"])
def test_a_wrong_day_is_said_at_the_field_and_the_rest_stays(qtbot: QtBot, open_window: Open, day: str) -> None:
    dialog = opened(qtbot, open_window("en"))
    give(dialog, "judge_decision", "2026-10-26")
    answers = dialog.line.answers
    give(dialog, "moved", day)
    assert dialog.trouble.text()
    assert dialog.line.answers == answers


def test_the_calendar_fills_the_field(qtbot: QtBot, open_window: Open) -> None:
    dialog = opened(qtbot, open_window("en"))
    dialog.calendar.setSelectedDate(QDate(2026, 10, 26))
    dialog.calendar.clicked.emit(dialog.calendar.selectedDate())
    assert dialog.day.text() == "2026-10-26"


def test_the_same_event_again_mends_its_day(qtbot: QtBot, open_window: Open) -> None:
    dialog = opened(qtbot, open_window("en"))
    give(dialog, "judge_decision", "2026-10-26")
    give(dialog, "judge_decision", "2026-10-27")
    assert [given.day.isoformat() for given in dialog.given] == ["2026-10-27"]


def test_take_out_and_clear(qtbot: QtBot, open_window: Open) -> None:
    dialog = opened(qtbot, open_window("en"))
    give(dialog, "judge_decision", "2026-10-26")
    give(dialog, "moved", "2026-11-02")
    dialog.list.setCurrentRow(0)
    dialog.take_out()
    assert [given.event for given in dialog.given] == ["moved"]
    dialog.forget()
    assert not dialog.line.answers
    assert dialog.list.count() == 0


def test_days_that_do_not_count_move_the_wait(qtbot: QtBot, open_window: Open) -> None:
    dialog = opened(qtbot, open_window("en"))
    give(dialog, "i589_received", "2026-01-12")
    first = {answer.rule.id: answer.day for answer in dialog.line.answers}
    dialog.stopped._boxes["ead-150"].setValue(21)
    later = {answer.rule.id: answer.day for answer in dialog.line.answers}
    assert str(first["ead-150"]) == "2026-06-11"
    assert str(later["ead-150"]) == "2026-07-02"
    assert later["ead-180"] == first["ead-180"]


def test_copy_gives_the_dates_as_text(qtbot: QtBot, open_window: Open) -> None:
    dialog = opened(qtbot, open_window("en"))
    give(dialog, "judge_decision", "2026-10-26")
    dialog.to_clipboard()
    assert "November 25, 2026" in QApplication.clipboard().text()


def test_closing_forgets(qtbot: QtBot, open_window: Open) -> None:
    dialog = opened(qtbot, open_window("en"))
    give(dialog, "judge_decision", "2026-10-26")
    dialog.close()
    assert not dialog.given
    assert dialog.list.count() == 0


def test_a_plan_asks_for_its_events_one_after_the_other(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("en")
    dialog = opened(qtbot, window)
    events = window.library.guide.plans["waiting-for-uscis"].events
    dialog.begin_with(",".join(events))
    assert [dialog.what.itemData(row) for row in range(len(events))] == list(events)
    for event in events:
        assert dialog.what.currentData() == event
        dialog.day.setText("2026-05-04")
        dialog.add_event()
    assert [given.event for given in dialog.given] == list(events)


def test_a_rule_asks_for_what_it_counts_from(qtbot: QtBot, open_window: Open) -> None:
    dialog = opened(qtbot, open_window("en"))
    dialog.begin_with("bia-appeal")
    assert dialog.what.currentData() == "judge_decision"
