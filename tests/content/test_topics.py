# SPDX-License-Identifier: MIT
"""Topics: what is read, and what is refused with file and line."""

from pathlib import Path

import pytest

from content.blocks import Callout, Heading, Items, Paragraph, Picture, Table
from content.errors import ContentError
from content.guide_files import Guide
from content.topics import anchor_of, read_topic

FRONT = '+++\ntitle = "T"\nsummary = "S"\nkind = "topic"\naudience = "A"\nstatus = "in force"\n+++\n\n'


def test_the_blocks_of_a_page_in_order(sample: Guide) -> None:
    first = sample.topics["first"].blocks
    assert [type(block) for block in first] == [Paragraph, Callout, Heading, Items, Items]
    second = sample.topics["second"].blocks
    assert [type(block) for block in second] == [Paragraph, Heading, Table, Picture]


def test_lists_have_their_styles(sample: Guide) -> None:
    lists = [block for block in sample.topics["first"].blocks if isinstance(block, Items)]
    assert [block.style for block in lists] == ["steps", "boxes"]
    assert lists[1].items[0].text == "Passport"


def test_lines_are_those_of_the_file(sample: Guide) -> None:
    topic = sample.topics["first"]
    lines = (Path(__file__).parents[1] / "data/guide/topics/first.md").read_text().splitlines()
    heading = next(block for block in topic.blocks if isinstance(block, Heading))
    assert lines[heading.text.line - 1] == "## What to do today"


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("What to do today", "what-to-do-today"),
        ("If you can’t pay", "if-you-cant-pay"),
        ("Who [may](topic:bond) ask?[^8-usc-1158]", "who-may-ask"),
    ],
)
def test_anchors_are_words_and_hyphens(heading: str, anchor: str) -> None:
    assert anchor_of(heading) == anchor


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("no front matter", 1, "front matter"),
        ('+++\ntitle = "T"\n+++\n', 2, "summary"),
        (FRONT.replace('kind = "topic"', 'kind = "novel"'), 4, "novel"),
        (FRONT.replace('kind = "topic"', 'kind = "topic"\ncolour = "red"'), 5, "colour"),
        (FRONT.replace('title = "T"', 'title = "T'), 2, "TOML"),
        (FRONT + "# One\n", 9, "level 1"),
        (FRONT + "- a\n\n  b\n", 9, "one paragraph"),
        (FRONT + "- a\n  - b\n", 9, "one paragraph"),
        (FRONT + "> quoted\n", 9, "blockquote"),
        (FRONT + "a `code` b\n", 9, "code"),
        (FRONT + ":::loud\nx\n:::\n", 9, ":::loud"),
        (FRONT + "## A\n\n## A\n", 0, "two headings"),
        (FRONT.replace("+++\n\n", '[covers]\n"x" = "nowhere"\n+++\n\n'), 8, "nowhere"),
    ],
)
def test_what_cannot_be_shown_is_refused_with_its_line(tmp_path: Path, text: str, line: int, word: str) -> None:
    path = tmp_path / "bad.md"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as refused:
        read_topic(path)
    assert refused.value.line == line
    assert word in str(refused.value)
    assert refused.value.remedy
