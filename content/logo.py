# SPDX-License-Identifier: MIT
"""The drawing of the office that hands a sheet out: PNG or SVG, looked at before the typesetter sees it."""

import re
import zlib
from typing import TYPE_CHECKING

from content.errors import N_, GuideError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST_BYTES = 2_000_000
MOST_DOTS = 16_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
_COLOURS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # samples a dot, by the colour type of PNG


class LogoError(GuideError):
    """The logo is no drawing that can be printed."""


def kind_of(data: bytes) -> str:
    """``png`` or ``svg``. Raises ``LogoError`` for anything else, for a damaged file and for a huge one."""
    if len(data) > MOST_BYTES:
        raise LogoError(
            N_("The logo is too large ({size} MB). Save it again with less than 2 MB."), size=len(data) // 1_000_000
        )
    if data.startswith(_PNG):
        _check_png(data)
        return "png"
    if b"<svg" in data:
        _check_svg(data)
        return "svg"
    raise LogoError(N_("The logo is not a PNG or SVG picture. Save it as PNG and choose it again."))


def _check_png(data: bytes) -> None:
    """Whether every chunk is whole and the dots are all there, without unpacking more than they can be."""
    chunks: dict[bytes, bytes] = {}
    place = len(_PNG)
    while place + 12 <= len(data):
        size = int.from_bytes(data[place : place + 4])
        name, body = data[place + 4 : place + 8], data[place + 8 : place + 8 + size]
        if zlib.crc32(name + body) != int.from_bytes(data[place + 8 + size : place + 12 + size]):
            break
        chunks[name] = chunks.get(name, b"") + body
        place += 12 + size
    if b"IEND" not in chunks or len(chunks.get(b"IHDR", b"")) != 13:
        raise _damaged()
    head = chunks[b"IHDR"]
    width, height = int.from_bytes(head[:4]), int.from_bytes(head[4:8])
    if width * height > MOST_DOTS:
        raise LogoError(
            N_("The logo has {width} × {height} dots. Make it smaller: 2,000 dots at the long side are enough."),
            width=width,
            height=height,
        )
    line = (width * head[8] * _COLOURS.get(head[9], 4) + 7) // 8 + 1
    try:
        dots = zlib.decompressobj().decompress(chunks.get(b"IDAT", b""), 2 * line * height + 1024)
    except zlib.error as error:
        raise _damaged() from error
    if not width or not height or (not head[12] and len(dots) != line * height):
        raise _damaged()


def _check_svg(data: bytes) -> None:
    if re.search(rb"<!ENTITY|<!DOCTYPE[^>]*\[", data):
        raise _damaged()
    from xml.etree import ElementTree  # noqa: PLC0415 (few sittings need it)

    try:
        root = ElementTree.fromstring(data)  # noqa: S314 (small, and without entities)
    except ElementTree.ParseError as error:
        raise _damaged() from error
    if root.tag.rpartition("}")[2] != "svg" or any(map(_outside, root.iter())):
        raise _damaged()


def _outside(part: "Element") -> bool:
    """Whether a part of a drawing is a picture in another file, which the typesetter does not open."""
    links = (value for name, value in part.items() if name.rpartition("}")[2] == "href")
    return str(part.tag).rpartition("}")[2] == "image" and not all(link.startswith("data:") for link in links)


def _damaged() -> LogoError:
    return LogoError(N_("The logo is damaged or cannot be read. Open it in another program and save it again as PNG."))
