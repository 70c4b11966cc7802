# SPDX-License-Identifier: MIT
"""The pages of a PDF as images: the same for the preview and for the printer, so that the one equals the other."""

from collections.abc import Iterator

import pypdfium2
from PySide6.QtGui import QImage


class PdfPages:
    """An open PDF, from memory."""

    def __init__(self, data: bytes) -> None:
        self._document = pypdfium2.PdfDocument(data)

    def __len__(self) -> int:
        return len(self._document)

    def image(self, number: int, dpi: float) -> QImage:
        """Page ``number`` (from 0) at a resolution."""
        bitmap = self._document[number].render(scale=dpi / 72, rev_byteorder=True)
        image = (
            QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
            if bitmap.n_channels == 4
            else QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB888)
        )
        return image.copy()

    def images(self, dpi: float) -> Iterator[QImage]:
        """All pages, one at a time, so that a long packet never lies in memory whole."""
        for number in range(len(self)):
            yield self.image(number, dpi)
