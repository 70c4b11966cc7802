# SPDX-License-Identifier: MIT
"""The inside of a paragraph: inline Markdown to runs of text with marks, links, facts and citations."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

SCHEMES = ("topic", "term", "form", "deadline", "phone", "https")
FACT = re.compile(r"\{([a-z][a-z0-9_]*)(?:\.([a-z]+))?\}")
CITE = re.compile(r"\[\^([a-z0-9-]+)\]")
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable(["image", "autolink", "html_inline", "backticks"])
# markdown-it allows any scheme but a few; ours are few, so a link to anything else stays plain text and is reported.
_MARKDOWN.validateLink = lambda url: url.split(":", 1)[0] in SCHEMES  # type: ignore[method-assign]


@dataclass(frozen=True)
class Run:
    """A stretch of text. ``fact`` (``id`` or ``id.part``) and ``cite`` (an authority's id) await their words."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    fact: str = ""
    cite: str = ""


@lru_cache(maxsize=4096)
def parse(markdown: str) -> tuple[Run, ...]:
    """The runs of one paragraph's inline Markdown."""
    runs: list[Run] = []
    strong = emphasis = 0
    link = ""
    for token in _children(markdown):
        match token.type:
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "em_open" | "em_close":
                emphasis += token.nesting
            case "link_open":
                link = str(token.attrs["href"])
            case "link_close":
                link = ""
            case _:
                text = " " if token.type in {"softbreak", "hardbreak"} else token.content
                style = Run("", bool(strong), bool(emphasis), link)
                runs.extend(_split(text, style))
    return tuple(runs)


def facts_in(markdown: str) -> list[str]:
    """The placeholders of a text, as ``id`` or ``id.part``, in order."""
    return [match[0][1:-1] for match in FACT.finditer(markdown)]


def cites_in(markdown: str) -> list[str]:
    """The authorities that a text cites, in order."""
    return CITE.findall(markdown)


def links_in(markdown: str) -> list[str]:
    """The targets of a text's links, in order."""
    links: list[str] = []
    for run in parse(markdown):
        if run.link and (not links or run.link != links[-1]):
            links.append(run.link)
    return links


def plain(runs: tuple[Run, ...]) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)


def _children(markdown: str) -> list[Token]:
    tokens = _MARKDOWN.parseInline(markdown)
    return tokens[0].children or [] if tokens else []


def _split(text: str, style: Run) -> list[Run]:
    """Cut a stretch of text at its placeholders and citations."""
    runs = []
    for piece in re.split(r"(\{[a-z][a-z0-9_]*(?:\.[a-z]+)?\}|\[\^[a-z0-9-]+\])", text):
        if FACT.fullmatch(piece):
            runs.append(replace(style, fact=piece[1:-1]))
        elif cited := CITE.fullmatch(piece):
            runs.append(replace(style, cite=cited[1]))
        elif piece:
            runs.append(replace(style, text=piece))
    return runs
