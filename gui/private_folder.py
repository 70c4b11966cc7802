# SPDX-License-Identifier: MIT
"""The one folder for what must not stay: pages opened in the web browser, and what Qt's own dialogs note.

Only this user can look into it. It is made when it is first needed and removed at the next person and at the end. A
program that was killed cannot do that, so each start removes what such a one has left: its lock names a process that
is gone.
"""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile

PREFIX, LOCK = "pages-", "lock"


def place() -> Path:
    """Where this computer keeps what does not stay. (Python's ``tempfile`` would write a file there to find out.)"""
    return Path(QDir.tempPath())


class PrivateFolder:
    """``path`` makes the folder if it is not there; ``remove`` takes it away with all that is in it."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._lock: QLockFile | None = None

    @property
    def path(self) -> Path:
        """The folder. Raises ``OSError`` where the computer gives no room for one."""
        if self._path is None or not self._path.is_dir():
            self._path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=place()))
            self._lock = _lock_of(self._path)
            self._lock.tryLock(0)
        return self._path

    def remove(self) -> None:
        """Leave nothing of it."""
        if self._path is not None:
            if self._lock is not None:
                self._lock.unlock()
            shutil.rmtree(self._path, ignore_errors=True)
            self._path = self._lock = None


def remove_abandoned() -> None:
    """Remove the private folders of this user whose programs were killed."""
    for path in place().glob(f"{PREFIX}*"):
        with suppress(OSError):
            if _is_ours(path) and (path / LOCK).is_file() and _lock_of(path).tryLock(0):
                shutil.rmtree(path, ignore_errors=True)


def _is_ours(path: Path) -> bool:
    own = os.getuid() if hasattr(os, "getuid") else 0  # on Windows every user has a folder of their own for this
    return path.lstat().st_uid == own and not path.is_symlink()


def _lock_of(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / LOCK))
    lock.setStaleLockTime(0)  # a lock is old when its process is gone, however long it took
    return lock


PRIVATE = PrivateFolder()
