# SPDX-License-Identifier: MIT
"""Paper as ratios to the bare Typst compile of the same source: run by hand, from the root of the checkout.

    .venv/bin/python tests/benchmarks/paper.py [ROUNDS]

A sheet, a packet of forty pages and the whole library as a book, each made in a fresh process (cold) and once more
under another name in the same process (warm, as in the window), ours and the bare compile in turn. Medians of seconds
on the clock and of the processor, and the peak of memory. On a busy machine trust the processor's.
"""

import json
import statistics
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
TODAY, LANG, BESIDE, AIM = date(2026, 11, 24), "zh-Hans", "en", 1.3
NAME = "NAME OF IT"
CASES = {
    "two pages": "sheet-hearing-day",
    "forty pages": "packet:asylum-with-uscis",
    "the whole library": "packet:library",
}
OURS = """
from datetime import date
from content.handout import Sheet
from content.library import Library
from content.packet_desk import PacketDesk
from content.paper_verb import packet_of
library = Library.open(); desk = PacketDesk(library)
packet = packet_of(library, desk, [sys.argv[1]], "%s")
def make(name): return desk.pdf(packet.rename(name), "%s", date(2026, 11, 24), Sheet(), "%s")
""" % (LANG, LANG, BESIDE)  # fmt: skip
BARE = """
import typst
from pathlib import Path
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=["content/fonts"])
compiler = typst.Compiler("content/templates/handout.typ", root="content/templates", font_paths=fonts)
source = Path(sys.argv[2]).read_text(encoding="utf-8")
def make(name): return compiler.compile(
    format="pdf", sys_inputs={"data": source.replace("%s", name)}, pdf_standards=["ua-1"])
""" % NAME  # fmt: skip
MEASURED = """
import time; start, used = time.perf_counter(), time.process_time()
import json, resource, sys
{code}
found = []
for name in ("First", "Second"):
    made = make(name)
    found += [time.perf_counter() - start, time.process_time() - used]
    start, used = time.perf_counter(), time.process_time()
print(json.dumps([*found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""
COLUMNS = ("cold, clock", "cold, processor", "warm, clock", "warm, processor", "memory (MB)")


def run(code: str, *arguments: str) -> list[float]:
    """What a fresh process took, as in ``COLUMNS``."""
    command = [sys.executable, "-c", MEASURED.format(code=code), *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    found: list[float] = json.loads(result.stdout)
    return found


def source_of(asked: str) -> str:
    """The source of a case as the templates read it, under a name to be replaced."""
    from content import handout
    from content.library import Library
    from content.packet_desk import PacketDesk
    from content.paper_verb import packet_of

    library = Library.open()
    desk = PacketDesk(library)
    packet = packet_of(library, desk, [asked], LANG)
    documents, edition = desk.documents(packet, LANG, TODAY, BESIDE), library.guide.outline.edition
    return handout.source(documents, library.catalog(LANG), handout.Sheet(title=NAME), TODAY, edition)


def main() -> None:
    """All cases."""
    sys.path.insert(0, str(ROOT))
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data.json"
        for name, asked in CASES.items():
            data.write_text(source_of(asked), encoding="utf-8")
            pairs = [(run(OURS, asked, str(data)), run(BARE, asked, str(data))) for _ in range(rounds)]
            print(f"{name} in two languages (aim: {AIM})")
            for at, column in enumerate(COLUMNS):
                ours, bare = (statistics.median(pair[side][at] for pair in pairs) for side in (0, 1))
                print(f"  {column:16} {ours:9.3f} / {bare:9.3f} = {ours / bare:.2f}")


if __name__ == "__main__":
    main()
