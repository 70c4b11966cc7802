# SPDX-License-Identifier: MIT
"""Full-text search over any documents in any language; knows nothing of topics.

``build(path, documents)`` writes an index, ``open(path)`` reads it: ``index.search(query, lang, limit)`` gives hits.
"""

import os
from collections.abc import Iterable

from content.search.documents import Document, Hit
from content.search.errors import IndexDamagedError, IndexMissingError
from content.search.index import Index
from content.search.opening import open, open_bytes

__all__ = ["Document", "Hit", "Index", "IndexDamagedError", "IndexMissingError", "build", "open", "open_bytes"]


def build(path: str | os.PathLike[str], documents: Iterable[object]) -> None:
    """Write the index of ``documents`` to ``path``, replacing what is there only when all is written.

    A document is a ``Document``, a mapping, or any object with ``id``, ``lang``, ``title``, ``headings`` and ``text``.
    Raises ``OSError`` where the folder cannot be written.
    """
    from content.search.building import write_index  # readers of an index never need it

    write_index(path, documents)
