# SPDX-License-Identifier: MIT
"""What a packed folder knows of itself: the second copy of the search index, and the manifest of the content."""

import lzma
from pathlib import Path

import environment

assert environment.ROOT  # `content` can be imported from here on
from content import files, integrity  # noqa: E402

SUMS = "SHA256SUMS"


def pack(content: Path) -> None:
    """Compress the index beside itself, then list every file below ``content`` with its digest."""
    from content.finding import INDEX, SPARE  # needs what is in .venv

    index = content / "made" / INDEX
    files.write_whole(content / "made" / SPARE, lzma.compress(index.read_bytes(), preset=6))
    integrity.write(content)


def write_sums(folder: Path) -> None:
    """Digests of all files of a folder, as `sha256sum --check` reads them: for whoever copies it."""
    listed = [
        f"{integrity.digest_of(path)}  {path.relative_to(folder).as_posix()}\n"
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and path.name != SUMS
    ]
    files.write_whole(folder / SUMS, "".join(listed).encode())
