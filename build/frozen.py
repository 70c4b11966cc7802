# SPDX-License-Identifier: MIT
"""The first lines of the frozen program. As `asylum-guide content VERB` it is also the command line.

The bundle holds no `socket`, `_socket`, `http` or `urllib.request`. Two modules name them at their top and use them
only for what is never asked: `email.utils` (of `importlib.metadata`) and `xml.sax.saxutils` (of segno). They get empty
modules of those names. The hook that refuses sockets is set all the same, before anything else.
"""

import sys
from types import ModuleType
from typing import Any

NAMED_ONLY = ("socket", "urllib.request")


def stay_without_the_stick() -> None:
    """Let a late import fail as any other where the program's own file is gone. PyInstaller would end the program."""
    from pyimod01_archive import ZlibArchiveReader  # PyInstaller's own, in every program that it makes

    extract = ZlibArchiveReader.extract

    def extracted(archive: Any, name: str, **how: Any) -> Any:
        try:
            return extract(archive, name, **how)
        except SystemExit as gone:
            raise ImportError(str(gone), name=name) from gone

    ZlibArchiveReader.extract = extracted


def main() -> int:
    """Start the window, or the command line."""
    stay_without_the_stick()
    sys.modules.update({name: ModuleType(name) for name in NAMED_ONLY})
    from gui import silence

    silence.refuse_network()
    if sys.argv[1:2] == ["content"]:
        from content.__main__ import main as command_line

        del sys.argv[1]
        command_line()
        return 0
    from gui.__main__ import main as window

    return window()


if __name__ == "__main__":
    sys.exit(main())
