# SPDX-License-Identifier: MIT
"""The one folder for what must not stay: pages opened in the web browser, and what Qt's own dialogs note.

Only this user can look into it. It is made when it is first needed and removed at the next person and at the end. A
computer that was switched off in between is put right at the next start.
"""

import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QLockFile

PREFIX, LOCK = "pages-", "lock"


class PrivateFolder:
    """``path`` makes the folder if it is not there; ``remove`` takes it away with all that is in it."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._lock: QLockFile | None = None

    @property
    def path(self) -> Path:
        """The folder. Raises ``OSError`` where the computer gives no room for one."""
        if self._path is None or not self._path.is_dir():
            self._path = Path(tempfile.mkdtemp(prefix=PREFIX))
            self._lock = QLockFile(str(self._path / LOCK))
            self._lock.setStaleLockTime(0)  # only the end of this program frees it
            self._lock.lock()
        return self._path

    def remove(self) -> None:
        """Leave nothing of it."""
        if self._path is not None:
            if self._lock:
                self._lock.unlock()
            shutil.rmtree(self._path, ignore_errors=True)
            self._path = self._lock = None


def sweep() -> None:
    """Remove the folders of programs that were ended before they could do it themselves."""
    for lock in Path(tempfile.gettempdir()).glob(f"{PREFIX}*/{LOCK}"):
        left = QLockFile(str(lock))
        left.setStaleLockTime(0)
        if left.tryLock(0):
            left.unlock()
            shutil.rmtree(lock.parent, ignore_errors=True)


PRIVATE = PrivateFolder()
