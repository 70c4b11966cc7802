# SPDX-License-Identifier: MIT
"""Draft 繁體中文 from 简体中文: characters by OpenCC, words by locales/traditional.toml. A draft like every other.

What somebody has written in the Traditional catalog by hand stays, as long as its English stays: a message is drafted
only where it has no words yet, or where `--again` asks for all of them.
"""

import re
import sys
import tomllib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from opencc import OpenCC

from content import files, po_files
from content.catalogs import read_languages

SOURCE, TARGET = "zh-Hans", "zh-Hant"


def converted(text: str, characters: OpenCC, words: dict[str, str]) -> str:
    """A Simplified text in Traditional characters and words."""
    longest_first = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    result = re.sub(longest_first, lambda found: words[found[0]], str(characters.convert(text)))
    # A word that has become Latin stands apart from the characters beside it.
    return re.sub(r"(?<=[\u3400-\u9fff])(?=App)|(?<=App)(?=[\u3400-\u9fff])", " ", result)


def main() -> int:
    """Draft both catalogs; says how many messages."""
    words = tomllib.loads((files.LOCALES / "traditional.toml").read_text(encoding="utf-8"))["words"]
    characters = OpenCC("s2tw")
    languages = read_languages(files.LOCALES / "languages.toml")
    for domain in po_files.DOMAINS:
        source, target = (
            files.LOCALES / languages[tag].folder / "LC_MESSAGES" / f"{domain}.po" for tag in (SOURCE, TARGET)
        )
        simplified, traditional = po_files.read(source), po_files.read(target)
        drafted = 0
        for message in traditional:
            done = po_files.is_translated(message) and not message.fuzzy
            if not message.id or (done and "--again" not in sys.argv):
                continue
            single = message.id if isinstance(message.id, str) else message.id[0]
            found = simplified.get(single, message.context)
            if found is None or found.fuzzy or not po_files.is_translated(found):
                continue
            forms = found.string if isinstance(found.string, (list, tuple)) else (found.string,)
            made = tuple(converted(str(form), characters, words) for form in forms)
            message.string = made if isinstance(message.id, (list, tuple)) else made[0]
            message.flags.discard("fuzzy")
            message.user_comments = []
            drafted += 1
        po_files.write(target, traditional)
        print(f"{domain}: {drafted} drafted")
    return 0


if __name__ == "__main__":
    sys.exit(main())
