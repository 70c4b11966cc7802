# SPDX-License-Identifier: MIT
"""Start of the program. Reads the arguments, the clock and the environment; nothing deeper does.

Qt is imported only after the arguments are understood, so that --help and --version answer at once.
"""

import argparse
import os
import sys
from datetime import date, datetime
from pathlib import Path

from content import __version__
from gui import silence


def options(arguments: list[str] | None = None) -> argparse.Namespace:
    """The command line. Ends the process with status 2 where it is wrong."""
    parser = argparse.ArgumentParser(prog="asylum-guide", description="Asylum Guide: how asylum works, offline.")
    parser.add_argument("--lang", metavar="TAG", default="", help="language, as en, zh-Hans, es")
    parser.add_argument("--open", metavar="TOPIC", default="", help="the page to begin with")
    parser.add_argument("--search", metavar="TEXT", default="", help="search for this at once")
    parser.add_argument("--today", metavar="DATE", type=date.fromisoformat, help="pretend that today is YYYY-MM-DD")
    parser.add_argument("--portable", action="store_true", help="keep settings beside the program only")
    parser.add_argument("--version", action="version", version=f"Asylum Guide {__version__}")
    parser.add_argument("--screenshot", metavar="FILE", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--size", metavar="WxH", default="", help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def main() -> int:
    """Open the window and stay until it is closed; the exit status."""
    asked = options()
    silence.refuse_network()
    today = asked.today or datetime.now().astimezone().date()
    home = os.environ.get("ASYLUM_GUIDE_HOME", "")

    from gui.application import run  # noqa: PLC0415 (Qt is slow to import; --help must not wait for it)

    return run(asked, today, home)


if __name__ == "__main__":
    sys.exit(main())
