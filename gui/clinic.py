# SPDX-License-Identifier: MIT
"""A clinic's own settings: one TOML file that can be laid beside the program on every laptop before it is used."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from content.errors import N_, GuideError

FILE = "clinic.toml"


@dataclass(frozen=True)
class Clinic:
    """``header`` stands at the top of every sheet. ``idle_minutes`` 0 never resets. An empty value decides nothing."""

    header: tuple[str, ...] = ()
    paper: str = ""
    language: str = ""
    look: str = ""
    idle_minutes: int = 0
    neutral_title: str = ""
    clinic_mode: bool = False


class ClinicFileError(GuideError):
    """The file cannot be used; the message says why and what to write."""

    def __init__(self, reason: str) -> None:
        super().__init__(N_("The clinic's settings in {file} cannot be used: {reason}"), file=FILE, reason=reason)


def read(folders: list[Path]) -> Clinic:
    """The settings of the first folder that has them; none are no mistake. Raises ``ClinicFileError``."""
    path = next((folder / FILE for folder in folders if (folder / FILE).is_file()), None)
    if path is None:
        return Clinic()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ClinicFileError(str(error)) from error
    known = {field.name: field.default for field in fields(Clinic)}
    for name, value in data.items():
        wanted = list if name == "header" else type(known.get(name))
        if name not in known or not isinstance(value, wanted):
            raise ClinicFileError(f"{name} = {value!r}. {', '.join(known)}")
    if "header" in data:
        data["header"] = tuple(map(str, data["header"]))
    return Clinic(**data)
