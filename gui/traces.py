# SPDX-License-Identifier: MIT
"""Everything that this program writes on a computer: the list that the help page shows and that a test holds against
the disk."""

from dataclasses import dataclass

from gui.clinic import FILE, LOGO
from gui.private_folder import PREFIX, place
from gui.settings import SettingsFile
from gui.words import Words


@dataclass(frozen=True)
class Trace:
    """What is written, where (a path, or words), until when; ``pattern`` is the path for the test, empty for others."""

    what: str
    where: str
    until: str
    pattern: str = ""


def traces(words: Words, kept: SettingsFile) -> tuple[Trace, ...]:
    """What is written, in the words of the present language."""
    _ = words.gettext
    private = f"{place() / PREFIX}*"
    rows = [
        Trace(
            _("A page that you open in the web browser, and the folders that the save window remembers."),
            private,
            _("Until the next person or the end of the program."),
            private,
        ),
        Trace(
            _("The files that you save: PDF, phone file, calendar."),
            _("Where you put them, as “guide” or under the name you give."),
            _("Until you delete them."),
        ),
    ]
    if kept.folder and kept.path:
        until, clinic = _("Until you delete it."), str(kept.folder / FILE)
        logo = f"{kept.folder / LOGO}.*"
        rows[:0] = [
            Trace(
                _("Settings: language, size of text, colours, paper, printer, the lines of your office."),
                str(kept.path),
                until,
                str(kept.path),
            ),
            Trace(_("The clinic's settings, if you keep any."), clinic, until, clinic),
            Trace(_("The clinic's logo, if it has one."), logo, until, logo),
        ]
    return tuple(rows)
