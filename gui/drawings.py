# SPDX-License-Identifier: MIT
"""Our own pictures of the sections and the ways in: three inks on a 48-unit grid, so that they hold in every look."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from content import files
from content.looks import LIGHT, Look

APP, APP_SIDES = "app", (16, 32, 48, 256)
# Each picture: what is filled with the tint and outlined, what is only a line, what is filled with the spot colour.
_PICTURES = {
    "section-start": (
        "M24 5a19 19 0 1 1 0 38 19 19 0 0 1 0-38z",
        "M24 5v3M24 40v3M5 24h3M40 24h3M24 13l5 11-5 11-5-11z",
        "M24 13l5 11H19z",
    ),
    "section-border": (
        "M8 41V20a16 16 0 0 1 32 0v21h-8V21a8 8 0 0 0-16 0v20z",
        "M4 41h40M8 30h8M32 30h8",
        "M23 22h2v4h-2zM23 29h2v4h-2zM23 36h2v5h-2z",
    ),
    "section-asylum": (
        "M24 5l16 6v12c0 10-7 17-16 20C15 40 8 33 8 23V11z",
        "",
        "M24 34s-9-5.500-9-11.500a5 5 0 0 1 9-3 5 5 0 0 1 9 3C33 28.500 24 34 24 34z",
    ),
    "section-court": (
        "M6 18 24 7l18 11zM6 37h36v5H6z",
        "M11 22v11M19.500 22v11M28.500 22v11M37 22v11",
        "M24 11.500a2.200 2.200 0 1 1 0 4.400 2.200 2.200 0 0 1 0-4.400z",
    ),
    "section-detention": (
        "M9 6h30v36H9z",
        "M17 6v36M24 6v14M24 30v12M31 6v36M5 42h38",
        "M18.500 20h11v10h-11z",
    ),
    "section-removal": (
        "M10 5h18l8 8v12l-9 9v9H10z",
        "M28 5v8h8M16 17h9M16 23h13M16 29h8",
        "M29 31h7v-4.500l8 7.500-8 7.500V37h-7z",
    ),
    "section-living": (
        "M7 22 24 8l17 14v20H7z",
        "M4 24.500 24 8l20 16.500M13 27h7v7h-7zM33 11v5",
        "M26 29h8v13h-8z",
    ),
    "section-sheets": (
        "M10 9h28v34H10z",
        "M15 20l2.500 2.500L22 18M15 32l2.500 2.500L22 30M27 21h7M27 33h7",
        "M17 5h14v8H17z",
    ),
    "detention": ("M9 6h30v36H9z", "M17 6v36M24 6v14M24 30v12M31 6v36M5 42h38", "M18.500 20h11v10h-11z"),
    "hearing": (
        "M7 10h34v32H7z",
        "M7 18h34M15 5v9M33 5v9M14 25h4M22 25h4M30 25h4M14 34h4",
        "M21 30h14v8H21z",
    ),
    "order": ("M10 5h20l8 8v30H10z", "M30 5v8h8M24 35.500v.5", "M22 17h4l-.8 13h-2.400z"),
    "signpost": ("M10 9h25l7 6-7 6H10zM38 25H13l-7 6 7 6h25z", "M24 4v5M24 21v4M24 37v7M17 44h14", ""),
    "clock": ("M24 5a19 19 0 1 1 0 38 19 19 0 0 1 0-38z", "M24 13v12l8 5M24 5v2M24 41v2M5 24h2M41 24h2", ""),
    "card": ("M5 10h38v28H5z", "M12 19h24M12 26h15M12 32h9", ""),
    "step": ("", "M17 8l16 16-16 16", ""),
    "step-back": ("", "M31 8 15 24l16 16", ""),
}
STROKE, SMALL_STROKE = 2.2, 5.0


def drawing(name: str, look: Look, side: int, ratio: float, *, filled: bool = False, alarm: bool = False) -> QPixmap:
    """A picture ``side`` units of the screen wide. On a ``filled`` tile it is lines only, coloured as the words.

    Raises ``KeyError`` for an unknown name.
    """
    picture = QSvgRenderer(QByteArray(_svg(name, look, filled=filled, alarm=alarm)))
    pixmap = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    picture.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def app_icon() -> QIcon:
    """The mark of the program for title bars and the list of windows."""
    made = QIcon()
    for side in APP_SIDES:
        made.addPixmap(drawing(APP, LIGHT, side, 1))
    return made


def _mark() -> bytes:
    """The mark of the program; an empty picture where it cannot be read, since no painting may break off."""
    try:
        return (files.TEMPLATES / "app-icon.svg").read_bytes()
    except OSError:
        return b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"/>'


def _svg(name: str, look: Look, *, filled: bool, alarm: bool) -> bytes:
    if name == APP:
        return _mark()
    body, lines, spot = _PICTURES[name]
    ink = look.ground if filled else look.alarm if alarm else look.heading
    tint, accent = ("none", ink) if filled else (look.tint, look.alarm if alarm else look.spot)
    width = SMALL_STROKE if name.startswith("step") else STROKE
    pen = f'stroke="{ink}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"'
    inks = ((body, f'fill="{tint}" {pen}'), (lines, f'fill="none" {pen}'), (spot, f'fill="{accent}"'))
    shapes = "".join(f'<path d="{path}" {ink}/>' for path, ink in inks if path)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">{shapes}</svg>'.encode()
