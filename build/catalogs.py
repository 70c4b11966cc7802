# SPDX-License-Identifier: MIT
"""Bring every catalog in locales/ up to the English of the day: new texts added, changed ones marked."""

import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from content import files, po_files
from content.catalogs import SOURCE_TAG, read_languages


def main() -> int:
    """Update all catalogs and say how much of each is translated."""
    root, day = Path(__file__).parents[1], datetime.now(UTC).date()
    for domain in po_files.DOMAINS:
        template = po_files.gather(root, domain)
        for language in read_languages(files.LOCALES / "languages.toml").values():
            if language.tag == SOURCE_TAG:
                continue
            path = files.LOCALES / language.folder / "LC_MESSAGES" / f"{domain}.po"
            catalog = po_files.update(path, template, language, day)
            po_files.write(path, catalog)
            messages = [message for message in catalog if message.id]
            done = sum(not message.fuzzy and po_files.is_translated(message) for message in messages)
            print(f"{domain:8} {language.tag:8} {done} of {len(messages)} translated")
    return 0


if __name__ == "__main__":
    sys.exit(main())
