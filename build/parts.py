# SPDX-License-Identifier: MIT
"""The parts by other hands that the program is made of: Python packages, Python itself, typefaces, system libraries."""

import re
import shutil
import sqlite3
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import environment

assert environment.ROOT  # `content` can be imported from here on
from content.licences import Part  # noqa: E402

LICENCES = environment.ROOT / "build/licences"
QT_TEXTS = ("LGPL-3.0.txt", "GPL-3.0.txt")
LEGAL = re.compile(r"(licen[sc]e|copying|notice)", re.IGNORECASE)
DOCS = Path("/usr/share/doc")
PUBLIC_DOMAIN = "SQLite is in the public domain: its authors have dedicated all of the code to it."


def all_parts(libraries: Iterable[Path] = ()) -> list[Part]:
    """Everything; ``libraries`` are files of the system that the bundle takes along."""
    return [*python_packages(), *interpreter(), *typefaces(), *debian_packages(libraries)]


def python_packages() -> list[Part]:
    """What pyproject.toml names as dependencies, with all that those need here."""
    project = tomllib.loads((environment.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found: dict[str, Distribution] = {}
    wanted = list(project["dependencies"])
    while wanted:
        try:
            known = distribution(re.split(r"[^\w.-]", wanted.pop())[0])
        except PackageNotFoundError:  # needed on another system or an older Python
            continue
        if known.name not in found:
            found[known.name] = known
            wanted += [need for need in known.requires or [] if "extra ==" not in need]
    return [_package(known) for known in found.values()]


def _package(known: Distribution) -> Part:
    said = known.metadata.json
    declared = str(said.get("license_expression") or said.get("license") or "")
    classified = [line.rpartition(" :: ")[2] for line in said.get("classifier", []) if "License ::" in line]
    licence = declared if declared and len(declared) < 90 else ", ".join(classified)
    texts = [
        (file.name, Path(str(known.locate_file(file))).read_text(encoding="utf-8", errors="replace"))
        for file in known.files or []
        if (LEGAL.search(file.name) or "licenses" in file.parts) and file.suffix in {"", ".txt", ".md", ".rst"}
    ]
    if "LGPL-3.0" in licence:
        texts += [(name, (LICENCES / name).read_text(encoding="utf-8")) for name in QT_TEXTS]
    purl = f"pkg:pypi/{re.sub(r'[-_.]+', '-', known.name).lower()}@{known.version}"
    return Part(known.name, known.version, licence, tuple(texts), purl)


def interpreter() -> list[Part]:
    """Python, and the SQLite that it is linked with."""
    version = sys.version.split()[0]
    text = Path(sysconfig.get_paths()["stdlib"]) / "LICENSE.txt"
    texts = (("LICENSE.txt", text.read_text(encoding="utf-8")),) if text.is_file() else ()
    sqlite = sqlite3.sqlite_version
    return [
        Part("Python", version, "PSF-2.0", texts, f"pkg:generic/python@{version}"),
        Part("SQLite", sqlite, "blessing", (("public domain", PUBLIC_DOMAIN),), f"pkg:generic/sqlite@{sqlite}"),
    ]


def typefaces() -> list[Part]:
    """The typefaces, one family a part."""
    return [
        Part(family, "", "OFL-1.1", ((path.name, path.read_text(encoding="utf-8")),), f"pkg:generic/{family}")
        for path in sorted((environment.ROOT / "content/fonts").glob("*.OFL.txt"))
        for family in [path.name.removesuffix(".OFL.txt")]
    ]


def debian_packages(libraries: Iterable[Path]) -> list[Part]:
    """The Debian packages that libraries come from; none where this system is no Debian."""
    if not shutil.which("dpkg-query"):
        return []
    owners = {owner for library in libraries for owner in _owners(library)}
    return [_debian(owner) for owner in sorted(owners)]


def _owners(library: Path) -> list[str]:
    for path in (library, library.resolve()):
        for spelled in (str(path), str(path).removeprefix("/usr")):
            done = subprocess.run(["dpkg-query", "--search", spelled], check=False, capture_output=True, text=True)
            if done.returncode == 0:
                return [done.stdout.partition(":")[0]]
    return []


def _debian(package: str) -> Part:
    asked = ["dpkg-query", "--show", "--showformat=${Version}", package]
    version = subprocess.run(asked, check=False, capture_output=True, text=True).stdout
    path = DOCS / package / "copyright"
    text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    named = sorted(set(re.findall(r"^License: *([\w.+-]+)", text, re.MULTILINE)))
    return Part(package, version, ", ".join(named), (("copyright", text),), f"pkg:deb/debian/{package}@{version}")
