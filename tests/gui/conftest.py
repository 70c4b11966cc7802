# SPDX-License-Identifier: MIT
"""A window on the real guide, whose settings go to a folder that goes away."""

import argparse
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from gui import application
from gui.main_window import MainWindow

TODAY = date(2026, 11, 24)


@pytest.fixture
def open_window(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., MainWindow]]:
    windows = []

    def opened(lang: str = "en", topic: str = "", search: str = "", size: str = "1024x600") -> MainWindow:
        asked = argparse.Namespace(lang=lang, open=topic, search=search, portable=False, size=size)
        window = application.build(qapp, asked, TODAY, str(tmp_path))
        windows.append(window)
        window.show()
        qapp.processEvents()
        return window

    yield opened
    for window in windows:
        window.close()
        window.deleteLater()
    # Windows that stayed would be dressed anew with every change of colours in the tests that follow.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
