# SPDX-License-Identifier: MIT
"""What is handed out: the archive for sticks unpacked, the Debian package installed, each started and taken away."""

import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

import releases
from bundle import BUNDLE, WHEN
from bundle_contents import NAME
from bundle_sizes import ARCHIVE
from content import __version__
from tests.packed.program import Program

FREE = "--force-depends,not-root,script-chrootless"
"""dpkg installs into a folder of its own, beside none of the packages that this one depends on."""


def handed_out(pattern: str) -> Path:
    found = list(BUNDLE.parent.glob(pattern))
    assert len(found) == 1, "make it first: python3 build/bundle.py"
    return found[0]


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done


def works(program: Program, *arguments: str) -> bool:
    """Whether a copy finds itself whole, draws a Chinese page and answers."""
    assert program.ask("verify").returncode == 0
    done = program.show("--lang", "zh-Hans", "--open", "bond", *arguments)
    assert done.returncode == 0, done.stderr
    return program.was_drawn and "保释" in program.ask("show", "bond", "--lang", "zh-Hans").stdout


@pytest.mark.release
@pytest.mark.parametrize("pattern", ["*.tar.xz", "*.deb"])
def test_it_fits_where_it_should(pattern: str) -> None:
    assert handed_out(pattern).stat().st_size < ARCHIVE * 1e6


@pytest.mark.release
def test_the_archive_for_sticks_runs_where_it_is_unpacked_and_keeps_to_itself(tmp_path: Path) -> None:
    stick = tmp_path / "U 盘"
    with tarfile.open(handed_out("*.tar.xz")) as archive:
        assert {member.mtime for member in archive.getmembers()} == {WHEN}
        archive.extractall(stick, filter="tar")
    program = Program(stick / NAME, tmp_path / "home", frozen=True)
    run("sh", "-c", f"cd '{program.folder}' && sha256sum --check --quiet SHA256SUMS")
    before = {path.name for path in program.folder.iterdir()}
    assert works(program)
    assert {"README.txt", "portable", "sbom.cdx.json"} < before
    assert {path.name for path in program.folder.iterdir()} - before <= {"settings.json"}
    assert not program.written()
    assert "@" not in (program.folder / "README.txt").read_text(encoding="utf-8")
    shutil.rmtree(program.folder)
    assert not list(stick.iterdir())


@pytest.mark.release
@pytest.mark.skipif(not shutil.which("dpkg"), reason="no Debian")
def test_the_debian_package_is_installed_started_and_removed(tmp_path: Path) -> None:
    root = tmp_path / "root"
    for name in ("updates", "info"):
        (root / "var/lib/dpkg" / name).mkdir(parents=True)
    for name in ("status", "available"):
        (root / "var/lib/dpkg" / name).touch()
    dpkg = ("dpkg", f"--root={root}", "--log=/dev/null", FREE)
    run(*dpkg, "--install", handed_out("*.deb"))
    assert run(*dpkg, "--verify", NAME).stdout == ""
    listed = run("dpkg-query", f"--admindir={root / 'var/lib/dpkg'}", "--listfiles", NAME).stdout.splitlines()
    files = [root / name[1:] for name in listed if name != "/."]
    assert all(path.exists() for path in files)
    program = Program(root / f"usr/lib/{NAME}", tmp_path / "home", frozen=True)
    assert works(program)
    assert run(root / f"usr/bin/{NAME}", "--version").stdout.split()[-1] == __version__
    # Nobody but root may write where it is installed, and nothing was.
    assert not [path for path in (root / "usr").rglob("*") if path not in files]
    run(*dpkg, "--purge", NAME)
    assert not (root / "usr").exists()


@pytest.mark.release
@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="needs desktop-file-utils")
def test_the_entry_in_menus_is_valid(tmp_path: Path) -> None:
    path = entry(f"{NAME}.desktop", tmp_path)
    assert run("desktop-file-validate", "--warn-kde", path).stdout == ""
    text = path.read_text(encoding="utf-8")
    assert all(f"\nName[{locale}]=" in text for locale in ("zh_CN", "zh_TW", "es"))


@pytest.mark.release
@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="needs appstream")
def test_the_description_for_shops_is_valid(tmp_path: Path) -> None:
    run(
        "appstreamcli", "validate", "--no-net", "--explain", entry("org.asylumguide.AsylumGuide.metainfo.xml", tmp_path)
    )


def entry(name: str, folder: Path) -> Path:
    """One of the files of the desktop, as it is installed."""
    member = next(one for one in releases.desktop_files(__version__, WHEN) if one.name.endswith(f"/{name}"))
    path = folder / name
    path.write_bytes(member.data if isinstance(member.data, bytes) else member.data.read_bytes())
    return path
