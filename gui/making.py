# SPDX-License-Identifier: MIT
"""Work outside the window's thread: the typesetter releases Python's lock, so the window never stands still.

The window looks after its work from time to time, and the work never calls the window: a dialog may go away while a
piece of work that nobody wants any more comes to its end.
"""

import threading
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from content.errors import GuideError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

SETTLE_MS, LOOK_MS = 250, 25
Step = Callable[[int, int], None]
Work = Callable[[Step], object]


class StoppedError(Exception):
    """Nobody wants this work any more."""


class Job:
    """One piece of work. ``progress`` is how many steps are done, and of how many."""

    def __init__(self, work: Work) -> None:
        self.progress = (0, 0)
        self._unwanted = threading.Event()
        self._work = work
        self.result: Future[object] = _worker().submit(self._run)

    def stop(self) -> None:
        """Give it up at its next step."""
        self._unwanted.set()
        self.result.cancel()

    def _run(self) -> object:
        return self._work(self._step)

    def _step(self, done: int, of: int) -> None:
        if self._unwanted.is_set():
            raise StoppedError
        self.progress = (done, of)


@cache
def _worker() -> "ThreadPoolExecutor":
    """One thread for the whole program: the typesetter is one, and two pieces of paper at once help nobody."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 (few sittings print)

    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="paper")


class Maker(QObject):
    """Does the newest piece of work only: what was asked before and is not wanted any more is dropped.

    ``made`` carries the result, ``sorry`` the error, ``went_on`` the steps done and their number.
    """

    made = Signal(object)
    sorry = Signal(object)
    went_on = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._work: Work | None = None
        self._asked = False
        self._settle, self._look = QTimer(self), QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._start)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._look_after)

    @property
    def busy(self) -> bool:
        """Whether something is being made or about to be."""
        return self._look.isActive() or self._settle.isActive()

    def ask(self, work: Work) -> None:
        """Do this, once nothing newer has been asked for a moment."""
        self.stop()
        self._work = work
        self._settle.start(SETTLE_MS if self._asked else 0)
        self._asked = True

    def stop(self) -> None:
        """Want nothing any more. Returns at once; what cannot be broken off ends unseen."""
        self._settle.stop()
        self._look.stop()
        if self._job:
            self._job.stop()
            self._job = None

    def _start(self) -> None:
        assert self._work
        self._job = Job(self._work)
        self._look.start()

    def _look_after(self) -> None:
        job = self._job
        assert job
        if not job.result.done():
            self.went_on.emit(*job.progress)
            return
        self._look.stop()
        self._job = None
        try:
            result = job.result.result()
        except GuideError as error:
            self.sorry.emit(error)
        else:
            self.made.emit(result)
