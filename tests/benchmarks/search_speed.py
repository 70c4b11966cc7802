# SPDX-License-Identifier: MIT
"""Search on the made index: times as ratios to one plain FTS5 query on the same texts in the same run, and in ms.

    .venv/bin/python tests/benchmarks/search_speed.py QUERIES.jsonl

QUERIES.jsonl holds lines of {"q", "lang"}; with "best" and "ok" in them the share of right answers is told too.
"""

import json
import re
import sqlite3
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from content import files, search
from content.blocks import texts
from content.finding import INDEX
from content.library import Library

TODAY = date(2026, 11, 24)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def plain_fts5(library: Library) -> sqlite3.Connection:
    """Every page of every language in one FTS5 table with its defaults."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE f USING fts5(lang UNINDEXED, body)")
    for language in library.languages:
        for topic in library.guide.outline.topics:
            page = library.page(topic, language.tag, TODAY)
            body = "\n".join(passage.plain for passage in texts(page.blocks))
            connection.execute("INSERT INTO f VALUES (?, ?)", (language.tag, body))
    return connection


def rows_of(connection: sqlite3.Connection, match: str, lang: str) -> list[tuple[int]]:
    """The ten best rows of the plain table."""
    sql = "SELECT rowid FROM f WHERE f MATCH ? AND lang = ? ORDER BY rank LIMIT 10"
    return connection.execute(sql, (match, lang)).fetchall()


def is_word(query: str) -> bool:
    """Whether this is a word or two, and no question: of Han up to four characters."""
    return len(query) <= 4 if re.search("[\u4e00-\u9fff]", query) else len(query.split()) <= 2


def main(path: Path) -> None:
    """Speed, then the share of right answers by language."""
    asked = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    library = Library.open()
    connection = plain_fts5(library)
    opening = statistics.median(timed(lambda: search.open(files.made(INDEX)).close()) for _ in range(9))
    index = search.open(files.made(INDEX))
    for row in asked[:20]:
        index.search(row["q"], row["lang"], 10)
    ours: dict[str, list[float]] = defaultdict(list)
    bare: list[float] = []
    right: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for row in asked:
        kind = "word" if is_word(row["q"]) else "question"
        ours[kind].append(timed(partial(index.search, row["q"], row["lang"], 10)))
        match = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", row["q"])) or '"x"'
        bare.append(timed(partial(rows_of, connection, match, row["lang"])))
        if "best" in row:
            hits = [hit.topic for hit in library.search(row["q"], row["lang"], TODAY, 3)]
            tally = right[row["lang"]]
            tally[0] += 1
            tally[1] += hits[:1] != [] and hits[0] in row["best"]
            tally[2] += bool(set(hits) & {*row["best"], *row["ok"]})
    plain = statistics.median(bare)
    print(
        f"open {opening:.2f} ms; index {files.made(INDEX).stat().st_size / 1e6:.1f} MB; plain FTS5 query {plain:.2f} ms"
    )
    for kind, times in ours.items():
        p50, p99 = statistics.median(times), statistics.quantiles(times, n=100)[98]
        print(f"{kind:9} n={len(times):4} p50 {p50:.2f} ms ({p50 / plain:.1f}x plain) p99 {p99:.2f} ms")
    for lang, (count, first, third) in right.items():
        print(f"{lang:8} n={count:4} first {first / count:.3f} in three {third / count:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
