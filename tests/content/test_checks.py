# SPDX-License-Identifier: MIT
"""The checks find what they are there for, each with its file and line; and the guide itself is clean."""

from dataclasses import replace
from pathlib import Path

import pytest

from content import checks, files, made_checks, word_checks
from content.blocks import Paragraph, Source
from content.catalogs import Language
from content.guide_files import Guide
from content.translation_checks import compare


def findings(sample: Guide, text: str) -> list[str]:
    topic = replace(sample.topics["first"], blocks=(Paragraph(Source(text, 12)),))
    changed = replace(sample, topics={**sample.topics, "first": topic})
    return [what for file, line, what, _, _ in word_checks.run(changed) if file == topic.file and line == 12]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("You owe {no_such_fact}.", "no_such_fact"),
        ("You owe {filing_fee.colour}.", "colour"),
        ("The law says so.[^no-such-law]", "no-such-law"),
        ("See [this](topic:nowhere).", "nowhere"),
        ("See [this](topic:second#nothing-here).", "nothing-here"),
        ("See [this](term:nothing).", "nothing"),
        ("See [this](form:i-999).", "i-999"),
        ("Call [this](phone:filing_fee).", "filing_fee"),
        ("See [this](https://example.org/).", "example.org"),
        ("See [this](http://uscis.gov/).", "link"),
        ("You have 30 days.", "30"),
        ("Pay $100 today.", "$100"),
        (" ".join(["word"] * 31) + ".", "31 words"),
    ],
)
def test_a_mistake_in_the_words_is_found(sample: Guide, text: str, word: str) -> None:
    assert any(word in what for what in findings(sample, text)), findings(sample, text)


@pytest.mark.parametrize(
    "text",
    [
        "You have {filing_period}. See [the second page](topic:second#a-table) and [asylum](term:asylum).[^8-usc-1158]",
        "Send Form I-589 and Form EOIR-33/IC. The rule is 8 CFR 208.7 and section 212(d)(5).",
        "Category (c)(8). Call 911. It works 24/7.",
    ],
)
def test_what_is_right_is_left_alone(sample: Guide, text: str) -> None:
    assert findings(sample, text) == []


@pytest.mark.parametrize(
    ("english", "words"),
    [
        ("Pay {fee}.", "Pague."),
        ("Pay {fee}.", "Pague {fees}."),
        ("See [bond](topic:bond).", "Vea [fianza](topic:fianza)."),
        ("It is law.[^8-usc-1158]", "Es ley."),
        ("Form I-589", "Formulario I-598"),
    ],
)
def test_a_translation_that_says_something_else_is_found(english: str, words: str) -> None:
    assert list(compare(english, words))


@pytest.mark.parametrize(
    ("english", "words"),
    [
        ("As of October 7, 2026", "截至 2026年10月7日"),
        ("In September 2025 it may end.", "2025年9月可能结束。"),
        ("On May 30, 2025", "El 30 de mayo de 2025"),
    ],
)
def test_months_are_numbers_in_any_language(english: str, words: str) -> None:
    assert not list(compare(english, words))


def test_a_faithful_translation_is_left_alone() -> None:
    assert not list(
        compare("Pay {fee} for [bond](topic:bond).[^law]", "Por la [fianza](topic:bond), pague {fee}.[^law]")
    )


def test_a_broken_catalog_is_named_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spanish = Language("es", "Español", "es_US", "draft")
    folder = tmp_path / "es" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "content.po").write_text('msgid ""\nmsgstr ""\n\nmsgid "One"\nnonsense\nmsgstr "Uno"\n')
    monkeypatch.setattr(files, "LOCALES", tmp_path)
    found = list(made_checks.catalogs(iter([spanish])))
    assert [(Path(file).name, line > 0) for file, line, *_ in found] == [("content.po", True), ("gui.po", False)]


def test_a_broken_template_is_named_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from jinja2 import Environment, FileSystemLoader

    (tmp_path / "bad.html").write_text("<p>\n{% if %}\n</p>")
    monkeypatch.setattr(
        made_checks, "environment", lambda: Environment(loader=FileSystemLoader(tmp_path), autoescape=True)
    )
    [(file, line, *_)] = made_checks.templates()
    assert file.endswith("bad.html")
    assert line == 2


def test_nothing_in_the_guide_must_be_mended() -> None:
    assert [finding for finding in checks.run() if finding.stops] == []
