# SPDX-License-Identifier: MIT
"""Sets everything up and opens Asylum Guide: `python3 build/run.py [options of asylum-guide]`.

The first time takes minutes (it fetches Qt), every other time a second.
"""

import os
import sys

import environment

NO_DISPLAY = """\
Asylum Guide is ready, but there is no display here to open its window on (DISPLAY and WAYLAND_DISPLAY are not set).
On a server, one of these shows what it would show:
  QT_QPA_PLATFORM=offscreen python3 build/run.py --screenshot window.png
  xvfb-run python3 build/run.py"""


def main() -> None:
    """Make the environment and what is derived, then become the program."""
    environment.ensure(environment.RUN)
    environment.run(environment.PYTHON, environment.ROOT / "build/prepare.py")
    if not has_display():
        sys.exit(NO_DISPLAY)
    os.chdir(environment.ROOT)
    os.execv(environment.PYTHON, [str(environment.PYTHON), "-m", "gui", *sys.argv[1:]])  # noqa: S606 (no shell)


def has_display() -> bool:
    """Whether a window can open. Qt itself would only abort."""
    told = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in told)


if __name__ == "__main__":
    main()
