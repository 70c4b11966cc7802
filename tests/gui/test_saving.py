# SPDX-License-Identifier: MIT
"""What goes wrong while a file is written is said in words to act on, and no half file stays."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from gui import saving
from gui.main_window import MainWindow
from gui.saving import write, write_all

Open = Callable[..., MainWindow]


def test_a_file_is_written_whole(open_window: Open, tmp_path: Path) -> None:
    window = open_window("en")
    assert write(window.words, tmp_path / "sheet.pdf", b"%PDF") == saving.SAVED
    assert (tmp_path / "sheet.pdf").read_bytes() == b"%PDF"


@pytest.mark.parametrize("trouble", sorted(saving.REFUSALS))
@pytest.mark.parametrize("lang", ["en", "es"])
def test_each_trouble_has_its_sentence_and_leaves_the_old_file(
    open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: int, lang: str
) -> None:
    window, old = open_window(lang), tmp_path / "guide.pdf"
    old.write_bytes(b"before")

    def break_off(_descriptor: int) -> None:
        raise OSError(trouble, os.strerror(trouble))

    monkeypatch.setattr("os.fsync", break_off)
    said = write(window.words, old, b"%PDF" * 1000)
    assert said == window.words.gettext(saving.REFUSALS[trouble])
    assert old.read_bytes() == b"before"
    assert not list(tmp_path.glob(".*part"))


def test_a_stick_that_is_gone_is_not_made_anew_as_a_folder(open_window: Open, tmp_path: Path) -> None:
    window, stick = open_window("en"), tmp_path / "STICK"
    assert write(window.words, stick / "guide.pdf", b"%PDF") == saving.GONE
    assert not stick.exists()


def test_a_name_that_is_too_long_is_said(open_window: Open, tmp_path: Path) -> None:
    window = open_window("en")
    said = write(window.words, tmp_path / f"{'x' * 300}.pdf", b"%PDF")
    assert said == saving.REFUSALS[errno.ENAMETOOLONG]


def test_a_folder_that_is_a_file_is_said(open_window: Open, tmp_path: Path) -> None:
    window, blocked = open_window("en"), tmp_path / "file"
    blocked.write_text("x")
    assert write_all(window.words, blocked, {"sheet.pdf": b"%PDF"}) != saving.SAVED
    assert blocked.read_text() == "x"


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "es"])
def test_the_dialog_that_asks_for_a_place_speaks_the_language(open_window: Open, lang: str) -> None:
    def words(tag: str) -> set[str]:
        window = open_window(tag)
        dialog = saving._dialog(window, window.words, "title", QFileDialog.AcceptMode.AcceptSave)
        texts = {label.text() for label in dialog.findChildren(QLabel)}
        texts |= {button.text() for button in dialog.findChildren(QPushButton)}
        dialog.deleteLater()
        return {text.replace("&", "") for text in texts if text}

    own = words(lang)
    assert len(own) > 4
    assert not own & words("en")
