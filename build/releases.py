# SPDX-License-Identifier: MIT
"""What is handed out, from the frozen folder: on Linux a tar.xz for sticks and a Debian package, elsewhere a zip.

Run on Linux. What it does on Windows and macOS has not been run: there was no such machine.
"""

import platform
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import environment
import icons
from archives import Member, deb, members_of, tar, xz, zipped
from bundle_contents import NAME, ROOT

DESKTOP = ROOT / "build/desktop"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
SYSTEMS = {"linux": "Linux", "win32": "Windows"}
ICON_SIDES = (48, 128, 256)
CONTROL = """\
Package: asylum-guide
Version: {version}
Architecture: {architecture}
Maintainer: Asylum Guide <maintainer@asylumguide.invalid>
Section: education
Priority: optional
Depends: libc6 (>= 2.34), libstdc++6, libfontconfig1, libfreetype6, libgl1, libegl1, libx11-6, libx11-xcb1, libxcb1
Recommends: libcups2
Description: how asylum works in the United States, offline
 The steps, the border, detention, immigration court, removal orders and what
 follows, in plain words and in the reader's own language. Counts deadlines and
 prints sheets in two languages. Information, not legal advice. No network code.
"""


def stick(bundle: Path, version: str, when: int) -> Path:
    """Write the archive for sticks beside the bundle: the folder, how to start it, and the mark that keeps settings
    in it."""
    system = SYSTEMS[sys.platform]
    told = (DESKTOP / "README.txt").read_text(encoding="utf-8").replace("@SYSTEM@", system)
    members = [
        *members_of(bundle, NAME),
        Member(f"{NAME}/README.txt", told.encode("utf-8-sig" if system == "Windows" else "utf-8")),
        Member(f"{NAME}/portable"),
    ]
    target = bundle.parent / f"{NAME}-{version}-{system.lower()}-{platform.machine().lower()}"
    if system == "Windows":
        target, data = Path(f"{target}.zip"), zipped(members, when)
    else:
        target, data = Path(f"{target}.tar.xz"), xz(tar(members, when))
    target.write_bytes(data)
    return target


def sealed(app: Path, version: str) -> Path:
    """Write the zip of a macOS bundle beside it, by the system's own tool, which keeps links and rights."""
    target = app.parent / f"{NAME}-{version}-macos-{platform.machine()}.zip"
    environment.run("ditto", "-c", "-k", "--keepParent", app, target)
    return target


def seal(app: Path, finish: Callable[[Path], None]) -> None:
    """``finish`` a macOS bundle as the folder was, and sign it anew, since what is signed may not change."""
    finish(app / "Contents/Resources")
    environment.run("codesign", "--force", "--deep", "--sign", "-", app)


def debian_package(bundle: Path, version: str, when: int) -> Path:
    """Write the Debian package beside the bundle."""
    architecture = ARCHITECTURES.get(platform.machine(), platform.machine())
    control = CONTROL.format(version=version, architecture=architecture)
    target = bundle.parent / f"{NAME}_{version}_{architecture}.deb"
    target.write_bytes(deb(control, [*members_of(bundle, f"usr/lib/{NAME}"), *desktop_files(version, when)], when))
    return target


def desktop_files(version: str, when: int) -> list[Member]:
    """The command, the entry in menus, the description for shops, the icons and the licence."""
    share, scalable = "usr/share", f"usr/share/icons/hicolor/scalable/apps/{NAME}.svg"
    metainfo = "org.asylumguide.AsylumGuide.metainfo.xml"
    described = (DESKTOP / metainfo).read_text(encoding="utf-8")
    day = datetime.fromtimestamp(when, UTC).date().isoformat()
    licences = sorted((ROOT / "build/licences").glob("*.txt"))
    return [
        Member(f"usr/bin/{NAME}", link=f"../lib/{NAME}/{NAME}"),
        Member(f"{share}/applications/{NAME}.desktop", DESKTOP / f"{NAME}.desktop"),
        Member(f"{share}/metainfo/{metainfo}", described.replace("@VERSION@", version).replace("@DATE@", day).encode()),
        Member(scalable, icons.DRAWING),
        *(Member(f"{share}/icons/hicolor/{side}x{side}/apps/{NAME}.png", icons.png(side)) for side in ICON_SIDES),
        Member(f"{share}/doc/{NAME}/copyright", b"\n\n".join(path.read_bytes() for path in licences)),
    ]


def write(bundle: Path, version: str, when: int) -> list[Path]:
    """All that this system can make, and say how large it is."""
    if sys.platform == "darwin":
        made = [sealed(bundle, version)]
    else:
        makers = [stick, *([debian_package] if sys.platform == "linux" else [])]
        with ThreadPoolExecutor() as threads:  # compressing is most of it, and leaves Python free
            made = list(threads.map(lambda maker: maker(bundle, version, when), makers))
    for path in made:
        environment.say(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1e6:.1f} MB")
    return made
