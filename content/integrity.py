# SPDX-License-Identifier: MIT
"""Whether the files of the guide are still those that were packed, by size and SHA-256, as the manifest lists them.

The bundle is packed once and copied many times, onto worn sticks and off them. Sizes are compared at start (a few
milliseconds), the digest of a file when it is read, all digests in the background. A checkout has no manifest: there
files are edited.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from content import files
from content.errors import MissingPartError

MANIFEST = "manifest.json"
NOT_LISTED = {".pyc"}


@dataclass(frozen=True)
class Manifest:
    """Size in bytes and SHA-256 (hex) of every file below ``root``, by its path there; ``found`` is False where the
    list itself is gone."""

    root: Path
    entries: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    found: bool = True

    def wrong_sizes(self) -> list[str]:
        """What is missing or of another size, and the manifest itself where it cannot be read."""
        wrong = [name for name, (size, _) in self.entries.items() if _size(self.root / name) != size]
        return wrong if self.found else [MANIFEST]

    def damaged(self) -> Iterator[str]:
        """What is missing or changed. Reads every file."""
        if not self.found:
            yield MANIFEST
        yield from (name for name in self.entries if not self.is_sound(name))

    def is_sound(self, name: str) -> bool:
        """Whether a file holds what was packed; one that is not listed is not doubted."""
        if name not in self.entries:
            return True
        try:
            return digest_of(self.root / name) == self.entries[name][1]
        except OSError:
            return False

    def is_whole(self, name: str, data: bytes) -> bool:
        """Whether ``data`` is what was packed under a name."""
        return name not in self.entries or hashlib.sha256(data).hexdigest() == self.entries[name][1]

    @property
    def digest(self) -> str:
        """One digest for all of the content; empty without a list."""
        lines = [f"{digest}  {name}" for name, (_, digest) in sorted(self.entries.items())]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest() if lines else ""


@cache
def manifest() -> Manifest:
    """The manifest of the program that runs."""
    return Manifest(files.PACKAGE) if files.CHECKOUT else read(files.PACKAGE)


def read(root: Path) -> Manifest:
    """The manifest of a packed folder; one that is gone or broken doubts nothing but itself."""
    try:
        listed = json.loads((root / MANIFEST).read_text(encoding="utf-8"))["files"]
        return Manifest(root, {str(name): (int(size), str(digest)) for name, (size, digest) in listed.items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Manifest(root, found=False)


def write(root: Path) -> Manifest:
    """List every file below ``root``, after the last change to it."""
    entries = {}
    for path in sorted(root.rglob("*")):
        if path.is_file() and path.name != MANIFEST and path.suffix not in NOT_LISTED:
            data = path.read_bytes()
            entries[path.relative_to(root).as_posix()] = (len(data), hashlib.sha256(data).hexdigest())
    text = json.dumps({"files": entries}, ensure_ascii=False, indent=0, sort_keys=True)
    files.write_whole(root / MANIFEST, text.encode())
    return Manifest(root, entries)


def sound(name: str) -> Path:
    """A made file that is there and holds what was packed. Raises ``MissingPartError``."""
    path = files.made(name)
    if not manifest().is_sound(f"made/{name}"):
        raise MissingPartError(name, files.MAKE_COMMAND)
    return path


def digest_of(path: Path) -> str:
    """The SHA-256 of a file. Raises ``OSError``."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
