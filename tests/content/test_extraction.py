# SPDX-License-Identifier: MIT
"""Extraction: every text that a reader sees is gathered, with the context it is looked up in."""

import inspect
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from content import files, po_files
from content.__main__ import main
from content.blocks import texts
from content.files import CHECKOUT
from content.guide_files import Guide

DATA = Path(__file__).parents[1] / "data"


def gathered() -> set[tuple[str | None, str]]:
    assert CHECKOUT
    catalog = po_files.gather(CHECKOUT, "content")
    return {(message.context, str(message.id)) for message in catalog if message.id}


def test_every_text_of_the_guide_is_gathered() -> None:
    from content import files, guide_files

    guide: Guide = guide_files.read(files.GUIDE)
    found = gathered()
    wanted = {
        (topic.id, source.text)
        for topic in guide.topics.values()
        for source in (topic.title, topic.summary, topic.audience, *texts(topic.blocks))
        if source.text
    }
    for term in guide.glossary.values():
        wanted |= {("glossary", source.text) for source in (term.term, term.explanation, term.not_to_confuse) if source}
    for fact in guide.facts.values():
        wanted.add(("facts", fact.label))
        wanted |= {("facts", value.note) for value in fact.values if value.note}
        wanted |= {
            ("facts", value.value) for value in fact.values if fact.kind == "text" and isinstance(value.value, str)
        }
    for rule in guide.rules.values():
        own = (rule.label, rule.asks, rule.stops, rule.today, rule.ask_for, rule.note)
        wanted |= {("deadlines", text) for text in own if text}
    for event in guide.events.values():
        wanted |= {("deadlines", text) for text in (event.label, event.asks, event.hint) if text}
    for question in guide.questions.values():
        wanted |= {("questions", source.text) for source in (question.text, question.hint) if source.text}
        wanted |= {("questions", answer.text.text) for answer in question.answers}
    for plan in guide.plans.values():
        own_texts = (plan.topic.title, plan.topic.summary, *texts(plan.topic.blocks))
        wanted |= {("questions", source.text) for source in own_texts}
    for section in guide.outline.sections:
        wanted |= {("outline", section.title.text), ("outline", section.about.text)}
    assert wanted - found == set()


def test_the_help_of_every_verb_is_gathered() -> None:
    plain = {text for context, text in gathered() if context is None}

    def told(command: click.Command) -> Iterator[str]:
        yield inspect.cleandoc(command.help or "")
        yield from (option.help for option in command.params if isinstance(option, click.Option) and option.help)
        for verb in command.commands.values() if isinstance(command, click.Group) else ():
            yield from told(verb)

    assert {*told(main)} - plain == set()


def test_words_of_code_templates_and_drawings_are_gathered() -> None:
    plain = {text for context, text in gathered() if context is None}
    assert {"Sources", "People say, but", "The first days", "Printed {date}"} <= plain


@pytest.mark.parametrize("domain", list(po_files.DOMAINS))
@pytest.mark.parametrize("folder", ["zh_Hans", "zh_Hant", "es"])
def test_every_text_is_translated_in_every_language(folder: str, domain: str) -> None:
    assert CHECKOUT
    wanted = {(message.context, message.id) for message in po_files.gather(CHECKOUT, domain) if message.id}
    catalog = po_files.read(files.LOCALES / folder / "LC_MESSAGES" / f"{domain}.po")
    done = {
        (message.context, message.id)
        for message in catalog
        if message.id and po_files.is_translated(message) and not message.fuzzy
    }
    assert wanted - done == set(), "run build/catalogs.py, then translate"
