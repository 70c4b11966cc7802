# SPDX-License-Identifier: MIT
"""What all verbs of the command line share: how they fail, what they answer with, and the library they ask."""

import errno
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click

from content.errors import GuideError, MissingPartError, UnwritableError, UsageError
from content.files import write_whole
from content.library import Library

EXIT_CONTENT, EXIT_USAGE, EXIT_INTEGRITY = 1, 2, 3


class Day(click.ParamType[date]):
    """A day written as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or click's usage error."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"“{value}” is no date. Write YYYY-MM-DD.", param, ctx)


DAY = Day()


@contextmanager
def said_plainly() -> Iterator[None]:
    """Turn what can go wrong into a sentence on standard error and an exit status."""
    try:
        yield
    except UsageError as error:
        click.echo(str(error), err=True)
        sys.exit(EXIT_USAGE)
    except MissingPartError as error:
        click.echo(str(error), err=True)
        sys.exit(EXIT_INTEGRITY)
    except GuideError as error:
        click.echo(str(error), err=True)
        sys.exit(EXIT_CONTENT)
    except OSError as error:
        click.echo(f"{error.filename}: {error.strerror}. Choose another place, or make room.", err=True)
        sys.exit(EXIT_CONTENT)


class Desk:
    """What every verb works with: the library and the day."""

    def __init__(self, today: date) -> None:
        self.today = today
        self._library: Library | None = None

    @property
    def library(self) -> Library:
        """The library, opened when first asked for."""
        if self._library is None:
            self._library = Library.open(careful=True)
        return self._library

    def say_damage(self) -> None:
        """After an answer: say what was found damaged, and end with the status for it where the answer may be worse."""
        if self._library is None:
            return
        damage = self._library.damage
        for sentence in damage.in_words(self._library.languages, str):
            click.echo(sentence, err=True)
        if damage.matters:
            sys.exit(EXIT_INTEGRITY)


def write(path: Path, data: bytes) -> None:
    """Write a file whole, or not at all. Raises ``UnwritableError``."""
    # A folder that is not there may be a stick that was pulled out: made anew, it would be one of this computer.
    if not path.absolute().parent.is_dir():
        raise UnwritableError(str(path), os.strerror(errno.ENOENT))
    try:
        write_whole(path, data)
    except OSError as error:
        raise UnwritableError(str(path), error.strerror or str(error)) from error


def put(data: object, as_json: bool, text: str) -> None:
    """Write the answer as JSON or as text."""
    click.echo(json.dumps(data, ensure_ascii=False, default=str) if as_json else text)


lang_option = click.option("--lang", default="en", help="Language tag, as en, zh-Hans, es.")
json_option = click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
