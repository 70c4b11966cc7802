# SPDX-License-Identifier: MIT
"""Drawings: Jinja templates of SVG whose labels are translated and whose numbers are facts of the day.

A label is cut into lines here, since SVG that both Qt and Typst draw does not wrap text; the templates make each box
as tall as its lines. Widths are those of Noto Sans, rounded up.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence

from content import typefaces
from content.catalogs import Catalog
from content.render import filled

# Of the height of the type, as in Noto Sans.
WIDTHS = {
    letter: ems
    for letters, ems in (
        (" !'(),-./:;I[]`fijl|’‘íìïî", 0.32),
        ('"?crsvyz', 0.47),
        ("t", 0.37),
        ("bdghnopquñóúü", 0.61),
        ("CDGHNOQU&ÓÚÑ", 0.77),
        ("%@MWmw", 0.93),
        ("жмфшщыюЖМФШЩЫЮ", 0.86),
        ("бвдийклнопруцчъьэя", 0.63),
        ("“”…—", 1.0),
    )
    for letter in letters
}
LOWER, UPPER, WHOLE = 0.57, 0.64, 1.0
BOLDER = 1.06
KEPT = "\N{WORD JOINER}"  # around words that stay on one line
LONGEST_KEPT = 20  # letters
EVENED = (0.82, 0.88, 0.94)

_HAN = "\u2e80-\u2fff\u3040-\u9fff"
_OPENING, _CLOSING = "（《「『【“", "，。、；：！？）》」』】”…"
_WORD = rf"[^ \n{_HAN}{_OPENING}{_CLOSING}{KEPT}]"
# No line begins with a closing mark or ends with an opening one.
_PIECE = re.compile(rf"[{_OPENING}(]*(?:{KEPT}[^{KEPT}]*{KEPT}{_WORD}*|[{_HAN}]|{_WORD}+)[{_CLOSING},.;:)]*|[ \n]+|.")


def draw(name: str, catalog: Catalog, fact: Callable[[str], str], rows: Sequence[Mapping[str, str]] = ()) -> str:
    """A drawing as SVG, its labels in the catalog's language; ``fact`` gives the words of a fact by id.

    ``rows`` are what a drawing made on the spot shows, as a person's dates.
    """
    return filled(
        f"{name}.svg",
        _=catalog.gettext,
        fact=lambda placeholder: _kept(fact(placeholder)),
        wrap=wrapped,
        rows=rows,
        page=catalog.language,
        # One family only: Qt takes a list for one long name.
        family=typefaces.families(catalog.language.tag)[0],
    ).strip()


def wrapped(label: str, room: float, *, bold: bool = False) -> list[str]:
    """A label cut into the fewest lines that are no wider than ``room``, made of about one length.

    ``room`` is counted in heights of the type. A word wider than that stands on a line of its own.
    """
    fewest = _filled(label, room, bold=bold)
    for share in EVENED if len(fewest) > 1 else ():
        lines = _filled(label, room * share, bold=bold)
        if len(lines) == len(fewest) and max(width(line, bold=bold) for line in lines) <= room:
            return lines
    return fewest


def width(text: str, *, bold: bool = False) -> float:
    """About how wide a text is, in heights of the type."""
    return sum(map(_letter_width, text)) * (BOLDER if bold else 1)


def _kept(words: str) -> str:
    """A short fact, such as "30 days" or a date, marked to stay on one line."""
    return f"{KEPT}{words}{KEPT}" if len(words) <= LONGEST_KEPT else words


def _filled(label: str, room: float, *, bold: bool) -> list[str]:
    lines = [""]
    for piece in _PIECE.findall(label):
        if lines[-1] and width((lines[-1] + piece).rstrip(), bold=bold) > room:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return [line.strip() for line in (line.replace(KEPT, "") for line in lines) if line.strip()]


def _letter_width(letter: str) -> float:
    if letter in WIDTHS:
        return WIDTHS[letter]
    if unicodedata.east_asian_width(letter) in "WF":
        return WHOLE
    if unicodedata.category(letter) in ("Mn", "Cf"):
        return 0.0
    return UPPER if letter.isupper() else LOWER
