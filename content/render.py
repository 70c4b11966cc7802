# SPDX-License-Identifier: MIT
"""Pages to HTML: for the window (the little CSS that Qt's text browser knows) and for the phone (one whole file).

Templates arrange, they decide nothing. They are strict: an unknown name is an error, and everything is escaped.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from itertools import zip_longest
from types import MappingProxyType

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from content import files, formats
from content.blocks import Block, Items
from content.catalogs import Catalog
from content.errors import N_
from content.fact_words import STATUS_WORDS
from content.inline import Run
from content.looks import LIGHT, Look
from content.pages import Page, Passage

TONE_NAMES = {
    "today": N_("What has changed lately"),
    "warning": N_("Be careful"),
    "contested": N_("This is in dispute"),
    "myth": N_("People say, but"),
    "help": N_("Get help"),
}
SCREEN_LINKS = ("topic", "term", "form", "deadline", "phone", "https")
PHONE_LINKS = ("https",)


@dataclass(frozen=True)
class Aligned:
    """A block with its twin in the other language; a list comes item by item, ``start`` is the item's number."""

    left: Block[Passage]
    right: Block[Passage] | None
    start: int = 1


def screen(page: Page, catalog: Catalog, look: Look, points: float, beside: Page | None = None) -> str:
    """The page for the window, in ``look``, with text of ``points`` size; two columns where there is a ``beside``."""
    return _fill("screen.html", page, catalog, look, beside, SCREEN_LINKS, points=points)


def phone(page: Page, catalog: Catalog, pictures: Mapping[str, str], beside: Page | None = None) -> str:
    """The page as one self-contained file: no script, nothing from outside. ``pictures`` holds its drawings as SVG."""
    return _fill("phone.html", page, catalog, LIGHT, beside, PHONE_LINKS, pictures=pictures)


def text(page: Page, catalog: Catalog) -> str:
    """The page as plain text."""
    return _fill("page.txt", page, catalog, LIGHT, None, ())


def aligned(page: Page, beside: Page | None) -> Iterator[Aligned]:
    """The blocks of a page, each with its twin. Two pages of one topic have the same blocks."""
    for left, right in zip_longest(page.blocks, beside.blocks if beside else ()):
        if beside and isinstance(left, Items) and isinstance(right, Items):
            for number, (one, other) in enumerate(zip(left.items, right.items, strict=True), 1):
                yield Aligned(Items(left.style, (one,)), Items(right.style, (other,)), number)
        else:
            yield Aligned(left, right)


@cache
def environment() -> Environment:
    """The one strict environment: pages, screens and pictures are all filled through it."""
    loader = FileSystemLoader([files.TEMPLATES, files.GUIDE / "pictures"])
    strict = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    strict.filters["kind"] = lambda block: type(block).__name__.lower()
    return strict


def _fill(
    template: str,
    page: Page,
    catalog: Catalog,
    look: Look,
    beside: Page | None,
    links: tuple[str, ...],
    points: float = 0,
    pictures: Mapping[str, str] = MappingProxyType({}),
) -> str:
    locale = page.locale
    return (
        environment()
        .get_template(template)
        .render(
            page=page,
            beside=beside,
            rows=list(aligned(page, beside)),
            look=look,
            points=points,
            _=catalog.gettext,
            day=partial(formats.day, locale=locale),
            partial_day=partial(formats.partial_day, locale=locale),
            status_word=lambda status: catalog.gettext(STATUS_WORDS[status]),
            say=partial(passage_html, catalog=catalog, links=links),
            pictures=pictures,
            tone_name=lambda tone: catalog.gettext(TONE_NAMES[tone]),
        )
    )


def passage_html(passage: Passage, catalog: Catalog, links: tuple[str, ...]) -> Markup:
    """A passage as HTML; links of other schemes than ``links`` become plain words."""
    body = Markup().join(_run_html(run, links) for run in passage.runs)
    if passage.state == "current":
        return body
    if passage.state == "stale":
        mark = catalog.gettext("English changed on {date}").format(date=passage.changed)
        return body + Markup(' <span class="mark">({})</span>').format(mark)
    return Markup('<span lang="{}" dir="ltr">{}</span> <span class="mark">(EN)</span>').format(passage.lang, body)


def _run_html(run: Run, links: tuple[str, ...]) -> Markup:
    if run.cite:
        number = run.text.strip("[]")
        return Markup('<sup><a href="#source-{0}">{0}</a></sup>').format(number)
    html = escape(run.text)
    if run.strong:
        html = Markup("<strong>{}</strong>").format(html)
    if run.emphasis:
        html = Markup("<em>{}</em>").format(html)
    if run.link.split(":", 1)[0] in links:
        html = Markup('<a href="{}">{}</a>').format(run.link, html)
    return html
