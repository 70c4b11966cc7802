# SPDX-License-Identifier: MIT
"""What no part of the window has caught: told in a sentence where a part of the program is out of reach."""

import sys
from types import TracebackType

from content.errors import GuideError, MissingPartError
from content.files import MAKE_COMMAND
from gui.main_window import MainWindow


class Mishap:
    """Takes the place of ``sys.excepthook`` while ``window`` is open. Nothing is written down."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def tell(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Say it at the foot of the window; what is a mistake of the program's own also goes to standard error."""
        if isinstance(error, (ImportError, OSError)):
            error = MissingPartError(getattr(error, "name", None) or "…", MAKE_COMMAND)
        if isinstance(error, GuideError):
            self._window.statusBar().showMessage(error.in_words(self._window.words.gettext))
        else:
            sys.__excepthook__(kind, error, trace)
