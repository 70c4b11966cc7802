# SPDX-License-Identifier: MIT
"""Our own icons: strokes on a 24-unit grid, drawn in the colour of the text so that they hold in every look."""

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from content.looks import Look

_STROKES = {
    "home": "M4 11 12 4l8 7M6 10v10h12V10M10 20v-6h4v6",
    "back": "M14 5l-7 7 7 7M7 12h13",
    "forward": "M10 5l7 7-7 7M17 12H4",
    "search": "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 21 21",
    "find": "M5 3h10l4 4v5M5 3v18h6M14.500 13a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7zM17 19l4 3M8 8h7M8 12h3",
    "language": "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18",
    "beside": "M3 5h18v14H3zM12 5v14M6 9h3M6 12h3M15 9h3M15 12h3",
    "print": "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z",
    "save": "M12 3v12M7 10l5 5 5-5M4 20h16",
    "larger": "M4 19 9 6l5 13M6 14h6M18 8v6M15 11h6",
    "smaller": "M4 19 9 6l5 13M6 14h6M15 11h6",
    "normal": "M4 19 9 6l5 13M6 14h6M17 9h4M17 14h4",
    "contents": "M4 6h2M9 6h11M4 12h2M9 12h11M4 18h2M9 18h11",
    "new": "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-5 4-7 8-7s8 2 8 7",
    "clock": "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7v5l4 3",
    "signpost": "M12 2v20M12 4h6l3 3-3 3h-6M12 11H6l-3 3 3 3h6M9 22h6",
    "card": "M3 5h18v14H3zM7 9h10M7 13h6M7 16h3",
    "caret": "M9 4c2 0 3 1 3 3 0-2 1-3 3-3M12 7v10M9 20c2 0 3-1 3-3 0 2 1 3 3 3M5 9v6M19 9v6",
    "full": "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
    "keyboard": "M2 6h20v12H2zM6 10h.01M10 10h.01M14 10h.01M18 10h.01M8 14h8",
    "help": "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z"
    "M9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.3-1 .8-1 1.700M12 16.500h.01",
    "about": "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v6M12 7.500h.01",
    "keep": "M7 3h10v18l-5-4-5 4zM12 7v6M9 10h6",
    "browser": "M3 5h18v14H3zM3 9h18M6 7h.01M9 7h.01",
    "packet": "M4 7l8-4 8 4v10l-8 4-8-4zM4 7l8 4 8-4M12 11v10",
    "bin": "M5 7h14M9 7V4h6v3M7 7l1 14h8l1-14M10 11v6M14 11v6",
    "report": "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3M12 20h8",
    "close": "M6 6l12 12M18 6 6 18",
    "up": "M5 15l7-7 7 7",
    "down": "M5 9l7 7 7-7",
    "settings": "M4 7h10M18 7h2M16 5v4M4 17h4M12 17h8M10 15v4",
    "phone": "M8 2h8v20H8zM11 18.5h2",
    "today": "M4 6h16v15H4zM4 10.500h16M8 3v5M16 3v5M8 15l3 3 5-5",
    "warning": "M12 3.500 22 20.500H2zM12 10v5M12 17.700v.1",
    "contested": "M12 3v18M7 21h10M5 6h14M5 6l-3 8h6zM19 6l-3 8h6z",
    "myth": "M4 4h16v12h-8l-5 5v-5H4zM9 7.500l6 5M15 7.500l-6 5",
    "help-tone": "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 8.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7z"
    "M5.600 5.600l4 4M18.400 5.600l-4 4M5.600 18.400l4-4M18.400 18.400l-4-4",
    "book": "M4 5c3-1.500 6-1 8 .5 2-1.500 5-2 8-.5v14c-3-1.500-6-1-8 .5-2-1.500-5-2-8-.5zM12 5.500v14",
}


def svg(name: str, colour: str) -> str:
    """The icon ``name`` as SVG in a colour (``#rrggbb``). Raises ``KeyError`` for an unknown name."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{_STROKES[name]}" fill="none" '
        f'stroke="{colour}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )


class _Engine(QIconEngine):
    """Draws an icon when it is first seen, at the size and sharpness asked for, and keeps no file open."""

    def __init__(self, name: str, colour: str, chosen: str, faint: str) -> None:
        super().__init__()
        self._name, self._colour, self._chosen, self._faint = name, colour, chosen, faint

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour, self._chosen, self._faint)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = self._chosen if state == QIcon.State.On else self._colour
        stroke = self._faint if mode == QIcon.Mode.Disabled else colour
        QSvgRenderer(QByteArray(svg(self._name, stroke).encode())).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return pixmap


def icon(name: str, colour: str, chosen: str = "", faint: str = "") -> QIcon:
    """The icon ``name`` in a colour, in ``chosen`` while its button is down and in ``faint`` while it does nothing."""
    return QIcon(_Engine(name, colour, chosen or colour, faint or colour))


def tone_icon(tone: str, look: Look) -> str:
    """The sign of a callout as SVG, in the callout's colour."""
    return svg("help-tone" if tone == "help" else tone, look.bars[tone])
