# SPDX-License-Identifier: MIT
"""Pages to HTML for the window (the little CSS that Qt's text browser knows), and to plain text.

Templates arrange, they decide nothing. They are strict: an unknown name is an error, and everything is escaped.
"""

from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from content import files, formats, integrity
from content.catalogs import Catalog
from content.errors import MissingPartError
from content.fact_words import STATUS_WORDS
from content.inline import Run
from content.looks import LIGHT, Look
from content.pages import Page, Passage, target_of
from content.twins import TONE_NAMES, aligned

SCREEN_LINKS = ("topic", "term", "form", "deadline", "phone", "https")


def screen(page: Page, catalog: Catalog, look: Look, points: float, beside: Page | None = None) -> str:
    """The page for the window, in ``look``, with text of ``points`` size; two columns where there is a ``beside``."""
    return _fill("screen.html", page, catalog, look, beside, SCREEN_LINKS, points=points)


def text(page: Page, catalog: Catalog) -> str:
    """The page as plain text."""
    return _fill("page.txt", page, catalog, LIGHT, None, ())


class KeptTemplates(FileSystemBytecodeCache):
    """Compiled templates, made when the guide is prepared; a sitting reads them and writes nothing."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 (Jinja's signature)
        """The same key wherever the program lies, since the bundle is made elsewhere than it is used."""
        return super().get_cache_key(name, None)

    def load_bytecode(self, bucket: Bucket) -> None:
        """What was packed, or nothing, and then Jinja compiles anew: Python runs damaged bytecode until it crashes."""
        if integrity.manifest().is_sound(f"made/{Path(self._get_cache_filename(bucket)).name}"):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep nothing."""

    def keep(self, strict: Environment, name: str) -> None:
        """Compile and keep one template."""
        assert strict.loader is not None
        source, file, _ = strict.loader.get_source(strict, name)
        bucket = self.get_bucket(strict, name, file, source)
        bucket.code = strict.compile(source, name, file)
        super().dump_bytecode(bucket)


def keep_templates(made: Path) -> None:
    """Compile every template into the folder ``made``, so that no window waits for it."""
    kept, strict = KeptTemplates(str(made)), environment()
    for name in strict.list_templates(extensions=["html", "svg", "txt"]):
        kept.keep(strict, name)


@cache
def environment() -> Environment:
    """The one strict environment: pages, screens and pictures are all filled through it."""
    loader = FileSystemLoader([files.TEMPLATES, files.GUIDE / "pictures"])
    strict = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=KeptTemplates(str(files.MADE)) if files.MADE.is_dir() else None,
    )
    strict.filters["kind"] = lambda block: type(block).__name__.lower()
    return strict


def filled(template: str, **values: object) -> str:
    """A template with its values in. Raises ``MissingPartError`` where it is gone or is none any more."""
    try:
        return environment().get_template(template).render(**values)
    except (TemplateError, OSError, UnicodeDecodeError) as error:
        raise MissingPartError(f"templates/{template}", files.MAKE_COMMAND) from error


def _fill(
    template: str,
    page: Page,
    catalog: Catalog,
    look: Look,
    beside: Page | None,
    links: tuple[str, ...],
    points: float = 0,
) -> str:
    locale = page.locale
    return filled(
        template,
        page=page,
        language=catalog.language,
        beside=beside,
        rows=list(aligned(page, beside)),
        look=look,
        points=points,
        _=catalog.gettext,
        day=partial(formats.day, locale=locale),
        partial_day=partial(formats.partial_day, locale=locale),
        status_word=lambda status: catalog.gettext(STATUS_WORDS[status]),
        say=partial(passage_html, catalog=catalog, links=links),
        tone_name=lambda tone: catalog.gettext(TONE_NAMES[tone]),
    )


def passage_html(
    passage: Passage,
    catalog: Catalog,
    links: tuple[str, ...],
    inside: Mapping[str, str] = MappingProxyType({}),
    prefix: str = "",
) -> Markup:
    """A passage as HTML; links of other schemes than ``links`` become plain words.

    ``inside`` holds the anchors of topics in the same file, ``prefix`` that of the page's own anchors.
    """
    body = Markup().join(_run_html(run, links, inside, prefix) for run in passage.runs)
    if passage.state == "current":
        return body
    if passage.state == "stale":
        mark = catalog.gettext("English changed on {date}").format(date=passage.changed)
        return body + Markup(' <span class="mark">({})</span>').format(mark)
    return Markup('<span lang="{}" dir="ltr">{}</span> <span class="mark">(EN)</span>').format(passage.lang, body)


def _run_html(run: Run, links: tuple[str, ...], inside: Mapping[str, str], prefix: str) -> Markup:
    if run.cite:
        number = run.text.strip("[]")
        return Markup('<sup><a href="#{0}source-{1}">{1}</a></sup>').format(prefix, number)
    html = escape(run.text)
    if run.strong:
        html = Markup("<strong>{}</strong>").format(html)
    if run.emphasis:
        html = Markup("<em>{}</em>").format(html)
    if (scheme := run.link.split(":", 1)[0]) in links:
        html = Markup('<a class="{}" href="{}">{}</a>').format(scheme, run.link, html)
    elif run.link.startswith("topic:") and (anchor := inside.get(target_of(run.link))):
        html = Markup('<a href="#{}">{}</a>').format(anchor, html)
    return html
