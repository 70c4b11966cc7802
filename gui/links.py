# SPDX-License-Identifier: MIT
"""Where the links of a page lead, and what its pictures are. No address is ever opened: an outside one is copied."""

from typing import TYPE_CHECKING

from gui import dialogs
from gui.clipboard import CLIPBOARD
from gui.icons import tone_icon

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def follow(window: "MainWindow", target: str) -> None:
    """A link or tile: a page, a place on this one, a term, a card, a language, or an address to copy."""
    scheme, _, name = target.partition(":")
    match scheme:
        case "language":
            window.speak(name)
        case "deadline":
            dialogs.to_deadlines(window, name)
        case "packet":
            window.packets.follow(name)
        case "term":
            dialogs.to_term(window.term_card, window.library, window.view, name)
        case "back":
            window.step(-1)
        case "card":
            dialogs.to_card(window.library, window.view, window.words, window, name)
        case "https" | "http":
            window.status_line.tell(target)
            CLIPBOARD.copy(target)
        case _ if target.startswith("#"):
            window.reader.go_to(target[1:])
        case _:
            window.go(target)


def drawn(window: "MainWindow", scheme: str, name: str) -> str:
    """A drawing of the guide, or the sign of a callout, as SVG."""
    if scheme == "icon":
        return tone_icon(name, window.view.look)
    return window.library.picture(name, window.view.tag, window.view.today)
