# SPDX-License-Identifier: MIT
"""The main window: lays its parts out and connects their signals, nothing else."""

from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMainWindow, QSplitter

from content.answering import AnsweringDesk
from content.answers import Hit
from content.library import Library
from gui import qt_words
from gui.about import about
from gui.addresses import HOME, POINTS, View, in_language, open_address
from gui.clinic import Clinic
from gui.clinic_side import ClinicSide
from gui.commands import Actions
from gui.contents_panel import ContentsPanel
from gui.doers import doers
from gui.find_bar import FindBar
from gui.forgetting import close_all_but, leave_nothing
from gui.language_button import LanguageButton
from gui.links import drawn, follow
from gui.menus import Menus
from gui.packet_side import PacketSide
from gui.reader import Reader
from gui.search_box import SHOWN, SearchBox
from gui.settings import SIZES, Settings, SettingsFile
from gui.side_room import CONTENTS_WIDE, PACKET_WIDE, SideRoom
from gui.stage import Stage
from gui.status_line import StatusLine
from gui.still_here import StillHere
from gui.term_card import TermCard
from gui.theme import apply, look_of
from gui.top_bar import TopBar, stacked
from gui.trail import Place, Trail
from gui.watch import Watch, watch_over
from gui.words import Words

NO_CLINIC = Clinic()


class MainWindow(QMainWindow):
    """One page at a time, with contents, search and paper within reach."""

    def __init__(
        self, library: Library, view: View, settings: Settings, kept: SettingsFile, clinic: Clinic = NO_CLINIC
    ) -> None:
        super().__init__()
        self.library, self.view, self.settings, self.kept, self.clinic = library, view, settings, kept, clinic
        self.words = Words(library, view.tag)
        self.trail = Trail()
        self.reader = Reader(lambda scheme, name: drawn(self, scheme, name))
        self.stage = Stage(self.reader)
        self.term_card = TermCard(self.reader)
        self.contents = ContentsPanel(self.words)
        self.find_bar = FindBar(self.reader, self.words)
        answers = AnsweringDesk(library, view.today).answers
        self.search = SearchBox(lambda text: answers(text, self.view.tag, SHOWN), self.words, self)
        self.language = LanguageButton(library.languages)
        self.status_line = StatusLine()
        self.packets = PacketSide(self)
        self.clinic_side = ClinicSide(self)
        self.doers = doers(self)
        self.actions_by_id = Actions(self, self.words, self.doers)
        self.side_room = SideRoom(self)
        self.menus = Menus(self.menuBar(), self.actions_by_id, library.languages, self.speak, self.colour)
        self._lay_out()
        self.search.chosen.connect(self.open_hit)
        self.reader.followed.connect(lambda target: follow(self, target))
        self.term_card.followed.connect(lambda target: follow(self, target))
        self.contents.topic_chosen.connect(lambda topic: self.go(f"topic:{topic}"))
        self.contents.heading_chosen.connect(self.reader.go_to)
        self.language.chosen.connect(self.speak)
        self.still_here = StillHere(self.words, self)
        self.watch = Watch(clinic.idle_minutes, self)
        self.watch.leave.connect(self.new_person)
        self.watch.counting.connect(self.still_here.count)
        watch_over(self.watch)
        self._say()

    def _lay_out(self) -> None:
        self.top_bar = TopBar(self.actions_by_id, self.search, self.language)
        self.addToolBar(self.top_bar)
        split = QSplitter()
        split.addWidget(self.contents)
        split.addWidget(stacked(self.stage, self.find_bar))
        split.addWidget(self.packets.panel)
        split.setStretchFactor(1, 1)
        split.setSizes([CONTENTS_WIDE, 730, PACKET_WIDE])
        split.setChildrenCollapsible(False)
        self.setCentralWidget(split)
        self.actions_by_id["contents"].setChecked(True)
        self.setStatusBar(self.status_line)

    def _say(self) -> None:
        """Put the words, direction and look of the moment on every part."""
        qt_words.speak(self.words.language)
        apply(self.words.language, self.view.look, self.settings.percent)
        self.actions_by_id.say(self.view.look)
        self.language.say(self.words)
        self.menus.say(self.words, self.settings.look)
        self.view = replace(self.view, about=lambda: about(self.words, self.kept))
        self.top_bar.say(self.words, self.view.look)
        self.search.say()
        self.find_bar.say()
        self.find_bar.mark = self.view.look.mark
        self.contents.say(lambda: self.library.contents(self.view.tag), self.view.look)
        self.packets.say()
        self.clinic_side.allow()
        self.setWindowTitle(self.clinic.neutral_title or self.words.gettext("Asylum Guide"))

    def go(self, address: str, anchor: str = "") -> None:
        """Open an address as a new place."""
        address, _, inside = address.partition("#")
        self.trail = self.trail.go(Place(address, anchor or inside), self.stage.scrolled)
        self._show()
        self.stage.take_focus()

    def step(self, by: int) -> None:
        """One place back or forward."""
        self.trail = self.trail.step(by, self.stage.scrolled)
        self._show()

    def _show(self) -> None:
        here = self.trail.here or Place(HOME)
        shown = open_address(self.library, here.address, self.view)
        self.term_card.hide()
        self.status_line.clearMessage()
        self.stage.show_shown(shown, self.view)
        self.contents.show_page(shown.page)
        self.place_contents()
        if here.anchor:
            self.reader.go_to(here.anchor)
        else:
            self.stage.scroll_to(here.scrolled)
        self.actions_by_id.allow(self.trail, is_page=shown.page is not None, is_board=shown.board is not None)
        self.actions_by_id["beside"].setChecked(bool(self.view.beside))
        self.packets.look()
        self.top_bar.fold()

    def place_contents(self) -> None:
        """The contents stand beside pages, if they are wanted; a board is a way in itself."""
        on_board = self.stage.currentWidget() is self.stage.boards
        self.contents.setVisible(self.actions_by_id["contents"].isChecked() and not on_board)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self.side_room.look()

    def show_as(self, view: View) -> None:
        """Show the same place another way; how far down the page is stays."""
        self.trail = self.trail.left(self.stage.scrolled)
        self.view = view
        self._say()
        self._show()
        self.side_room.look()

    def speak(self, tag: str) -> None:
        """Change to another language, here and now."""
        self.words.change(tag)
        self.keep(replace(self.settings, language=tag))
        self.show_as(in_language(self.view, tag))

    def keep(self, settings: Settings) -> None:
        """Use these settings and remember them."""
        self.settings = settings
        self.kept.write(self.clinic_side.kept_of(settings))

    def resize_text(self, by: int) -> None:
        """Larger (1), smaller (-1) or normal (0) text."""
        at = SIZES.index(self.settings.percent) + by
        percent = 100 if by == 0 else SIZES[max(0, min(at, len(SIZES) - 1))]
        self.keep(replace(self.settings, percent=percent))
        self.show_as(replace(self.view, points=POINTS * percent / 100))

    def colour(self, look: str) -> None:
        """Change the colours to a look by its name, or to those of the computer (an empty name)."""
        self.keep(replace(self.settings, look=look))
        self.show_as(replace(self.view, look=look_of(look)))

    def open_hit(self, hit: Hit) -> None:
        """Open what the search found."""
        follow(self, hit.address) if hit.kind == "deadline" else self.go(hit.address, hit.anchor)

    def new_person(self) -> None:
        """Forget everything of this sitting and go back to the first screen."""
        close_all_but(self)
        self.packets.forget()
        self.trail = Trail()
        self.search.forget()
        self.find_bar.forget()
        leave_nothing()
        self.status_line.clearMessage()
        self.view = replace(self.view, beside="")
        self.clinic_side.begin_anew()
        self.go(HOME)
