# SPDX-License-Identifier: MIT
"""A new person finds nothing of the last: not in the window, not in dialogs, on the clipboard or on the disk."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from content.looks import DARK
from content.packet_desk import Item
from environment import ROOT
from gui import dialogs
from gui.clinic import Clinic
from gui.main_window import MainWindow
from gui.private_folder import PRIVATE, PrivateFolder, remove_abandoned
from gui.report_dialog import ReportDialog, report

Open = Callable[..., MainWindow]
SOON_S = 0.5  # of the processor: a machine that is busy with other tests stretches the clock


def busy_sitting(qtbot: QtBot, window: MainWindow) -> None:
    for topic in ("bond", "asylum-fees"):
        window.go(f"topic:{topic}")
        window.actions_by_id["keep"].trigger()
    window.actions_by_id["packet"].trigger()
    qtbot.keyClicks(window.packets.panel.name, "Wang")
    window.packets.choose_languages("zh-Hans", "en")
    window.doers["beside"]()
    qtbot.keyClicks(window.search, "detained")
    window.find_bar.open_bar()
    qtbot.keyClicks(window.find_bar.field, "fee")
    window.reader.selectAll()
    window.reader.copy()


@pytest.fixture
def opened_files(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    files: list[Path] = []

    def note(url: QUrl) -> bool:
        assert url.isLocalFile()
        files.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(note))
    return files


def test_nothing_is_left_in_under_half_a_second(qtbot: QtBot, open_window: Open, opened_files: list[Path]) -> None:
    window = open_window("es")
    busy_sitting(qtbot, window)
    window.actions_by_id["browser"].trigger()
    assert opened_files[0].exists()
    start = time.process_time()
    window.new_person()
    QApplication.processEvents()
    assert time.process_time() - start < SOON_S
    assert not window.packets.packet.items
    assert not window.packets.packet.name
    assert window.packets.panel.isHidden()
    assert window.packets.languages == ("es", "")
    assert not window.packets._counting.busy
    assert not opened_files[0].parent.exists()
    assert not QApplication.clipboard().text()
    assert len(window.trail.places) == 1
    assert window.find_bar.isHidden()


def test_no_key_brings_back_what_was_typed(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("en")
    busy_sitting(qtbot, window)
    window.new_person()
    for field in (window.search, window.find_bar.field, window.packets.panel.name):
        field.undo()
        assert not field.text()


@pytest.mark.parametrize("command", ["paper", "deadlines", "clinic", "report"])
def test_open_dialogs_are_closed_and_do_nothing(open_window: Open, command: str) -> None:
    window = open_window("es", "bond")
    before, clinic = window.settings, window.clinic
    QTimer.singleShot(300, window.new_person)
    window.actions_by_id[command].trigger()
    shown = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()]
    assert not shown
    assert (window.settings.language, window.settings.header) == (before.language, before.header)
    assert window.clinic == clinic
    assert [place.address for place in window.trail.places] == ["home:"]


def test_clinic_mode_goes_back_to_the_clinics_language_and_keeps_no_other(open_window: Open, tmp_path: Path) -> None:
    window = open_window("en")
    window.clinic_side.use(Clinic(clinic_mode=True, language="es"))
    window.speak("zh-Hans")
    window.resize_text(1)
    window.colour("dark")
    kept = (tmp_path / "settings.json").read_text()
    assert "zh-Hans" not in kept
    assert "dark" not in kept
    start = time.process_time()
    window.new_person()
    QApplication.processEvents()
    assert time.process_time() - start < SOON_S
    assert window.view.tag == "es"
    assert window.settings.percent == 100
    assert window.view.look != DARK
    assert json.loads((tmp_path / "settings.json").read_text())["percent"] == 100


def test_the_browser_gets_a_neutral_file_and_nothing_in_clinic_mode(
    open_window: Open, opened_files: list[Path]
) -> None:
    window = open_window("en", "bond")
    window.actions_by_id["browser"].trigger()
    title = window.library.page("bond", "en", window.view.today).title.plain
    written = opened_files[0].read_text(encoding="utf-8")
    assert f"<h1>{title}" in written
    assert f"<title>{title}" not in written
    assert "bond" not in str(opened_files[0])
    window.clinic_side.use(Clinic(clinic_mode=True))
    assert not window.actions_by_id["browser"].isVisible()
    window.packets.page_to_browser()
    assert len(opened_files) == 1
    PRIVATE.remove()


def test_what_another_program_copied_is_left_alone(open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_window("en")
    clipboard = QApplication.clipboard()
    clipboard.setText("theirs")
    monkeypatch.setattr(type(clipboard), "ownsClipboard", lambda _self: False)
    window.new_person()
    assert clipboard.text() == "theirs"


def test_a_report_holds_the_page_and_nothing_of_the_reader(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("en", "bond")
    window.packets.toggle(Item("topic", "asylum-fees"))
    window.search.setText("my name")
    text = report(window)
    assert "topic:bond (en)" in text
    assert window.library.guide.outline.edition.isoformat() in text
    assert not {"asylum-fees", "my name", str(Path.home())} & set(text.split())
    dialog = ReportDialog(text, window.words, window)
    qtbot.addWidget(dialog)
    dialog.text.appendPlainText("It says 30 days.")
    dialog.copy()
    assert QApplication.clipboard().text() == dialog.text.toPlainText()
    window.new_person()
    assert not QApplication.clipboard().text()


def test_dates_are_kept_in_the_packet_from_the_calculator(open_window: Open) -> None:
    window = open_window("en")

    def give() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        dialog.what.setCurrentIndex(dialog.what.findData("judge_decision"))  # type: ignore[attr-defined]
        dialog.day.setText("2026-11-10")  # type: ignore[attr-defined]
        dialog.add_event()  # type: ignore[attr-defined]
        dialog.keep.click()  # type: ignore[attr-defined]
        dialog.close()

    QTimer.singleShot(200, give)
    dialogs.to_deadlines(window)
    (kept,) = window.packets.packet.items
    assert [event for event, _ in kept.given] == ["judge_decision"]
    assert window.actions_by_id["packet"].iconText() == "1"


def test_what_a_program_left_that_was_killed_is_swept_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    mine, other = PrivateFolder(), tmp_path / "pages-of-somebody-else"
    other.mkdir()
    kept = mine.path
    code = "from gui.private_folder import PRIVATE; import os; (PRIVATE.path / 'x.html').write_text('x'); os._exit(9)"
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    subprocess.run([sys.executable, "-c", code], env=environment, check=False, cwd=ROOT)
    assert len(list(tmp_path.glob("pages-*/x.html"))) == 1
    remove_abandoned()
    assert set(tmp_path.iterdir()) == {kept, other}
    mine.remove()
    assert set(tmp_path.iterdir()) == {other}
