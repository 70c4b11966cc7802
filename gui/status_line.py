# SPDX-License-Identifier: MIT
"""The line below the page: there while it has something to say, until the next page comes."""

from PySide6.QtWidgets import QStatusBar

from gui.announcing import announce


class StatusLine(QStatusBar):
    """Says what has been done."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.messageChanged.connect(lambda said: self.setVisible(bool(said)))
        self.hide()

    def tell(self, said: str) -> None:
        """Say something, also to whoever does not see it."""
        self.showMessage(said)
        announce(self, said)
