# SPDX-License-Identifier: MIT
"""Days as people write them: 2026-11-24, 11/24/2026, 2026年11月24日, Nov 24 2026, with or without an hour."""

import re
from datetime import date, datetime, time

from babel import Locale

from content import deadlines_words as say
from content.deadlines import CannotCountError
from content.deadlines_words import Sentence

SHORTEST_MONTH = 3
TIME = re.compile(r"(?:[T ]\s*)(\d{1,2}):(\d{2})(?::\d{2})?\s*(am|pm)?$", re.IGNORECASE)
YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$")
YEAR_LAST = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$")


def typed(text: str, locale: str = "en") -> date | datetime:
    """The day, or the moment where an hour was written. Raises ``CannotCountError`` with a sentence for the field.

    A day of numbers that could be month-day or day-month is refused outside English and Chinese.
    """
    words = " ".join(text.split())
    clock = TIME.search(words)
    day_text = words[: clock.start()].strip() if clock else words
    parts = _numbers(day_text, locale, words) or _named(day_text, locale)
    try:
        day = date(*(parts or ()))
        return datetime.combine(day, _time(clock)) if clock else day
    except (TypeError, ValueError) as error:
        raise CannotCountError(Sentence(say.NOT_A_DAY, {"text": words})) from error


def _numbers(text: str, locale: str, whole: str) -> tuple[int, int, int] | None:
    if found := YEAR_FIRST.match(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := YEAR_LAST.match(text):
        first, second, year = (int(part) for part in found.groups())
        if first == second or first > 12:
            return year, second, first
        if second > 12 or locale.split("_", maxsplit=1)[0] in {"en", "zh"}:
            return year, first, second
        raise CannotCountError(Sentence(say.TWO_DAYS, {"text": whole}))
    return None


def _named(text: str, locale: str) -> tuple[int, int, int] | None:
    """A day whose month is a word, in the reader's language or English: one such word, a day and a year."""
    words = re.findall(r"[^\W\d_]+|\d+", text.casefold())
    numbers = [int(word) for word in words if word.isdecimal()]
    months = [month for word in words if (month := _month(word, locale))]
    if len(numbers) != 2 or len(months) != 1:
        return None
    day, year = sorted(numbers)
    return year, months[0], day


def _month(word: str, locale: str) -> int:
    """The month that ``word`` names or begins: November, nov, noviembre."""
    for language in (locale, "en"):
        for kind in ("format", "stand-alone"):
            for number, name in Locale.parse(language).months[kind]["wide"].items():
                if len(word) >= SHORTEST_MONTH and name.casefold().startswith(word):
                    return int(number)
    return 0


def _time(found: re.Match[str]) -> time:
    hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
    if half and not 1 <= hour <= 12:
        raise ValueError(hour)
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute)
