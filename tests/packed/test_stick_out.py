# SPDX-License-Identifier: MIT
"""The stick is taken out while the window of the frozen program is open: what was read stays, the rest is said."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packed.program import Program
from tests.packed.sitting import TOOLS, Keyboard, screen


@pytest.mark.release
@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason=f"needs {', '.join(TOOLS)}")
def test_the_window_stays_open_and_closes_when_asked(frozen: Program, tmp_path: Path) -> None:
    frozen.home.mkdir()
    with screen(tmp_path) as display:
        process = subprocess.Popen(
            frozen.command("--lang", "zh-Hans", "--open", "bond", window=True),
            env=frozen.surroundings({"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}),
            cwd=tmp_path,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            keys = Keyboard(display)
            keys.wait_for_window()
            shutil.rmtree(frozen.folder)
            keys.press("ctrl+k")
            keys.write("asylum fee")
            keys.press("Return", "ctrl+plus", "ctrl+t", "Escape", "ctrl+p", "Escape", "F1", "alt+Left")
            keys.picture(Path(frozen.home) / "after.png")
            assert process.poll() is None
            assert keys.windows()
            keys.press("ctrl+shift+n", "ctrl+q")
            _, errors = process.communicate(timeout=30)
        finally:
            process.kill()
            process.wait()
    assert process.returncode == 0
    assert "Traceback" not in errors
    assert not frozen.folder.exists(), "nothing is written where the stick was"
