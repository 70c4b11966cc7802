# SPDX-License-Identifier: MIT
"""“Where am I?”: questions whose answers only name the next question or a plan. No expressions, nothing is stored."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from pathlib import Path

from content.blocks import Block, Heading, Items, Source
from content.toml_file import TomlFile, TomlTable
from content.topics import Topic

CONTEXT = "questions"
START = "start"
LONGEST_PATH = 7
PARTS = ("today", "week", "later")


@dataclass(frozen=True)
class Answer:
    """What a person may answer; ``next`` is a question or a plan."""

    text: Source
    next: str


@dataclass(frozen=True)
class Question:
    """One question, with a hint where to look."""

    id: str
    text: Source
    hint: Source
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Plan:
    """What to do today, this week and later, as a topic; the pages to read, in order; the events whose dates matter;
    the ready packet that goes with it (empty for none).
    """

    id: str
    topic: Topic
    events: tuple[str, ...]
    packet: str = ""


@dataclass(frozen=True)
class Questions:
    """All questions and plans by id; the first question is ``start``."""

    questions: Mapping[str, Question]
    plans: Mapping[str, Plan]


def read(path: Path, topics: Container[str], events: Container[str], packets: Container[str]) -> Questions:
    """The questions of a file. Raises ``ContentError`` where an answer leads nowhere, in a circle or too far."""
    file = TomlFile(path)
    top = TomlTable(file, "", file.data)
    headings = TomlTable(file, "headings", top.get("headings", dict))
    titles = tuple(_source(headings, part) for part in PARTS)
    headings.done()
    asked = {
        name: _question(TomlTable(file, f"questions.{name}", data)) for name, data in top.get("questions", dict).items()
    }
    plans = {
        name: _plan(
            TomlTable(file, f"plans.{name}", data), titles, {"topics": topics, "events": events, "packet": packets}
        )
        for name, data in top.get("plans", dict).items()
    }
    top.done()
    found = Questions(asked, plans)
    for question in asked.values():
        for answer in question.answers:
            if answer.next not in asked and answer.next not in plans:
                raise file.fail(
                    f"questions.{question.id}", "", f"“{answer.next}” is nothing", "Name a question or a plan."
                )
    if START not in asked:
        raise file.fail("", "", f"there is no question “{START}”", f"Add [questions.{START}].")
    for way in paths(found):
        if len(way) > LONGEST_PATH + 1:
            raise file.fail("", "", f"too many questions: {' → '.join(way)}", f"At most {LONGEST_PATH} on any path.")
    return found


def paths(questions: Questions) -> list[tuple[str, ...]]:
    """Every way from the start to a plan, as ids; a circle shows as a way that is longer than allowed."""
    ways: list[tuple[str, ...]] = [(START,)]
    done: list[tuple[str, ...]] = []
    while ways:
        way = ways.pop()
        question = questions.questions.get(way[-1])
        if question is None or len(way) > LONGEST_PATH + 1:
            done.append(way)
            continue
        ways.extend((*way, answer.next) for answer in question.answers)
    return done


def _source(table: TomlTable, key: str) -> Source:
    return Source(" ".join(table.get(key, str).split()), table.file.line_of(table.name, key))


def _question(table: TomlTable) -> Question:
    line = table.file.line_of(table.name)
    answers = []
    for data in table.get("answers", list):
        answer = TomlTable(table.file, table.name, data)
        answers.append(Answer(Source(answer.get("text", str), line), answer.get("next", str)))
        answer.done()
    hint = Source(table.get("hint", str, ""), line)
    question = Question(table.name.partition(".")[2], _source(table, "question"), hint, tuple(answers))
    table.done()
    return question


def _plan(table: TomlTable, titles: tuple[Source, ...], known: Mapping[str, Container[str]]) -> Plan:
    blocks: list[Block[Source]] = []
    line = table.file.line_of(table.name)
    for part, title in zip(PARTS, titles, strict=True):
        if steps := table.strings(part):
            blocks.append(Heading(2, part, title))
            blocks.append(Items("steps", tuple(Source(" ".join(step.split()), line) for step in steps)))
    if not blocks:
        raise table.fail("", "a plan without steps", "Add today, week or later.")
    related, dated, packet = table.strings("topics"), table.strings("events"), table.get("packet", str, "")
    for key, names in (("topics", related), ("events", dated), ("packet", (packet,) if packet else ())):
        for wrong in (name for name in names if name not in known[key]):
            raise table.fail(key, f"there is no “{wrong}”", "Mend the id.")
    topic = Topic(
        id=CONTEXT,
        title=_source(table, "title"),
        summary=_source(table, "about"),
        audience=Source("", line),
        kind="list",
        status="in force",
        related=related,
        keywords=(),
        covers=(),
        blocks=tuple(blocks),
        file=table.file.name,
    )
    table.done()
    return Plan(table.name.partition(".")[2], topic, dated, packet)
