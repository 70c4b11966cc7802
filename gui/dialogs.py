# SPDX-License-Identifier: MIT
"""Opens the dialogs. Typesetter, PDF reader and calculator are slow to import: they wait until asked for."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from content.errors import GuideError
from content.library import Library
from content.packets import Packet
from gui.addresses import View
from gui.clinic import logo_of
from gui.settings import Settings
from gui.term_card import TermCard
from gui.words import Words

if TYPE_CHECKING:
    from content.packet_desk import PacketDesk
    from gui.main_window import MainWindow


def to_paper(packet: Packet, languages: tuple[str, str], desk: "PacketDesk", window: "MainWindow") -> Settings:
    """Preview a packet as paper; the settings to keep."""
    from gui.preview import Preview, Wish  # noqa: PLC0415
    from gui.sheet_choices import Office  # noqa: PLC0415

    words, logo, trouble = window.words, b"", ""
    try:
        logo = logo_of(window.clinic)
    except GuideError as error:
        trouble = error.in_words(words.gettext)
    office = Office(window.settings, logo, trouble)
    dialog = Preview(Wish(packet, *languages, window.view.today), desk, words, office, window)
    dialog.exec()
    return remembered(window, dialog.settings)


def to_deadlines(window: "MainWindow", wanted: str = "") -> None:
    """Open the deadline calculator at a rule or event."""
    from gui.deadlines_dialog import DeadlinesDialog  # noqa: PLC0415

    dialog = DeadlinesDialog(window.library, window.view, window.words, window)
    dialog.begin_with(wanted)
    dialog.kept.connect(window.packets.keep_item)
    dialog.paper_wanted.connect(window.packets.item_to_paper)
    dialog.exec()


def remembered(window: "MainWindow", chosen: Settings) -> Settings:
    """The window's settings with what was chosen for paper. A clinic's own lines are not changed by one sheet."""
    header = window.settings.header if window.clinic.clinic_mode else chosen.header
    return replace(window.settings, paper=chosen.paper, printer=chosen.printer, header=header)


def to_card(library: Library, view: View, words: Words, parent: QWidget, name: str) -> None:
    """Show a card large; ``name`` is a deck's id and the card's number in it, as ``officer/0``."""
    from content import cards  # noqa: PLC0415
    from gui.card_window import CardWindow  # noqa: PLC0415

    deck_id, _, number = name.partition("/")
    deck = next(deck for deck in cards.decks(library, view.tag, view.today) if deck.id == deck_id)
    window = CardWindow(deck.cards, int(number), words, parent)
    window.showFullScreen()
    window.exec()


def to_term(card: TermCard, library: Library, view: View, term: str) -> None:
    """Explain a term at the place where it stands."""
    from content import screens  # noqa: PLC0415

    found = library.card(term, view.tag, view.today)
    if found:
        html = screens.terms(library, view.tag, view.today, view.look, view.points, term, small=True)
        card.open_at(html, found.term, view.points)
