# SPDX-License-Identifier: MIT
"""The words of the window's own buttons, in the language of the moment, and of what the library says beside pages."""

from content.catalogs import Catalog, Language
from content.library import Library


class Words:
    """The interface's catalog. Parts of the window ask it each time, so that a new language needs no restart."""

    def __init__(self, library: Library, tag: str) -> None:
        self._library = library
        self.catalog: Catalog = library.catalog(tag, "gui")

    def change(self, tag: str) -> None:
        """Speak another language from now on."""
        self.catalog = self._library.catalog(tag, "gui")

    @property
    def language(self) -> Language:
        """The language of the moment."""
        return self.catalog.language

    def gettext(self, message: str) -> str:
        """A sentence of the interface, or one of the library's own, as an error says it."""
        said = self.catalog.gettext(message)
        return said if said != message else self._library.catalog(self.language.tag).gettext(message)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """A sentence of the interface in the form that goes with ``number``."""
        return self.catalog.ngettext(singular, plural, number)
