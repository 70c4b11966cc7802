# SPDX-License-Identifier: MIT
"""A window on the real guide, whose settings go to a folder that goes away."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import application
from gui.main_window import MainWindow

TODAY = date(2026, 11, 24)


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Callable[..., MainWindow]:
    def opened(lang: str = "en", topic: str = "", search: str = "") -> MainWindow:
        asked = argparse.Namespace(lang=lang, open=topic, search=search, portable=False, size="1024x600")
        window = application.build(qapp, asked, TODAY, str(tmp_path))
        qtbot.addWidget(window)
        window.show()
        qapp.processEvents()
        return window

    return opened
