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
from content.errors import N_, GuideError, MissingPartError
from content.files import MAKE_COMMAND
from gui import silence

FAILED = 1
BUS, PRINTERS = "unix:path={}/bus", "/run/cups/cups.sock"
LACKED = "cannot open shared object"
LACKING = N_("The window cannot open, because this computer lacks {part}. On Debian and Ubuntu type: {command}")
INSTALLING = "sudo apt-get install libgl1 libegl1 libfontconfig1"
"""What a Debian without any desktop needed besides, found by adding packages one by one until the window opened."""


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
    silence.refuse_network()
    asked = options()
    if sys.platform == "linux":
        stay_on_this_computer()
    today = asked.today or datetime.now().astimezone().date()
    home = os.environ.get("ASYLUM_GUIDE_HOME", "")

    try:
        from gui.application import run  # noqa: PLC0415 (Qt is slow to import; --help must not wait for it)
    except ImportError as error:
        print(without_window(str(error), asked.lang or os.environ.get("LANG", "")), file=sys.stderr)  # noqa: T201
        return FAILED
    return run(asked, today, home)


def stay_on_this_computer() -> None:
    """Tell two libraries of Linux to use local sockets only, which each does where its service runs.

    Where none runs, the one starts a bus that outlives the program and leaves a file at home, and the other asks for
    printers over the network.
    """
    os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", BUS.format(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")))
    os.environ["CUPS_SERVER"] = PRINTERS


def without_window(reason: str, tag: str) -> str:
    """What is to be done where Qt cannot be loaded: this computer lacks a library, or the copy is damaged."""
    from content.library import Library  # noqa: PLC0415 (as above)
    from gui.words import Words  # noqa: PLC0415

    lacking = LACKED in reason
    part = reason.partition(":")[0] if lacking else reason
    error = GuideError(LACKING, part=part, command=INSTALLING) if lacking else MissingPartError(part, MAKE_COMMAND)
    try:
        return error.in_words(Words(Library.open(), tag.partition(".")[0]).gettext)
    except GuideError:
        return str(error)


if __name__ == "__main__":
    sys.exit(main())
