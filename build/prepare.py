# SPDX-License-Identifier: MIT
"""Makes what the program reads but nobody writes: compiled catalogs and the search index, in out/made.

`python3 build/prepare.py [--force]`. Does nothing while the sources are those that it was last made from. A mistake in
the words stops it, with file, line and what to write instead.
"""

import hashlib
import sys
from pathlib import Path

import environment

ROOT = environment.ROOT
SOURCES = {"content": {".py", ".md", ".toml", ".txt", ".svg"}, "locales": {".po", ".toml"}, "build": {".py"}}


def digest() -> str:
    """A digest of every source that may change what is made: names, sizes and times, not contents."""
    lines = []
    for folder, suffixes in SOURCES.items():
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in suffixes:
                state = path.stat()
                lines.append(f"{path.relative_to(ROOT).as_posix()} {state.st_size} {state.st_mtime_ns}")
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def make(made: Path) -> None:
    """Compile the catalogs and build the index. Raises ``ContentError``."""
    import parts
    from content import files, indexing, licences, po_files
    from content.catalogs import read_languages

    environment.say("making catalogs")
    po_files.compile_all(made, list(read_languages(files.LOCALES / "languages.toml").values()))
    environment.say("making the search index")
    indexing.build(made)
    environment.say("gathering licences")
    licences.write(parts.all_parts(), made)


def main() -> None:
    """Make what is older than its sources."""
    environment.enter(environment.RUN)
    from content import files
    from content.errors import GuideError

    stamp = files.MADE / "made-from"
    now = digest()
    if "--force" not in sys.argv and stamp.is_file() and stamp.read_text(encoding="ascii") == now:
        return
    try:
        make(files.MADE)
    except GuideError as error:
        sys.exit(str(error))
    files.write_whole(stamp, now.encode("ascii"))


if __name__ == "__main__":
    main()
