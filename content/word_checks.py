# SPDX-License-Identifier: MIT
"""Checks of the English words: every name is known, every number is a fact, every sentence can be read."""

import re
from collections.abc import Iterator

from content import files
from content.blocks import Picture, Source, texts
from content.fact_words import PARTS
from content.guide_files import Guide
from content.inline import FACT, SCHEMES, cites_in, facts_in, links_in, parse, plain
from content.pages import target_of
from content.reading_level import HARDEST, grade
from content.topics import Topic

Found = tuple[str, int, str, str, bool]

LONGEST_SENTENCE = 30
# What may stand in prose as digits: names of forms, laws, cases, codes and programmes; everything else is a fact.
NAMED_NUMBERS = re.compile(
    r"""\b(?:[A-Z]{1,5}-\d+[A-Z]*(?:/[A-Z]+)?      # I-589, EOIR-33/IC, I-220A
    |\d+\s(?:CFR|U\.S\.C\.|USC|I&N|FR|Fed\.|F\.\dd)\s[\w.()/-]+   # 8 CFR 208.7
    |(?:[Ss]ection|INA|[Tt]itle|Rule|[Pp]art|[Cc]hapter|[Bb]ox|[Pp]age|[Ss]tep|No\.)\s[\w.()/-]*\d[\w.()/-]*
    |\(?[a-z]\)\(\d+\)|[Cc]0?8|\d{3}\(\w\)(?:\(\w+\))*   # (c)(8), 212(d)(5)
    |9-1-1|911|988|24/7|1040|W-2|W-7)(?![\w-])""",
    re.VERBOSE,
)


def run(guide: Guide) -> Iterator[Found]:
    """Findings of all topics, terms and notes."""
    for topic in guide.topics.values():
        for source in (topic.title, topic.summary, topic.audience, *texts(topic.blocks)):
            yield from _text(guide, topic.file, source, prose=topic.kind == "topic")
        yield from _names(guide, topic)
        level = grade(plain(parse(source.text)) for source in texts(topic.blocks))
        if topic.kind == "topic" and level is not None and level > HARDEST:
            remedy = "Shorter sentences, shorter words."
            yield topic.file, 0, f"reads like grade {level:.1f}, over {HARDEST:.0f}", remedy, False
    for term in guide.glossary.values():
        for source in filter(None, (term.term, term.explanation, term.not_to_confuse)):
            yield from _text(guide, "content/guide/glossary.toml", source, prose=True)
        for name in term.topics:
            if name not in guide.topics and name not in guide.outline.planned:
                yield (
                    "content/guide/glossary.toml",
                    term.term.line,
                    f"no topic “{name}”",
                    "Mend the id.",
                    False,
                )
    for fact in guide.facts.values():
        for value in fact.values:
            yield from _text(guide, fact.file, Source(value.note, fact.line), prose=False)


def cited(guide: Guide) -> set[str]:
    """The authorities cited or linked in any text."""
    sources = [source for topic in guide.topics.values() for source in texts(topic.blocks)]
    found = {name for source in sources for name in cites_in(source.text + source.after)}
    links = [link for source in sources for link in links_in(source.text)]
    return found | {link.partition(":")[2] for link in links if link.startswith("form:")} | _addresses(guide, links)


def _addresses(guide: Guide, links: list[str]) -> set[str]:
    return {name for name, authority in guide.authorities.items() if authority.url and authority.url in links}


def _text(guide: Guide, file: str, source: Source, *, prose: bool) -> Iterator[Found]:
    whole = f"{source.text} {source.after}"
    for what, remedy in (*_placeholders(guide, whole), *_targets(guide, whole)):
        yield file, source.line, what, remedy, True
    for link in links_in(whole):
        if wrong := _link(guide, link):
            yield file, source.line, wrong, "Mend the link.", target_of(link) not in guide.outline.planned
    if prose:
        yield from _prose(file, source)


def _placeholders(guide: Guide, text: str) -> Iterator[tuple[str, str]]:
    for placeholder in facts_in(text):
        name, _, part = placeholder.partition(".")
        if name not in guide.facts:
            yield f"there is no fact “{name}”", "Add it to facts/, or mend the name."
        elif part and part not in PARTS:
            yield f"a fact has no part “{part}”", f"Write one of: {', '.join(PARTS)}."
    if "{" in FACT.sub("", text):
        yield "a brace that is no placeholder", "Write {fact_id} or {fact_id.part}."


def _targets(guide: Guide, text: str) -> Iterator[tuple[str, str]]:
    for name in cites_in(text):
        if name not in guide.authorities:
            yield f"there is no authority “{name}”", "Add it, or mend the id."
    if re.search(rf"\]\((?!(?:{'|'.join(SCHEMES)}):)", text):
        yield "a link that the guide does not know", f"Begin it with {', '.join(SCHEMES)}."


def _prose(file: str, source: Source) -> Iterator[Found]:
    words = plain(tuple(run for run in parse(source.text) if not run.fact))
    bare = NAMED_NUMBERS.sub("", words)
    if number := re.search(r"[$€]?\d[\d,.:]*%?", bare):
        remedy = "Make it a fact and write {fact_id}, or name the law or form it belongs to."
        yield file, source.line, f"the number {number[0]} is typed in prose", remedy, False
    for sentence in re.split(r"(?<=[.!?])\s+", plain(parse(source.text))):
        if (length := len(sentence.split())) > LONGEST_SENTENCE:
            yield file, source.line, f"a sentence of {length} words", "Make two of it.", False


def _link(guide: Guide, link: str) -> str:
    """What is wrong with a link's target; empty where nothing is."""
    scheme, _, target = link.partition(":")
    target, _, anchor = target.partition("#")
    match scheme:
        case "topic" if target not in guide.topics:
            return f"there is no topic “{target}”"
        case "topic" if anchor and anchor not in _anchors(guide.topics[target]):
            return f"“{target}” has no heading “{anchor}”"
        case "term" if target not in guide.glossary:
            return f"there is no term “{target}”"
        case "form" if target not in guide.authorities:
            return f"there is no form “{target}”"
        case "phone" if target not in guide.facts or guide.facts[target].kind != "phone":
            return f"there is no telephone number “{target}”"
        case "https" if link not in {authority.url for authority in guide.authorities.values()}:
            return f"the address {link} belongs to no authority"
        case _:
            return ""


def _anchors(topic: Topic) -> set[str]:
    return {block.anchor for block in topic.blocks if hasattr(block, "anchor")}


def _names(guide: Guide, topic: Topic) -> Iterator[Found]:
    for name in topic.related:
        if name not in guide.topics and name not in guide.outline.planned:
            yield topic.file, 2, f"related: there is no topic “{name}”", "Mend the id.", False
    for block in topic.blocks:
        if isinstance(block, Picture) and not (files.GUIDE / "pictures" / f"{block.id}.svg").exists():
            yield (
                topic.file,
                block.alt.line,
                f"there is no picture “{block.id}”",
                "Draw it in pictures/.",
                True,
            )
