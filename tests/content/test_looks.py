# SPDX-License-Identifier: MIT
"""Every text of every look stands at 7:1 or better on each ground it is shown on (WCAG 2.2, level AAA)."""

import pytest

from content.looks import LOOKS, Look

ENOUGH, ENOUGH_FOR_SHAPES = 7.0, 3.0


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("look", LOOKS.values(), ids=lambda look: look.name)
def test_text_can_be_read(look: Look) -> None:
    words = [look.text, look.muted, look.link, look.heading, look.alarm, *look.bars.values()]
    weak = [
        (word, ground)
        for word in words
        for ground in (look.ground, look.panel, look.raised)
        if contrast(word, ground) < ENOUGH
    ]
    # Words on filled buttons, on the chosen row, and under a mark of the search in the page.
    pairs = [(look.ground, look.heading), (look.ground, look.link), (look.ground, look.alarm), (look.text, look.mark)]
    pairs += [(look.heading, look.tint), (look.text, look.tint)]
    weak += [pair for pair in pairs if contrast(*pair) < ENOUGH]
    assert not weak


@pytest.mark.parametrize("look", LOOKS.values(), ids=lambda look: look.name)
def test_shapes_can_be_made_out(look: Look) -> None:
    assert contrast(look.spot, look.raised) >= ENOUGH_FOR_SHAPES
    assert contrast(look.heading, look.tint) >= ENOUGH_FOR_SHAPES
