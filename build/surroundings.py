# SPDX-License-Identifier: MIT
"""Surroundings in which a machine's own display, fonts and settings cannot help, or hide a gap."""

from pathlib import Path

NO_FONTS = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><cachedir>{folder}</cachedir></fontconfig>
"""
"""A configuration without a folder of fonts: only those that the program brings can be drawn with."""


def quiet(folder: Path) -> dict[str, str]:
    """Environment variables for a program under test; what it writes goes to ``folder``."""
    fonts = folder / "fonts.conf"
    fonts.write_text(NO_FONTS.format(folder=folder / "font-cache"), encoding="utf-8")
    return {
        "QT_QPA_PLATFORM": "offscreen",
        "FONTCONFIG_FILE": str(fonts),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_CACHE_HOME": str(folder / "cache"),
    }
