# SPDX-License-Identifier: MIT
"""Opens an index for reading only, and refuses what is not a whole index of this version."""

import os
import sqlite3
import struct
from pathlib import Path

from content.search.errors import IndexDamagedError, IndexMissingError
from content.search.index import Index
from content.search.schema import APPLICATION, VERSION

_HEADER = 100  # bytes; see "The Database Header" in the description of SQLite's file format
_MAGIC = b"SQLite format 3\0"


def open(path: str | os.PathLike[str]) -> Index:
    """The index at ``path``, to be closed by the caller or by ``with``; the file is never written.

    Raises ``IndexMissingError``, and ``IndexDamagedError`` where the file is cut short or of another version. Only
    the header is read here: damage further inside is found by ``Index.search``.
    """
    file = Path(path).resolve()
    try:
        size = file.stat().st_size
        with file.open("rb") as stream:
            header = stream.read(_HEADER)
    except OSError as error:
        raise IndexMissingError(file.name) from error
    _refuse_other(header, size, file.name)
    return _index(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False), file.name)


def open_bytes(data: bytes, name: str) -> Index:
    """An index that lies in memory, under a name for its errors. Raises ``IndexDamagedError``."""
    _refuse_other(data[:_HEADER], len(data), name)
    db = sqlite3.connect(":memory:", check_same_thread=False)
    try:
        db.deserialize(data)
    except (sqlite3.Error, OverflowError) as error:
        db.close()
        raise IndexDamagedError(name) from error
    return _index(db, name)


def _refuse_other(header: bytes, size: int, name: str) -> None:
    """Raise ``IndexDamagedError`` for what is no whole index of this version, as far as its header tells."""
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise IndexDamagedError(name)
    page = struct.unpack_from(">H", header, 16)[0]
    pages, version, application = (struct.unpack_from(">I", header, place)[0] for place in (28, 60, 68))
    if (application, version) != (APPLICATION, VERSION) or size != page * pages:
        raise IndexDamagedError(name)


def _index(db: sqlite3.Connection, name: str) -> Index:
    try:
        return Index(db, name)
    except sqlite3.DatabaseError as error:
        db.close()
        raise IndexDamagedError(name) from error
