# SPDX-License-Identifier: MIT
"""A person's dates as a Page, so that screen, phone file and paper show them like any other page."""

from collections.abc import Iterator
from datetime import date

from content import formats
from content.blocks import Block, Callout, Heading, Items, Paragraph, Picture
from content.catalogs import Catalog, Translated
from content.deadlines import Answer, Reckoning
from content.deadlines_rows import BOUND_WORDS
from content.deadlines_timeline import Timeline
from content.errors import N_
from content.freshness import DRAFT, Notice
from content.guide_files import Guide
from content.inline import Run
from content.pages import Page, Passage, Source, simple_passage

TITLE = N_("Your dates")
SUMMARY = N_(
    "Counted by this guide from the days you gave. A date on an official paper or set by a judge wins over it."
)
AUDIENCE = N_("Take this sheet to a lawyer or an accredited representative. Write the dates in your calendar.")
PICTURE = "timeline"
DRAWN = N_("Your dates as a line, the earliest at the top. Each is explained below.")
NOTHING = N_("No date follows from what was given.")
TALK = N_("Talk to a lawyer today")


def compose(line: Timeline, guide: Guide, catalog: Catalog, day: date) -> Page:
    """The dates of a timeline in the catalog's language, earliest first; two languages have the same blocks."""
    cited = list(dict.fromkeys(name for answer in line.answers for name in answer.authorities))
    blocks: list[Block[Passage]] = []
    if any(answer.day for answer in line.answers):
        blocks.append(Picture(PICTURE, _own(DRAWN, catalog)))
    for answer in line.answers:
        blocks.extend(_answer(answer, cited, catalog))
    for problem in line.problems:
        text = problem.sentence.translated(catalog)
        blocks.append(Callout("warning", (Paragraph(_passage(text)),)))
    if not blocks:
        blocks.append(Paragraph(_own(NOTHING, catalog)))
    notices = [Notice("draft", catalog.gettext(DRAFT))]
    language = catalog.language
    return Page(
        topic="deadlines",
        kind="sheet",
        section="",
        lang=language.tag,
        direction=language.direction,
        locale=language.locale,
        status="in force",
        day=day,
        title=_own(TITLE, catalog),
        summary=_own(SUMMARY, catalog),
        audience=_own(AUDIENCE, catalog),
        blocks=tuple(blocks),
        facts=(),
        sources=tuple(Source(number, guide.authorities[name]) for number, name in enumerate(cited, 1)),
        notices=tuple(notices) if language.review == "draft" else (),
        related=(),
        confirmed=None,
        review_by=None,
        translated=1.0,
    )


def picture_rows(line: Timeline, catalog: Catalog) -> list[dict[str, str]]:
    """What the drawing of the timeline shows: one row an answer that has a day, in the order of the days."""
    locale = catalog.language.locale
    rows = []
    for answer in line.answers:
        dated = [way for way in (answer.main, *answer.also) if way.day]
        if not dated:
            continue
        way = min(dated, key=lambda one: one.safe or one.day or date.max)
        assert way.day
        safe = catalog.gettext("Aim for: {date}").format(date=formats.day(way.safe, locale)) if way.safe else ""
        asked = answer.rule.ask_for
        rows.append(
            {
                "day": formats.day(way.day, locale),
                "safe": safe,
                "label": catalog.passage("deadlines", answer.rule.label).text,
                "text": catalog.passage("deadlines", asked).text if asked else "",
                "bound": answer.rule.bound,
            }
        )
    return rows


def _answer(answer: Answer, cited: list[str], catalog: Catalog) -> Iterator[Block[Passage]]:
    rule = answer.rule
    label = catalog.passage("deadlines", rule.label)
    yield Heading(2, rule.id, _passage(label))
    others = [other for other in answer.also if other.day]
    ways = sorted((answer.main, *others), key=lambda way: way.safe or way.day or date.max)
    for way in ways:
        yield Paragraph(_days(answer, way, catalog))
    cites = tuple(Run(f"[{cited.index(name) + 1}]", cite=name) for name in answer.authorities)
    why = _passage(ways[0].why.translated(catalog))
    yield Paragraph(Passage((*why.runs, *cites), why.lang, why.state, why.changed))
    if len(ways) > 1:
        yield Callout("contested", tuple(Paragraph(_passage(way.why.translated(catalog))) for way in ways[1:]))
    if answer.notes:
        yield Items("bullets", tuple(_passage(note.translated(catalog)) for note in answer.notes))


def _days(answer: Answer, way: Reckoning, catalog: Catalog) -> Passage:
    """The safe day in bold, then the day of the law; only the reason where there is no day."""
    locale, lang = catalog.language.locale, catalog.language.tag
    runs: list[Run] = []
    if way.safe:
        text = catalog.gettext("Aim for: {date}").format(date=formats.weekday(way.safe, locale))
        runs += [Run(text, strong=True), Run(" · ")]
    if way.day:
        message = catalog.gettext(BOUND_WORDS[answer.rule.bound])
        runs.append(Run(message.format(date=formats.weekday(way.day, locale)), strong=not way.safe))
    if way.counted and way.day and way.counted != way.day:
        counted = formats.weekday(way.counted, locale)
        runs.append(Run(" · " + catalog.gettext("Counted: {date}").format(date=counted)))
    return Passage(tuple(runs), lang) if runs else _passage(way.why.translated(catalog))


def _own(message: str, catalog: Catalog) -> Passage:
    return Passage((Run(catalog.gettext(message)),), catalog.language.tag)


def _passage(text: Translated) -> Passage:
    return simple_passage(text)
