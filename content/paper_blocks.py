# SPDX-License-Identifier: MIT
"""Blocks of a page as the data that the Typst templates read: rows of one block and its twin in a second language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from content import formats
from content.blocks import Block, Callout, Heading, Items, Paragraph, Picture, Table, texts
from content.catalogs import SOURCE_TAG, Catalog
from content.inline import Run
from content.pages import Page, Passage
from content.paper_rows import HAN, Data, column, keep_together, wide
from content.twins import TONE_NAMES, aligned

_STOPS = r"[\u3000-\u303f\uff00-\uffef”’]*$"
_LAST = re.compile(r"(?:[\u3040-\u9fff]|[（《“]?[A-Za-z0-9-]+)" + _STOPS)
# A word with an apostrophe, which a Chinese typeface would draw as wide as a Chinese letter.
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:[’‘ʻ][A-Za-z\u00c0-\u024f]+)+")


@dataclass(frozen=True)
class Side:
    """A page with the words of its own language."""

    page: Page
    words: Catalog


def rows(left: Side, right: Side | None) -> list[Data]:
    """The blocks of a page, each with its twin; lists item by item, so that neither language runs away."""
    made = [
        _row(row.left, row.right, row.start, left, right) for row in aligned(left.page, right.page if right else None)
    ]
    for row in _first_headings(made):
        for side in (row["left"], row["right"]):
            if side:
                side["level"] = 2
    keep_together(made)
    return made


def _first_headings(made: list[Data]) -> Iterator[Data]:
    """The headings before the first of level 2, as in lists: PDF/UA lets no level be left out below the title."""
    for row in made:
        if row["kind"] == "heading":
            if row["left"]["level"] == 2:
                return
            yield row


def _row(left: Block[Passage], right: Block[Passage] | None, start: int, one: Side, two: Side | None) -> Data:
    kind = type(left).__name__.lower()
    row: Data = {"kind": kind, "letters": letters(left)}
    match left:
        case Callout():
            twin = right if isinstance(right, Callout) else None
            names = [tone_name(left.tone, one), *([tone_name(left.tone, two)] if twin and two else [])]
            return row | {"names": names, "rows": list(_inner(left, twin, one, two))}
        case Table():
            twins = right if isinstance(right, Table) else None
            return row | _table(left, twins, one, two)
    row["left"] = _block(left, start, one)
    row["right"] = _block(right, start, two) if right and two else None
    return row


def _inner(left: Callout[Passage], right: Callout[Passage] | None, one: Side, two: Side | None) -> Iterator[Data]:
    for nth, block in enumerate(left.blocks):
        twin = right.blocks[nth] if right else None
        if isinstance(block, Items) and isinstance(twin, Items):
            for number, (item, other) in enumerate(zip(block.items, twin.items, strict=True), 1):
                yield _row(Items(block.style, (item,)), Items(block.style, (other,)), number, one, two)
        else:
            yield _row(block, twin, 1, one, two)


def _table(left: Table[Passage], right: Table[Passage] | None, one: Side, two: Side | None) -> Data:
    """Each cell with its twin, so that a finger on a line finds both languages."""

    def cells(line: tuple[Passage, ...], twin: tuple[Passage, ...] | None) -> list[list[Data]]:
        if twin is None or two is None:
            return [[passage(cell, one)] for cell in line]
        return [_both(cell, other, one, two) for cell, other in zip(line, twin, strict=True)]

    twins = right.rows if right else (None,) * len(left.rows)
    header = cells(left.header, right.header if right else None)
    lines = [cells(line, twin) for line, twin in zip(left.rows, twins, strict=True)]
    columns = zip(header, *lines, strict=True)
    return {"header": header, "rows": lines, "columns": list(map(column, columns))}


def _both(cell: Passage, other: Passage, one: Side, two: Side) -> list[Data]:
    """A cell in both languages; once where both say the same, as a telephone number or a line to write on."""
    return [passage(cell, one), *([passage(other, two)] if other.plain != cell.plain else [])]


def _block(block: Block[Passage], start: int, side: Side) -> Data:
    match block:
        case Heading():
            return {"level": block.level, "text": passage(block.text, side)}
        case Paragraph():
            return {"text": passage(block.text, side)}
        case Items():
            return {"style": block.style, "start": start, "items": [passage(item, side) for item in block.items]}
        case Picture():
            return {"drawing": f"{side.page.lang}/{block.id}", "alt": block.alt.plain}
        case _:
            return {}


def letters(block: Block[Passage]) -> int:
    """About how much room a block takes: letters, Chinese ones twice."""
    return wide("".join(text.plain for text in texts([block])))


def tone_name(tone: str, side: Side) -> Data:
    """The name of a callout, as a passage."""
    return spoken(side.words.gettext(TONE_NAMES[tone]), side.words)


def spoken(text: str, words: Catalog) -> Data:
    """A sentence of the program itself, as a passage in the language of ``words``."""
    return {"lang": words.language.tag, "plain": text, "runs": [{"t": text}]}


def passage(shown: Passage, side: Side) -> Data:
    """A passage with its language, its runs, and a mark where its translation is stale or missing."""
    chinese = shown.lang.startswith("zh")
    runs = _with_marks_kept([data for run in shown.runs for data in _runs(run, chinese=chinese)])
    data: Data = {"lang": shown.lang, "plain": shown.plain, "runs": runs}
    if shown.state == "stale":
        changed = formats.partial_day(shown.changed, side.words.language.locale) if shown.changed else "?"
        data["mark"] = side.words.gettext("English changed on {date}").format(date=changed)
    elif shown.state == "missing" and side.words.language.tag != SOURCE_TAG:
        data["mark"] = "EN"
    return data


def _with_marks_kept(runs: list[Data]) -> list[Data]:
    """The runs, the mark of a source bound to the Chinese letter before it, so that neither it nor a full stop begins
    a line."""
    kept: list[Data] = []
    for run in runs:
        if "c" in run:
            run["after"], run["next"] = _cut_off(kept), bool(kept) and "c" in kept[-1]
        kept.append(run)
    return kept


def _cut_off(runs: list[Data]) -> list[Data]:
    """The last Chinese letter with the stops that follow it, taken from the end of the runs."""
    found: list[Data] = []
    while runs and not {"c", "l"} & runs[-1].keys():
        text = runs[-1]["t"]
        letter = _LAST.search(text)
        if not letter and not re.match(_STOPS, text):
            break
        at = letter.start() if letter else 0
        found.insert(0, runs[-1] | {"t": text[at:]})
        runs[-1] = runs[-1] | {"t": text[:at]}
        if letter:
            return found
        runs.pop()
    runs += found
    return []


def _runs(run: Run, *, chinese: bool) -> Iterator[Data]:
    """A run, cut where another script stands in it: a reader's voice changes there, and so does the typeface."""
    script, tag = (_LATIN, "und") if chinese else (HAN, "zh")
    if run.cite or not script.search(run.text):
        yield _run(run, run.text)
        return
    end = 0
    for found in script.finditer(run.text):
        if found.start() > end:
            yield _run(run, run.text[end : found.start()])
        yield _run(run, found.group()) | {"s": tag}
        end = found.end()
    if end < len(run.text):
        yield _run(run, run.text[end:])


def _run(run: Run, text: str) -> Data:
    data: Data = {"t": text.strip("[]") if run.cite else text}
    if run.strong:
        data["b"] = True
    if run.emphasis:
        data["i"] = True
    if run.cite:
        data["c"] = run.cite
    if run.link.startswith("https:"):
        data["l"] = run.link
    return data
