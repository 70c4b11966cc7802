# SPDX-License-Identifier: MIT
"""Start, memory and paper as ratios to the least that could be done: run by hand, from the root of the checkout.

    QT_QPA_PLATFORM=offscreen .venv/bin/python tests/benchmarks/start_and_paper.py

Each pair is run in turn in fresh processes and the medians compared:
the program to its first screen, and to a first painted page, against a bare QTextBrowser that shows the same page with
the same typefaces, and a handout in two languages against the bare Typst compile of the same document.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOPIC, LANG, TODAY, ROUNDS = "asylum-fees", "zh-Hans", date(2026, 11, 24), 5

BARE_WINDOW = """
import time; start = time.perf_counter()
import sys
from pathlib import Path
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QTextBrowser
application = QApplication([])
for path in Path("content/fonts").glob("*.ttf"): QFontDatabase.addApplicationFont(str(path))
browser = QTextBrowser(); browser.resize(1280, 800)
browser.setHtml(Path(sys.argv[1]).read_text())
browser.show(); application.processEvents(); browser.grab()
"""
OURS_WINDOW = """
import time; start = time.perf_counter()
import argparse, sys, tempfile
from datetime import date
from PySide6.QtWidgets import QApplication
from gui import application
qt = QApplication([])
asked = argparse.Namespace(lang="%s", open="%s", search="", portable=False, size="1280x800")
window = application.build(qt, asked, date(2026, 11, 24), tempfile.mkdtemp())
window.show(); qt.processEvents(); window.grab()
""" % (LANG, TOPIC)  # fmt: skip
OURS_HOME = OURS_WINDOW.replace(f'open="{TOPIC}"', 'open=""')
BARE_PAPER = """
import time; start = time.perf_counter()
import sys, typst
from pathlib import Path
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=["content/fonts"])
data = Path(sys.argv[1]).read_text()
typst.Compiler("content/templates/handout.typ", root="content/templates", font_paths=fonts).compile(
    format="pdf", sys_inputs={"data": data}, pdf_standards=["ua-1"])
"""
OURS_PAPER = """
import time; start = time.perf_counter()
from datetime import date
from content.library import Library
from content.handout import Sheet
Library.open().handout(["%s"], "%s", date(2026, 11, 24), Sheet(), "en")
""" % (TOPIC, LANG)  # fmt: skip
COMPILED = str(Path(tempfile.gettempdir()) / "asylum-guide-compiled")
MEASURE = """
import psutil
print(time.perf_counter() - start, time.process_time(), psutil.Process().memory_info().rss / 1e6)
"""


def run(code: str, argument: str) -> tuple[float, ...]:
    """Seconds by the clock, seconds of the processor (which a busy machine does not stretch) and megabytes of a fresh
    process.
    """
    command = [sys.executable, "-c", code + MEASURE, argument]
    # Whoever runs the program has its modules compiled: a bundle ships them so, a checkout keeps them.
    compiled = {"PYTHONPYCACHEPREFIX": COMPILED, "PYTHONDONTWRITEBYTECODE": ""}
    result = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=ROOT, env={**os.environ, **compiled}
    )
    return tuple(map(float, result.stdout.split()))


def compare(name: str, ours: str, bare: str, argument: str, aim: float, aim_memory: float | None) -> None:
    """Print the ratio of the medians of two programs run in turn."""
    run(ours, argument), run(bare, argument)  # compiled, and in the cache of the disk
    pairs = [(run(ours, argument), run(bare, argument)) for _ in range(ROUNDS)]
    for unit, place, wanted in (("time", 0, aim), ("cpu", 1, aim), ("memory", 2, aim_memory)):
        mine, least = (statistics.median(pair[side][place] for pair in pairs) for side in (0, 1))
        aimed = f", aim {wanted}" if wanted else ""
        print(f"{name:18} {unit:7} {mine:8.3f} / {least:8.3f} = {mine / least:.2f}{aimed}")


def main() -> None:
    """Both comparisons."""
    sys.path.insert(0, str(ROOT))
    from content import handout, paper_data, render
    from content.library import Library
    from content.looks import LIGHT

    library = Library.open()
    page, beside = library.page(TOPIC, LANG, TODAY), library.page(TOPIC, "en", TODAY)
    catalog = library.catalog(LANG)
    with tempfile.TemporaryDirectory() as folder:
        html, data = Path(folder) / "page.html", Path(folder) / "data.json"
        html.write_text(render.screen(page, catalog, LIGHT, 12), encoding="utf-8")
        document = paper_data.Document(page, beside, {}, library.catalog("en"))
        data.write_text(handout.source([document], catalog, handout.Sheet(), TODAY), encoding="utf-8")
        compare("first screen", OURS_HOME, BARE_WINDOW, str(html), 1.6, 1.5)
        compare("first page", OURS_WINDOW, BARE_WINDOW, str(html), 1.6, 1.5)
        compare("two-language PDF", OURS_PAPER, BARE_PAPER, str(data), 1.3, None)


if __name__ == "__main__":
    main()
