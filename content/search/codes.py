# SPDX-License-Identifier: MIT
"""Names of forms, sections and categories, however they are typed: I-589, EOIR-33, 212(d)(5), C08, (c)(8), 1003.38.

Each becomes one token of letters and digits (``i589``, ``212d5``, ``c8``) beside the words that it is written in.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_FORM = re.compile(
    r"(?<![A-Za-z0-9])([A-Za-z]{1,5})[-\u2010-\u2015\u2212\uff0d]?([0-9]{1,4})([A-Za-z]{0,2})(?![A-Za-z0-9])"
)
_NESTED = re.compile(r"(?<![A-Za-z0-9(])([0-9]{1,4}[A-Za-z]?)?((?:[ ]?\([A-Za-z0-9]{1,4}\)){1,6})")
_PIECE = re.compile(r"[A-Za-z0-9]+")
_DECIMAL = re.compile(r"(?<![\w.,])([0-9]{1,4})\.([0-9]{1,4})(?![\w])")
_GROUPED = re.compile(r"(?<![\w.,])[0-9]{1,3}(?:,[0-9]{3})+(?![\w,])")
_ZEROS = re.compile(r"(?<=[a-z])0+(?=[1-9])")
POINT = "·"  # FTS5's ascii tokenizer cuts at a full stop


class Code(NamedTuple):
    """A code found in a text: its place there and its one spelling."""

    start: int
    end: int
    spelling: str


def one_spelling(letters_and_digits: str) -> str:
    """Lower case, no zeros in front of a number: ``C08`` and ``c8`` are one category."""
    return _ZEROS.sub("", letters_and_digits.lower())


def codes(text: str) -> Iterator[Code]:
    """The codes of a text, each with its shorter readings: ``589`` for I589, ``212d5`` for 212(d)(5)(A)."""
    for found in _FORM.finditer(text):
        letters, digits, tail = found.groups()
        start, end = found.span()
        yield Code(start, end, one_spelling(letters + digits + tail))
        if tail:
            yield Code(start, end - len(tail), one_spelling(letters + digits))
        if len(digits) > 2:
            yield Code(start, end, digits)
    for found in _NESTED.finditer(text):
        pieces = [*_PIECE.finditer(found.group())]
        for count in range(2, len(pieces) + 1):
            spelling = one_spelling("".join(piece.group().lstrip("0") for piece in pieces[:count]))
            yield Code(found.start(), found.start() + pieces[count - 1].end() + 1, spelling)
    for found in _DECIMAL.finditer(text):
        yield Code(*found.span(), POINT.join(found.groups()))
    for found in _GROUPED.finditer(text):
        yield Code(*found.span(), found.group().replace(",", ""))
