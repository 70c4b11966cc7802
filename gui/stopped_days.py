# SPDX-License-Identifier: MIT
"""Days that do not count: a number to type for each clock among the answers that can be stopped."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from content.deadline_desk import Rule
from gui.number_box import NumberBox

MOST_DAYS = 9999


class StoppedDays(QWidget):
    """``changed`` says that a number was typed; ``given`` holds the numbers by rule."""

    changed = Signal()

    def __init__(self, question: Callable[[Rule], str]) -> None:
        super().__init__()
        self._question = question
        self._boxes: dict[str, NumberBox] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)

    @property
    def given(self) -> dict[str, int]:
        """The days to add, by rule; rules without any are left out."""
        return {rule: box.value() for rule, box in self._boxes.items() if box.value()}

    def ask(self, rules: list[Rule]) -> None:
        """Ask for the days of these rules; numbers typed before stay with their rule."""
        wanted = {rule.id: rule for rule in rules if rule.asks}
        if set(wanted) == set(self._boxes):
            return
        before = self.given
        while self._form.rowCount():
            self._form.removeRow(0)
        self._boxes = {}
        for name, rule in wanted.items():
            label, box = QLabel(self._question(rule)), NumberBox(MOST_DAYS, before.get(name, 0))
            label.setWordWrap(True)
            box.setAccessibleName(label.text())
            box.valueChanged.connect(lambda _value: self.changed.emit())
            self._form.addRow(label, box)
            self._boxes[name] = box
