# SPDX-License-Identifier: MIT
"""The main window: lays its parts out and connects their signals, nothing else."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QSizePolicy, QSplitter, QToolBar, QVBoxLayout, QWidget

from content.library import Hit, Library
from gui.addresses import HOME, View, in_language, open_address
from gui.commands import ON_BAR, Actions
from gui.contents_panel import ContentsPanel
from gui.find_bar import FindBar
from gui.language_button import LanguageButton
from gui.reader import Reader
from gui.search_box import SHOWN, SearchBox
from gui.settings import SIZES, Settings, SettingsFile
from gui.theme import dress, set_font
from gui.trail import Place, Trail
from gui.words import Words

POINTS = 12.0
OWN_POINTS, WIDEST_POINTS = 10.0, 15.0  # of the window's own words, which need not grow as far as the page


class MainWindow(QMainWindow):
    """One page at a time, with contents, search and paper within reach."""

    def __init__(self, library: Library, view: View, settings: Settings, kept: SettingsFile) -> None:
        super().__init__()
        self.library, self.view, self.settings, self.kept = library, view, settings, kept
        self.words = Words(library, view.tag)
        self.trail = Trail()
        self.reader = Reader(lambda name: library.picture(name, self.view.tag, self.view.today))
        self.contents = ContentsPanel(self.words)
        self.find_bar = FindBar(self.reader, self.words)
        self.search = SearchBox(lambda text: library.search(text, self.view.tag, view.today, SHOWN), self.words, self)
        self.language = LanguageButton(library.languages)
        self.doers: dict[str, Callable[[], object]] = {
            "home": lambda: self.go(HOME),
            "back": lambda: self.step(-1),
            "forward": lambda: self.step(1),
            "contents": lambda: self.contents.setVisible(self.actions_by_id["contents"].isChecked()),
            "search": self.search.take_focus,
            "find": self.find_bar.open_bar,
            "beside": lambda: self.show_as(replace(self.view, beside=self._second_language())),
            "smaller": lambda: self.resize_text(-1),
            "larger": lambda: self.resize_text(1),
            "normal": lambda: self.resize_text(0),
            "paper": self.to_paper,
            "deadlines": self.to_deadlines,
            "new": self.new_person,
            "full": lambda: self.showNormal() if self.isFullScreen() else self.showFullScreen(),
            "quit": self.close,
        }
        self.actions_by_id = Actions(self, self.words, self.doers)
        self.bar = QToolBar()
        self._lay_out()
        self.search.chosen.connect(self.open_hit)
        self.reader.followed.connect(self.follow)
        self.contents.topic_chosen.connect(lambda topic: self.go(f"topic:{topic}"))
        self.contents.heading_chosen.connect(self.reader.go_to)
        self.language.chosen.connect(self.speak)
        self._say()

    def _lay_out(self) -> None:
        self.bar.setMovable(False)
        self.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        for part in ON_BAR:
            if part in self.doers:
                self.bar.addAction(self.actions_by_id[part])
        before = self.actions_by_id["beside"]
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bar.insertWidget(before, self.search)
        self.bar.insertWidget(before, self.language)
        self.addToolBar(self.bar)
        page, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.reader)
        column.addWidget(self.find_bar)
        page.setLayout(column)
        split = QSplitter()
        split.addWidget(self.contents)
        split.addWidget(page)
        split.setStretchFactor(1, 1)
        split.setSizes([270, 1010])
        split.setChildrenCollapsible(False)
        self.setCentralWidget(split)
        self.actions_by_id["contents"].setChecked(True)

    def _say(self) -> None:
        """Put the words, direction and look of the moment on every part."""
        application = QApplication.instance()
        right = self.words.language.direction == "rtl"
        direction = Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        if isinstance(application, QApplication):
            application.setLayoutDirection(direction)
            set_font(application, self.view.tag)
            dress(application, self.view.look, min(OWN_POINTS * self.settings.percent / 100, WIDEST_POINTS))
        self.actions_by_id.say(self.view.look.text, self.view.look.ground)
        self.language.say(self.words)
        self.search.say()
        self.find_bar.say()
        self.find_bar.mark = self.view.look.mark
        self.contents.show_shelves(self.library.contents(self.view.tag))
        self.setWindowTitle(self.words.gettext("Asylum Guide"))

    def go(self, address: str, anchor: str = "") -> None:
        """Open an address as a new place."""
        address, _, inside = address.partition("#")
        self.trail = self.trail.go(Place(address, anchor or inside), self.reader.scrolled)
        self._show()
        self.reader.setFocus()

    def step(self, by: int) -> None:
        """One place back or forward."""
        self.trail = self.trail.step(by, self.reader.scrolled)
        self._show()

    def _show(self) -> None:
        here = self.trail.here or Place(HOME)
        shown = open_address(self.library, here.address, self.view)
        self.reader.show_page(shown.html, self.view.points, two_columns=bool(shown.page and self.view.beside))
        self.reader.setAccessibleName(shown.title or self.words.gettext("Asylum Guide"))
        self.contents.show_page(shown.page)
        if here.anchor:
            self.reader.go_to(here.anchor)
        else:
            self.reader.scroll_to(here.scrolled)
        self.actions_by_id["back"].setEnabled(self.trail.at > 0)
        self.actions_by_id["forward"].setEnabled(self.trail.at < len(self.trail.places) - 1)
        self.actions_by_id["beside"].setChecked(bool(self.view.beside))
        for command in ("paper", "beside"):
            self.actions_by_id[command].setEnabled(shown.page is not None)

    def show_as(self, view: View) -> None:
        """Show the same place another way; how far down the page is stays."""
        self.view = view
        self.trail = self.trail.left(self.reader.scrolled)
        self._show()

    def speak(self, tag: str) -> None:
        """Change to another language, here and now."""
        self.words.change(tag)
        self.keep(replace(self.settings, language=tag))
        self.view = in_language(self.view, tag)
        self._say()
        self.show_as(self.view)

    def keep(self, settings: Settings) -> None:
        """Use these settings and remember them."""
        self.settings = settings
        self.kept.write(settings)

    def resize_text(self, by: int) -> None:
        """Larger (1), smaller (-1) or normal (0) text."""
        at = SIZES.index(self.settings.percent) + by
        percent = 100 if by == 0 else SIZES[max(0, min(at, len(SIZES) - 1))]
        self.keep(replace(self.settings, percent=percent))
        self._say()
        self.show_as(replace(self.view, points=POINTS * percent / 100))

    def follow(self, target: str) -> None:
        """A link on the page: another page, a place on this one, a language, or an address to copy."""
        scheme, _, name = target.partition(":")
        if scheme == "language":
            self.speak(name)
        elif scheme == "deadline":
            self.to_deadlines()
        elif target.startswith("#"):
            self.reader.go_to(target[1:])
        elif scheme in {"https", "http"}:
            self.statusBar().showMessage(target)
            QApplication.clipboard().setText(target)
        else:
            self.go(target)

    def open_hit(self, hit: Hit) -> None:
        """Open what the search found."""
        self.go(hit.address, hit.anchor)

    def to_paper(self) -> None:
        """Preview the page at hand as paper."""
        from gui.preview import Preview, Printable  # noqa: PLC0415 (typesetter and PDF reader are slow to import)

        topic, today = (self.trail.here or Place(HOME)).address.partition(":")[2], self.view.today
        what = Printable(
            pdf=lambda tag, beside, sheet: self.library.handout([topic], tag, today, sheet, beside),
            phone=lambda tag, beside: self.library.phone_file(topic, tag, today, beside),
        )
        dialog = Preview(what, self.words, self.library.languages, self.view.beside, self.settings, self)
        dialog.exec()
        self.keep(dialog.settings)

    def to_deadlines(self) -> None:
        """Open the deadline calculator."""
        from gui.deadlines_dialog import DeadlinesDialog  # noqa: PLC0415 (as above)

        dialog = DeadlinesDialog(self.library, self.view, self.words, self.settings, self)
        dialog.exec()
        self.keep(dialog.settings)

    def new_person(self) -> None:
        """Forget everything of this sitting and go back to the first screen."""
        self.trail = Trail()
        self.search.forget()
        self.find_bar.field.clear()
        self.find_bar.close_bar()
        QApplication.clipboard().clear()
        self.view = replace(self.view, beside="")
        self.go(HOME)

    def _second_language(self) -> str:
        if self.view.beside:
            return ""
        return (
            "en" if self.view.tag != "en" else next(other.tag for other in self.library.languages if other.tag != "en")
        )
