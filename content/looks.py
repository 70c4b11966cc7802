# SPDX-License-Identifier: MIT
"""Colours of the screen: light, dark and high contrast. All text stands at 7:1 or better on its ground."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """Colours as ``#rrggbb``. Each tone of a callout has a bar; all share one ground.

    ``ground`` lies under a page, ``panel`` under the window and set-apart words, ``raised`` under what can be pressed.
    ``tint`` and ``spot`` only fill drawings. ``alarm`` is for what cannot wait.
    """

    name: str
    ground: str
    text: str
    muted: str
    link: str
    rule: str
    panel: str
    heading: str
    mark: str
    raised: str
    tint: str
    spot: str
    alarm: str
    bars: dict[str, str]


LIGHT = Look(
    name="light",
    ground="#ffffff",
    text="#1b2327",
    muted="#424b51",
    link="#0a4d63",
    rule="#d6d0c4",
    panel="#f6f3ed",
    heading="#0c3a4a",
    mark="#ffe39a",
    raised="#ffffff",
    tint="#d9eaec",
    spot="#bf6c16",
    alarm="#8a1f11",
    bars={
        "today": "#07533f",
        "warning": "#8a1f11",
        "contested": "#6b4000",
        "myth": "#54307f",
        "help": "#0a4d63",
    },
)
DARK = Look(
    name="dark",
    ground="#14191c",
    text="#e9eef0",
    muted="#bcc6cb",
    link="#93d3e7",
    rule="#414e55",
    panel="#1b2226",
    heading="#d2ebf3",
    mark="#5c4a00",
    raised="#222b30",
    tint="#2a4c58",
    spot="#f0a860",
    alarm="#ffb3a7",
    bars={
        "today": "#6fdcbe",
        "warning": "#ffb3a7",
        "contested": "#f2b659",
        "myth": "#d3b8f8",
        "help": "#93d3e7",
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
    raised="#000000",
    tint="#00394a",
    spot="#ffc14d",
    alarm="#ffb3a7",
    bars={
        "today": "#00ffaa",
        "warning": "#ffb3a7",
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
    raised="#ffffff",
    tint="#cfe3ff",
    spot="#a35400",
    alarm="#8f0000",
    bars={
        "today": "#004d3c",
        "warning": "#8f0000",
        "contested": "#6b3d00",
        "myth": "#4a1f80",
        "help": "#00007a",
    },
)
LOOKS = {look.name: look for look in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST)}
