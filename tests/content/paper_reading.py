# SPDX-License-Identifier: MIT
"""What a machine reads on paper, and what a page says: for comparing the one with the other."""

import re
import subprocess
import tempfile
from collections.abc import Iterator

import pypdfium2

from content.blocks import Block, Callout, Picture, texts
from content.catalogs import Catalog
from content.pages import Page, Passage
from content.twins import TONE_NAMES


def squeezed(text: str) -> str:
    """A text without spaces, which paper may break lines at; marks of direction, which nobody typed, too."""
    return re.sub(r"[\s\u200b\u2060\u200e\u200f\u202a-\u202e\u2066-\u2069]+", "", text)


def printed(data: bytes, margin: float = 0) -> str:
    """All that is read from a PDF, page after page, but for what stands within ``margin`` points of head and foot."""
    document = pypdfium2.PdfDocument(data)
    return squeezed("".join(_body(sheet, margin) for sheet in document))


def _body(sheet: pypdfium2.PdfPage, margin: float) -> str:
    return str(sheet.get_textpage().get_text_bounded(bottom=margin, top=sheet.get_height() - margin))


def printed_as_pdftotext_reads(data: bytes, width: int, height: int, margin: int) -> str:
    """The same as another program reads it, from sheets of ``width`` by ``height`` points."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        body = map(str, (0, margin, width, height - 2 * margin))
        cut = [part for pair in zip("xyWH", body, strict=True) for part in (f"-{pair[0]}", pair[1])]
        result = subprocess.run(
            ["pdftotext", "-raw", "-r", "72", *cut, file.name, "-"], capture_output=True, check=True, encoding="utf-8"
        )
    return squeezed(result.stdout)


def said(page: Page, words: Catalog) -> Iterator[str]:
    """What a page says from its title to its sources, paragraph by paragraph."""
    yield _words(page.title)
    yield _words(page.summary)
    for block in page.blocks:
        yield from _block(block, words)
    for fact in page.facts:
        yield _words(fact.label)
        yield fact.value
    for source in page.sources:
        yield f"{source.number}. {source.authority.title}. {source.authority.publisher}, "
        yield source.authority.url


def missed(page: Page, words: Catalog, text: str) -> list[str]:
    """The paragraphs that are not found in ``text``, each after the one before."""
    lost, at = [], 0
    for paragraph in said(page, words):
        found = text.find(squeezed(paragraph), at)
        if found < 0:
            lost.append(paragraph)
        else:
            at = found + len(squeezed(paragraph))
    return lost


def _block(block: Block[Passage], words: Catalog) -> Iterator[str]:
    if isinstance(block, Picture):
        return
    if isinstance(block, Callout):
        yield words.gettext(TONE_NAMES[block.tone])
    yield from map(_words, texts([block]))


def _words(passage: Passage) -> str:
    return "".join(run.text.strip("[]") if run.cite else run.text for run in passage.runs)
