# SPDX-License-Identifier: MIT
"""What a reader waits for in the open window, as ratios to a bare one that does the least: run by hand, from the root.

    QT_QPA_PLATFORM=offscreen .venv/bin/python tests/benchmarks/window_speed.py [PAGES]

Page, language, search key and new person are timed in turn with a bare QTextBrowser (or list) that shows the very same
HTML (or rows) ready made: what it takes is Qt's own laying out and painting. Then PAGES pages (3000 if not given) are
opened in all languages, as in an hour of hurried reading, and the resident memory is told after the first and the last
third: it must not grow.
"""

import argparse
import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import cycle, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import psutil  # type: ignore[import-untyped]
from PySide6.QtWidgets import QApplication, QListWidget, QTextBrowser

from content import render
from gui import application
from gui.main_window import MainWindow
from gui.theme import load_fonts

TODAY, ROUNDS, PAGES = date(2026, 11, 24), 15, 3000
AIMS = {"page switch": 3.0, "language switch": 4.0, "search key": 6.0}
QUERY = "detained"
GROWTH, SAMPLES = 1.03, 12


def seconds(do: Callable[[], object], widget: MainWindow | QTextBrowser | QListWidget) -> float:
    """How long something takes until it is painted."""
    start = time.perf_counter()
    do()
    QApplication.processEvents()
    widget.repaint()
    QApplication.processEvents()
    return time.perf_counter() - start


def tell(name: str, ours: list[float], bare: list[float]) -> None:
    """One line: both medians in milliseconds, and the ratio."""
    mine, least = statistics.median(ours) * 1000, statistics.median(bare) * 1000
    print(f"{name:18} {mine:8.1f} / {least:8.1f} ms = {mine / least:.2f}, aim {AIMS.get(name, '')}")


def html_of(window: MainWindow, topic: str, tag: str) -> str:
    """A page as the window shows it."""
    library = window.library
    return render.screen(library.page(topic, tag, TODAY), library.catalog(tag), window.view.look, window.view.points)


def pages(window: MainWindow, bare: QTextBrowser) -> None:
    """From page to page, and from language to language on one page."""
    topics = list(islice(cycle(("bond", "asylum-fees", "one-year-deadline", "habeas")), ROUNDS + 4))
    topics = [topic for topic in topics if topic in window.library.guide.topics]
    ours, least = [], []
    for topic in topics:
        html = html_of(window, topic, window.view.tag)
        ours.append(seconds(partial(window.go, f"topic:{topic}"), window))
        least.append(seconds(partial(bare.setHtml, html), bare))
    tell("page switch", ours[4:], least[4:])
    ours, least = [], []
    for tag in islice(cycle(("zh-Hans", "es", "en")), ROUNDS + 3):
        html = html_of(window, topics[-1], tag)
        ours.append(seconds(partial(window.speak, tag), window))
        least.append(seconds(partial(bare.setHtml, html), bare))
    tell("language switch", ours[3:], least[3:])


def refill(rows: QListWidget, texts: list[str]) -> None:
    """Other rows."""
    rows.clear()
    rows.addItems(texts)


def search(window: MainWindow) -> None:
    """A word letter by letter, against a list that is given the same rows."""
    bare, ours, least = QListWidget(), [], []
    bare.resize(600, 400)
    bare.show()
    for _ in range(4):
        window.search.forget()
        for end in range(1, len(QUERY) + 1):
            ours.append(seconds(partial(window.search.setText, QUERY[:end]), window))
            rows = [window.search.list.item(row).text() for row in range(window.search.list.count())]
            least.append(seconds(partial(refill, bare, rows), bare))
    tell("search key", ours[len(QUERY) :], least[len(QUERY) :])
    print(f"{'':18} slowest key {max(ours[len(QUERY) :]) * 1000:.0f} ms, aim 50")
    window.search.forget()


def new_person(window: MainWindow) -> None:
    """From a busy sitting to the first screen."""
    taken = []
    for _ in range(5):
        for topic in ("bond", "asylum-fees"):
            window.go(f"topic:{topic}")
            window.actions_by_id["keep"].trigger()
        window.packets.open_panel(yes=True)
        window.search.setText(QUERY)
        taken.append(seconds(window.new_person, window))
    print(f"{'new person':18} {statistics.median(taken) * 1000:8.1f} ms, aim below 500")


def memory(window: MainWindow, count: int) -> None:
    """Thousands of pages, back and forward, in every language, with searches in between."""
    process, seen = psutil.Process(), []
    topics = list(window.library.guide.topics)
    tags = [language.tag for language in window.library.languages]
    step = max(count // SAMPLES // 100, 1) * 100
    for number in range(count):
        window.go(f"topic:{topics[number % len(topics)]}")
        if number % 10 == 0:
            window.speak(tags[number // 10 % len(tags)])
            window.search.setText(QUERY[: number // 10 % len(QUERY) + 1])
        if number % 25 == 0:
            window.step(-1)
            window.go("home:")
        if number % 100 == 99:
            window.new_person()
        QApplication.processEvents()
        if number % step == step - 1:  # always on the first screen, when nobody's things are there
            gc.collect()
            seen.append(process.memory_info().rss / 1e6)
    third = len(seen) // 3
    early, late = statistics.mean(seen[third : 2 * third]), statistics.mean(seen[-third:])
    print(f"{'memory':18} {early:.1f} MB in the second third, {late:.1f} MB in the last: ", end="")
    print(f"{late / early:.3f}, aim below {GROWTH}")
    print(f"{'':18} {' '.join(f'{one:.0f}' for one in seen)}")


def main() -> None:
    """Everything in one run."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PAGES
    qt = QApplication([])
    asked = argparse.Namespace(lang="en", open="", search="", portable=False, size="1280x800")
    with tempfile.TemporaryDirectory() as home:
        window = application.build(qt, asked, TODAY, home)
        window.show()
        load_fonts()
        bare = QTextBrowser()
        bare.resize(730, 700)
        bare.show()
        pages(window, bare)
        search(window)
        new_person(window)
        memory(window, count)
        window.close()


if __name__ == "__main__":
    main()
