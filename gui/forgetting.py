# SPDX-License-Identifier: MIT
"""What the next person must not find outside the window: dialogs, what we put on the clipboard, files on the way."""

from PySide6.QtWidgets import QApplication, QWidget

from gui.clipboard import CLIPBOARD
from gui.private_folder import PRIVATE


def close_all_but(window: QWidget) -> None:
    """Close every menu and dialog; what they asked for is not done."""
    while popup := QApplication.activePopupWidget():
        popup.close()
    for widget in QApplication.topLevelWidgets():
        if widget is not window and widget.isVisible() and widget.parent() is not None:
            widget.close()


def leave_nothing() -> None:
    """Clear the clipboard and remove the private folder: at the next person, and at the end."""
    CLIPBOARD.clear()
    PRIVATE.remove()
