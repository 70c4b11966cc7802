# SPDX-License-Identifier: MIT
"""The page at hand in the computer's own web browser: the way for screen readers, which know headings there.

The page goes to the private folder as a local file with a name and a title that do not tell what it is about, since a
browser remembers both. No address of the network is ever opened.
"""

import re

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from content.errors import N_
from content.files import write_whole
from gui.private_folder import PRIVATE

REFUSED = N_("The web browser could not be opened.")
OPENED = N_("Opened in the web browser. Close it there too before the next person.")


def show_in_browser(html: str, title: str) -> str:
    """Open a page, as one whole file, in the browser under a neutral title; a sentence (a msgid) for the reader."""
    import secrets  # noqa: PLC0415 (few sittings need it)

    neutral = re.sub(r"<title>.*?</title>", lambda _found: f"<title>{title}</title>", html, count=1, flags=re.DOTALL)
    try:
        path = PRIVATE.path / f"{secrets.token_hex(4)}.html"
        write_whole(path, neutral.encode())
    except OSError:
        return REFUSED
    return OPENED if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))) else REFUSED
