# SPDX-License-Identifier: MIT
"""A logo is looked at before it is printed; whatever is wrong with it is said in words."""

import zlib

import pytest

from content.logo import MOST_BYTES, LogoError, kind_of

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>'
BOMB = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>'


def png(width: int = 8, height: int = 8, *, dots: bytes | None = None) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4) + name + body + zlib.crc32(name + body).to_bytes(4)

    head = width.to_bytes(4) + height.to_bytes(4) + bytes([8, 2, 0, 0, 0])
    lines = dots if dots is not None else (b"\0" + b"\x20\x60\xa0" * width) * height
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def test_a_whole_picture_is_known() -> None:
    assert kind_of(png()) == "png"
    assert kind_of(SVG) == "svg"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "PNG or SVG"),
        (b"GIF89a........", "PNG or SVG"),
        (b"%PDF-1.7", "PNG or SVG"),
        (png()[:-5], "damaged"),
        (png()[:40], "damaged"),
        (png().replace(b"IDAT", b"IDAX"), "damaged"),
        (png(dots=b"\0" * 30), "damaged"),
        (png(40_000, 40_000, dots=b"\0"), "40000"),
        (png() + b"\0" * MOST_BYTES, "too large"),
        (b"<svg", "damaged"),
        (b"<html><svg/></html>", "damaged"),
        (BOMB, "damaged"),
        (SVG.replace(b"path d=", b"image href="), "damaged"),
    ],
)
def test_what_is_wrong_is_said(data: bytes, word: str) -> None:
    with pytest.raises(LogoError, match=word):
        kind_of(data)
