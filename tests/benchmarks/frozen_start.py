# SPDX-License-Identifier: MIT
"""Start of the frozen program to its first page, as a ratio to the program from a checkout: run by hand, after
build/bundle.py, from the root of the checkout.

    .venv/bin/python tests/benchmarks/frozen_start.py

Both draw the same page without a screen and end; they are run in turn in fresh processes, and the medians compared. The
moment in which the window settles before it is drawn, the same in both, is taken off.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "build")]

import surroundings
from bundle import BUNDLE
from bundle_contents import NAME
from gui.application import SETTLE_MS

ROUNDS, AIM = 15, 1.3
PAGE = ("--lang", "zh-Hans", "--open", "asylum-fees", "--today", "2026-11-24")
STARTS = {"frozen": [str(BUNDLE / NAME)], "unfrozen": [sys.executable, "-m", "gui"]}


def seconds(start: list[str], folder: Path) -> float:
    """From nothing to the drawn page."""
    asked = [
        "--lang",
        "zh-Hans",
        "--open",
        "asylum-fees",
        "--today",
        "2026-11-24",
        "--screenshot",
        str(folder / "x.png"),
    ]
    begun = time.perf_counter()
    subprocess.run([*start, *asked], cwd=ROOT, env=surroundings.quiet(folder), check=True, capture_output=True)
    return time.perf_counter() - begun - SETTLE_MS / 1000


def main() -> None:
    """Print both medians and their ratio; the first start of each, which warms the disk, does not count."""
    with tempfile.TemporaryDirectory() as name:
        rounds = [[seconds(start, Path(name)) for start in STARTS.values()] for _ in range(ROUNDS + 1)][1:]
    frozen, unfrozen = (statistics.median(column) for column in zip(*rounds, strict=True))
    print(f"first page, frozen {frozen:.3f} s / unfrozen {unfrozen:.3f} s = {frozen / unfrozen:.2f}, aim {AIM}")


if __name__ == "__main__":
    main()
