# SPDX-License-Identifier: MIT
"""What each command does, by its id: one line a command, all of it asked of the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from gui import dialogs
from gui.addresses import HOME, with_second
from gui.report_dialog import report_mistake

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def doers(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """The deed of every command of ``gui.commands.COMMANDS``."""
    return {
        "paper": window.packets.page_to_paper,
        "keep": window.packets.keep_page,
        "packet": lambda: window.packets.open_panel(yes=window.packets.panel.isHidden()),
        "packet-paper": window.packets.to_paper,
        "browser": window.packets.page_to_browser,
        "new": window.new_person,
        "quit": window.close,
        "home": lambda: window.go(HOME),
        "back": lambda: window.step(-1),
        "forward": lambda: window.step(1),
        "search": window.search.take_focus,
        "find": window.find_bar.open_bar,
        "next": lambda: window.find_bar.step(1),
        "previous": lambda: window.find_bar.step(-1),
        "ask": lambda: window.go("ask:start"),
        "terms": lambda: window.go("terms:"),
        "contents": window.place_contents,
        "caret": lambda: window.reader.read_with_caret(not window.reader.caret),
        "beside": lambda: window.show_as(with_second(window.view, window.library.languages)),
        "larger": lambda: window.resize_text(1),
        "smaller": lambda: window.resize_text(-1),
        "normal": lambda: window.resize_text(0),
        "full": lambda: window.showNormal() if window.isFullScreen() else window.showFullScreen(),
        "deadlines": lambda: dialogs.to_deadlines(window),
        "clinic": window.clinic_side.open,
        "cards": lambda: window.go("cards:"),
        "help": lambda: window.go("about:"),
        "keys": lambda: window.go("about:#keys"),
        "writes": lambda: window.go("writes:"),
        "report": lambda: report_mistake(window),
        "about": lambda: window.go("about:#versions"),
    }
