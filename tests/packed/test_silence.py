# SPDX-License-Identifier: MIT
"""Silence, as Linux sees it: no internet socket, and no file written but the settings."""

import shutil
from pathlib import Path

import pytest

from environment import ROOT
from tests.packed.program import Program
from tests.packed.sitting import TOOLS, calls, sit

PICTURES = ROOT / "out/bundle"
OUTSIDE = ("AF_INET", "AF_NETLINK", "AF_PACKET")
WRITTEN = (".config/asylum-guide", "config/asylum-guide", "font-cache", ".cache/fontconfig")
DEVICES = ("/dev/", "/proc/self/")
SHARED_MEMORY = "/memfd:"


@pytest.mark.release
@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason=f"needs {', '.join(TOOLS)}")
def test_a_sitting_asks_for_no_network_and_writes_settings_only(frozen: Program, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    frozen.home.mkdir()
    assert sit(frozen, trace, PICTURES) == 0
    seen = calls(trace)
    assert [call for call in seen if call.name == "socket"], "the window talks to its screen over a local socket"
    assert not [call for call in seen if any(family in call.arguments for family in OUTSIDE)]
    allowed = tuple(str(frozen.home / name) for name in WRITTEN) + DEVICES
    written = {call.path for call in seen if call.writes}
    assert {path for path in written if not path.startswith(allowed)} == set()
    assert {Path(name).name for name in frozen.written()} <= {"settings.json"}
