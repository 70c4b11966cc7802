# SPDX-License-Identifier: MIT
"""The preview shows the pages of the very PDF, and its choices change it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from content.errors import GuideError
from content.packet_desk import Item, Packet, PacketDesk
from gui import printing, saving
from gui.languages_dialog import LanguagesDialog
from gui.main_window import MainWindow
from gui.making import StoppedError
from gui.pdf_pages import PdfPages
from gui.preview import Preview, Wish
from gui.printing import print_pages
from gui.sheet_choices import Office

Open = Callable[..., MainWindow]
FEES = Packet((Item("topic", "asylum-fees"),))


def opened(qtbot: QtBot, window: MainWindow, packet: Packet = FEES, logo: bytes = b"") -> Preview:
    wish = Wish(packet, "es", "", window.view.today)
    dialog = Preview(wish, PacketDesk(window.library), window.words, Office(window.settings, logo), window)
    qtbot.addWidget(dialog)
    return dialog


@pytest.fixture
def preview(qtbot: QtBot, open_window: Open) -> Preview:
    dialog = opened(qtbot, open_window("es", "asylum-fees"))
    with qtbot.waitSignal(dialog.maker.made, timeout=20_000):
        pass
    return dialog


def file_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_as_many_pages_are_shown_as_the_pdf_has(preview: Preview) -> None:
    assert preview.data.startswith(b"%PDF")
    assert preview.pages.count() == len(PdfPages(preview.data)) > 0
    assert preview.save.isEnabled()


def test_a_second_language_makes_another_pdf(qtbot: QtBot, preview: Preview) -> None:
    before = preview.data
    with qtbot.waitSignal(preview.maker.made, timeout=20_000):
        preview.choices.second.setCurrentIndex(preview.choices.second.findData("en"))
    assert preview.data != before
    assert preview.pages.count() == len(PdfPages(preview.data))


def test_only_the_newest_wish_is_fulfilled(qtbot: QtBot, preview: Preview) -> None:
    with qtbot.waitSignal(preview.maker.made, timeout=20_000):
        for letter in "Legal Aid":
            preview.choices.header.insertPlainText(letter)
    assert preview.settings.header == ("Legal Aid",)
    assert preview.pages.count() == len(PdfPages(preview.data))


def test_what_cannot_be_printed_is_named_as_it_is_typed_and_left_out(qtbot: QtBot, preview: Preview) -> None:
    with qtbot.waitSignal(preview.maker.made, timeout=20_000):
        preview.choices.header.setPlainText("Legal Aid 🙂")
    assert "🙂" in preview.choices.trouble.text()
    assert preview.settings.header == ("Legal Aid ",)
    assert preview.save.isEnabled()


def test_only_what_goes_together_is_offered(preview: Preview) -> None:
    choices = preview.choices
    fitted = []
    choices.fit.setChecked(True)
    fitted.append(choices.fitted)
    choices.large.setChecked(True)
    fitted.append(choices.fitted)
    choices.large.setChecked(False)
    choices.fold.setCurrentIndex(choices.fold.findData("wallet"))
    fitted.append(choices.fitted)
    assert fitted == [True, False, False]
    assert not choices.cover.isEnabled()


def test_the_printer_gets_every_page_to_its_edge(preview: Preview, tmp_path: Path) -> None:
    printer = file_printer(tmp_path / "out.pdf")
    size = PdfPages(preview.data).size(0)
    printing.fit(printer, size)
    heard: list[tuple[int, int]] = []
    assert print_pages(preview.data, printer, lambda done, of: heard.append((done, of)))
    printed = PdfPages((tmp_path / "out.pdf").read_bytes())
    assert len(printed) == preview.pages.count() == len(heard)
    assert printed.size(0).width() == pytest.approx(size.width(), abs=2)
    assert printed.size(0).height() == pytest.approx(size.height(), abs=2)


def test_printing_can_be_stopped(preview: Preview, tmp_path: Path) -> None:
    def stop(_done: int, _of: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        print_pages(preview.data, file_printer(tmp_path / "out.pdf"), stop)


def test_a_computer_without_a_printer_says_so(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", staticmethod(list))
    before = preview.data
    preview.print_out()
    assert preview.note.text() == preview._words.gettext(printing.NO_PRINTER)
    assert preview.data == before


def test_a_printer_that_does_not_answer_is_said_and_remembered_by_name_only(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    printer = file_printer(tmp_path / "nowhere" / "out.pdf")
    monkeypatch.setattr(printing, "printer_for", lambda _size, _name: printer)
    monkeypatch.setattr(printing, "chosen", lambda _printer, _parent: True)
    monkeypatch.setattr(QPrinter, "printerName", lambda _self: "Front desk")
    preview.print_out()
    assert preview.note.text() == preview._words.gettext(printing.NO_ANSWER)
    assert preview.settings.printer == "Front desk"
    assert preview.print.isEnabled()


def test_several_languages_are_one_file_each(
    qtbot: QtBot, preview: Preview, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(LanguagesDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(LanguagesDialog, "chosen", ("en", "zh-Hans"))
    monkeypatch.setattr(saving, "folder", lambda *_asked: tmp_path)
    with qtbot.waitSignal(preview._batch.made, timeout=30_000):
        preview.save_several()
    written = {path.name for path in tmp_path.glob("*.pdf")}
    assert written == {"guide-en.pdf", "guide-zh-Hans.pdf"}
    assert preview.note.text() == preview._words.gettext(saving.SAVED)


def test_a_packet_for_the_phone_is_one_file_with_the_office_on_it(
    qtbot: QtBot, open_window: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog = opened(qtbot, open_window("es"), FEES.add(Item("topic", "bond")).rename("Para Ana"))
    with qtbot.waitSignal(dialog.maker.made, timeout=20_000):
        dialog.choices.header.setPlainText("Legal Aid")
    monkeypatch.setattr(saving, "place", lambda *_asked: tmp_path / "x.html")
    dialog.phone.setFocus()
    with qtbot.waitSignal(dialog._batch.made, timeout=20_000):
        dialog.phone.click()
        assert dialog.focusWidget() is dialog.stop
    assert dialog.focusWidget() is dialog.phone
    html = (tmp_path / "x.html").read_text(encoding="utf-8")
    assert html.count("<article") == 2
    assert "<h1>Para Ana</h1>" in html
    assert "Legal Aid" in html
    assert dialog.note.text() == dialog._words.gettext(saving.SAVED)
    monkeypatch.setattr(saving, "place", lambda *_asked: tmp_path / "stick" / "x.html")
    with qtbot.waitSignal(dialog._batch.made, timeout=20_000):
        dialog.save_for_phone()
    assert dialog.note.text() == dialog._words.gettext(saving.GONE)
    assert dialog.save.isEnabled()
    assert [path.name for path in tmp_path.iterdir()] == ["x.html"]


def test_what_cannot_be_made_is_said_and_cannot_be_saved(
    qtbot: QtBot, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> bytes:
        raise GuideError("No paper today.")

    monkeypatch.setattr(PacketDesk, "pdf", refuse)
    dialog = opened(qtbot, open_window("en", "asylum-fees"))
    qtbot.waitUntil(lambda: dialog.note.text() == "No paper today.", timeout=5000)
    assert not dialog.save.isEnabled()


def test_a_name_of_three_hundred_characters_is_printed(qtbot: QtBot, open_window: Open) -> None:
    dialog = opened(qtbot, open_window("en"), FEES.rename("Legal Aid of the Rio Grande " * 11))
    with qtbot.waitSignal(dialog.maker.made, timeout=20_000):
        dialog.choices.cover.setChecked(True)
    assert dialog.data.startswith(b"%PDF")


def test_a_long_packet_shows_its_steps_and_can_be_stopped(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("en")
    many = Packet(tuple(Item("topic", topic) for topic in window.library.guide.outline.topics[:12]))
    dialog = opened(qtbot, window, many)
    with qtbot.waitSignal(dialog.maker.went_on, timeout=20_000):
        pass
    dialog.stop_work()
    assert not dialog.maker.busy
    assert not dialog.data
    assert dialog.note.text()
    with qtbot.waitSignal(dialog.maker.made, timeout=60_000):
        dialog.choices.paper.setCurrentIndex(dialog.choices.paper.findData("a4"))
    assert dialog.pages.count() > 20
    drawn = dialog.pages._drawn
    assert len(drawn) < dialog.pages.count()


def test_the_dialog_that_asks_for_a_place_is_not_the_systems(
    open_window: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window, asked = open_window("en"), []

    def look(dialog: QFileDialog) -> int:
        asked.append(dialog.testOption(QFileDialog.Option.DontUseNativeDialog))
        dialog.selectFile(str(tmp_path / "sheet.pdf"))
        return 1

    monkeypatch.setattr(QFileDialog, "exec", look)
    said = saving.save(window, window.words, "Save", "pdf", b"%PDF")
    assert asked == [True]
    assert said == saving.SAVED
    assert (tmp_path / "sheet.pdf").read_bytes() == b"%PDF"
