# SPDX-License-Identifier: MIT
"""Terms of art are found in running text, and linked once, where the English means them."""

import pytest

from content.inline import Run, parse
from content.term_marks import indexed, link, names

ENGLISH = indexed({"denial": "denial", "bond": "bond"})
CHINESE = indexed({"拒绝": "denial", "保释金": "bond"})


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Notice to Appear (NTA)", ["Notice to Appear", "NTA"]),
        ("出庭通知（Notice to Appear，NTA）", ["出庭通知", "NTA"]),
        ("程序性开庭（小庭，master calendar hearing）", ["程序性开庭", "小庭"]),
        ("Category (c)(8)", ["Category (c)(8)"]),
        ("fianza", ["fianza"]),
    ],
)
def test_the_names_of_a_term(name: str, found: list[str]) -> None:
    assert names(name) == found


def linked(runs: tuple[Run, ...]) -> list[tuple[str, str]]:
    return [(run.text, run.link) for run in runs if run.link]


def test_the_first_use_is_linked_and_the_text_stays_the_same() -> None:
    done: set[str] = set()
    runs = link(parse("保释金是押金。**保释金**可退。"), ENGLISH, CHINESE, "A bond is held. The bond comes back.", done)
    assert linked(runs) == [("保释金", "term:bond")]
    assert "".join(run.text for run in runs) == "保释金是押金。保释金可退。"
    assert done == {"bond"}
    assert not linked(link(parse("保释金"), ENGLISH, CHINESE, "bond", done))


def test_a_word_is_no_term_where_the_english_means_something_else() -> None:
    assert not linked(link(parse("您可以拒绝签字。"), ENGLISH, CHINESE, "You can refuse to sign.", set()))
    assert linked(link(parse("拒绝以后"), ENGLISH, CHINESE, "After a denial", set()))


def test_links_facts_and_sources_are_left_alone() -> None:
    source = "See [bond](topic:bond). {bond_minimum}[^bond-memo]"
    assert linked(link(parse(source), ENGLISH, ENGLISH, source, set())) == [("bond", "topic:bond")]
    assert not ENGLISH.named("{bond_minimum}[^bond-memo]")


def test_plurals_count() -> None:
    assert linked(link(parse("Two bonds."), ENGLISH, ENGLISH, "Two bonds.", set())) == [("bonds", "term:bond")]


@pytest.mark.parametrize(
    ("text", "there"), [("A bond.", True), ("bonds", True), ("bondage", False), ("vagabond", False)]
)
def test_a_name_is_a_whole_word(text: str, there: bool) -> None:
    assert bool(ENGLISH.named(text)) is there
