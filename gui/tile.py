# SPDX-License-Identifier: MIT
"""One large thing to press: a picture, a title, a line about it. It draws itself and is as tall as its words need."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle

from content import typefaces
from content.boards import Tile
from content.looks import Look
from gui.drawings import drawing

PAD, GAP, RADIUS, RING, TALLEST = 14, 12, 10, 3, 10_000
LEAST_HEIGHT = 44
SIZES = {"plain": 1.08, "main": 1.15, "alarm": 1.15, "card": 1.15, "small": 1.0}
PICTURE, ABOUT = 2.7, 0.88  # times the size of the text


class TileButton(QAbstractButton):
    """A button that shows a tile; ``text`` and the accessible description are its words."""

    def __init__(self, tile: Tile, look: Look, points: float) -> None:
        super().__init__()
        self.tile, self._look, self._points = tile, look, points
        self.setText(tile.title)
        self.setAccessibleName(tile.title)
        self.setAccessibleDescription(tile.about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(tile.chosen)
        self.setChecked(tile.chosen)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def filled(self) -> bool:
        """Whether the ground is dark and the words light (in a light look)."""
        return self.tile.style == "main" or self.tile.chosen

    def title_font(self) -> QFont:
        """The typeface of the title, in the tile's own language where it has one."""
        font = QFont(self.font())
        if self.tile.lang:
            font.setFamilies(list(typefaces.families(self.tile.lang)))
        font.setPointSizeF(self._points * SIZES[self.tile.style])
        font.setBold(self.tile.style != "small" or self.tile.chosen)
        return font

    def about_font(self) -> QFont:
        """The typeface of the line below."""
        font = QFont(self.font())
        font.setPointSizeF(self._points * (1.05 if self.tile.style == "card" else ABOUT))
        return font

    def _side(self) -> int:
        """How wide the picture is."""
        letter = QFontMetrics(self.title_font()).height()
        step = self.tile.picture == "step"
        return round(letter * (0.8 if step else PICTURE / 1.5)) if self.tile.picture else 0

    def _above(self) -> bool:
        return self.tile.style == "plain" and self.tile.picture not in ("", "step")

    def _room(self, width: int) -> int:
        beside = self._side() + GAP if self.tile.picture and not self._above() else 0
        return max(width - 2 * PAD - beside, 40)

    def _parts(self, width: int) -> tuple[int, int]:
        """The heights of title and line at a width."""
        room, heights = QRect(0, 0, self._room(width), TALLEST), []
        for text, font in ((self.tile.title, self.title_font()), (self.tile.about, self.about_font())):
            box = QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text)
            heights.append(box.height() if text else 0)
        return heights[0], heights[1]

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the words need at a width."""
        title, about = self._parts(width)
        words = title + (about + 4 if about else 0)
        inside = words + self._side() + GAP if self._above() else max(words, self._side())
        return max(LEAST_HEIGHT, inside + 2 * (PAD if self.tile.style != "small" else PAD // 2))

    def sizeHint(self) -> QSize:
        """Wide enough for the longest word, or for all of a short title."""
        title = QFontMetrics(self.title_font())
        if self.tile.style == "small":
            width = title.horizontalAdvance(self.tile.title) + 2 * PAD + 4
        else:
            words = [title.horizontalAdvance(word) for word in self.tile.title.split()]
            width = max([round(self._points * 13), *words]) + self._side() + 2 * PAD
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As small as it may get."""
        return QSize(80, LEAST_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses too; Space and the arrows are Qt's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Whoever presses everything twice means it once: the second press would fall on the next board."""
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """And no longer."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, picture, words, and a ring where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, hover = self._look, self.underMouse()
        alarm = self.tile.style == "alarm"
        ground = look.heading if self.filled else look.raised
        edge = look.alarm if alarm else look.link if hover else look.heading if self.filled else look.rule
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(edge), 2 if hover or alarm else 1))
        body = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        painter.drawRoundedRect(body, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(look.spot if self.filled else look.link), RING))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), RADIUS, RADIUS)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        look, side, above = self._look, self._side(), self._above()
        title, about = self._parts(self.width())
        words = title + (about + 4 if about else 0)
        left, top = PAD, PAD if self.tile.style in ("plain", "card") and not side else (self.height() - words) // 2
        if side:
            at = QPointF(PAD, PAD if above else (self.height() - side) / 2)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            if mirrored:
                at.setX(self.width() - PAD - side)
            picture = drawing(
                "step-back" if mirrored and self.tile.picture == "step" else self.tile.picture,
                look,
                side,
                self.devicePixelRatioF(),
                filled=self.filled,
                alarm=self.tile.style == "alarm",
            )
            painter.drawPixmap(at, picture)
            left, top = (PAD, PAD + side + GAP - 4) if above else (PAD + side + GAP, top)
        centred = self.tile.style == "small"
        flags = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        place = QStyle.visualRect(
            self.layoutDirection(), self.rect(), QRect(left, top, self._room(self.width()), title + about + 8)
        )
        along = QStyle.visualAlignment(self.layoutDirection(), flags) | Qt.TextFlag.TextWordWrap
        strong = look.alarm if self.tile.style == "alarm" else look.link if centred else look.heading
        painter.setFont(self.title_font())
        painter.setPen(QColor(look.ground if self.filled else strong))
        painter.drawText(place, int(along), self.tile.title)
        painter.setFont(self.about_font())
        painter.setPen(QColor(look.ground if self.filled else look.text if self.tile.style == "card" else look.muted))
        painter.drawText(place.adjusted(0, title + 4, 0, 4), int(along), self.tile.about)
