# SPDX-License-Identifier: MIT
"""Files: whole or not at all, readable by others, and never outside their folder."""

import os
import stat
from pathlib import Path

import pytest

from content.errors import MissingPartError
from content.files import inside, is_current, made, write_whole


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "sheet.pdf"
    write_whole(path, b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert [entry.name for entry in path.parent.iterdir()] == ["sheet.pdf"]


def test_others_can_read_what_was_written(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_whole(tmp_path / "sheet.pdf", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "sheet.pdf").stat().st_mode) == 0o644


def test_a_failed_write_leaves_the_old_file_and_no_half(tmp_path: Path) -> None:
    folder = tmp_path / "sheet.pdf"
    folder.mkdir()
    (folder / "inside").write_text("x")
    with pytest.raises(OSError, match=r"sheet\.pdf"):
        write_whole(folder, b"new")
    assert [entry.name for entry in tmp_path.iterdir()] == ["sheet.pdf"]


def test_what_a_killed_process_left_goes_with_the_next_write(tmp_path: Path) -> None:
    left, fresh = tmp_path / ".sheet.pdf.1.1.part", tmp_path / ".sheet.pdf.2.2.part"
    for draft in (left, fresh):
        draft.write_bytes(b"half")
    os.utime(left, (1, 1))
    write_whole(tmp_path / "sheet.pdf", b"whole")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [fresh.name, "sheet.pdf"]


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "a/../../b"])
def test_no_name_leads_out(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="leads out"):
        inside(tmp_path, name)


def test_a_missing_part_names_the_command_that_makes_it() -> None:
    with pytest.raises(MissingPartError, match="build/prepare"):
        made("no-such-part.db")


def test_made_files_are_current_until_a_source_is_newer(tmp_path: Path) -> None:
    source, result = tmp_path / "source" / "a.md", tmp_path / "made"
    source.parent.mkdir()
    source.write_text("x")
    assert not is_current(result, source.parent)
    result.write_text("y")
    os.utime(source, ns=(1, 1))
    assert is_current(result, source.parent)
    os.utime(source, ns=(2**62, 2**62))
    assert not is_current(result, source.parent)
