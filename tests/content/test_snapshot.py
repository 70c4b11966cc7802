# SPDX-License-Identifier: MIT
"""The snapshot: what comes back is what was kept, and damage is named."""

from pathlib import Path

import pytest

from content import snapshot
from content.errors import MissingPartError
from content.guide_files import Guide


def test_the_guide_comes_back_as_it_was(tmp_path: Path, sample: Guide) -> None:
    path = tmp_path / "guide.json"
    snapshot.write(sample, path)
    back = snapshot.read(path)
    assert back.outline == sample.outline
    for name in ("authorities", "facts", "glossary", "topics"):
        assert dict(getattr(back, name)) == dict(getattr(sample, name))


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"{}", b"\xff\xfe", b'{"outline": 3, "topics": []}'])
def test_damage_is_named_with_its_remedy(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "guide.json"
    path.write_bytes(damage)
    with pytest.raises(MissingPartError, match=r"guide\.json"):
        snapshot.read(path)


def test_a_cut_off_file_is_noticed(tmp_path: Path, sample: Guide) -> None:
    path = tmp_path / "guide.json"
    snapshot.write(sample, path)
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(MissingPartError):
        snapshot.read(path)
