# SPDX-License-Identifier: MIT
"""A bar above the page that says what of the program is damaged and what still works; hidden while nothing is.

Sizes of files were compared when the guide was opened. Here their digests are, once the first page stands: in a thread
of its own, since it reads all of the content.
"""

from PySide6.QtCore import QRunnable, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from content.damage import Record
from content.library import Library
from gui.main_window import MainWindow

LOOK_AFTER_MS = 2000


class _Look(QRunnable):
    """Compares everything once, and reports the names of what is damaged."""

    def __init__(self, report: "DamageBar") -> None:
        super().__init__()
        self._report = report

    def run(self) -> None:
        self._report.found.emit(Record.look())


class DamageBar(QFrame):
    """Says the damage that ``library`` knows of, in the language of the window.

    ``found`` carries what the comparison found, into the window's thread.
    """

    found = Signal(list)

    def __init__(self, library: Library, window: MainWindow) -> None:
        super().__init__()
        self._library, self._words = library, window.words
        self.setObjectName("damage")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.close_button = QPushButton()
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.addWidget(self.text, 1)
        row.addWidget(self.close_button)
        self._said: frozenset[str] = frozenset()
        self.found.connect(self.note)
        page = window.stage.parentWidget()
        column = page.layout() if page else None
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(0, self)
        window.language.chosen.connect(self.say)
        self.say()

    def look_later(self) -> None:
        """Compare everything in a while, when the first page has long been drawn."""
        QTimer.singleShot(LOOK_AFTER_MS, self, lambda: QThreadPool.globalInstance().start(_Look(self)))

    def note(self, damaged: list[str]) -> None:
        """Take files for damaged from now on, and say so."""
        self._library.damage.note(damaged)
        self.say()

    def say(self, *_: object) -> None:
        """Put the words of the present language on; come back where there is more to say than before."""
        sentences = self._library.damage.in_words(self._library.languages, self._words.gettext)
        self.text.setText("\n".join(sentences))
        self.text.setAccessibleName(" ".join(sentences))
        self.close_button.setText(self._words.gettext("Close"))
        names = self._library.damage.names
        if names != self._said:
            self.setVisible(bool(sentences))
        self._said = names
        if not names:
            self.hide()
