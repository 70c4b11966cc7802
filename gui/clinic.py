# SPDX-License-Identifier: MIT
"""A clinic's own settings: one TOML file that can be laid beside the program on every laptop before it is used."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from content.errors import N_, GuideError
from content.files import write_whole
from content.logo import LogoError, kind_of

FILE = "clinic.toml"
LOGO = "clinic-logo"


@dataclass(frozen=True)
class Clinic:
    """``header`` stands at the top of every sheet, ``logo`` is a PNG or SVG beside the file. ``languages`` are those of
    the first screen (empty for all), ``language`` the one that a new person finds. ``idle_minutes`` 0 never resets.
    An empty value decides nothing. ``folder`` is where the file lies.
    """

    header: tuple[str, ...] = ()
    logo: str = ""
    languages: tuple[str, ...] = ()
    language: str = ""
    paper: str = ""
    look: str = ""
    idle_minutes: int = 0
    neutral_title: str = ""
    clinic_mode: bool = False
    folder: Path | None = field(default=None, compare=False)


WRITTEN = tuple(one for one in fields(Clinic) if one.name != "folder")


class ClinicFileError(GuideError):
    """The file cannot be used; the message says why and what to write."""

    def __init__(self, reason: str) -> None:
        super().__init__(N_("The clinic's settings in {file} cannot be used: {reason}"), file=FILE, reason=reason)


class NoLogoError(GuideError):
    """The logo cannot be read."""

    def __init__(self, name: str) -> None:
        super().__init__(N_("The logo {name} is not there or cannot be read. Choose it again."), name=name)


def read(folders: list[Path]) -> Clinic:
    """The settings of the first folder that has them; none are no mistake. Raises ``ClinicFileError``."""
    place = next((folder for folder in folders if (folder / FILE).is_file()), None)
    if place is None:
        return Clinic()
    try:
        data = tomllib.loads((place / FILE).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ClinicFileError(str(error)) from error
    return replace(_clinic(data), folder=place)


def _clinic(data: Mapping[str, object]) -> Clinic:
    known = {one.name: one.default for one in WRITTEN}
    sound: dict[str, Any] = {}
    for name, value in data.items():
        default = known.get(name)
        listed = isinstance(value, list) and all(isinstance(line, str) for line in value)
        if name not in known or (not listed if isinstance(default, tuple) else type(value) is not type(default)):
            raise ClinicFileError(f"{name} = {value!r}. {', '.join(known)}")
        sound[name] = tuple(value) if isinstance(value, list) else value
    return Clinic(**sound)


def write(clinic: Clinic, folder: Path) -> Clinic:
    """Keep the settings in a folder; the clinic as it lies there. Raises ``OSError``; nothing is then changed.

    TOML needs no library for this: a JSON string, list of strings, number or truth value is one of TOML too, but for
    the one character that only TOML wants escaped.
    """
    lines = ["# Clinic settings of Asylum Guide. Lay this file beside the program on each laptop."]
    for one in WRITTEN:
        value = getattr(clinic, one.name)
        if value != one.default:
            plain = list(value) if isinstance(value, tuple) else value
            lines.append(f"{one.name} = {json.dumps(plain, ensure_ascii=False)}".replace("\x7f", "\\u007f"))
    write_whole(folder / FILE, ("\n".join(lines) + "\n").encode())
    return replace(clinic, folder=folder)


def logo_of(clinic: Clinic) -> bytes:
    """The clinic's logo; empty where it has none. Raises ``NoLogoError`` and ``LogoError``."""
    if not clinic.logo:
        return b""
    return read_logo((clinic.folder or Path()) / clinic.logo)


def read_logo(path: Path) -> bytes:
    """A picture that can be printed as a logo. Raises ``NoLogoError`` and ``LogoError``."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise NoLogoError(path.name) from error
    kind_of(data)
    return data


def keep_logo(data: bytes, folder: Path) -> str:
    """Lay a logo beside the settings; its name there. Raises ``LogoError`` and ``OSError``."""
    name = f"{LOGO}.{kind_of(data)}"
    write_whole(folder / name, data)
    return name


__all__ = [
    "Clinic",
    "ClinicFileError",
    "LogoError",
    "NoLogoError",
    "keep_logo",
    "logo_of",
    "read",
    "read_logo",
    "write",
]
