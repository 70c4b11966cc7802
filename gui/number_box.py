# SPDX-License-Identifier: MIT
"""A field for a whole number: typed, or changed with the arrow keys. Without little arrows, which nobody can hit."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QSpinBox

SIDE, EDGE = 10, 3


class NumberBox(QSpinBox):
    """From 0 to ``most``."""

    def __init__(self, most: int, value: int = 0) -> None:
        super().__init__()
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setRange(0, most)
        self.setValue(value)

    def event(self, event: QEvent) -> bool:
        """Qt takes the place of the words from the style sheet and gets it wrong, at every chance it has."""
        done = super().event(event)
        inside = self.rect().adjusted(SIDE, EDGE, -SIDE, -EDGE)
        if self.lineEdit().geometry() != inside:
            self.lineEdit().setGeometry(inside)
        return done
