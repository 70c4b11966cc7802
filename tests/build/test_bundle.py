# SPDX-License-Identifier: MIT
"""What goes into the bundle; and, with --release, the frozen program itself at work."""

import json
import subprocess
from pathlib import Path

import pytest

import surroundings
from bundle import BUNDLE
from bundle_contents import NAME, OWN, is_kept, own_files

LEFT_OUT = ("Qt6Network", "qopensslbackend", "_ssl.", "libssl", "libcrypto", "Qt6Qml", "Qt6Quick", "QtNetwork", "qgtk3")
MEGABYTES = 210


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


@pytest.mark.release
@pytest.mark.usefixtures("frozen")
def test_no_network_and_no_unused_part_of_qt_is_in_the_bundle() -> None:
    names = [path.relative_to(BUNDLE).as_posix() for path in BUNDLE.rglob("*")]
    assert not [name for name in names if any(part in name for part in LEFT_OUT)]


@pytest.mark.release
@pytest.mark.usefixtures("frozen")
def test_the_bundle_is_small() -> None:
    sizes = [path.stat().st_size for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(sizes) < MEGABYTES * 1_000_000


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
