# SPDX-License-Identifier: MIT
"""What the verb ``handout`` does: pages on paper or as phone files, in one language or several at a time."""

from collections.abc import Sequence
from pathlib import Path

from content.cli import Desk, write
from content.errors import N_, UsageError
from content.handout import Sheet, paper_of

NAME = "guide"  # neutral: a file's name may be seen by anybody


def tags_of(written: Sequence[str]) -> list[str]:
    """The languages of ``--lang``, which may be given more than once, or with commas."""
    return list(dict.fromkeys(tag.strip() for text in written for tag in text.split(",") if tag.strip()))


def targets(output: Path, tags: Sequence[str], suffix: str) -> dict[str, Path]:
    """Where each language goes: to ``output``; where there are several, or it is a folder, to a file of its own."""
    if output.is_dir():
        return {tag: output / f"{NAME}.{tag}.{suffix}" for tag in tags}
    if len(tags) == 1:
        return {tags[0]: output}
    return {tag: output.with_name(f"{output.stem}.{tag}{output.suffix or '.' + suffix}") for tag in tags}


def sheet_of(asked: dict[str, object], locale: str) -> Sheet:
    """The sheet that the options ask for. Raises ``OSError`` where the logo cannot be read."""
    logo, header = asked["logo"], asked["header"]
    assert isinstance(header, tuple)
    return Sheet(
        paper=str(asked["paper"] or paper_of(locale)),
        large=bool(asked["large"]),
        cover=bool(asked["cover"]),
        layout=str(asked["layout"]),
        header=header,
        logo=logo.read_bytes() if isinstance(logo, Path) else b"",
        notes=not asked["no_notes"],
        fold=str(asked["fold"] or ""),
        title=str(asked["title"]),
    )


def handout(
    desk: Desk, topics: Sequence[str], tags: Sequence[str], sheet: Sheet, asked: dict[str, object]
) -> list[Path]:
    """Write one file a language; their names. Raises what the library raises, before anything is written."""
    beside, form, output = str(asked["beside"]), str(asked["form"]), asked["output"]
    assert isinstance(output, Path)
    if not tags:
        raise UsageError(N_("Name a language, as in: --lang es"))
    library, made = desk.library, {}
    for tag in tags:
        other = "" if library.language(tag) == library.language(beside or tag) else beside
        if form == "html":
            made[tag] = library.phone_packet(topics, tag, desk.today, other, sheet).encode()
        else:
            made[tag] = library.handout(topics, tag, desk.today, sheet, other)
    places = targets(output, tags, form)
    for tag, data in made.items():
        write(places[tag], data)
    return list(places.values())
