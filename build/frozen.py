# SPDX-License-Identifier: MIT
"""The first lines of the frozen program. As `asylum-guide content VERB` it is also the command line.

The bundle holds no `socket` and no `_socket`. `email`, which `importlib.metadata` imports, names `socket` without
using it; it gets an empty module of that name. The hook that refuses sockets is set all the same, before anything else.
"""

import sys
from types import ModuleType


def main() -> int:
    """Start the window, or the command line."""
    sys.modules.setdefault("socket", ModuleType("socket"))
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
