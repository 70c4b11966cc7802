# SPDX-License-Identifier: MIT
"""The menu bar: every command with its keys, languages, and the choice of colours.

A command stands in the menu that the table of commands names, in the order of that table.
"""

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from content.catalogs import Language
from content.errors import N_
from gui.commands import COMMANDS, Actions
from gui.words import Words

MENUS = (
    ("file", N_("&File")),
    ("go", N_("&Go")),
    ("view", N_("&View")),
    ("tools", N_("&Tools")),
    ("help", N_("&Help")),
)
LOOK_NAMES = (
    ("", N_("As the computer has it")),
    ("light", N_("Light")),
    ("dark", N_("Dark")),
    ("contrast-light", N_("High contrast, black on white")),
    ("contrast", N_("High contrast, white on black")),
)


class Menus:
    """Fills a menu bar and keeps its words up to date. ``speak`` takes a language's tag, ``colour`` a look's name."""

    def __init__(
        self,
        bar: QMenuBar,
        actions: Actions,
        languages: tuple[Language, ...],
        speak: Callable[[str], None],
        colour: Callable[[str], None],
    ) -> None:
        self._bar = bar
        self.by_id = {name: bar.addMenu("") for name, _ in MENUS}
        for command in COMMANDS:
            menu = self.by_id[command.menu]
            if command.apart:
                menu.addSeparator()
            menu.addAction(actions[command.id])
        view = self.by_id["view"]
        view.addSeparator()
        self._languages, self.languages = _choice(view, [(one.tag, one.name) for one in languages], speak)
        self._looks, self.looks = _choice(view, list(LOOK_NAMES), colour)

    def say(self, words: Words, look: str) -> None:
        """Put the words of the present language on; ``look`` is the name of the look that was chosen."""
        for name, label in MENUS:
            self.by_id[name].setTitle(words.gettext(label))
        self._languages.setTitle(words.gettext("Language"))
        self._looks.setTitle(words.gettext("Colours"))
        for action, (_, label) in zip(self.looks.actions(), LOOK_NAMES, strict=True):
            action.setText(words.gettext(label))
        for group, chosen in ((self.languages, words.language.tag), (self.looks, look)):
            for action in group.actions():
                action.setChecked(action.data() == chosen)


def _choice(menu: QMenu, rows: list[tuple[str, str]], do: Callable[[str], None]) -> tuple[QMenu, QActionGroup]:
    """A menu inside a menu, of which one row is always ticked."""
    inner, group = menu.addMenu(""), QActionGroup(menu)
    for value, label in rows:
        action = QAction(label, inner)
        action.setCheckable(True)
        action.setData(value)
        action.triggered.connect(lambda _checked=False, value=value: do(value))
        group.addAction(action)
        inner.addAction(action)
    return inner, group
