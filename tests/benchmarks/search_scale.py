# SPDX-License-Identifier: MIT
"""Search on many sections: building, opening, memory and queries, as ratios to plain FTS5 in the same run, and in ms.

    .venv/bin/python tests/benchmarks/search_scale.py [SECTIONS]

The sections (50,000 unless said) are sentences of the guide thrown together anew, half English and half Chinese; the
queries are sentences of it, and words. Each query is timed three times and its best time counts: p99 is the time of
the slowest queries, not of the moments when the machine did something else.
"""

import random
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from content import search
from content.blocks import texts
from content.library import Library
from content.search import Document

TODAY, OF_A_SECTION, ASKED, TIMES = date(2026, 11, 24), 8, 150, 3
WORDS = {"en": 2, "zh-Hans": 4}  # words, or characters, of a short query


def sentences(library: Library, lang: str) -> list[str]:
    """Every passage of the guide in a language."""
    pages = (library.page(topic, lang, TODAY) for topic in library.guide.outline.topics)
    return [passage.plain for page in pages for passage in texts(page.blocks) if passage.plain]


def documents(spoken: dict[str, list[str]], number: int, chance: random.Random) -> Iterator[Document]:
    """Sections of one document each."""
    for lang, known in spoken.items():
        for at in range(number // len(spoken)):
            chosen = chance.sample(known, OF_A_SECTION)
            yield Document(f"{lang}-{at}", lang, chosen[0][:40], [], "\n".join(chosen[1:]))


def queries(spoken: dict[str, list[str]], chance: random.Random) -> Iterator[tuple[str, str, str]]:
    """(kind, language, query): whole sentences of up to 60 characters, and a few words of others."""
    for lang, known in spoken.items():
        short = [one for one in known if len(one) <= 60]
        for text in chance.sample(short, ASKED):
            yield "question", lang, text
            words = text.split() if lang == "en" else text
            start = chance.randrange(max(1, len(words) - WORDS[lang]))
            few = words[start : start + WORDS[lang]]
            yield "word", lang, " ".join(few) if lang == "en" else "".join(few)


def best(work: Callable[[], object]) -> float:
    """Milliseconds of the fastest of a few times."""
    times = []
    for _ in range(TIMES):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return min(times)


def plain(path: Path, made: list[Document]) -> sqlite3.Connection:
    """The same texts in one FTS5 table with its defaults."""
    connection = sqlite3.connect(path)
    connection.execute("CREATE VIRTUAL TABLE f USING fts5(title, body)")
    connection.executemany("INSERT INTO f VALUES (?, ?)", ((one.title, one.text) for one in made))
    connection.commit()
    return connection


def rows_of(connection: sqlite3.Connection, query: str) -> list[tuple[int]]:
    """The ten best rows of the plain table for any of the words."""
    words = "".join(letter if letter.isalnum() else " " for letter in query).split() or ["x"]
    match = " OR ".join(f'"{word}"' for word in words)
    return connection.execute("SELECT rowid FROM f WHERE f MATCH ? ORDER BY rank LIMIT 10", (match,)).fetchall()


def main(number: int) -> None:
    """Build both, then ask both the same."""
    chance, library = random.Random(20261124), Library.open()
    spoken = {lang: sentences(library, lang) for lang in ("en", "zh-Hans")}
    made = list(documents(spoken, number, chance))
    asked = list(queries(spoken, chance))
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        bare = plain(Path(folder) / "plain.db", made)
        plainly = time.perf_counter() - started
        path = Path(folder) / "index.db"
        started = time.perf_counter()
        search.build(path, made)
        built = time.perf_counter() - started
        size, letters = path.stat().st_size / 1e6, sum(len(one.text) for one in made) / 1e6
        print(
            f"{len(made)} sections, {letters:.0f} M characters: built in {built:.0f} s ({built / plainly:.1f}x plain)"
        )
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        opening = best(lambda: search.open(path).close())
        index = search.open(path)
        ours: dict[tuple[str, str], list[float]] = {}
        theirs: dict[tuple[str, str], list[float]] = {}
        for kind, lang, query in asked:
            ours.setdefault((kind, lang), []).append(best(partial(index.search, query, lang, 10)))
            theirs.setdefault((kind, lang), []).append(best(partial(rows_of, bare, query)))
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        print(f"index {size:.0f} MB, open {opening:.2f} ms, peak memory grown by {max(0.0, grown):.0f} MB while asking")
        for key, times in ours.items():
            p50, p99 = statistics.median(times), statistics.quantiles(times, n=100)[98]
            least = statistics.median(theirs[key])
            print(f"{key[0]:9} {key[1]:8} p50 {p50:6.2f} ms ({p50 / least:.1f}x plain FTS5) p99 {p99:6.2f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
