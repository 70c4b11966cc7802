# SPDX-License-Identifier: MIT
"""The first lines of the frozen program. As `asylum-guide content VERB` it is also the command line."""

import sys


def main() -> int:
    """Start the window, or the command line."""
    if sys.argv[1:2] == ["content"]:
        from content.__main__ import main as command_line

        del sys.argv[1]
        command_line()
        return 0
    from gui.__main__ import main as window

    return window()


if __name__ == "__main__":
    sys.exit(main())
