# SPDX-License-Identifier: MIT
"""What this program put on the clipboard: to be taken away again, while what others put there is left alone."""

from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication


class OwnClipboard:
    """Copies, and clears what was copied. Not every system says whose the clipboard is: then the words tell."""

    def __init__(self) -> None:
        self._ours = ""

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        self.note(text)
        QApplication.clipboard().setText(text)

    def note(self, text: str) -> None:
        """Know a text that a widget of ours puts there."""
        self._ours = text

    def clear(self) -> None:
        """Take away what is ours."""
        clipboard = QApplication.clipboard()
        owned = (
            (QClipboard.Mode.Clipboard, clipboard.ownsClipboard()),
            (QClipboard.Mode.Selection, clipboard.ownsSelection()),
            (QClipboard.Mode.FindBuffer, clipboard.ownsFindBuffer()),
        )
        for mode, ours in owned:
            if ours or (self._ours and clipboard.text(mode) == self._ours):
                clipboard.clear(mode)
        self._ours = ""


CLIPBOARD = OwnClipboard()
