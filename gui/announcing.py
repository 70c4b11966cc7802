# SPDX-License-Identifier: MIT
"""Sentences for a screen reader: what comes without the focus going there would else be heard by nobody."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

LONGEST = 600


def announce(source: QObject, text: str) -> None:
    """Let a screen reader say a text, if one is listening; ``source`` is the widget that it is about."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, text[:LONGEST]))
