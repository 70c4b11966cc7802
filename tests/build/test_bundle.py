# SPDX-License-Identifier: MIT
"""What goes into the bundle; and, with --release, the frozen program itself: its parts, its size, its work."""

import json
import re
import subprocess
import sys
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import bill_of_materials
import bundle_sizes
import surroundings
from bundle import BUNDLE
from bundle_contents import NAME, OWN, is_kept, own_files
from content import integrity

NETWORK = {
    *("socket", "_socket", "ssl", "_ssl", "_hashlib", "http", "asyncio", "ftplib", "smtplib", "socketserver", "xmlrpc"),
    *("webbrowser", "multiprocessing", "urllib.request", "urllib.error", "poplib", "imaplib", "telnetlib", "requests"),
}
UNUSED_FILES = re.compile(
    r"Qt6?Network|Qt6?Qml|Qt6?Quick|Qt6?WebEngine|openssl|libssl|libcrypto|/tls/|networkinformation|qgtk3|libcurl"
    r"|libgnutls|libnss|\.(py|pyc|po|pot)$|/tests?/|__pycache__"
)
FOLDERS = {
    *("PySide6", "babel", "content", "licences", "markupsafe", "pypdfium2", "pypdfium2_raw", "python3.11", "shiboken6"),
    "typst",
}
"""All that lies beside the libraries and the metadata of packages; what comes new is looked at before it is added."""


@pytest.mark.parametrize(
    ("target", "kept"),
    [
        ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
        ("PySide6/Qt6Widgets.dll", True),
        ("PySide6/Qt/lib/libQt6Network.so.6", False),
        ("PySide6/Qt6Network.dll", False),
        ("PySide6/Qt/lib/libicudata.so.73", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_es.qm", True),
        ("PySide6/Qt/translations/qtmultimedia_es.qm", False),
        ("PySide6/QtCore.abi3.so", True),
        ("babel/locale-data/zh_Hans.dat", True),
        ("babel/locale-data/es_AR.dat", False),
        ("icalendar/tests/test_parsing.py", False),
        ("PySide6/opengl32sw.dll", False),
        ("libGL.so.1", False),
        ("libxkbcommon.so.0", True),
        ("content/guide/topics/cbp-one.md", True),
    ],
)
def test_what_is_kept(target: str, kept: bool) -> None:
    assert is_kept(target) is kept
    assert is_kept(target.replace("/", "\\")) is kept


def test_every_part_of_our_own_is_there() -> None:
    targets = {target.split("/")[0] + "/" + target.split("/")[1] for _, target in own_files() if "/" in target}
    assert {target for target in OWN.values() if "/" in target} == targets
    assert not [source for source, _ in own_files() if source.endswith(".py")]


def test_folders_are_those_that_the_program_looks_in() -> None:
    from content import files

    assert {
        path.relative_to(files.PACKAGE.parent).as_posix() for path in (files.GUIDE, files.TEMPLATES, files.FONTS)
    } <= {*OWN.values()}


@pytest.fixture
def frozen(tmp_path: Path) -> "Frozen":
    assert BUNDLE.is_dir(), "make it first: python3 build/bundle.py"
    return Frozen(tmp_path)


class Frozen:
    """The frozen program, on a machine without display, fonts and settings."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [BUNDLE / NAME, *arguments],
            cwd=self.folder,
            env=surroundings.quiet(self.folder),
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )


def modules() -> set[str]:
    """Every module of Python in the bundle: in its archives, and those that are libraries."""
    from PyInstaller.archive.readers import CArchiveReader

    inside = CArchiveReader(str(BUNDLE / NAME)).open_embedded_archive("PYZ.pyz").toc
    base = zipfile.ZipFile(BUNDLE / "_internal/base_library.zip").namelist()
    compiled = {path.name.partition(".")[0] for path in BUNDLE.rglob("*.so")}
    return {
        *inside,
        *compiled,
        *(name.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".") for name in base),
    }


@pytest.mark.release
@pytest.mark.usefixtures("frozen")
def test_no_module_of_a_network_is_in_the_bundle() -> None:
    found = modules()
    assert {"gui.main_window", "content.library", "_sqlite3", "re"} <= found, "the list is one of modules"
    assert not {name for name in found if NETWORK & {name, name.partition(".")[0]}}


@pytest.mark.release
@pytest.mark.usefixtures("frozen")
def test_the_files_of_the_bundle_are_those_that_it_needs() -> None:
    names = [path.relative_to(BUNDLE).as_posix() for path in BUNDLE.rglob("*") if not path.is_dir()]
    assert not [name for name in names if UNUSED_FILES.search(name)]
    folders = {name.split("/")[1] for name in names if name.count("/") > 1}
    assert {name for name in folders if not name.endswith(".dist-info")} == FOLDERS
    assert {path.name for path in BUNDLE.iterdir()} == {NAME, "_internal", "SHA256SUMS", bill_of_materials.NAME}


@pytest.mark.release
@pytest.mark.usefixtures("frozen")
def test_no_library_of_the_bundle_needs_one_of_a_network() -> None:
    libraries = [path for path in BUNDLE.rglob("*") if path.is_file() and path.read_bytes()[:4] == b"\x7fELF"]
    assert len(libraries) > 50
    needed = subprocess.run(["objdump", "-p", *libraries], check=True, capture_output=True, text=True).stdout
    names = set(re.findall(r"NEEDED\s+(\S+)", needed))
    assert "libQt6Core.so.6" in names
    assert not [name for name in names if UNUSED_FILES.search(name)]


@pytest.mark.release
@pytest.mark.usefixtures("frozen")
def test_each_part_takes_no_more_than_its_share() -> None:
    found = bundle_sizes.sizes(BUNDLE)
    assert not {part: size for part, size in found.items() if not 0 < size <= bundle_sizes.BUDGETS[part]}
    assert sum(found.values()) <= bundle_sizes.TOTAL


@pytest.mark.release
@pytest.mark.usefixtures("frozen")
def test_the_bill_of_materials_names_every_part_and_every_binary() -> None:
    bill = json.loads((BUNDLE / bill_of_materials.NAME).read_text(encoding="utf-8"))
    parts = {row["name"].lower().replace("-", "_") for row in bill["components"] if row["type"] == "library"}
    owners = packages_distributions()
    tops = {name.partition(".")[0] for name in modules()} - sys.stdlib_module_names
    strangers = {owners[top][0].lower().replace("-", "_") for top in tops & owners.keys()} - {"asylum_guide"}
    assert len(strangers) > 10
    assert strangers <= parts | {"pyinstaller", "pyinstaller_hooks_contrib"}
    files = {row["name"]: row["hashes"][0]["content"] for row in bill["components"] if row["type"] == "file"}
    libraries = {path.relative_to(BUNDLE).as_posix(): path for path in BUNDLE.rglob("*.so*") if not path.is_symlink()}
    assert files.keys() == {NAME, *libraries}
    assert all(integrity.digest_of(path) == files[name] for name, path in libraries.items())


@pytest.mark.release
@pytest.mark.usefixtures("frozen")
def test_every_part_has_its_licence() -> None:
    kept = json.loads((BUNDLE / "_internal/content/made/licences.json").read_text(encoding="utf-8"))
    assert not [part["name"] for part in kept["parts"] if not part["files"]]
    for part in kept["parts"]:
        names = {name for name, _ in part["files"]}
        texts = [kept["texts"][key] for _, key in part["files"]]
        elsewhere = [text.split()[1].split("/")[-1] for text in texts if text.startswith("#include ")]
        assert all(len(text) > 50 or text.startswith("#include ") for text in texts)
        assert names >= set(elsewhere)


@pytest.mark.release
def test_frozen_search_and_paper(frozen: Frozen) -> None:
    found = frozen("content", "search", "asylum", "--json")
    assert found.returncode == 0, found.stderr
    assert json.loads(found.stdout)
    paper = frozen("content", "handout", "cbp-one", "--lang", "zh-Hans", "--with", "en", "--output", "x.pdf")
    assert paper.returncode == 0, paper.stderr
    assert (frozen.folder / "x.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.release
def test_frozen_mistakes_are_sentences(frozen: Frozen) -> None:
    wrong = frozen("content", "show", "no-such-topic")
    assert wrong.returncode == 2
    assert "Traceback" not in wrong.stderr


@pytest.mark.release
def test_a_frozen_window_leaves_nothing_but_settings(frozen: Frozen) -> None:
    picture = frozen.folder / "window.png"
    done = frozen("--lang", "zh-Hans", "--open", "cbp-one", "--screenshot", str(picture))
    assert done.returncode == 0, done.stderr
    written = {path.relative_to(frozen.folder).parts[0] for path in frozen.folder.rglob("*") if path.is_file()}
    assert written <= {"window.png", "fonts.conf", "font-cache", "config", "cache"}
