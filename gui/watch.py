# SPDX-License-Identifier: MIT
"""Forgetting in time: Shift three times within a second, or nobody touching the computer for some minutes.

Shift alone also changes the input method of Chinese keyboards, so it does not count while somebody types in a field.
Before an idle reset comes a countdown, and any key or movement of the mouse ends it.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

WITHIN_MS, TIMES = 1000, 3
COUNTDOWN_S = 30
_ALIVE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class Watch(QObject):
    """``leave`` asks to forget everything now; ``counting`` carries the seconds left, 0 when the danger is over."""

    leave = Signal()
    counting = Signal(int)

    def __init__(self, idle_minutes: int, parent: QObject) -> None:
        super().__init__(parent)
        self._taps: list[int] = []
        self._left = 0
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.begin_countdown)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._count)
        self.wait(idle_minutes)

    def wait(self, idle_minutes: int) -> None:
        """Count down after so many minutes without a touch; never with 0."""
        self._idle.setInterval(idle_minutes * 60_000)
        if idle_minutes:
            self._idle.start()
        else:
            self._idle.stop()

    def begin_countdown(self) -> None:
        """Nobody was there for a while: count down, then forget."""
        self._left = COUNTDOWN_S
        self.counting.emit(self._left)
        self._tick.start()

    def _count(self) -> None:
        self._left -= 1
        if self._left > 0:
            self.counting.emit(self._left)
            return
        self._alive()
        self.leave.emit()

    def _alive(self) -> None:
        if self._tick.isActive():
            self._tick.stop()
            self.counting.emit(0)
        if self._idle.interval():
            self._idle.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every key and movement of the program; keep none of them from where they go."""
        if event.type() in _ALIVE:
            self._alive()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._tap(event)
        return super().eventFilter(watched, event)

    def _tap(self, event: QKeyEvent) -> None:
        typing = isinstance(QApplication.focusWidget(), (QLineEdit, QPlainTextEdit))
        if event.key() != Qt.Key.Key_Shift or typing:
            self._taps = []
            return
        # One press reaches the filter once for each widget it travels through, always with the same time.
        if event.timestamp() not in self._taps:
            self._taps = [tap for tap in self._taps if event.timestamp() - tap <= WITHIN_MS] + [event.timestamp()]
        if len(self._taps) >= TIMES:
            self._taps = []
            self.leave.emit()


def watch_over(watch: Watch) -> None:
    """Let a watch see every event of the program, from the first moment that a reader could do something."""
    if application := QApplication.instance():
        QTimer.singleShot(0, watch, lambda: application.installEventFilter(watch))
