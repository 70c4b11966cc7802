# SPDX-License-Identifier: MIT
"""Opens the dialogs. Typesetter, PDF reader and calculator are slow to import: they wait until asked for."""

from PySide6.QtWidgets import QWidget

from content import cards, screens
from content.library import Library
from gui.addresses import View
from gui.settings import Settings
from gui.term_card import TermCard
from gui.words import Words


def to_paper(library: Library, topic: str, view: View, words: Words, settings: Settings, parent: QWidget) -> Settings:
    """Preview a topic as paper; the settings to keep."""
    from gui.preview import Preview, Printable  # noqa: PLC0415

    what = Printable(
        pdf=lambda tag, beside, sheet: library.handout([topic], tag, view.today, sheet, beside),
        phone=lambda tag, beside: library.phone_file(topic, tag, view.today, beside),
    )
    dialog = Preview(what, words, library.languages, view.beside, settings, parent)
    dialog.exec()
    return dialog.settings


def to_deadlines(
    library: Library, view: View, words: Words, settings: Settings, parent: QWidget, wanted: str = ""
) -> Settings:
    """Open the deadline calculator at a rule or event; the settings to keep."""
    from gui.deadlines_dialog import DeadlinesDialog  # noqa: PLC0415

    dialog = DeadlinesDialog(library, view, words, settings, parent)
    dialog.begin_with(wanted)
    dialog.exec()
    return dialog.settings


def to_card(library: Library, view: View, words: Words, parent: QWidget, name: str) -> None:
    """Show a card large; ``name`` is a deck's id and the card's number in it, as ``officer/0``."""
    from gui.card_window import CardWindow  # noqa: PLC0415

    deck_id, _, number = name.partition("/")
    deck = next(deck for deck in cards.decks(library, view.tag, view.today) if deck.id == deck_id)
    window = CardWindow(deck.cards, int(number), words, parent)
    window.showFullScreen()
    window.exec()


def to_term(card: TermCard, library: Library, view: View, term: str) -> None:
    """Explain a term at the place where it stands."""
    found = library.card(term, view.tag, view.today)
    if found:
        html = screens.terms(library, view.tag, view.today, view.look, view.points, term, small=True)
        card.open_at(html, found.term, view.points)
