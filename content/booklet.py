# SPDX-License-Identifier: MIT
"""Pages of a PDF put two by two on sheets that are folded once and sewn in the middle, in saddle order.

The sheets stay tagged: each page becomes a form of its own, and the tags, links and bookmarks that pointed at the
page point into the form (ISO 32000-1, 14.7.4.2). A reader's voice, and text that is copied, follow the tags, which
keep the order of the pages; a program that reads sheet after sheet finds them in the order of the sheets.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
)

Pair = tuple[int, int]


@dataclass(frozen=True)
class _Place:
    """Where a page has gone: the sheet, the form that holds it, and how far right its left edge lies (points)."""

    sheet: IndirectObject
    form: IndirectObject
    shift: float


def saddle_order(pages: int, *, right_to_left: bool = False) -> list[Pair]:
    """Which pages (from 0) lie left and right on each side of the sheets; a number past the last page is blank.

    A book that is read from right to left is bound at its right edge.
    """
    total = -(-pages // 4) * 4
    sides = []
    for nth in range(0, total // 2, 2):
        sides += [(total - 1 - nth, nth), (nth + 1, total - 2 - nth)]
    return [(right, left) for left, right in sides] if right_to_left else sides


def folded(data: bytes, width: float, *, right_to_left: bool = False) -> bytes:
    """A PDF of half sheets as one of whole sheets, ``width`` points wide, for printing on both sides (short edge)."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    pages = list(writer.pages)
    places: dict[int, _Place] = {}
    sides = saddle_order(len(pages), right_to_left=right_to_left)
    sheets = [_sheet(writer, pages, pair, width, places) for pair in sides]
    for held in _containers(writer):
        if isinstance(held, ArrayObject):
            _lead_to_sheet(held, places)
        else:
            _tag_in_form(held, places)
    tree = writer.root_object["/Pages"]
    assert isinstance(tree, DictionaryObject)
    tree.update({NameObject("/Kids"): ArrayObject(sheets), NameObject("/Count"): NumberObject(len(sheets))})
    for old in places:
        writer._objects[old - 1] = NullObject()  # noqa: SLF001 (pypdf's lists of pages would renumber the tags)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _sheet(
    writer: PdfWriter, pages: Sequence[PageObject], pair: Pair, width: float, places: dict[int, _Place]
) -> IndirectObject:
    """One side of a sheet, with the pages that lie on it and their links."""
    sheet = DictionaryObject()
    number = writer._add_object(sheet)  # noqa: SLF001 (pypdf offers no other way to add what is no page)
    forms, links, drawing = DictionaryObject(), ArrayObject(), b""
    for side, nth in enumerate(pair):
        if nth >= len(pages):
            continue
        page = pages[nth]
        shift = (side + 0.5) * width / 2 - float(page.mediabox.width) / 2
        form = _form(page)
        assert page.indirect_reference
        places[page.indirect_reference.idnum] = _Place(number, form, shift)
        forms[NameObject(f"/Page{side}")] = form
        drawing += b"q 1 0 0 1 %.3f 0 cm /Page%d Do Q\n" % (shift, side)
        for link in page.get("/Annots") or ():
            links.append(_moved(link, number, shift))
    content = DecodedStreamObject()
    content.set_data(drawing)
    sheet.update(
        {
            NameObject("/Type"): NameObject("/Page"),
            NameObject("/Parent"): writer.root_object.raw_get("/Pages"),
            NameObject("/MediaBox"): _numbers(0, 0, width, float(pages[0].mediabox.height)),
            NameObject("/Resources"): DictionaryObject({NameObject("/XObject"): forms}),
            NameObject("/Contents"): writer._add_object(content),  # noqa: SLF001
            NameObject("/Tabs"): NameObject("/S"),
            NameObject("/Annots"): links,
        }
    )
    return number


def _form(page: PageObject) -> IndirectObject:
    """The drawing of a page, made a form in its place, with the number by which its tags know it."""
    reference = page.raw_get("/Contents")
    assert isinstance(reference, IndirectObject)  # Typst writes one stream a page
    drawing = reference.get_object()
    assert isinstance(drawing, DictionaryObject)
    drawing.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): page["/MediaBox"],
            NameObject("/Resources"): page.raw_get("/Resources"),
        }
    )
    if "/StructParents" in page:
        drawing[NameObject("/StructParents")] = page["/StructParents"]
    return reference


def _moved(link: IndirectObject, sheet: IndirectObject, shift: float) -> IndirectObject:
    """A link moved with its page."""
    held = link.get_object()
    assert isinstance(held, DictionaryObject)
    for key in ("/Rect", "/QuadPoints"):
        if key in held:
            corners = [float(number) for number in held[key]]  # type: ignore[attr-defined]
            held[NameObject(key)] = _numbers(*(n + shift if at % 2 == 0 else n for at, n in enumerate(corners)))
    if "/P" in held:
        held[NameObject("/P")] = sheet
    return link


def _containers(writer: PdfWriter) -> Iterator[ArrayObject | DictionaryObject]:
    """Every array and dictionary of the file."""
    waiting = [held for held in writer._objects if held is not None]  # noqa: SLF001
    while waiting:
        held = waiting.pop()
        if isinstance(held, ArrayObject):
            waiting += list(held)
            yield held
        elif isinstance(held, DictionaryObject):
            waiting += list(held.values())
            yield held


def _lead_to_sheet(held: ArrayObject, places: dict[int, _Place]) -> None:
    """Where ``held`` is a destination (page, /XYZ, left, top, zoom), let it lead to the page's new place."""
    first = held[0] if held else None
    if isinstance(first, IndirectObject) and first.idnum in places and len(held) > 2 and held[1] == "/XYZ":
        place = places[first.idnum]
        held[0], held[2] = place.sheet, FloatObject(float(held[2]) + place.shift)


def _tag_in_form(held: DictionaryObject, places: dict[int, _Place]) -> None:
    """Where ``held`` is a tag, or one's content, of a page, let it point into the page's form."""
    page = held.get("/Pg") and held.raw_get("/Pg")
    if not isinstance(page, IndirectObject) or page.idnum not in places:
        return
    place = places[page.idnum]
    held[NameObject("/Pg")] = place.sheet
    if held.get("/Type") == "/MCR":
        held[NameObject("/Stm")] = place.form
    inside = held.get("/K")
    if isinstance(inside, ArrayObject):
        for at, kid in enumerate(inside):
            if isinstance(kid, NumberObject):
                inside[at] = _content(kid, place)
    elif isinstance(inside, NumberObject):
        held[NameObject("/K")] = _content(inside, place)


def _content(number: NumberObject, place: _Place) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/MCR"),
            NameObject("/Pg"): place.sheet,
            NameObject("/Stm"): place.form,
            NameObject("/MCID"): number,
        }
    )


def _numbers(*numbers: float) -> ArrayObject:
    return ArrayObject(FloatObject(round(number, 3)) for number in numbers)
