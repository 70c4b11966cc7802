# SPDX-License-Identifier: MIT
"""Sections as they are shown, packed small: the text as written and the places of its tokens.

Texts of one language repeat each other, so that each is compressed with a sample of all of them at hand.
"""

import zlib
from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate

_WINDOW = 32_000  # bytes that zlib looks back
_SAMPLES = 60
_OF_A_SAMPLE = 600
_END = b"\xff"  # in no UTF-8


def sample(texts: Sequence[str]) -> bytes:
    """A dictionary for texts like these: the beginnings of some, evenly chosen."""
    chosen = texts[:: max(1, len(texts) // _SAMPLES)]
    return b"".join(text.encode()[:_OF_A_SAMPLE] for text in chosen)[-_WINDOW:]


def packed(text: str, places: Iterable[tuple[int, int]], dictionary: bytes) -> bytes:
    """A text and the (start, end) of its tokens, as small as they get."""
    steps = array("H")
    last = 0
    for start, end in places:
        steps.extend(((start - last) & 0xFFFF, end - start))
        last = end
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, dictionary)
    return squeeze.compress(text.encode() + _END + steps.tobytes()) + squeeze.flush()


def unpacked(data: bytes, dictionary: bytes) -> tuple[str, list[int]]:
    """The text, and where each token starts and ends, in turn. Raises ``zlib.error`` and ``ValueError`` on damage."""
    text, _, rest = zlib.decompressobj(-15, dictionary).decompress(data).partition(_END)
    steps = array("H")
    steps.frombytes(rest)
    return text.decode(), [place & 0xFFFF for place in accumulate(steps)]
