# SPDX-License-Identifier: MIT
"""Silence, as Linux sees it: no internet socket, and no file written but the settings."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from environment import ROOT
from gui.private_folder import PREFIX
from tests.packed.program import Program
from tests.packed.sitting import CALLS, SAVED, TOOLS, Call, calls, sit

PICTURES = ROOT / "out/bundle"
OUTSIDE = ("AF_INET", "AF_NETLINK", "AF_PACKET")
WRITTEN = (".config/asylum-guide", "config/asylum-guide", "font-cache", ".cache/fontconfig")
DEVICES = ("/dev/", "/proc/self/")
PASSING = (str(Path(tempfile.gettempdir()) / PREFIX),)
SHARED_MEMORY = "/memfd:"


def talking(seen: list[Call]) -> list[Call]:
    """The calls that reach out of this computer, or try to."""
    return [call for call in seen if any(family in call.arguments for family in OUTSIDE)]


LOUD = "import socket, sys; socket.socket().close(); open(sys.argv[1], 'w').close()"


@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")
def test_what_talks_and_writes_is_seen(tmp_path: Path) -> None:
    """The other tests look at a trace: here is one in which there is something to see."""
    trace, target = tmp_path / "trace", tmp_path / "written"
    command = [
        "strace",
        "-f",
        "-qq",
        "-s",
        "400",
        "-e",
        CALLS,
        "-o",
        str(trace),
        sys.executable,
        "-c",
        LOUD,
        str(target),
    ]
    subprocess.run(command, check=True)
    seen = calls(trace)
    assert talking(seen)
    assert str(target) in {call.path for call in seen if call.writes}


REFUSED = """
from gui import silence
silence.refuse_network()
import socket
for deed in (
    lambda: socket.socket(),
    lambda: socket.create_connection(("127.0.0.1", 9)),
    lambda: socket.getaddrinfo("example.org", 80),
    lambda: socket.gethostbyname("example.org"),
    lambda: socket.socketpair(),
):
    try:
        deed()
    except silence.NetworkRefusedError:
        continue
    raise SystemExit("a socket was given")
"""


def test_every_use_of_a_socket_is_refused(plain: Program) -> None:
    done = plain.run_code(REFUSED)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.release
@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason=f"needs {', '.join(TOOLS)}")
def test_a_sitting_asks_for_no_network_and_writes_settings_only(frozen: Program, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    frozen.home.mkdir()
    assert sit(frozen, trace, PICTURES) == 0
    seen = calls(trace)
    assert len(seen) > 500
    assert [call for call in seen if call.name == "socket"], "the window talks to its screen over a local socket"
    assert not talking(seen)
    drafts = tuple(str(frozen.home / f".{name}") for name in SAVED)
    allowed = tuple(str(frozen.home / name) for name in (*WRITTEN, *SAVED)) + drafts + PASSING + DEVICES
    written = {call.path for call in seen if call.writes} - {str(frozen.home / "config")}
    assert {path for path in written if not path.startswith(allowed)} == set()
    assert {*SAVED} <= {Path(name).name for name in frozen.written()} <= {*SAVED, "settings.json"}
    assert not list(Path(tempfile.gettempdir()).glob(f"{PREFIX}*/page*"))
