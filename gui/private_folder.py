# SPDX-License-Identifier: MIT
"""The one folder for what must not stay: pages opened in the web browser, and what Qt's own dialogs note.

Only this user can look into it. It is made when it is first needed and removed at the next person and at the end.
"""

import shutil
import tempfile
from pathlib import Path

PREFIX = "pages-"


class PrivateFolder:
    """``path`` makes the folder if it is not there; ``remove`` takes it away with all that is in it."""

    def __init__(self) -> None:
        self._path: Path | None = None

    @property
    def path(self) -> Path:
        """The folder. Raises ``OSError`` where the computer gives no room for one."""
        if self._path is None or not self._path.is_dir():
            self._path = Path(tempfile.mkdtemp(prefix=PREFIX))
        return self._path

    def remove(self) -> None:
        """Leave nothing of it."""
        if self._path is not None:
            shutil.rmtree(self._path, ignore_errors=True)
            self._path = None


PRIVATE = PrivateFolder()
