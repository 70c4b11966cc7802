# SPDX-License-Identifier: MIT
"""Boards, cards and terms in the window: pressed, walked by keyboard, mirrored, and large enough to hit."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from content import cards, catalogs
from content.boards import Tile
from content.looks import LIGHT, LOOKS
from gui.card_window import CardWindow
from gui.drawings import _PICTURES, APP, app_icon, drawing
from gui.main_window import MainWindow
from gui.tile import TileButton

Open = Callable[..., MainWindow]
LARGE_ENOUGH = 40


@pytest.fixture
def mirrored() -> Iterator[str]:
    """Spanish, as if it were written from right to left: a language that is there, in a direction that none has yet."""
    catalogs.RIGHT_TO_LEFT.add("es")
    yield "es"
    catalogs.RIGHT_TO_LEFT.discard("es")


def tile(window: MainWindow, address: str) -> TileButton:
    return next(button for button in window.stage.boards.buttons if button.tile.address == address)


def here(window: MainWindow) -> str:
    assert window.trail.here is not None
    return window.trail.here.address


def test_a_tile_opens_what_it_shows(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("en")
    qtbot.mouseClick(tile(window, "section:detention"), Qt.MouseButton.LeftButton)
    assert here(window) == "section:detention"
    qtbot.keyClick(tile(window, "topic:bond"), Qt.Key.Key_Return)
    assert here(window) == "topic:bond"
    assert window.stage.shown is window.reader


def test_a_double_click_opens_one_board_not_two(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("en")
    qtbot.mouseClick(tile(window, "ask:start"), Qt.MouseButton.LeftButton)
    first = window.stage.boards.buttons[0]
    qtbot.mouseDClick(first, Qt.MouseButton.LeftButton)
    assert here(window) in {"ask:start", first.tile.address}
    asked = here(window)
    second = window.stage.boards.buttons[0]
    QApplication.sendEvent(
        second,
        QMouseEvent(
            QEvent.Type.MouseButtonDblClick,
            second.rect().center(),
            second.mapToGlobal(second.rect().center()),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )
    qtbot.mouseRelease(second, Qt.MouseButton.LeftButton)
    assert here(window) == asked


def test_back_on_a_question_leads_back(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("en")
    window.go("ask:start")
    window.go("ask:where")
    qtbot.mouseClick(tile(window, "back:"), Qt.MouseButton.LeftButton)
    assert here(window) == "ask:start"
    qtbot.mouseClick(tile(window, "back:"), Qt.MouseButton.LeftButton)
    assert here(window) == "home:"


def test_the_language_is_one_press_away(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("en")
    qtbot.mouseClick(tile(window, "language:zh-Hans"), Qt.MouseButton.LeftButton)
    assert window.view.tag == "zh-Hans"
    assert tile(window, "language:zh-Hans").isChecked()


@pytest.mark.parametrize("address", ["home:", "cards:", "ask:start", "section:court"])
@pytest.mark.parametrize(("size", "steps"), [("1280x800", 0), ("1024x600", 0), ("1024x600", 5)])
def test_tiles_are_large_and_hold_their_words(open_window: Open, address: str, size: str, steps: int) -> None:
    window = open_window("es", size=size)
    for _ in range(steps):
        window.resize_text(1)
    window.go(address)
    QApplication.processEvents()
    for button in window.stage.boards.buttons:
        assert button.height() >= max(LARGE_ENOUGH, button.heightForWidth(button.width()))
        words = QFontMetrics(button.title_font())
        longest = max(words.horizontalAdvance(word) for word in button.tile.title.split())
        assert longest <= button.width()


def test_keyboard_alone_reaches_every_tile(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("en")
    window.activateWindow()
    window.stage.boards.buttons[0].setFocus()
    reached = set()
    for _ in window.stage.boards.buttons:
        focused = QApplication.focusWidget()
        if isinstance(focused, TileButton):
            reached.add(focused.tile.address)
            qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert reached == {button.tile.address for button in window.stage.boards.buttons}


def test_the_window_is_mirrored(open_window: Open, mirrored: str) -> None:
    window = open_window(mirrored)
    first, second = window.stage.boards.buttons[:2]
    assert first.mapToGlobal(first.rect().center()).x() > second.mapToGlobal(second.rect().center()).x()
    assert window.actions_by_id["back"].shortcut().toString() == "Alt+Right"
    window.go("topic:bond")
    QApplication.processEvents()
    panel, page = (one.mapToGlobal(one.rect().center()).x() for one in (window.contents, window.reader))
    assert panel > page
    window.speak("en")
    QApplication.processEvents()
    panel, page = (one.mapToGlobal(one.rect().center()).x() for one in (window.contents, window.reader))
    assert panel < page


def test_contents_stand_beside_pages_only(open_window: Open) -> None:
    window = open_window("en", "bond")
    assert window.contents.isVisible()
    window.go("home:")
    assert not window.contents.isVisible()
    window.actions_by_id["contents"].setChecked(False)
    window.go("topic:bond")
    assert not window.contents.isVisible()


@pytest.mark.usefixtures("qapp")
def test_every_picture_can_be_drawn() -> None:
    for name in [APP, *_PICTURES]:
        image = drawing(name, LIGHT, 48, 1).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(48) for y in range(0, 48, 4)), name
    assert not app_icon().isNull()


@pytest.mark.usefixtures("qapp")
def test_pictures_follow_the_look() -> None:
    images = [drawing("section-court", look, 48, 1).toImage() for look in LOOKS.values()]
    assert all(one != other for at, one in enumerate(images) for other in images[:at])


@pytest.mark.usefixtures("qapp")
def test_a_tile_says_its_words_to_a_screen_reader() -> None:
    button = TileButton(Tile("topic:bond", "Bond", "Money that lets you out"), LIGHT, 12)
    assert (button.accessibleName(), button.accessibleDescription()) == ("Bond", "Money that lets you out")


def test_a_term_is_explained_in_place_and_the_keyboard_comes_back(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("zh-Hans", "bond")
    window.activateWindow()
    window.reader.setFocus()
    for _ in range(80):
        qtbot.keyClick(window.reader, Qt.Key.Key_Tab)
        if window.reader.textCursor().charFormat().anchorHref().startswith("term:"):
            break
    qtbot.keyClick(window.reader, Qt.Key.Key_Return)
    assert window.term_card.isVisible()
    assert window.rect().contains(
        window.term_card.geometry().translated(window.reader.mapTo(window, window.reader.pos()))
    )
    term = window.reader.textCursor().charFormat().anchorHref().partition(":")[2]
    card = window.library.card(term, "zh-Hans", window.view.today)
    assert card is not None
    shown = window.term_card.words.toPlainText()
    assert card.english in shown
    assert card.explanation.plain in shown
    qtbot.keyClick(window.term_card.words, Qt.Key.Key_Escape)
    assert not window.term_card.isVisible()
    assert window.reader.hasFocus()
    assert window.reader.textCursor().charFormat().anchorHref() == f"term:{term}"
    assert here(window) == "topic:bond"


def test_a_card_fills_the_screen_and_escape_brings_back(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("zh-Hans")
    deck = cards.decks(window.library, "zh-Hans", date(2026, 11, 24))[0]
    shown = CardWindow(deck.cards, 0, window.words, window)
    shown.resize(1024, 600)
    shown.show()
    assert shown.accessibleName() == deck.cards[0].english
    assert shown.accessibleDescription() == deck.cards[0].own
    qtbot.keyClick(shown, Qt.Key.Key_Right)
    assert shown.card == deck.cards[1]
    qtbot.keyClick(shown, Qt.Key.Key_Left)
    qtbot.keyClick(shown, Qt.Key.Key_Left)
    assert shown.card == deck.cards[-1]
    image = shown.grab().toImage()
    assert min(image.pixelColor(x, y).lightness() for x in range(0, 1024, 5) for y in range(0, 600, 5)) < 50
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
