# SPDX-License-Identifier: MIT
"""What is remembered between runs: language, size of text, paper, printer, header. Never what was read or printed."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from content.files import write_whole

SIZES = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


@dataclass(frozen=True)
class Settings:
    """Remembered values; ``percent`` is the size of text, ``header`` the lines at the top of every sheet,
    ``printer`` the name of the one used last."""

    language: str = ""
    percent: int = 100
    paper: str = ""
    header: tuple[str, ...] = ()
    look: str = ""
    printer: str = ""


class SettingsFile:
    """The file that holds the settings; ``path`` is None where nothing may be written."""

    def __init__(self, path: Path | None) -> None:
        self.path = path

    @classmethod
    def of_this_computer(cls, home: str, beside: Path | None) -> "SettingsFile":
        """In ``home`` if it is given, beside the program in portable mode, else in the user's own folder."""
        folder = Path(home) if home else beside or _own_folder()
        return cls(folder / "settings.json")

    @property
    def folder(self) -> Path | None:
        """Where the settings lie."""
        return self.path.parent if self.path else None

    def read(self) -> Settings:
        """The settings; the defaults for whatever is missing or makes no sense."""
        try:
            data = json.loads(self.path.read_text(encoding="utf-8")) if self.path else {}
        except (OSError, ValueError, RecursionError):
            return Settings()
        if not isinstance(data, dict):
            return Settings()
        known = {field.name: data[field.name] for field in fields(Settings) if field.name in data}
        sound = Settings()
        for name, value in known.items():
            if name == "header" and isinstance(value, list):
                sound = replace(sound, header=tuple(str(line) for line in value))
            elif name != "header" and type(value) is type(getattr(sound, name)):
                sound = replace(sound, **{name: value})
        return replace(sound, percent=min(SIZES, key=lambda size: abs(size - sound.percent)))

    def write(self, settings: Settings) -> bool:
        """Whether the settings could be kept. A computer that cannot be written to works all the same."""
        if self.path is None:
            return False
        try:
            write_whole(self.path, json.dumps(asdict(settings), ensure_ascii=False, indent=1).encode())
        except OSError:
            return False
        return True


def _own_folder() -> Path:
    import platformdirs  # noqa: PLC0415 (a portable program does without)

    return Path(platformdirs.user_config_dir("asylum-guide", appauthor=False))
