# SPDX-License-Identifier: MIT
"""A sitting at the real window: a virtual screen, a keyboard, and strace, which sees what the program asks of Linux."""

import os
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.packed.program import Program

TOOLS = ("strace", "Xvfb", "xdotool")
STEP_S = 0.7
START_S, ASKED = 60, 6
SAVED = ("guide.html", "guide.pdf")
TALKING = ("socket", "connect", "bind", "sendto")
MAKING = ("creat", "mkdir", "mkdirat", "rename", "renameat", "renameat2", "symlink", "symlinkat", "link", "linkat")
CALLS = "trace=" + ",".join(["openat", "open", *TALKING, *MAKING])
_CALL = re.compile(r"^\d+\s+(\w+)\((.*)\)\s+= (-?\d+)")
WRITING = ("O_WRONLY", "O_RDWR", "O_CREAT")


@dataclass(frozen=True)
class Call:
    """One call of the system that did not fail: its name and arguments as strace prints them."""

    name: str
    arguments: str

    @property
    def path(self) -> str:
        """The last path among the arguments; empty without one."""
        found = re.findall(r'"([^"]*)"', self.arguments)
        return found[-1] if found else ""

    @property
    def writes(self) -> bool:
        """Whether it makes or opens something for writing."""
        if self.name in {"openat", "open"}:
            return any(flag in self.arguments for flag in WRITING)
        return self.name in MAKING


def calls(trace: Path) -> list[Call]:
    """The calls of a trace that did not fail; a socket counts even where it failed."""
    found = []
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        match = _CALL.match(line)
        if match and (int(match[3]) >= 0 or match[1] in TALKING):
            found.append(Call(match[1], match[2]))
    return found


@contextmanager
def screen(home: Path) -> Iterator[str]:
    """A virtual screen of its own; its name."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=home,
    )
    os.close(write)
    try:
        with os.fdopen(read) as said:
            yield f":{said.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class Keyboard:
    """Types into the newest window of a program. Without a window manager the focus is given by hand."""

    def __init__(self, display: str) -> None:
        self._environment = {"PATH": os.environ["PATH"], "DISPLAY": display}

    def _tool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self._environment, check=False, capture_output=True, text=True
        )
        return done.stdout

    def windows(self) -> list[str]:
        """The visible windows of the program."""
        return self._tool("search", "--onlyvisible", "--class", "asylum-guide").split()

    def wait_for_window(self) -> None:
        """Until the first window is there. Raises ``TimeoutError``."""
        for _ in range(START_S * 5):
            if self.windows():
                time.sleep(2 * STEP_S)
                return
            time.sleep(0.2)
        raise TimeoutError("no window")

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, in the newest window."""
        for key in keys:
            if windows := self.windows():
                self._tool("windowfocus", windows[-1])
            self._tool("key", key)
            time.sleep(STEP_S)

    def write(self, text: str) -> None:
        """Type a text."""
        self._tool("type", "--delay", "40", text)
        time.sleep(STEP_S)

    def picture(self, path: Path) -> None:
        """What is on the screen, for whoever looks."""
        subprocess.run(["import", "-window", "root", str(path)], env=self._environment, check=False)


def left(process: "subprocess.Popen[bytes]", keys: Keyboard) -> int:
    """The status with which a program ends when asked to; on a busy machine a key may come too early."""
    for _ in range(ASKED):
        keys.press("ctrl+q")
        with suppress(subprocess.TimeoutExpired):
            return process.wait(timeout=START_S / ASKED)
    raise TimeoutError("the window does not close")


def sit(program: Program, trace: Path, pictures: Path) -> int:
    """Open, change the language, search, read, count a deadline, look at the paper, print, save, a new person, quit."""
    with screen(program.home.parent) as display:
        surroundings = program.surroundings({"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"})
        command = ["strace", "-f", "-qq", "-s", "400", "-e", CALLS, "-o", str(trace)]
        process = subprocess.Popen(
            [*command, *program.command("--lang", "zh-Hans", window=True)], env=surroundings, cwd=program.folder
        )
        try:
            keys = Keyboard(display)
            keys.wait_for_window()
            keys.press("Tab", "Tab", "Return")
            keys.picture(pictures / "language.png")
            keys.press("ctrl+k")
            keys.write("asylum fee")
            keys.press("Return", "ctrl+plus", "F4", "ctrl+t", "Tab")
            keys.write("2026-10-26")
            keys.press("Return")
            keys.picture(pictures / "deadlines.png")
            keys.press("Escape", "ctrl+p")
            time.sleep(4 * STEP_S)
            keys.picture(pictures / "paper.png")
            keys.press("Return")  # prints, or says that there is no printer
            for name in SAVED:
                keys.press("shift+Tab", "shift+Tab", "space")
                time.sleep(2 * STEP_S)
                keys.write(str(program.home / name))
                keys.picture(pictures / f"saving-{name}.png")
                keys.press("Return")
                time.sleep(4 * STEP_S)
            keys.press("Escape", "F1", "ctrl+shift+n")
            keys.picture(pictures / "new.png")
            return left(process, keys)
        finally:
            process.kill()
            process.wait()
