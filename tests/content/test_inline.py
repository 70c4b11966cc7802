# SPDX-License-Identifier: MIT
"""Inline Markdown: the quick reading of common paragraphs and the whole of CommonMark never differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.blocks import texts
from content.inline import Run, parse, parse_simple, parse_whole
from content.library import Library


def test_the_marks_of_a_paragraph() -> None:
    runs = parse("Pay **$5** to *you* at [the page](topic:x#y) by {fact.since}.[^law]!")
    assert runs == (
        Run("Pay "),
        Run("$5", strong=True),
        Run(" to "),
        Run("you", emphasis=True),
        Run(" at "),
        Run("the page", link="topic:x#y"),
        Run(" by "),
        Run("", fact="fact.since"),
        Run("."),
        Run("", cite="law"),
        Run("!"),
    )


@pytest.mark.parametrize("text", ["I speak ____.”（我說____。）", "____ ____", "Name: ____; ________", "a____b____c"])
def test_a_line_to_write_on_stays(text: str) -> None:
    assert parse(text) == parse_whole(text) == (Run(text),)


@pytest.mark.parametrize(
    "unusual",
    ["**a*", "**注意：**请", "a_b_c", r"\*a*", "![x](topic:y)", "[x](ftp:y)", "a &amp; b", "***a***", "<b>", "[a] b"],
)
def test_what_is_unusual_is_left_to_the_whole_parser(unusual: str) -> None:
    assert parse_simple(unusual) is None


def test_both_readings_agree_on_every_text_of_the_guide(library: Library) -> None:
    quick = read = 0
    for language in library.languages:
        catalog = library.catalog(language.tag)
        for topic in library.guide.topics.values():
            for source in (topic.title, topic.summary, *texts(topic.blocks)):
                text = catalog.passage(topic.id, source.text).text
                simple = parse_simple(text)
                quick, read = quick + (simple is not None), read + 1
                assert simple is None or simple == parse_whole(text), text
    assert quick > 0.85 * read


@given(st.text(alphabet="ab1 *_[]()^{}!:#→。，“”é\\`<&\x1e\x85\u2028\u3000", max_size=24))
def test_both_readings_agree_on_any_text(text: str) -> None:
    simple = parse_simple(text)
    assert simple is None or simple == parse_whole(text)
