# SPDX-License-Identifier: MIT
"""Checks of what is not words: templates that compile, catalogs that can be read, each named with file and line."""

from collections.abc import Iterator

from jinja2 import TemplateSyntaxError

from content import files, po_files
from content.catalogs import SOURCE_TAG, Language
from content.errors import ContentError
from content.render import environment

Found = tuple[str, int, str, str, bool]


def templates() -> Iterator[Found]:
    """Templates of screen, phone file and pictures that do not compile."""
    strict = environment()
    for name in strict.list_templates(extensions=["html", "svg", "txt"]):
        try:
            strict.get_template(name)
        except TemplateSyntaxError as error:
            yield error.filename or name, error.lineno, str(error.message), "Mend the template.", True
        except UnicodeDecodeError as error:
            yield name, 0, f"not UTF-8: {error.reason}", "Save it as UTF-8.", True


def catalogs(languages: Iterator[Language]) -> Iterator[Found]:
    """Catalogs that are missing or cannot be read."""
    for language in languages:
        if language.tag == SOURCE_TAG:
            continue
        for domain in po_files.DOMAINS:
            path = files.LOCALES / language.folder / "LC_MESSAGES" / f"{domain}.po"
            if not path.exists():
                yield files.shown(path), 0, "this catalog is missing", "Run python build/catalogs.py.", True
                continue
            try:
                po_files.read(path)
            except ContentError as error:
                yield error.file, error.line, error.what, error.remedy, True
