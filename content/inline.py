# SPDX-License-Identifier: MIT
"""The inside of a paragraph: inline Markdown to runs of text with marks, links, facts and citations."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

SCHEMES = ("topic", "term", "form", "deadline", "phone", "https")
FACT = re.compile(r"\{([a-z][a-z0-9_]*)(?:\.([a-z]+))?\}")
CITE = re.compile(r"\[\^([a-z0-9-]+)\]")
# Nearly every paragraph is made of these marks alone, and is read here in a fraction of the time. A sign more, or a
# mark that touches punctuation at both sides, or a control character (which Python may take for a space), and the whole
# of CommonMark decides. A test holds one against the other.
_LETTER = r"(?:[^*_\\`\[\]<>&!{}\x00-\x1f\x7f\x85\u2028\u2029]|\{[a-z][a-z0-9_]*(?:\.[a-z]+)?\})"


def _marked(name: str, mark: str) -> str:
    """Words between two marks, of which one opens before a letter or after a space, the other closes after a letter
    or before a space or a stop."""
    opened = rf"(?<!\*)(?:(?<=\s)|^|(?={mark}[^\W_])){mark}"
    closed = rf"(?:(?<=[^\W_]){mark}|{mark}(?=[\s.,:;?)\[]|$))(?!\*)"
    return rf"{opened}(?P<{name}>(?!\s){_LETTER}+(?<!\s)){closed}"


_SIMPLE = re.compile(
    _marked("strong", r"\*\*")
    + "|"
    + _marked("emphasis", r"\*")
    + rf"|\[(?P<linked>{_LETTER}+)\]\((?P<link>(?:{'|'.join(SCHEMES)}):[A-Za-z0-9:/#.?=_-]+)\)"
    rf"|(?P<text>{_LETTER}+|!(?!\[)|\[\^[a-z0-9-]+\](?!\()|_{{2,}}|(?:(?<=\s)|^)_(?=\s|$))"
)


@dataclass(frozen=True)
class Run:
    """A stretch of text. ``fact`` (``id`` or ``id.part``) and ``cite`` (an authority's id) await their words."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    fact: str = ""
    cite: str = ""


_BARE = Run("")
_TO_WRITE_ON = re.compile("_{2,}")


@lru_cache(maxsize=4096)
def parse(markdown: str) -> tuple[Run, ...]:
    """The runs of one paragraph's inline Markdown."""
    simple = parse_simple(markdown)
    return parse_whole(markdown) if simple is None else simple


def parse_simple(markdown: str) -> tuple[Run, ...] | None:
    """The runs of a paragraph that has only the commonest marks; None for any other."""
    pieces: list[tuple[str, Run]] = []
    at = 0
    while at < len(markdown):
        found = _SIMPLE.match(markdown, at)
        if found is None:
            return None
        at = found.end()
        kind, text = found.lastgroup or "", found[0]
        if kind == "text" and pieces and pieces[-1][1] == _BARE:
            pieces[-1] = (pieces[-1][0] + text, _BARE)
        elif kind == "text":
            pieces.append((text, _BARE))
        elif kind == "link":
            pieces.append((found["linked"], Run("", link=found["link"])))
        else:
            pieces.append((found[kind], Run("", strong=kind == "strong", emphasis=kind == "emphasis")))
    return tuple(run for text, style in pieces for run in _split(text, style))


def parse_whole(markdown: str) -> tuple[Run, ...]:
    """The runs of any paragraph, as CommonMark reads it."""
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


def braces_in(text: str) -> list[str]:
    """All that stands in braces, and braces that stand alone: what would be asked for when the text is filled in."""
    return re.findall(r"\{[^{}]*\}|[{}]", text)


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


@cache
def _markdown() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415 (30 ms, which few pages need)

    parser = MarkdownIt("commonmark", {"html": False}).disable(["image", "autolink", "html_inline", "backticks"])
    # markdown-it allows any scheme but a few; ours are few: a link to anything else stays plain text and is reported.
    parser.validateLink = lambda url: url.split(":", 1)[0] in SCHEMES  # type: ignore[method-assign]
    return parser


def _children(markdown: str) -> "list[Token]":
    # A line to write on is no mark of emphasis, also where two stand in one sentence.
    tokens = _markdown().parseInline(_TO_WRITE_ON.sub(lambda line: r"\_" * len(line[0]), markdown))
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
