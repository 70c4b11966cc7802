# SPDX-License-Identifier: MIT
"""What the verb ``handout`` does: pages on paper or as phone files, in one language or several at a time."""

from collections.abc import Sequence
from pathlib import Path

from content.cli import Desk, write
from content.errors import N_, UnknownTopicError, UsageError
from content.handout import Sheet, paper_of
from content.library import Library
from content.packet_desk import Item, Packet, PacketDesk
from content.packets import entries

BOOK = "packet:library"
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


def packet_of(library: Library, papers: PacketDesk, written: Sequence[str], tag: str) -> Packet:
    """What is asked for, in its order: ``TOPIC``, ``entry:ID`` (a telephone number), ``plan:ID``, ``packet:ID`` (all of
    a ready packet, and its name) or ``packet:library`` (every page, as a book). Raises ``UnknownTopicError``.
    """
    guide, packet = library.guide, Packet()
    known = {"topic": guide.topics, "entry": entries(guide.topics), "plan": guide.plans, "packet": guide.packets}
    for one in written:
        if one == BOOK:
            packet = packet.add(*(Item("topic", topic) for topic in guide.outline.topics))
            continue
        kind, _, name = one.rpartition(":")
        kind = kind or "topic"
        if name not in known.get(kind, ()):
            raise UnknownTopicError(one)
        if kind == "packet":
            ready = papers.of_situation(name, tag)
            packet = packet.add(*ready.items).rename(packet.name or ready.name)
        else:
            packet = packet.add(Item(kind, name))
    return packet


def handout(
    desk: Desk, topics: Sequence[str], tags: Sequence[str], sheet: Sheet, asked: dict[str, object]
) -> list[Path]:
    """Write one file a language; their names. Raises what the library raises, before anything is written."""
    beside, form, output = str(asked["beside"]), str(asked["form"]), asked["output"]
    assert isinstance(output, Path)
    if not tags:
        raise UsageError(N_("Name a language, as in: --lang es"))
    library, made = desk.library, {}
    papers = PacketDesk(library)
    for tag in tags:
        other = "" if library.language(tag) == library.language(beside or tag) else beside
        packet = packet_of(library, papers, topics, tag)
        packet = packet.rename(sheet.title or packet.name)
        if form == "html":
            made[tag] = papers.phone_file(packet, tag, desk.today, other, sheet.header).encode()
        else:
            make = papers.fitted if asked["fit"] else papers.pdf
            made[tag] = make(packet, tag, desk.today, sheet, other)
    places = targets(output, tags, form)
    for tag, data in made.items():
        write(places[tag], data)
    return list(places.values())
