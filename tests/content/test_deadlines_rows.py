# SPDX-License-Identifier: MIT
"""Answers as data: the shape of the contract; and as text: the earliest day first."""

import json
from datetime import date, datetime

from content.catalogs import Catalog, Language
from content.deadlines_rows import row, rows, text
from content.deadlines_timeline import timeline
from tests.content.deadline_guide import cited, english, numbers, rules

TODAY = date(2026, 11, 24)
CONTRACT = {
    "rule", "event", "trigger", "counted", "date", "safe", "bound", "status", "also", "authority", "topic", "note",
}  # fmt: skip


def test_rows_have_the_shape_of_the_contract() -> None:
    known = {"judge_decision": date(2026, 10, 26), "detained_by_ice": datetime.fromisoformat("2026-11-20T14:30")}
    data = json.loads(json.dumps(rows(timeline(rules(), known, numbers(), today=TODAY), cited(), english())))
    assert all(set(found) >= CONTRACT for found in data)
    appeal = next(found for found in data if found["rule"] == "bia-appeal")
    assert (appeal["trigger"], appeal["counted"], appeal["date"]) == ("2026-10-26", "2026-11-25", "2026-11-25")
    assert set(appeal["also"][0]) == {"date", "safe", "why"}
    assert cited()["8-cfr-1003-38"].title in appeal["authority"]
    custody = next(found for found in data if found["rule"] == "custody-decision")
    assert (custody["trigger"], custody["latest"]) == ("2026-11-20T14:30:00", "2026-11-22T14:30")
    bond = next(found for found in data if found["rule"] == "bond-hearing")
    assert (bond["counted"], bond["date"], bond["safe"]) == (None, None, None)


def test_the_earliest_day_comes_first_in_text() -> None:
    found = timeline(rules(), {"judge_decision": date(2026, 10, 26)}, numbers(), today=TODAY).answers[0]
    words = text(found, cited(), english())
    assert words.index("November 4, 2026") < words.index("November 24, 2026")
    assert row(found, cited(), english())["date"] == "2026-11-25"


def test_days_are_written_in_the_language_asked_for() -> None:
    found = timeline(rules(), {"moved": TODAY}, numbers(), today=TODAY).answers[0]
    chinese = Catalog.without_words(Language("zh-Hans", "简体中文", "zh_Hans", "draft"))
    assert "2026年" in text(found, cited(), chinese)
