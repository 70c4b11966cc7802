# SPDX-License-Identifier: MIT
"""A field for a day: typed as people write days, or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from content.looks import Look
from gui.icons import icon
from gui.words import Words


class DayField(QWidget):
    """``day`` is the field, ``add`` the button that takes what stands in it."""

    def __init__(self, words: Words, look: Look, today: date, example: str) -> None:
        super().__init__()
        _ = words.gettext
        self.day, self.calendar = QLineEdit(), QCalendarWidget()
        self.pick, self.add = QPushButton(_("Calendar")), QPushButton(_("Add"))
        self.day.setAccessibleName(_("When?"))
        self.day.setPlaceholderText(f"({example})")
        self.calendar.setAccessibleName(_("Calendar"))
        self.calendar.setLocale(QLocale(words.language.locale))
        self.calendar.setSelectedDate(QDate(today.year, today.month, today.day))
        self._dress(look)
        self.calendar.clicked.connect(self._picked)
        menu, holder = QMenu(self), QWidgetAction(self)
        holder.setDefaultWidget(self.calendar)
        menu.addAction(holder)
        menu.aboutToHide.connect(self.day.setFocus)
        self._menu = menu
        self.pick.setMenu(menu)
        self.pick.setAutoDefault(False)
        self.add.setDefault(True)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.day)
        for button in (self.pick, self.add):
            row.addWidget(button)
        column.addLayout(row)

    def _dress(self, look: Look) -> None:
        """Qt's calendar has pale red days, arrows that are black in the dark too, and numbers of weeks."""
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        plain = QTextCharFormat()
        plain.setForeground(QColor(look.text))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, plain)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for name, arrow in (("prev", "forward" if mirrored else "back"), ("next", "back" if mirrored else "forward")):
            button = self.calendar.findChild(QToolButton, f"qt_calendar_{name}month")
            if button is not None:
                button.setIcon(icon(arrow, look.heading))

    def _picked(self) -> None:
        chosen = self.calendar.selectedDate().toPython()
        assert isinstance(chosen, date)
        self.day.setText(chosen.isoformat())
        self._menu.close()
