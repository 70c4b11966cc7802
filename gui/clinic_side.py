# SPDX-License-Identifier: MIT
"""The clinic's settings at work: what they decide in the window, and what clinic mode leaves unremembered."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from content.catalogs import SOURCE_TAG
from gui.addresses import POINTS
from gui.clinic import Clinic, write
from gui.settings import Settings
from gui.theme import look_of

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class ClinicSide(QObject):
    """Opens the dialog, and puts a clinic's settings to use."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def kept_of(self, settings: Settings) -> Settings:
        """What may be remembered of the settings: in clinic mode nothing that whoever sat here chose for the screen."""
        clinic = self._window.clinic
        return replace(settings, language="", percent=100, look=clinic.look) if clinic.clinic_mode else settings

    def begin_anew(self) -> None:
        """In clinic mode the next person finds the clinic's language, colours and size of text."""
        window, clinic = self._window, self._window.clinic
        if not clinic.clinic_mode:
            return
        tag = clinic.language or SOURCE_TAG
        window.words.change(tag)
        window.keep(replace(window.settings, percent=100, look=clinic.look))
        window.show_as(replace(window.view, tag=tag, points=POINTS, look=look_of(clinic.look)))

    def open(self) -> None:
        """Ask for the clinic's settings, keep them and use them."""
        from gui.clinic_dialog import ClinicDialog  # noqa: PLC0415 (few sittings need it)

        window = self._window
        dialog = ClinicDialog(window.clinic, window.settings, window.words, window.library.languages, window)
        if not dialog.exec():
            return
        said = window.words.gettext("The clinic's settings are kept.")
        clinic = dialog.clinic
        try:
            if window.kept.folder is None:
                raise PermissionError
            clinic = write(dialog.with_logo_in(window.kept.folder), window.kept.folder)
        except OSError:
            said = window.words.gettext("Nothing can be written here. The settings hold until the program is closed.")
        self.use(clinic)
        window.status_line.tell(said)

    def use(self, clinic: Clinic) -> None:
        """Work by these settings from now on."""
        window = self._window
        window.clinic = clinic
        window.keep(first_settings(replace(window.settings, header=(), paper="", look=""), clinic))
        window.watch.wait(clinic.idle_minutes)
        window.view = replace(window.view, first=clinic.languages)
        window.colour(window.settings.look)

    def allow(self) -> None:
        """Offer only what the clinic allows: other programs keep what they are shown."""
        self._window.actions_by_id["browser"].setVisible(not self._window.clinic.clinic_mode)


def first_settings(settings: Settings, clinic: Clinic) -> Settings:
    """The settings of a run. In clinic mode the clinic's values win, and the last person's language is none of them."""
    wins, gives = (clinic, settings) if clinic.clinic_mode else (settings, clinic)
    return replace(
        settings,
        language=clinic.language if clinic.clinic_mode else settings.language or clinic.language,
        paper=wins.paper or gives.paper,
        header=wins.header or gives.header,
        look=wins.look or gives.look,
    )
