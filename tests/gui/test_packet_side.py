# SPDX-License-Identifier: MIT
"""The packet as a caseworker fills it: one key a page, links, ready packets, order, names, languages, page count."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from content.packets import Item
from gui import dialogs
from gui.main_window import MainWindow

Open = Callable[..., MainWindow]
PAGES = ("bond", "asylum-fees", "sheet-hearing-day")


def filled(window: MainWindow) -> MainWindow:
    for topic in PAGES:
        window.go(f"topic:{topic}")
        window.actions_by_id["keep"].trigger()
    return window


def ids(window: MainWindow) -> tuple[str, ...]:
    return tuple(item.id for item in window.packets.packet.items)


def test_one_key_puts_the_page_in_and_takes_it_out(open_window: Open) -> None:
    window = filled(open_window("es"))
    assert ids(window) == PAGES
    assert window.actions_by_id["keep"].isChecked()
    assert window.actions_by_id["packet"].iconText() == "3"
    window.actions_by_id["keep"].trigger()
    assert ids(window) == PAGES[:2]
    assert not window.actions_by_id["keep"].isChecked()
    window.go("topic:bond")
    assert window.actions_by_id["keep"].isChecked()


def test_a_page_that_is_no_part_of_the_library_cannot_be_kept(open_window: Open) -> None:
    window = open_window("en")
    assert not window.actions_by_id["keep"].isEnabled()
    window.go("about:")
    assert not window.actions_by_id["keep"].isEnabled()
    window.packets.keep_page()
    assert not window.packets.packet.items


def test_a_plan_brings_the_pages_that_go_with_it(open_window: Open) -> None:
    window = open_window("en")
    window.go("ask:denied")
    window.reader.followed.emit("packet:plan:denied")
    ready = window.library.guide.packets[window.library.guide.plans["denied"].packet]
    assert window.packets.packet.items == (Item("plan", "denied"), *ready.items)
    assert window.packets.packet.name
    assert not window.packets.panel.isHidden()


def test_a_telephone_entry_is_kept_from_its_page(open_window: Open) -> None:
    window = open_window("en", "directory")
    assert "packet:entry:emergency" in window.reader.toHtml()
    window.reader.followed.emit("packet:entry:emergency")
    assert window.packets.packet.items == (Item("entry", "emergency"),)
    window.reader.followed.emit("packet:entry:emergency")
    assert not window.packets.packet.items


def test_the_panel_orders_names_and_takes_out(qtbot: QtBot, open_window: Open) -> None:
    window = filled(open_window("en"))
    window.actions_by_id["packet"].trigger()
    panel = window.packets.panel
    panel.list.setCurrentRow(2)
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert ids(window) == ("bond", "sheet-hearing-day", "asylum-fees")
    assert panel.list.currentRow() == 1
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert ids(window) == ("bond", "asylum-fees")
    panel.list.model().moveRow(panel.list.rootIndex(), 0, panel.list.rootIndex(), 2)
    assert ids(window) == ("asylum-fees", "bond")
    qtbot.keyClicks(panel.name, "Tuesday")
    assert window.packets.packet.name == "Tuesday"
    panel.empty.click()
    assert not window.packets.packet.items


def test_a_name_that_cannot_be_printed_is_said_while_it_is_typed(open_window: Open) -> None:
    window = filled(open_window("en"))
    window.actions_by_id["packet"].trigger()
    window.packets.panel.name.textEdited.emit("Tuesday 🙂")
    assert "🙂" in window.packets.panel.trouble.text()


def test_the_panel_counts_the_pages_again_with_each_change(qtbot: QtBot, open_window: Open) -> None:
    window = filled(open_window("en"))
    window.actions_by_id["packet"].trigger()
    said = []
    for change in (lambda: None, lambda: window.packets.choose_languages("zh-Hans", "")):
        with qtbot.waitSignal(window.packets._counting.made, timeout=20_000) as counted:
            change()
        assert counted.args
        said.append(counted.args[0])
        assert str(said[-1]) in window.packets.panel.count.text()
    assert said[0] < said[1]


def test_whoever_speaks_english_hands_out_the_other_language(open_window: Open) -> None:
    window = open_window("en", "bond")
    assert window.packets.languages == ("en", "")
    window.packets.choose_languages("zh-Hans", "")
    assert window.packets.languages == ("zh-Hans", "en")
    window.packets.choose_languages("zh-Hans", "")
    assert window.packets.languages == ("zh-Hans", "")


def test_paper_is_asked_for_in_the_languages_of_the_packet(open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    window, asked = filled(open_window("en")), []

    def paper(packet: object, languages: object, _desk: object, window: MainWindow) -> object:
        asked.append((packet, languages))
        return window.settings

    monkeypatch.setattr(dialogs, "to_paper", paper)
    window.packets.choose_languages("zh-Hans", "")
    window.actions_by_id["packet-paper"].trigger()
    assert asked == [(window.packets.packet, ("zh-Hans", "en"))]


@pytest.mark.parametrize("lang", ["en", "zh-Hans", "es"])
def test_every_ready_packet_can_be_added(open_window: Open, lang: str) -> None:
    window = open_window(lang)
    window.actions_by_id["packet"].trigger()
    panel = window.packets.panel
    assert panel.ready.count() == len(window.library.guide.packets) + 1
    for at in range(1, panel.ready.count()):
        panel.ready.activated.emit(at)
    assert len(window.packets.packet) == panel.list.count() > 20
    assert all(panel.list.item(row).text() for row in range(panel.list.count()))
