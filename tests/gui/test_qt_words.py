# SPDX-License-Identifier: MIT
"""Qt's own dialogs, and what the library says, speak the language of the window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication

from content import damage
from content.library import Library
from gui.main_window import MainWindow
from gui.words import Words


def label() -> str:
    return QCoreApplication.translate("QFileDialog", "Look in:")


def test_the_dialog_for_files_follows_the_window(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    said = []
    for tag in ("es", "zh-Hans", "zh-Hant", "en"):
        window.speak(tag)
        said.append(label())
    assert len(set(said)) == 4
    assert said[-1] == "Look in:"


@pytest.mark.parametrize("tag", ["es", "zh-Hans", "zh-Hant"])
def test_what_the_library_says_is_said_in_the_language_of_the_window(library: Library, tag: str) -> None:
    words = Words(library, tag)
    assert words.gettext(damage.TITLE) != damage.TITLE
    assert words.gettext("no such sentence") == "no such sentence"
