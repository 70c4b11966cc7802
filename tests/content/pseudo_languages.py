# SPDX-License-Identifier: MIT
"""Languages that nobody speaks: English whose letters are those of another script, to try what the design holds."""

import gettext
import re

from content.catalogs import Catalog, Language

SCRIPTS = {
    "ar": ("العربية", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"),
    "hi": ("हिन्दी", "अबचदएफगहइजकलमनओपटरसतउवमखयझ"),
    "pa": ("ਪੰਜਾਬੀ", "ਅਬਚਦਏਫਗਹਇਜਕਲਮਨਓਪਟਰਸਤਉਵਮਖਯਝ"),
}
_MARKUP = re.compile(r"(\{[^}]*\}|\]\([^)]*\)|\[\^[^]]*\])")


class _Letters(gettext.NullTranslations):
    def __init__(self, letters: str) -> None:
        super().__init__()
        self.table = {ord(a): letters[i] for i, a in enumerate("abcdefghijklmnopqrstuvwxyz")}

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 (gettext's signature)
        pieces = _MARKUP.split(message)
        return "".join(piece if at % 2 else piece.lower().translate(self.table) for at, piece in enumerate(pieces))


def pseudo(tag: str) -> Catalog:
    """The catalog of a language in which everything is translated."""
    name, letters = SCRIPTS[tag]
    return Catalog(Language(tag, name, tag, "draft"), _Letters(letters), {})
