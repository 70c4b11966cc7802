# SPDX-License-Identifier: MIT
"""A clinic's file decides what it names, and a broken one is said plainly."""

from pathlib import Path

import pytest

from gui.clinic import Clinic, ClinicFileError, read
from gui.clinic_side import first_settings
from gui.settings import Settings


def test_no_file_decides_nothing(tmp_path: Path) -> None:
    assert read([tmp_path]) == Clinic()


def test_the_first_file_counts(tmp_path: Path) -> None:
    lines = ('header = ["Legal Aid", "Tel."]', "idle_minutes = 5", "clinic_mode = true", 'language = "es"')
    (tmp_path / "clinic.toml").write_text("\n".join(lines))
    clinic = read([tmp_path / "nowhere", tmp_path])
    assert clinic == Clinic(header=("Legal Aid", "Tel."), idle_minutes=5, clinic_mode=True, language="es")


@pytest.mark.parametrize("text", ["header = 3", "idle_minutes = 'five'", "colour = 'red'", "= broken", "paper = 3"])
def test_a_broken_file_is_said(tmp_path: Path, text: str) -> None:
    (tmp_path / "clinic.toml").write_text(text)
    with pytest.raises(ClinicFileError, match=r"clinic\.toml"):
        read([tmp_path])


def test_in_clinic_mode_the_last_language_is_not_kept() -> None:
    kept = Settings(language="zh-Hans")
    assert first_settings(kept, Clinic(clinic_mode=True, language="es")).language == "es"
    assert first_settings(kept, Clinic(language="es")).language == "zh-Hans"
    assert first_settings(Settings(), Clinic(language="es", header=("A",))).header == ("A",)
