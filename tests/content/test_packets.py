# SPDX-License-Identifier: MIT
"""Packets are values, ready packets are data that is refused where it names what is not there."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from content import packets
from content.errors import ContentError
from content.handout import Sheet
from content.library import Library
from content.packet_desk import SHEET, PacketDesk, length
from content.packets import Item, Packet

DAY = date(2026, 11, 24)
BOND, FEES, PHONE = Item("topic", "bond"), Item("topic", "asylum-fees"), Item("entry", "emergency")
DATES = Item("deadlines", "", (("judge_decision", date(2026, 11, 10)),))
GOOD = '[one]\nname = "One"\nabout = "For one."\nitems = ["topic:bond", "entry:emergency"]\n'


@pytest.fixture(scope="module")
def desk(library: Library) -> PacketDesk:
    return PacketDesk(library)


def test_a_change_makes_another_packet() -> None:
    empty = Packet()
    full = empty.add(BOND, FEES, PHONE).rename("For today")
    assert (len(empty), len(full)) == (0, 3)
    assert full.move(2, 0).items == (PHONE, BOND, FEES)
    assert full.move(0, 99).items == (FEES, PHONE, BOND)
    assert full.move(2, -5).items == (PHONE, BOND, FEES)
    assert full.remove(FEES).items == (BOND, PHONE)
    assert full.remove(Item("topic", "nowhere")) == full
    assert full.name == "For today"


def test_nothing_is_in_a_packet_twice_and_dates_counted_anew_replace_the_old() -> None:
    assert Packet().add(BOND, FEES, BOND).items == (BOND, FEES)
    anew = Item("deadlines", "", (("judge_decision", date(2026, 11, 11)),))
    assert Packet((DATES, BOND)).add(anew).items == (anew, BOND)
    assert Packet((DATES,)).holds(anew)


@pytest.mark.parametrize(
    "wrong",
    [
        GOOD.replace("topic:bond", "topic:bound"),
        GOOD.replace("entry:emergency", "entry:court"),
        GOOD.replace("topic:bond", "plan:held"),
        GOOD.replace('["topic:bond", "entry:emergency"]', "[]"),
        GOOD.replace('name = "One"\n', ""),
        GOOD + 'colour = "red"\n',
    ],
)
def test_a_ready_packet_that_names_what_is_not_there_is_refused(library: Library, tmp_path: Path, wrong: str) -> None:
    path = tmp_path / "packets.toml"
    path.write_text(GOOD, encoding="utf-8")
    assert packets.read(path, library.guide.topics)["one"].items == (BOND, PHONE)
    path.write_text(wrong, encoding="utf-8")
    with pytest.raises(ContentError, match=r"packets\.toml"):
        packets.read(path, library.guide.topics)


def test_every_situation_of_the_issue_has_a_packet_and_every_packet_is_used(library: Library) -> None:
    wanted = {"just-released", "detained", "hearing-in-two-weeks", "denied", "ordered-removed", "family-with-children"}
    ready = library.guide.packets
    assert wanted <= set(ready)
    named = {plan.packet for plan in library.guide.plans.values() if plan.packet}
    assert named <= set(ready)


@pytest.mark.parametrize("lang", ["en", "zh-Hans", "es"])
def test_everything_in_a_packet_has_a_name(desk: PacketDesk, library: Library, lang: str) -> None:
    for name, _, _ in desk.ready(lang):
        packet = desk.of_situation(name, lang)
        assert packet.name
        assert all(desk.title(item, lang) for item in packet.items)
    for plan in library.guide.plans:
        assert desk.of_plan(plan, lang).items[0] == Item("plan", plan)
    assert desk.title(DATES, lang)


def test_telephone_entries_that_follow_one_another_share_a_page(desk: PacketDesk) -> None:
    court = Item("entry", "court-case-line")
    steps: list[tuple[int, int]] = []
    packet = Packet((PHONE, court, BOND, Item("entry", "ice-locator"), DATES))
    data = desk.pdf(packet, "es", DAY, Sheet(), "en", lambda done, of: steps.append((done, of)))
    assert data.startswith(b"%PDF")
    assert [done for done, _ in steps] == [0, 1, 2, 3, 4]
    page = desk.page((PHONE, court), "en", DAY)
    assert len(page.facts) == 2


def test_the_pages_are_counted_as_a_reader_counts_them(desk: PacketDesk) -> None:
    for packet in (Packet((PHONE,)), Packet((BOND, FEES)), desk.of_situation("denied", "en")):
        data = desk.pdf(packet, "en", DAY, Sheet(cover=True))
        assert length(data) == len(PdfReader(BytesIO(data)).pages)


def test_on_one_sheet_where_it_can_and_whole_where_it_cannot(desk: PacketDesk) -> None:
    short = Packet((Item("topic", "sheet-rights-card"), PHONE))
    assert length(desk.pdf(short, "en", DAY, Sheet())) > SHEET
    assert length(desk.fitted(short, "en", DAY, Sheet())) <= SHEET
    assert desk.fitted(Packet((BOND, FEES)), "en", DAY, Sheet()) == desk.pdf(Packet((BOND, FEES)), "en", DAY, Sheet())


def test_whoever_watches_can_stop_the_work(desk: PacketDesk) -> None:
    def stop(done: int, _of: int) -> None:
        if done == 1:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        desk.pdf(Packet((BOND, FEES)), "en", DAY, Sheet(), "", stop)
