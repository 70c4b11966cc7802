# SPDX-License-Identifier: MIT
"""Printing through the system's dialog, at the printer's own resolution, page for page as the preview shows."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from content.errors import N_
from gui.pdf_pages import PdfPages

NO_PRINTER = N_("No printer is set up on this computer. Save as PDF and print it elsewhere, or add a printer.")
NO_ANSWER = N_("The printer does not answer. Check it, or save as PDF.")
SENT = N_("Sent to the printer.")
FINEST_DPI = 600


def printer_for(size: QSizeF, remembered: str) -> QPrinter | None:
    """A printer for pages of ``size`` (points): the one used last if it is there; None where there is none at all."""
    known = {info.printerName(): info for info in QPrinterInfo.availablePrinters()}
    if not known:
        return None
    chosen = known.get(remembered) or QPrinterInfo.defaultPrinter()
    printer = QPrinter(chosen, QPrinter.PrinterMode.HighResolution)
    fit(printer, size)
    return printer


def fit(printer: QPrinter, size: QSizeF) -> None:
    """Make the printer's page the page of the PDF, to its very edge: the margins are on the page already."""
    paper = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)
    printer.setDocName("guide")  # a print queue shows names to everybody


def chosen(printer: QPrinter, parent: QWidget) -> bool:
    """Ask the system's dialog; whether to go on."""
    return bool(QPrintDialog(printer, parent).exec())


def print_pages(data: bytes, printer: QPrinter, step: Callable[[int, int], object]) -> bool:
    """Put every page of a PDF on paper; whether the printer took it. ``step`` hears of each page before it is drawn
    and may raise, which aborts the job.
    """
    painter, pages = QPainter(), PdfPages(data)
    if not painter.begin(printer):
        return False
    dots = min(printer.resolution(), FINEST_DPI)
    scale = printer.resolution() / 72
    try:
        for number in range(len(pages)):
            step(number, len(pages))
            if number and not printer.newPage():
                return False
            for place, image in pages.bands(number, dots):
                there = QRectF(place.x() * scale, place.y() * scale, place.width() * scale, place.height() * scale)
                painter.drawImage(there, image)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return True
