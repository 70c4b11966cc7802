# SPDX-License-Identifier: MIT
"""The packet of this sitting: what the keys, the links and the panel do to it, and how it comes on paper.

It lives here, in memory, until the next person.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from content.catalogs import SOURCE_TAG
from content.packets import DIRECTORY, Item, Packet
from gui import dialogs
from gui.addresses import HOME
from gui.browser import show_in_browser
from gui.making import Maker
from gui.packet_panel import PacketPanel
from gui.trail import Place

if TYPE_CHECKING:
    from content.packet_desk import PacketDesk
    from gui.main_window import MainWindow

ADDRESSES = {"topic": "topic:", "plan": "ask:", "entry": f"topic:{DIRECTORY}#"}


class PacketSide(QObject):
    """``item_here`` is the page at hand as a part of a packet."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._desk: PacketDesk | None = None
        self.packet = Packet()
        self._chosen: tuple[str, str] | None = None
        self.panel = PacketPanel(window.words, window.library.languages)
        self._counting = Maker(self)
        self._counting.made.connect(self._counted)
        self._counting.sorry.connect(lambda error: self._say_count(error.in_words(window.words.gettext)))
        panel = self.panel
        panel.list.moved.connect(lambda at, to: self.take(self.packet.move(at, to)))
        panel.list.taken_out.connect(lambda row: self.take(self.packet.remove(panel.item(row))))
        panel.renamed.connect(lambda name: self.take(self.packet.rename(name)))
        panel.opened.connect(self.open)
        panel.ready_chosen.connect(lambda name: self.add(self.desk.of_situation(name, self.languages[0])))
        panel.languages_chosen.connect(self.choose_languages)
        panel.paper_wanted.connect(self.to_paper)
        panel.emptied.connect(lambda: self.take(Packet()))

    @property
    def desk(self) -> "PacketDesk":
        """Where packets are made. The typesetter is slow to import: it waits until a packet is looked at."""
        if self._desk is None:
            from content.packet_desk import PacketDesk  # noqa: PLC0415

            self._desk = PacketDesk(self._window.library)
        return self._desk

    @property
    def languages(self) -> tuple[str, str]:
        """The packet's language and the one beside it: as chosen, else as the page is shown; whoever reads English
        with another language beside it hands that other one out.
        """
        view = self._window.view
        if self._chosen:
            return self._chosen
        return (view.beside, view.tag) if view.beside and view.tag == SOURCE_TAG else (view.tag, view.beside)

    def choose_languages(self, tag: str, beside: str) -> None:
        """Make the packet in other languages. Beside one that the window does not speak stands the window's own, so
        that whoever hands it out can point at the line.
        """
        mine, before = self._window.view.tag, self.languages[0]
        if tag not in (before, mine) and not beside:
            beside = mine
        self._chosen = (tag, "" if beside == tag else beside)
        self.take(self.packet)

    @property
    def item_here(self) -> Item | None:
        """The place at hand as a part of a packet; None where it cannot be one."""
        here, guide = self._window.trail.here or Place(HOME), self._window.library.guide
        scheme, _, name = here.address.partition(":")
        if scheme == "topic" and name in guide.topics:
            return Item("topic", name)
        return Item("plan", name) if scheme == "ask" and name in guide.plans else None

    def keep_page(self) -> None:
        """Put the page at hand in the packet, or take it out if it is there."""
        if item := self.item_here:
            self.toggle(item)

    def toggle(self, item: Item) -> None:
        """Put an item in, or take it out."""
        held = self.packet.holds(item)
        self.take(self.packet.remove(item) if held else self.packet.add(item))
        ngettext, n = self._window.words.ngettext, len(self.packet)
        if held:
            said = ngettext(
                "Taken out of the packet. It has {n} part.", "Taken out of the packet. It has {n} parts.", n
            )
        else:
            said = ngettext("In the packet. It has {n} part.", "In the packet. It has {n} parts.", n)
        self._window.status_line.tell(said.format(n=n))

    def add(self, packet: Packet) -> None:
        """Put all of another packet in; its name is taken over where there was none. The panel shows it."""
        self.take(self.packet.add(*packet.items).rename(self.packet.name or packet.name))
        self.open_panel(yes=True)

    def follow(self, name: str) -> None:
        """A link of a page: ``entry:ID``, ``topic:ID``, or ``plan:ID`` with all that goes with it."""
        kind, _, target = name.partition(":")
        if kind == "plan":
            self.add(self.desk.of_plan(target, self._window.view.tag))
        else:
            self.toggle(Item(kind, target))

    def open(self, item: Item) -> None:
        """Show a part of the packet in the window."""
        if item.kind in ADDRESSES:
            self._window.go(f"{ADDRESSES[item.kind]}{item.id}")

    def take(self, packet: Packet) -> None:
        """Hold this packet from now on."""
        self.packet = packet
        self.look()

    def open_panel(self, *, yes: bool) -> None:
        """Show or hide the panel."""
        if not yes and self.panel.isAncestorOf(QApplication.focusWidget() or self._window):
            self._window.stage.take_focus()
        self.panel.setVisible(yes)
        self._window.side_room.look()
        if yes:
            self.say()
            self.panel.list.setFocus()

    def say(self) -> None:
        """Put the words of the present language on."""
        if not self.panel.isHidden():
            self.panel.say(self.desk.ready(self._window.view.tag), self._window.view.look)
        self.look()

    def look(self) -> None:
        """Show the packet as it is, and count its pages where somebody sees the count."""
        actions, here, count = self._window.actions_by_id, self.item_here, len(self.packet)
        actions["keep"].setEnabled(here is not None)
        actions["keep"].setChecked(here is not None and self.packet.holds(here))
        for command in ("paper", "browser"):
            actions[command].setEnabled(here is not None)
        actions["packet"].setChecked(not self.panel.isHidden())
        actions["packet"].setIconText(str(count) if count else "")
        actions["packet-paper"].setEnabled(bool(count))
        if self.panel.isHidden():
            return
        tag, beside = self.languages
        titles = [self.desk.title(item, self._window.view.tag) for item in self.packet.items]
        self.panel.show_packet(self.packet, titles, (tag, beside))
        self._counting.stop()
        if not count:
            self.panel.count.setText(self._window.words.gettext("Empty. Ctrl+D puts the page at hand in."))
            return
        desk, packet, today, paper = self.desk, self.packet, self._window.view.today, self._window.settings.paper
        self._counting.ask(lambda step: desk.pages(packet, tag, today, paper, beside, step))

    def _counted(self, pages: int) -> None:
        self._say_count(self._window.words.ngettext("{n} page", "{n} pages", pages).format(n=pages))

    def _say_count(self, text: str) -> None:
        self.panel.count.setText(text)

    def keep_item(self, item: Item) -> None:
        """Put an item in; one that is there already is as it is given now."""
        self.take(self.packet.add(item))

    def item_to_paper(self, item: Item) -> None:
        """Preview one item as paper, in the languages of the page."""
        self._preview(Packet((item,)), (self._window.view.tag, self._window.view.beside))

    def page_to_paper(self) -> None:
        """Preview the page at hand as paper."""
        if item := self.item_here:
            self.item_to_paper(item)

    def page_to_browser(self) -> None:
        """Open the page at hand in the computer's own browser: the way for screen readers."""
        window, item = self._window, self.item_here
        if item and not window.clinic.clinic_mode:
            html = self.desk.phone_file(Packet((item,)), window.view.tag, window.view.today, window.view.beside)
            said = show_in_browser(html, window.words.gettext("Guide"))
            window.status_line.tell(window.words.gettext(said))

    def to_paper(self) -> None:
        """Preview the packet as paper."""
        if self.packet.items:
            self._preview(self.packet, self.languages)

    def _preview(self, packet: Packet, languages: tuple[str, str]) -> None:
        self._window.keep(dialogs.to_paper(packet, languages, self.desk, self._window))

    def forget(self) -> None:
        """Nothing is in the packet any more, and nothing of it is being made."""
        self._counting.stop()
        self._chosen = None
        self.panel.forget()
        self.take(Packet())
