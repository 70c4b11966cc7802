# SPDX-License-Identifier: MIT
"""The few libraries that Qt expects of the system, and how to get them on Debian and its relatives.

Each was found necessary by adding packages to a minimal Debian 12 until the program started.
"""

import ctypes
import os
import subprocess
import sys
from shutil import which

OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""Library and Debian package: what importing Qt takes, even without a screen."""

SCREEN = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libcups.so.2": "libcups2",
}
"""What a window and a printer take besides."""


def ensure(*, screen: bool) -> None:
    """Install what is missing on Linux. Exits with the command to type where it may not."""
    if sys.platform != "linux":
        return
    needed = OFFSCREEN | (SCREEN if screen else {})
    packages = [package for library, package in needed.items() if not is_there(library)]
    if packages:
        install(packages, "libraries that Qt needs")


def is_there(library: str) -> bool:
    """Whether the system can load a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install(packages: list[str], purpose: str) -> None:
    """Install Debian packages as root. Otherwise exits, naming them and the command."""
    apt = which("apt-get")
    if apt is None:
        sys.exit(f"Missing: {purpose}. Debian calls the packages {', '.join(packages)}; install those of this system.")
    if os.geteuid() != 0:
        sys.exit(
            f"Missing: {purpose}. Type this, then run the command again:\n  sudo apt-get install {' '.join(packages)}"
        )
    print(f"installing {purpose}: {', '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = [apt, "install", "--quiet=2", "--yes", "--no-install-recommends", *packages]
    done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True)
    if done.returncode:
        # The usual reason on a new machine: it has no list of packages yet, or an old one.
        subprocess.run([apt, "update", "--quiet=2"], check=False, env=environment)
        done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{done.stderr}apt-get could not install {', '.join(packages)} ({purpose}).")
