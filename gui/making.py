# SPDX-License-Identifier: MIT
"""Work outside the window's thread: the typesetter releases Python's lock, so the window never stands still."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from content.errors import GuideError

SETTLE_MS = 250


class _Job(QRunnable):
    def __init__(self, number: int, work: Callable[[], bytes], report: "Maker") -> None:
        super().__init__()
        self._number, self._work, self._report = number, work, report

    def run(self) -> None:
        try:
            self._report.finished.emit(self._number, self._work())
        except GuideError as error:
            self._report.failed.emit(self._number, error)


class Maker(QObject):
    """Does the newest piece of work only: what was asked before and is not wanted any more is dropped.

    ``made`` carries the bytes, ``sorry`` the error; both come in the window's thread.
    """

    made = Signal(bytes)
    sorry = Signal(object)
    finished = Signal(int, bytes)
    failed = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0
        self._work: Callable[[], bytes] = bytes
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._start)
        self.finished.connect(lambda number, data: self.made.emit(data) if number == self._number else None)
        self.failed.connect(lambda number, error: self.sorry.emit(error) if number == self._number else None)

    def ask(self, work: Callable[[], bytes]) -> None:
        """Do this, once nothing newer has been asked for a moment."""
        self._number += 1
        self._work = work
        self._settle.start(SETTLE_MS if self._number > 1 else 0)

    def stop(self) -> None:
        """Want nothing any more, and wait for what is running."""
        self._number += 1
        self._settle.stop()
        self._pool.clear()
        self._pool.waitForDone()

    def _start(self) -> None:
        self._pool.start(_Job(self._number, self._work, self))
