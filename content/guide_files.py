# SPDX-License-Identifier: MIT
"""The whole guide as read from its files: every table once, each checked against those it names."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from content import authorities, deadlines_rules, facts, glossary, lists, outline, packets, questions, topics
from content.authorities import Authority
from content.deadlines_rules import Event, Rule
from content.facts import Fact
from content.glossary import Term
from content.outline import Outline
from content.packets import Ready
from content.questions import Plan, Question
from content.topics import Head, Topic


@dataclass(frozen=True)
class Guide:
    """The words, numbers and sources, in English."""

    authorities: Mapping[str, Authority]
    facts: Mapping[str, Fact]
    glossary: Mapping[str, Term]
    topics: Mapping[str, Topic]
    events: Mapping[str, Event]
    rules: Mapping[str, Rule]
    questions: Mapping[str, Question]
    plans: Mapping[str, Plan]
    packets: Mapping[str, Ready]
    outline: Outline
    heads: Mapping[str, Head]


def read(folder: Path) -> Guide:
    """The guide in ``folder``. Raises ``ContentError`` at the first mistake."""
    cited = authorities.read(folder / "authorities")
    known = facts.read(folder / "facts", cited)
    pages = topics.read(folder / "topics") | lists.read(folder, cited)
    order = outline.read(folder / "outline.toml", pages)
    clocks = deadlines_rules.read(folder / "deadlines", known, cited, {*pages, *order.planned})
    ready = packets.read(folder / "packets.toml", pages)
    asked = questions.read(folder / "questions.toml", {*pages, *order.planned}, clocks.events, ready)
    return Guide(
        authorities=cited,
        facts=known,
        glossary=glossary.read(folder / "glossary.toml"),
        topics=pages,
        events=clocks.events,
        rules=clocks.rules,
        questions=asked.questions,
        plans=asked.plans,
        packets=ready,
        outline=order,
        heads={topic.id: Head(topic.id, topic.kind, topic.title) for topic in pages.values()},
    )
