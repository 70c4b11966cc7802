# SPDX-License-Identifier: MIT
"""The preview shows the pages of the very PDF, and its choices change it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from content.errors import GuideError
from content.handout import Sheet
from gui.main_window import MainWindow
from gui.pdf_pages import PdfPages
from gui.preview import Preview, Printable, print_pages
from gui.saving import write

Open = Callable[..., MainWindow]


@pytest.fixture
def preview(qtbot: QtBot, open_window: Open) -> Preview:
    window = open_window("es", "asylum-fees")
    today = window.view.today
    what = Printable(
        pdf=lambda tag, beside, sheet: window.library.handout(["asylum-fees"], tag, today, sheet, beside),
        phone=lambda tag, beside: window.library.phone_file("asylum-fees", tag, today, beside),
    )
    dialog = Preview(what, window.words, window.library.languages, "", window.settings, window)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog._maker.made, timeout=20_000):
        pass
    return dialog


def test_as_many_pages_are_shown_as_the_pdf_has(preview: Preview) -> None:
    assert preview.data.startswith(b"%PDF")
    assert preview.pages.count() == len(PdfPages(preview.data)) > 0
    assert preview.save.isEnabled()


def test_a_second_language_makes_another_pdf(qtbot: QtBot, preview: Preview) -> None:
    before = preview.data
    with qtbot.waitSignal(preview._maker.made, timeout=20_000):
        preview.second.setCurrentIndex(preview.second.findData("en"))
    assert preview.data != before
    assert preview.pages.count() == len(PdfPages(preview.data))


def test_only_the_newest_wish_is_fulfilled(qtbot: QtBot, preview: Preview) -> None:
    with qtbot.waitSignal(preview._maker.made, timeout=20_000):
        for letter in "Legal Aid":
            preview.header.insertPlainText(letter)
    assert preview.settings.header == ("Legal Aid",)
    assert preview.pages.count() == len(PdfPages(preview.data))


def test_the_printer_gets_every_page(preview: Preview, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    assert print_pages(preview.data, printer)
    assert len(PdfPages((tmp_path / "out.pdf").read_bytes())) == preview.pages.count()


def test_what_cannot_be_made_is_said_and_cannot_be_saved(qtbot: QtBot, open_window: Open) -> None:
    def refuse(_tag: str, _beside: str, _sheet: Sheet) -> bytes:
        raise GuideError("No paper today.")

    window = open_window("en", "asylum-fees")
    dialog = Preview(
        Printable(refuse, lambda _t, _b: ""), window.words, window.library.languages, "", window.settings, window
    )
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.note.text() == "No paper today.", timeout=5000)
    assert not dialog.save.isEnabled()


def test_a_place_that_cannot_be_written_gets_a_sentence_and_no_half_file(open_window: Open, tmp_path: Path) -> None:
    window = open_window("en")
    blocked = tmp_path / "file"
    blocked.write_text("x")
    refused = write(window.words, blocked / "sheet.pdf", b"%PDF")
    written = write(window.words, tmp_path / "sheet.pdf", b"%PDF")
    assert refused
    assert written
    assert refused != written
    assert {path.name for path in tmp_path.iterdir() if path.is_file()} == {"file", "sheet.pdf"}
