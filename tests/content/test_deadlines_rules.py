# SPDX-License-Identifier: MIT
"""Reading events and rules; the ids that are a contract; refusals that name file and line."""

from pathlib import Path

import pytest

from content.deadlines_rules import UnknownEventError, UnknownRuleError, read
from content.errors import ContentError
from content.facts import Period
from tests.content.deadline_guide import Everything, numbers, rules

CONTRACT = """
one-year ead-150 ead-180 aaf-uscis aaf-court eoir33 ar11 nta-10 callup biometrics pm-15 pm-30 motion-response bia-appeal
fee-cure bia-brief bond-appeal vd-bond-proof pfr mtr mtrec rescind-180 rescind-any mtr-vawa vd-60 vd-120 vd-bond i730
asylee-gc cf-review rf-interview rf-review removal-90 pocr-90 pocr-180 zadvydas civil-fine relief-bar-10
"""
EVENTS = """
last_arrival i589_received aaf_notice moved nta_served hearing other_side_motion judge_decision fee_waiver_rejected
bond_decision bia_appeal_filed final_order in_absentia_order voluntary_departure_order asylum_granted
credible_fear_denied reasonable_fear_referred i863_filed fine_served encountered detained_by_ice
"""
GOOD_EVENT = '[moved]\nlabel = "You moved"\nasks = "When?"\n'
GOOD_RULE = """[ar11]
label = "Tell USCIS"
counts_from = ["moved"]
period = "time"
rolls = "forward"
bound = "deadline"
authority = "law"
topic = "page"
"""


def test_the_contract() -> None:
    assert set(CONTRACT.split()) <= set(rules().rules)
    assert set(EVENTS.split()) <= set(rules().events)


def test_every_period_is_a_period_and_every_event_but_birth_is_counted_from() -> None:
    for rule in rules().rules.values():
        assert numbers()[rule.period].kind == "period"
        values = numbers()[rule.period].values
        assert all(isinstance(value.value, Period) or value.status == "ended" for value in values)
    counted = {name for rule in rules().rules.values() for name in rule.counts_from}
    assert set(rules().events) - counted == {"birth"}


def test_a_printed_date_is_the_day_of_its_event() -> None:
    """Nothing is counted from it: the event must ask for the due date, never for the day of an order."""
    printed = {
        event
        for rule in rules().rules.values()
        if any(value.value == Period(0, "printed") for value in numbers()[rule.period].values)
        for event in rule.counts_from
    }
    assert printed == {"fee_due", "papers_due", "biometrics_due"}


def test_events_that_come_before_others_make_no_ring() -> None:
    def before(event: str) -> set[str]:
        return {name for other in rules().events[event].after for name in {other} | before(other)}

    assert all(event not in before(event) for event in rules().events)


def test_unknown_names_list_the_known_ones() -> None:
    with pytest.raises(UnknownRuleError, match="one-year"):
        rules().rule("two-years")
    with pytest.raises(UnknownEventError, match="last_arrival"):
        rules().event("wedding")


def written(folder: Path, rule: str, event: str = GOOD_EVENT) -> Path:
    (folder / "events.toml").write_text(event, encoding="utf-8")
    (folder / "rules.toml").write_text(rule, encoding="utf-8")
    return folder


def test_a_small_guide_is_read(tmp_path: Path) -> None:
    found = read(written(tmp_path, GOOD_RULE), {"time"}, {"law"}, {"page"})
    assert found.rule("ar11").authorities == ("law",)
    assert found.rule("ar11").line == 1
    assert (found.event("moved").ahead, found.event("moved").timed) == (1, False)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (('period = "time"', 'period = "tme"'), 4),
        (('["moved"]', '["went"]'), 3),
        (('["moved"]', "[]"), 3),
        (('"law"', '"lore"'), 7),
        (('"page"', '"pag"'), 8),
        (('rolls = "forward"', 'rolls = "backward"'), 5),
        (('bound = "deadline"', 'bound = "earliest"'), 5),
        (('bound = "deadline"', 'bound = "government"'), 1),
        (('topic = "page"', 'topic = "page"\nsays = "x"'), 9),
        (('label = "Tell USCIS"', 'label = ""'), 2),
    ],
)
def test_refusals_name_the_line(tmp_path: Path, change: tuple[str, str], line: int) -> None:
    with pytest.raises(ContentError) as caught:
        read(written(tmp_path, GOOD_RULE.replace(*change)), {"time"}, {"law"}, {"page"})
    assert (caught.value.line, caught.value.file.endswith("rules.toml")) == (line, True)
    assert caught.value.remedy


def test_an_id_is_taken_once(tmp_path: Path) -> None:
    (tmp_path / "more.toml").write_text(GOOD_RULE, encoding="utf-8")
    with pytest.raises(ContentError, match="taken"):
        read(written(tmp_path, GOOD_RULE), Everything(), Everything(), Everything())


def test_an_event_that_follows_nothing_known(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="went"):
        read(written(tmp_path, GOOD_RULE, GOOD_EVENT + 'after = ["went"]\n'), {"time"}, {"law"}, {"page"})
