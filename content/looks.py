# SPDX-License-Identifier: MIT
"""Colours of the screen: light, dark and high contrast. All text stands at 7:1 or better on its ground."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """Colours as ``#rrggbb``. Each tone of a callout has a bar; all share one ground."""

    name: str
    ground: str
    text: str
    muted: str
    link: str
    rule: str
    panel: str
    heading: str
    mark: str
    bars: dict[str, str]


LIGHT = Look(
    name="light",
    ground="#ffffff",
    text="#1b2430",
    muted="#414b59",
    link="#0b4f8a",
    rule="#d5dbe3",
    panel="#f3f6fa",
    heading="#12365c",
    mark="#ffe9a8",
    bars={
        "today": "#0b6b57",
        "warning": "#a32020",
        "contested": "#8a5200",
        "myth": "#5b3a8c",
        "help": "#0b4f8a",
    },
)
DARK = Look(
    name="dark",
    ground="#14181e",
    text="#e8ecf1",
    muted="#b4bdc9",
    link="#8fc7ff",
    rule="#3a434f",
    panel="#1e252e",
    heading="#cfe3f8",
    mark="#5c4a00",
    bars={
        "today": "#5fd3b4",
        "warning": "#ff8f8f",
        "contested": "#f2b659",
        "myth": "#c9a8f5",
        "help": "#8fc7ff",
    },
)
CONTRAST = Look(
    name="contrast",
    ground="#000000",
    text="#ffffff",
    muted="#ffffff",
    link="#ffff00",
    rule="#ffffff",
    panel="#000000",
    heading="#ffffff",
    mark="#3a3a00",
    bars={
        "today": "#00ffaa",
        "warning": "#ff9d9d",
        "contested": "#ffc14d",
        "myth": "#e0c4ff",
        "help": "#ffff00",
    },
)
CONTRAST_LIGHT = Look(
    name="contrast-light",
    ground="#ffffff",
    text="#000000",
    muted="#000000",
    link="#00007a",
    rule="#000000",
    panel="#ffffff",
    heading="#000000",
    mark="#ffe45c",
    bars={
        "today": "#004d3c",
        "warning": "#8f0000",
        "contested": "#6b3d00",
        "myth": "#4a1f80",
        "help": "#00007a",
    },
)
LOOKS = {look.name: look for look in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST)}
