# SPDX-License-Identifier: MIT
"""The pages of a PDF as images: the same for the preview and for the printer, so that the one equals the other."""

from collections.abc import Iterator

import pypdfium2
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

BAND = 0.125  # of a page's height: at the printer's full resolution a whole page would take a hundred megabytes


class PdfPages:
    """An open PDF, from memory."""

    def __init__(self, data: bytes) -> None:
        self._document = pypdfium2.PdfDocument(data)

    def __len__(self) -> int:
        return len(self._document)

    def size(self, number: int) -> QSizeF:
        """Width and height of page ``number`` (from 0) in points."""
        return QSizeF(*self._document.get_page_size(number))

    def image(self, number: int, dpi: float) -> QImage:
        """Page ``number`` at a resolution."""
        return self._drawn(number, dpi, (0, 0, 0, 0))

    def bands(self, number: int, dpi: float) -> Iterator[tuple[QRectF, QImage]]:
        """Page ``number`` from top to bottom in bands, each with where it lies on the page in points."""
        size = self.size(number)
        height = size.height() * BAND
        for band in range(round(1 / BAND)):
            top = band * height
            image = self._drawn(number, dpi, (0, size.height() - top - height, 0, top))
            yield QRectF(0, top, size.width(), height), image

    def _drawn(self, number: int, dpi: float, cut: tuple[float, float, float, float]) -> QImage:
        bitmap = self._document[number].render(scale=dpi / 72, crop=cut, rev_byteorder=True)
        form = QImage.Format.Format_RGBX8888 if bitmap.n_channels == 4 else QImage.Format.Format_RGB888
        return QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form).copy()
