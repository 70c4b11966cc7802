# SPDX-License-Identifier: MIT
"""What happens to people, and what the law counts from it: the events and the rules of counting, as editors write them.

A rule is an event, a fact for its length, a way of counting and its authorities. What does not fit, such as a clock
that stops, is words in the rule and a topic, never arithmetic.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from pathlib import Path

from content.errors import N_, UsageError
from content.toml_file import TomlTable, toml_files

EVENTS_FILE = "events.toml"
BOUNDS = ("deadline", "earliest", "government", "bar")


class UnknownRuleError(UsageError):
    """No rule has this id."""

    def __init__(self, rule: str, known: tuple[str, ...]) -> None:
        message = N_("There is no rule called “{rule}”. Choose one of: {known}.")
        super().__init__(message, rule=rule, known=", ".join(known))


class UnknownEventError(UsageError):
    """No event has this id."""

    def __init__(self, event: str, known: tuple[str, ...]) -> None:
        message = N_("There is no event called “{event}”. Choose one of: {known}.")
        super().__init__(message, event=event, known=", ".join(known))


@dataclass(frozen=True)
class Event:
    """Something that happened or will. ``after`` names events that cannot be later; ``ahead`` is how many years from
    today it may lie before it is taken for a slip of the pen; ``timed`` says that the hour matters.
    """

    id: str
    label: str
    asks: str
    hint: str
    after: tuple[str, ...]
    ahead: int
    timed: bool
    file: str
    line: int


@dataclass(frozen=True)
class Reading:
    """Another length of time by which the same rule is read, with the reason in words."""

    period: str
    why: str


@dataclass(frozen=True)
class Rule:
    """A rule of counting. ``period`` is a fact's id; ``authorities`` are ids, the first one the main one.

    ``aims`` is false for an appointment, which has no safe day before it.
    ``bound`` says whom it binds: ``deadline`` you, ``earliest`` nobody (a wait), ``government`` the government,
    ``bar`` ends a bar. ``law`` tells a limit that is law from a standard or goal of an agency. ``asks`` is the question
    for days that do not count; without it none can be added. ``stops`` is what stops the clock and what does not,
    ``today`` how far it is followed, ``ask_for`` what to ask for.
    """

    id: str
    label: str
    counts_from: tuple[str, ...]
    period: str
    bound: str
    authorities: tuple[str, ...]
    topic: str
    backward: bool
    only_open: bool
    rolls: bool
    aims: bool
    law: bool
    received: bool
    asks: str
    stops: str
    today: str
    ask_for: str
    note: str
    other: Reading | None
    file: str
    line: int


@dataclass(frozen=True)
class Rules:
    """All events and all rules by id, in the order of the files."""

    events: Mapping[str, Event]
    rules: Mapping[str, Rule]

    def rule(self, name: str) -> Rule:
        """The rule called ``name``. Raises ``UnknownRuleError``."""
        if name not in self.rules:
            raise UnknownRuleError(name, tuple(self.rules))
        return self.rules[name]

    def event(self, name: str) -> Event:
        """The event called ``name``. Raises ``UnknownEventError``."""
        if name not in self.events:
            raise UnknownEventError(name, tuple(self.events))
        return self.events[name]


def read(folder: Path, facts: Container[str], authorities: Container[str], topics: Container[str]) -> Rules:
    """The events and rules of a folder; what they name must be among the ids given. Raises ``ContentError``."""
    event_tables: list[TomlTable] = []
    rule_tables: list[TomlTable] = []
    for file in toml_files(folder):
        (event_tables if file.name.endswith(EVENTS_FILE) else rule_tables).extend(file.tables())
    events = {table.name: _event(table) for table in event_tables}
    for table in event_tables:
        _known(table, "after", events[table.name].after, events)
    rules: dict[str, Rule] = {}
    for table in rule_tables:
        if table.name in rules:
            raise table.fail("", f"this id is taken in {rules[table.name].file}", "Use one entry, or another id.")
        rule = _rule(table)
        _known(table, "counts_from", rule.counts_from, events)
        _known(table, "period", (rule.period, *([rule.other.period] if rule.other else [])), facts)
        _known(table, "authority", rule.authorities, authorities)
        _known(table, "topic", (rule.topic,), topics)
        rules[rule.id] = rule
    return Rules(events, rules)


def _event(table: TomlTable) -> Event:
    event = Event(
        id=table.name,
        label=_words(table, "label", required=True),
        asks=_words(table, "asks", required=True),
        hint=_words(table, "hint"),
        after=table.strings("after"),
        ahead=table.get("ahead", int, 1),
        timed=table.get("timed", bool, False),
        file=table.file.name,
        line=table.file.line_of(table.name),
    )
    table.done()
    return event


def _rule(table: TomlTable) -> Rule:
    bound = table.one_of("bound", BOUNDS)
    binds = table.one_of("binds", ("law", "policy"), None if bound == "government" else "law")
    other = table.maybe("other", dict)
    rule = Rule(
        id=table.name,
        label=_words(table, "label", required=True),
        counts_from=table.strings("counts_from"),
        period=table.get("period", str),
        bound=bound,
        authorities=(table.get("authority", str), *table.strings("also")),
        topic=table.get("topic", str),
        backward=table.one_of("direction", ("after", "before"), "after") == "before",
        only_open=table.one_of("counting", ("calendar", "business"), "calendar") == "business",
        rolls=table.one_of("rolls", ("forward", "none")) == "forward",
        aims=table.get("aim", bool, True),
        law=binds == "law",
        received=table.get("received", bool, False),
        asks=_words(table, "asks"),
        stops=_words(table, "stops"),
        today=_words(table, "today"),
        ask_for=_words(table, "ask_for"),
        note=_words(table, "note"),
        other=_reading(TomlTable(table.file, f"{table.name}.other", other)) if other else None,
        file=table.file.name,
        line=table.file.line_of(table.name),
    )
    table.done()
    if not rule.counts_from:
        raise table.fail("counts_from", "no event", 'Write counts_from = ["hearing"].')
    if rule.rolls and bound != "deadline":
        raise table.fail("rolls", f"a rule that is “{bound}” never rolls", 'Write rolls = "none".')
    return rule


def _reading(table: TomlTable) -> Reading:
    reading = Reading(period=table.get("period", str), why=_words(table, "why", required=True))
    table.done()
    return reading


def _words(table: TomlTable, key: str, *, required: bool = False) -> str:
    text = " ".join((table.get(key, str) if required else table.get(key, str, "")).split())
    if required and not text:
        raise table.fail(key, f"“{key}” is empty", "Write it.")
    return text


def _known(table: TomlTable, key: str, names: tuple[str, ...], known: Container[str]) -> None:
    for name in names:
        if name not in known:
            raise table.fail(key, f"there is no “{name}”", "Add it, or mend the id.")
