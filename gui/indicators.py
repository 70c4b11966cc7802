# SPDX-License-Identifier: MIT
"""Ticks and arrows of the window's own controls, drawn in the colours of the look: those of the system's style vanish
in the dark and are too pale for weak eyes."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

BASE = "Fusion"
ROUND, TICK, ARM = 3, 2.2, 4.5
_BOXES = {QStyle.PrimitiveElement.PE_IndicatorCheckBox, QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck}
_SIDES = {QStyle.PixelMetric.PM_IndicatorWidth, QStyle.PixelMetric.PM_IndicatorHeight}


class Indicators(QProxyStyle):
    """The same on every system. What it does not draw itself is Qt's own plain style."""

    def __init__(self) -> None:
        super().__init__(BASE)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Boxes to tick as tall as the letters beside them."""
        if metric in _SIDES and widget is not None:
            return max(18, widget.fontMetrics().height() * 4 // 5)
        return super().pixelMetric(metric, option, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Our own boxes."""
        if element in _BOXES:
            draw_box(painter, QRectF(option.rect), option.palette, option.state)
        else:
            super().drawPrimitive(element, option, painter, widget)


def _ink(palette: QPalette, state: QStyle.StateFlag) -> QColor:
    enabled = bool(state & QStyle.StateFlag.State_Enabled)
    return palette.color(QPalette.ColorRole.Text if enabled else QPalette.ColorRole.PlaceholderText)


def draw_box(painter: QPainter, place: QRectF, palette: QPalette, state: QStyle.StateFlag) -> None:
    """A box in its place, ticked where ``state`` says so."""
    ticked, ink = bool(state & QStyle.StateFlag.State_On), _ink(palette, state)
    side = min(place.width(), place.height()) - 2
    box = QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.5))
    painter.setBrush(ink if ticked else palette.color(QPalette.ColorRole.Base))
    painter.drawRoundedRect(box, ROUND, ROUND)
    if ticked:
        painter.setPen(_pen(palette.color(QPalette.ColorRole.Base), TICK))
        points = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))
        painter.drawPolyline(QPolygonF([QPointF(box.x() + x * side, box.y() + y * side) for x, y in points]))
    painter.restore()


def draw_arrow(painter: QPainter, centre: QPointF, ink: QColor) -> None:
    """An arrow downwards."""
    half = ARM / 2
    corners = ((-ARM, -half), (0.0, half), (ARM, -half))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(ink, 1.8))
    painter.drawPolyline(QPolygonF([centre + QPointF(x, y) for x, y in corners]))
    painter.restore()


def _pen(ink: QColor, width: float) -> QPen:
    pen = QPen(ink, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
