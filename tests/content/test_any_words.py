# SPDX-License-Identifier: MIT
"""Whatever is in the files of words, reading them gives a guide or a sentence that names the file, never a crash."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content import guide_files, pages, render, topics
from content.catalogs import Catalog
from content.errors import ContentError
from content.guide_files import Guide
from content.looks import LIGHT
from tests.conftest import DATA
from tests.content.html_tags import Tags

DAY = date(2026, 11, 24)
FILES = [path.relative_to(DATA / "guide").as_posix() for path in sorted((DATA / "guide").rglob("*.*"))]
PIECES = [
    *(
        "\n",
        "\0",
        "\r",
        "\t",
        "\x1b[2J",
        "\ufeff",
        "\u2028",
        "\ud7ff",
        "\U0010ffff",
        "=",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
    ),
    *('"', "'", '"""', "+++\n", ":::", ":::warning\n", "\n:::\n", "#", "\n## x\n", "| a | b |\n|---|---|\n| c |\n"),
    *("- ", "1. ", "> ", "`", "![x](picture:y)", "[x](topic:none)", "[^none]", "{none}", "{fee.none}", "{fee.since}"),
    *("true", "1979-05-27", "1e999", "nan", "-1", "9" * 400, '"30 days"', "[1, 2]", "{a = 1}", "{{ 7*7 }}", "<script>"),
    *("[" * 2000, "- " * 500, "*" * 3000, "_" * 3000, "x = " + "[" * 1500),
]
pieces = st.one_of(st.sampled_from(PIECES), st.text(max_size=12))
edits = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), pieces), min_size=1, max_size=4)
THOROUGH = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def edited(text: str, changes: list[tuple[float, int, str]]) -> str:
    """A text with pieces put in the place of others, as an editor's slip does it."""
    for share, length, piece in changes:
        at = int(share * len(text))
        text = text[:at] + piece + text[at + length :]
    return text


@contextmanager
def a_sentence_at_worst(name: str = "") -> Iterator[None]:
    """What is inside works, or is refused with the file and what to do."""
    try:
        yield
    except ContentError as error:
        if not error.file.endswith(name) or not error.remedy:
            raise


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(DATA / "guide", tmp_path_factory.mktemp("words") / "guide"))


@THOROUGH
@given(name=st.sampled_from(FILES), changes=edits)
def test_any_slip_in_any_file_is_a_guide_or_a_sentence(
    folder: Path, english: Catalog, name: str, changes: list[tuple[float, int, str]]
) -> None:
    path, sound = folder / name, (DATA / "guide" / name).read_text(encoding="utf-8")
    path.write_bytes(edited(sound, changes).encode("utf-8", "surrogatepass"))
    try:
        with a_sentence_at_worst():
            draw(guide_files.read(folder), english)
    finally:
        path.write_text(sound, encoding="utf-8")


@THOROUGH
@given(name=st.sampled_from(FILES), data=st.binary(max_size=200), at=st.floats(0, 1))
def test_bytes_that_are_no_text_are_said_to_be_none(folder: Path, name: str, data: bytes, at: float) -> None:
    path, sound = folder / name, (DATA / "guide" / name).read_bytes()
    cut = int(at * len(sound))
    path.write_bytes(sound[:cut] + data + b"\xff" + sound[cut:])
    try:
        with pytest.raises(ContentError, match=path.name):
            guide_files.read(folder)
    finally:
        path.write_bytes(sound)


@THOROUGH
@given(body=st.lists(pieces, max_size=12).map("\n".join))
def test_any_body_of_a_topic_is_a_page_or_a_sentence(
    tmp_path: Path, sample: Guide, english: Catalog, body: str
) -> None:
    front = (DATA / "guide/topics/second.md").read_text(encoding="utf-8").partition("\n+++\n")[0]
    path = tmp_path / "second.md"
    path.write_bytes(f"{front}\n+++\n\n{body}".encode("utf-8", "surrogatepass"))
    with a_sentence_at_worst("second.md"):
        page = pages.compose(topics.read_topic(path), sample, english, DAY)
        Tags(render.screen(page, english, LIGHT, 12))


def draw(guide: Guide, catalog: Catalog) -> None:
    for topic in guide.topics.values():
        Tags(render.screen(pages.compose(topic, guide, catalog, DAY), catalog, LIGHT, 12))
