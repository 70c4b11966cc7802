# SPDX-License-Identifier: MIT
"""Facts: what the law, an agency or a count sets, each value dated, sourced and with its legal status.

A value holds from its day until the next value's day. The citation can never be parted from the number, because
what is asked for is always the whole ``Value``.
"""

import re
from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from content.toml_file import TomlTable, toml_files

KINDS = ("period", "amount", "count", "date", "phone", "text")
STATUSES = ("in force", "ended", "blocked", "contested", "proposed")
BASES = ("read", "relayed", "standing")
UNITS = ("hours", "days", "business days", "months", "years")


@dataclass(frozen=True)
class Period:
    """A length of time; ``unit`` may also be ``printed`` (the date on the paper) or ``none`` (any time)."""

    number: int
    unit: str


Quantity = Period | Decimal | int | date | str


@dataclass(frozen=True)
class Value:
    """A fact from one day on. ``cautious`` is the safe answer where two are possible.

    ``basis`` is ``read`` (the source itself was read), ``relayed`` (somebody was read who had read it) or
    ``standing`` (known text of law, not opened again); ``confirmed`` is the day of the newest source read.
    """

    start: date
    value: Quantity | None
    status: str
    authority: str
    basis: str
    confirmed: date | None
    review_by: date
    also: tuple[str, ...] = ()
    cautious: Quantity | None = None
    note: str = ""


@dataclass(frozen=True)
class Fact:
    """Something the law sets, with its values oldest first."""

    id: str
    label: str
    kind: str
    values: tuple[Value, ...]
    dossier: tuple[str, ...] = ()
    unit: str = ""
    statistic: bool = False
    line: int = 0
    file: str = ""

    @property
    def is_law(self) -> bool:
        """Whether it can be in force: counts, days and telephone numbers cannot."""
        return not self.statistic and self.kind not in {"date", "phone"}

    def on(self, day: date) -> Value | None:
        """The value that held on ``day``; None for a day before the first one (no rule then)."""
        return next((value for value in reversed(self.values) if value.start <= day), None)


def read(folder: Path, authorities: Container[str]) -> dict[str, Fact]:
    """All facts of a folder by id. Raises ``ContentError``."""
    found: dict[str, Fact] = {}
    for file in toml_files(folder):
        for table in file.tables():
            if table.name in found:
                raise table.fail("", f"this id is taken in {found[table.name].file}", "Use one entry, or another id.")
            found[table.name] = _fact(table, authorities)
    return found


def parse_period(text: str) -> Period | None:
    """``"30 days"`` as a value; None where the text is no period."""
    if text in {"printed", "none"}:
        return Period(0, text)
    match = re.fullmatch(r"(\d+) ([a-z ]+)", text)
    return Period(int(match[1]), match[2]) if match and match[2] in UNITS else None


def _fact(table: TomlTable, authorities: Container[str]) -> Fact:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", table.name):
        raise table.fail("", "an id is lower case letters, digits and underscores", "Rename it.")
    kind = table.one_of("kind", KINDS)
    unit = table.one_of("unit", ("", "percent"), "")
    rows = table.get("values", list)
    values = []
    for nth, data in enumerate(rows):
        row = TomlTable(table.file, f"{table.name}.values", data, nth)
        values.append(_value(row, kind, authorities))
    if not values:
        raise table.fail("values", "a fact without values", f"Add [[{table.name}.values]].")
    if any(older.start >= newer.start for older, newer in pairwise(values)):
        raise table.fail("values", "values out of order", "Write the oldest first, each on its own day.")
    fact = Fact(
        id=table.name,
        label=table.get("label", str),
        kind=kind,
        values=tuple(values),
        dossier=table.strings("dossier"),
        unit=unit,
        statistic=table.get("statistic", bool, False),
        line=table.file.line_of(table.name),
        file=table.file.name,
    )
    table.done()
    return fact


def _value(row: TomlTable, kind: str, authorities: Container[str]) -> Value:
    status = row.one_of("status", STATUSES)
    authority = row.get("authority", str)
    also = row.strings("also")
    for cited in (authority, *also):
        if cited not in authorities:
            raise row.fail("authority", f"there is no authority “{cited}”", "Add it to authorities/, or mend the id.")
    basis = row.one_of("basis", BASES)
    confirmed = row.maybe("confirmed", date)
    if confirmed is None and basis != "standing":
        raise row.fail("basis", f"“{basis}” needs “confirmed”", "Write the date of the newest source read.")
    value = _quantity(row, "value", kind)
    if value is None and status != "ended":
        raise row.fail("", "“value” is missing", "Only an ended rule may have none.")
    note = row.get("note", str, "")
    if status != "in force" and not note:
        raise row.fail("status", f"“{status}” needs a note", "Say in plain words what is in dispute or what ended.")
    parsed = Value(
        start=row.get("from", date),
        value=value,
        status=status,
        authority=authority,
        also=also,
        basis=basis,
        confirmed=confirmed,
        review_by=row.get("review_by", date),
        cautious=_quantity(row, "cautious", kind),
        note=" ".join(note.split()),
    )
    row.done()
    return parsed


def _quantity(row: TomlTable, key: str, kind: str) -> Quantity | None:
    if key not in row.data:
        row.asked.add(key)
        return None
    match kind:
        case "period":
            period = parse_period(row.get(key, str))
            if period is None:
                raise row.fail(
                    key, f"“{row.data[key]}” is no period", 'Write "30 days", "2 years", "printed" or "none".'
                )
            return period
        case "amount":
            return Decimal(str(row.get(key, float if isinstance(row.data[key], float) else int)))
        case "count":
            if isinstance(row.data[key], float):
                return Decimal(str(row.get(key, float)))
            return row.get(key, int)
        case "date":
            return row.get(key, date)
        case _:
            return row.get(key, str)
