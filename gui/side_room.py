# SPDX-License-Identifier: MIT
"""Whether the contents stand beside the page: as the reader wishes, but not where they would leave no room to read.

Where the window gets narrow (or the text large) they are put away once, and they come back with the room; in between
the reader may open and close them all the same.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.main_window import MainWindow

CONTENTS_WIDE, PACKET_WIDE = 270, 280
LEAST = 26  # of a page beside the contents, in times the size of a letter


class SideRoom:
    """Works the action that shows the contents of a window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._narrow = False
        self._wish = True

    def look(self) -> None:
        """Put the contents away where they leave no room for the page, or bring them back."""
        window = self._window
        contents, letter = window.actions_by_id["contents"], window.view.points * window.logicalDpiX() / 72
        left = window.width() - CONTENTS_WIDE - (0 if window.packets.panel.isHidden() else PACKET_WIDE)
        narrow = left < LEAST * letter
        if narrow != self._narrow:
            if narrow:
                self._wish = contents.isChecked()
            self._narrow = narrow
            contents.setChecked(self._wish and not narrow)
            window.place_contents()
