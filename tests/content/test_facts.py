# SPDX-License-Identifier: MIT
"""Facts: the value of a day, and what is refused."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from content import facts
from content.errors import ContentError
from content.facts import Period
from content.guide_files import Guide

GOOD = """[fee]
label = "Fee"
kind = "amount"
  [[fee.values]]
  from = 2026-01-01
  value = 100
  status = "in force"
  authority = "law"
  basis = "read"
  confirmed = 2026-02-01
  review_by = 2026-12-01
"""
SECOND = GOOD[GOOD.index("  [[fee") :]


def read(folder: Path, text: str) -> dict[str, facts.Fact]:
    (folder / "facts.toml").write_text(text, encoding="utf-8")
    return facts.read(folder, {"law"})


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2025, 7, 21), None),
        (date(2025, 7, 22), Decimal(100)),
        (date(2026, 9, 30), Decimal(100)),
        (date(2026, 10, 1), Decimal("102.5")),
        (date(2099, 1, 1), Decimal("102.5")),
    ],
)
def test_a_value_holds_from_its_day_until_the_next(sample: Guide, day: date, value: Decimal | None) -> None:
    held = sample.facts["filing_fee"].on(day)
    assert (held.value if held else None) == value


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("30 days", Period(30, "days")),
        ("5 business days", Period(5, "business days")),
        ("2 years", Period(2, "years")),
        ("printed", Period(0, "printed")),
        ("none", Period(0, "none")),
        ("a while", None),
        ("30", None),
        ("3 weeks", None),
    ],
)
def test_periods_as_written(text: str, period: Period | None) -> None:
    assert facts.parse_period(text) == period


@pytest.mark.parametrize(
    ("old", "new", "line", "word"),
    [
        ('kind = "amount"', 'kind = "sum"', 3, "sum"),
        ('authority = "law"', 'authority = "lore"', 8, "lore"),
        ("  confirmed = 2026-02-01\n", "", 9, "confirmed"),
        ('status = "in force"', 'status = "contested"', 7, "note"),
        ('status = "in force"', 'status = "maybe"', 7, "maybe"),
        ("value = 100", 'value = "much"', 6, "value"),
        ("value = 100", "worth = 100", 4, "value"),
        ("from = 2026-01-01", 'from = "2026-01-01"', 5, "from"),
        ('label = "Fee"', 'label = "Fee"\ncolour = 1', 3, "colour"),
        ("[fee]", "[Fee]", 1, "lower case"),
        (SECOND, SECOND + SECOND, 1, "order"),
        (SECOND, SECOND + SECOND.replace("2026-01", "2026-03").replace("in force", "maybe"), 15, "maybe"),
        (SECOND, "", 1, "values"),
    ],
)
def test_mistakes_are_refused_with_their_line(tmp_path: Path, old: str, new: str, line: int, word: str) -> None:
    text = (
        GOOD.replace(old, new) if old != "[fee]" else GOOD.replace("[fee]", "[Fee]").replace("fee.values", "Fee.values")
    )
    with pytest.raises(ContentError) as refused:
        read(tmp_path, text)
    assert word in str(refused.value)
    assert refused.value.line == line


def test_an_ended_rule_may_have_no_value(tmp_path: Path) -> None:
    ended = SECOND.replace("  value = 100\n", "").replace("2026-01-01", "2026-03-01")
    ended = ended.replace('"in force"', '"ended"') + '  note = "It ended."\n'
    fact = read(tmp_path, GOOD + ended)["fee"]
    held = fact.on(date(2026, 4, 1))
    assert held is not None
    assert held.value is None


def test_the_same_id_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD)
    with pytest.raises(ContentError, match="taken"):
        read(tmp_path, GOOD)
