# SPDX-License-Identifier: MIT
"""What is handed out on Linux: a tar.xz for sticks and a Debian package, from the frozen folder."""

import platform
from datetime import UTC, datetime
from pathlib import Path

import environment
import icons
from archives import Member, deb, members_of, tar, xz
from bundle_contents import NAME, ROOT

DESKTOP = ROOT / "build/desktop"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
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
    extra = [Member(f"{NAME}/README.txt", DESKTOP / "README.txt"), Member(f"{NAME}/portable")]
    target = bundle.parent / f"{NAME}-{version}-linux-{platform.machine()}.tar.xz"
    target.write_bytes(xz(tar([*members_of(bundle, NAME), *extra], when)))
    return target


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
    """Both, and say how large they are."""
    made = [stick(bundle, version, when), debian_package(bundle, version, when)]
    for path in made:
        environment.say(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1e6:.1f} MB")
    return made
