# SPDX-License-Identifier: MIT
"""Makes the subsets in content/fonts from complete open fonts: `python3 build/fonts.py`. Needs npm, for the archives.

Each family gets its fixed sets, and those characters of the guide for which it is the first family in its
language's order. CJK and Kangxi radicals (U+2E80-2FDF) are never mapped: they share glyphs with ordinary
characters, and text copied from a PDF would come out as radicals.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import environment

ROOT = environment.ROOT
FONTS = ROOT / "content/fonts"
SOURCE_FOLDER = {"Regular": "400Regular", "Bold": "700Bold"}
FEATURES_NOT_USED = {"vert", "vrt2", "vkna", "vrtr", "vpal", "vhal", "valt", "vkrn"}  # no vertical text
WORDS = {"L", "M"}  # letters and the marks on them, by the first letter of their category
LICENCE_MARK = "SIL Open Font License, Version 1.1"

Settings = dict[str, Any]


def settings() -> Settings:
    """content/fonts/fonts.toml."""
    return tomllib.loads((FONTS / "fonts.toml").read_text(encoding="utf-8"))


def download(family: Settings, folder: Path) -> tarfile.TarFile:
    """The archive of a family, checked against its digest. Exits with a sentence when it is another one."""
    packed = subprocess.run(
        ["npm", "pack", "--silent", family["package"]], cwd=folder, check=True, capture_output=True, text=True
    )
    archive = folder / packed.stdout.strip().splitlines()[-1]
    if hashlib.sha256(archive.read_bytes()).hexdigest() != family["sha256"]:
        sys.exit(f"{family['package']} is not the archive whose sha256 stands in content/fonts/fonts.toml. Not used.")
    return tarfile.open(archive)


def member(archive: tarfile.TarFile, name: str) -> bytes:
    """One file of a package. Exits with a sentence when it is missing."""
    file = archive.extractfile(f"package/{name}")
    if file is None:
        sys.exit(f"{archive.name!s} has no {name}")
    return file.read()


def wanted(table: Settings, maps: dict[str, set[str]]) -> dict[str, set[str]]:
    """The characters that each family must carry, given what the complete fonts map.

    Exits with a list when the guide uses characters that no family has.
    """
    from characters import SETS, used
    from content.typefaces import families

    # A family of symbols that also has a few letters would tear words of that script apart: Arabic then does not join.
    for name, family in table["families"].items():
        if family["sets"] == ["symbols"]:
            maps[name] = {letter for letter in maps[name] if unicodedata.category(letter)[0] not in WORDS}
    every = {
        name: set(maps[name])
        if "everything" in family["sets"]
        else maps[name] & frozenset().union(*(SETS[item] for item in family["sets"]))
        for name, family in table["families"].items()
    }
    nowhere = []
    for tag, characters in used().items():
        for character, path in sorted(characters.items()):
            home = next((name for name in families(tag) if character in maps[name]), None)
            if home is None:
                nowhere.append(f"  {character} U+{ord(character):04X} in {path.relative_to(ROOT)}")
            else:
                every[home].add(character)
    if nowhere:
        sys.exit("No font has these characters; write another, or add a family:\n" + "\n".join(nowhere))
    return {name: {c for c in kept if not 0x2E80 <= ord(c) <= 0x2FDF} for name, kept in every.items()}


def subset(source: Path, characters: set[str], target: Path) -> None:
    """Write the part of a font that sets the given characters. The same input gives the same bytes."""
    from fontTools import subset as tool

    options = tool.Options(hinting=False, notdef_outline=True, recalc_timestamp=False, name_languages=["*"])
    options.layout_features = [tag for tag in options.layout_features if tag not in FEATURES_NOT_USED]
    options.drop_tables += ["vhea", "vmtx", "BASE", "STAT", "MATH"]
    font = tool.load_font(str(source), options)
    work = tool.Subsetter(options)
    work.populate(unicodes=[ord(character) for character in characters])
    work.subset(font)
    tool.save_font(font, str(target), options)


def main() -> None:
    """Fetch, subset, and write fonts and licences."""
    environment.enter()
    from fontTools.ttLib import TTFont

    table = settings()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        maps = {}
        for family_name, family in table["families"].items():
            print(f"fetching {family['package']}")
            with download(family, folder) as archive:
                licence = member(archive, "LICENSE_FONT").decode("utf-8")
                if LICENCE_MARK not in licence:
                    sys.exit(f"{family['package']} is not under the {LICENCE_MARK}")
                (FONTS / f"{family['stem']}.OFL.txt").write_text(licence, encoding="utf-8")
                for weight in family["weights"]:
                    inside = SOURCE_FOLDER[weight]
                    source = folder / f"{family['stem']}-{weight}.ttf"
                    source.write_bytes(member(archive, f"{inside}/{family['stem']}_{inside}.ttf"))
            with TTFont(source, lazy=True) as font:
                maps[family_name] = set(map(chr, font.getBestCmap()))
        total = 0
        for family_name, characters in wanted(table, maps).items():
            family = table["families"][family_name]
            for weight in family["weights"]:
                file = f"{family['stem']}-{weight}.ttf"
                subset(folder / file, characters, FONTS / file)
                size = (FONTS / file).stat().st_size
                total += size
                print(f"{file}: {len(characters)} characters, {size // 1000} kB")
    print(f"{total / 1e6:.1f} MB in content/fonts")


if __name__ == "__main__":
    main()
