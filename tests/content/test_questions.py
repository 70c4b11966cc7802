# SPDX-License-Identifier: MIT
"""“Where am I?”: every path is walked, none ends without help, and mistakes in the data are refused."""

from datetime import date
from pathlib import Path

import pytest

from content import questions
from content.blocks import Items
from content.errors import ContentError, UnknownTopicError
from content.library import Library
from content.questions import LONGEST_PATH, Questions

DAY = date(2026, 11, 24)
GOOD = (Path(__file__).parents[1] / "data/guide/questions.toml").read_text(encoding="utf-8")


def read(folder: Path, text: str) -> Questions:
    path = folder / "questions.toml"
    path.write_text(text, encoding="utf-8")
    return questions.read(path, {"first"}, {"arrived"}, {"starter"})


def test_every_path_ends_in_a_plan_within_seven_questions(library: Library) -> None:
    asked = Questions(library.guide.questions, library.guide.plans)
    ways = questions.paths(asked)
    assert len(ways) > 10
    for way in ways:
        assert way[-1] in asked.plans
        assert len(way) - 1 <= LONGEST_PATH


def test_every_question_and_plan_is_reached(library: Library) -> None:
    reached = {name for way in questions.paths(Questions(library.guide.questions, library.guide.plans)) for name in way}
    assert reached == {*library.guide.questions, *library.guide.plans}


@pytest.mark.parametrize("lang", ["en", "zh-Hans", "es"])
def test_every_plan_says_what_to_do_and_where_to_read(library: Library, lang: str) -> None:
    for name, plan in library.guide.plans.items():
        page = library.plan(name, lang, DAY)
        steps = [item for block in page.blocks if isinstance(block, Items) for item in block.items]
        assert len(steps) >= 2, name
        assert not any("{" in step.plain for step in steps)
        assert page.related, name
        assert plan.events, name
        assert plan.packet in library.guide.packets, name


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ('next = "there" },\n]', 'next = "nowhere" },\n]', "nowhere"),
        ("[questions.start]", "[questions.begin]", "start"),
        (
            'answers = [{ text = "Today", next = "there" }]',
            'answers = [{ text = "Today", next = "start" }]',
            "too many",
        ),
        ('topics = ["first"]', 'topics = ["last"]', "last"),
        ('events = ["arrived"]', 'events = ["left"]', "left"),
        ('today = ["File within {filing_period}."]\n', "", "without steps"),
        ('hint = "Look at your papers."', 'condition = "age < 18"', "condition"),
    ],
)
def test_mistakes_are_refused(tmp_path: Path, old: str, new: str, word: str) -> None:
    assert old in GOOD
    with pytest.raises(ContentError, match=word):
        read(tmp_path, GOOD.replace(old, new))


def test_an_unknown_plan_is_said(library: Library) -> None:
    with pytest.raises(UnknownTopicError):
        library.plan("no-such-plan", "en", DAY)
