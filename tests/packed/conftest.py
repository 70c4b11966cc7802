# SPDX-License-Identifier: MIT
"""The program in a folder of its own: the plain one in every run, the frozen one too with --release."""

from pathlib import Path

import pytest

from tests.packed.program import Program, copied, frozen_tree, plain_tree


@pytest.fixture(scope="session")
def plain_original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return plain_tree(tmp_path_factory.mktemp("plain"))


@pytest.fixture
def plain(plain_original: Path, tmp_path: Path) -> Program:
    return Program(copied(plain_original, tmp_path / "program"), tmp_path / "home")


@pytest.fixture
def frozen(tmp_path: Path) -> Program:
    return Program(copied(frozen_tree(), tmp_path / "program"), tmp_path / "home", frozen=True)


@pytest.fixture(params=["plain", pytest.param("frozen", marks=pytest.mark.release)])
def program(request: pytest.FixtureRequest) -> Program:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Program)
    return found
