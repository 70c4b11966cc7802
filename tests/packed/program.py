# SPDX-License-Identifier: MIT
"""The program as it is copied onto a stick: a folder without a checkout around it, run in processes of its own.

The plain one is the packages laid out as an installed tree, run by this Python. The frozen one is what build/bundle.py
made. Both are copied by hard links, so that a test may damage its copy.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import surroundings
from bundle import BUNDLE
from bundle_contents import NAME
from content import integrity
from environment import ROOT
from manifest import pack

TODAY = "2026-11-24"
PNG = b"\x89PNG\r\n"


@dataclass
class Program:
    """A copy in ``folder``; what it writes goes to ``home``."""

    folder: Path
    home: Path
    frozen: bool = False
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def content(self) -> Path:
        """Where the guide, its templates, typefaces and made files lie."""
        return self.folder / "_internal/content" if self.frozen else self.folder / "content"

    def command(self, *arguments: str, window: bool) -> list[str]:
        """The command line of the window, or of the program without one."""
        if self.frozen:
            return [str(self.folder / NAME), *([] if window else ["content"]), *arguments]
        return [sys.executable, "-m", "gui" if window else "content", *arguments]

    def surroundings(self, more: Mapping[str, str]) -> dict[str, str]:
        """The environment: nothing of this machine but what is named."""
        self.home.mkdir(exist_ok=True)
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            **surroundings.quiet(self.home),
            **({} if self.frozen else {"PYTHONDONTWRITEBYTECODE": "1"}),
            **self.environment,
            **more,
        }

    def ask(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run the program without its window."""
        return self._run(self.command("--today", TODAY, *arguments, window=False), more)

    def show(self, *arguments: str, today: str = TODAY, **more: str) -> subprocess.CompletedProcess[str]:
        """Open the window until it is drawn into ``picture``."""
        self.picture.unlink(missing_ok=True)
        asked = ["--today", today, "--screenshot", str(self.picture), *arguments]
        return self._run(self.command(*asked, window=True), more)

    @property
    def picture(self) -> Path:
        """The drawn window."""
        return self.home / "window.png"

    @property
    def was_drawn(self) -> bool:
        """Whether the last ``show`` left a picture."""
        return self.picture.is_file() and self.picture.read_bytes().startswith(PNG)

    def run_code(self, code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run Python that drives the plain program from inside."""
        return self._run([sys.executable, "-c", code, *arguments], {})

    def _run(self, command: list[str], more: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.folder,
            env=self.surroundings(more),
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=60,
        )

    def replace(self, name: str, data: bytes) -> None:
        """Put other bytes in place of a file of the content (the hard link is cut, not followed)."""
        path = self.content / name
        path.unlink(missing_ok=True)
        path.write_bytes(data)

    def flip(self, name: str, at: float = 0.5, bits: int = 0xFF) -> None:
        """Change one byte, ``at`` a share of the file: what a worn stick does."""
        data = bytearray((self.content / name).read_bytes())
        data[int((len(data) - 1) * at)] ^= bits
        self.replace(name, bytes(data))

    def written(self) -> set[str]:
        """What lies in ``home`` after a run, but for what the tests themselves put there."""
        names = {path.relative_to(self.home).as_posix() for path in self.home.rglob("*") if path.is_file()}
        return {name for name in names if not name.startswith(("fonts.conf", "font-cache", "window.png"))}


def copied(source: Path, target: Path) -> Path:
    """A copy of a folder by hard links, symbolic links kept."""
    shutil.copytree(source, target, symlinks=True, copy_function=os.link)
    return target


def plain_tree(folder: Path) -> Path:
    """The packages laid out as `content.files` expects them where there is no checkout, with their manifest."""
    skipped = shutil.ignore_patterns("__pycache__", "*.pyc")
    for name in ("content", "gui"):
        shutil.copytree(ROOT / name, folder / name, ignore=skipped)
    content = folder / "content"
    (content / "locales").mkdir()
    shutil.copy(ROOT / "locales/languages.toml", content / "locales")
    shutil.copytree(ROOT / "out/made", content / "made")
    pack(content)
    assert integrity.read(content).found
    return folder


def frozen_tree() -> Path:
    """What build/bundle.py made."""
    assert BUNDLE.is_dir(), "make it first: python3 build/bundle.py"
    return BUNDLE
