# SPDX-License-Identifier: MIT
"""How far a page can be trusted today: three ages of its facts, and how much of it is translated."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from content.catalogs import Catalog
from content.errors import N_

OLD_AFTER = timedelta(days=180)


@dataclass(frozen=True)
class Notice:
    """Something the reader must know about the page itself. ``kind`` is due, old, missing, stale or draft."""

    kind: str
    text: str


def age_of(review_by: date, day: date) -> str:
    """``fresh`` until the day of review, ``due`` after it, ``old`` from 180 days after it."""
    if day <= review_by:
        return "fresh"
    return "due" if day <= review_by + OLD_AFTER else "old"


AGE_NOTICES = {
    "due": N_(
        "Some of what this page says should have been checked again by now. Ask before you rely on a date or a fee."
    ),
    "old": N_("This page is old. Dates and fees may have changed. Do not rely on them: ask a lawyer or the court."),
}


DRAFT = N_("This translation is a machine draft. No qualified person has signed it yet.")


def notices(states: list[str], review_by: date | None, catalog: Catalog, day: date) -> Iterator[Notice]:
    """What a page must say of its age and its translation; ``states`` are those of its passages."""
    if review_by and (age := age_of(review_by, day)) != "fresh":
        yield Notice(age, catalog.gettext(AGE_NOTICES[age]))
    missing = states.count("missing")
    stale = states.count("stale")
    if missing:
        message = catalog.ngettext(
            "{n} paragraph of this page is not translated yet. It is shown in English.",
            "{n} paragraphs of this page are not translated yet. They are shown in English.",
            missing,
        )
        yield Notice("missing", message.format(n=missing))
    if stale:
        message = catalog.ngettext(
            "The English of {n} paragraph has changed since it was translated. It is marked.",
            "The English of {n} paragraphs has changed since they were translated. They are marked.",
            stale,
        )
        yield Notice("stale", message.format(n=stale))
    if catalog.language.review == "draft":
        yield Notice("draft", catalog.gettext(DRAFT))
