# SPDX-License-Identifier: MIT
"""Archives whose bytes depend on nothing but what is in them: a tar.xz for sticks, and a Debian package.

Names in order, owner root, one time for all, the modes of a program. A Debian package is an `ar` archive of three
members (deb(5)); it is written here and not by dpkg-deb, so that it can be made on any Linux.
"""

import hashlib
import io
import lzma
import tarfile
import time
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# The branches of machine code compress better after the first filter; `xz` and dpkg both read it.
_FILTERS = [{"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2, "preset": 9}]
_AR = b"!<arch>\n"


@dataclass(frozen=True)
class Member:
    """One entry: its path in the archive, and bytes, a file's path, or where a link leads."""

    name: str
    data: bytes | Path = b""
    link: str = ""
    executable: bool = False


def members_of(folder: Path, under: str) -> list[Member]:
    """Every file and link of a folder, as it is to lie below ``under``."""
    found = []
    for path in sorted(folder.rglob("*")):
        name = f"{under}/{path.relative_to(folder).as_posix()}"
        if path.is_symlink():
            found.append(Member(name, link=str(path.readlink())))
        elif path.is_file():
            found.append(Member(name, path, executable=bool(path.stat().st_mode & 0o100)))
    return found


def tar(members: Iterable[Member], when: int, *, start: str = "") -> bytes:
    """A tar archive, its folders before what is in them. ``when`` is the time of all entries, in seconds of Unix;
    ``start`` stands before every name."""
    buffer = io.BytesIO()
    made: set[str] = set()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for member in sorted(members, key=lambda member: member.name):
            parts = member.name.split("/")
            for depth in range(1, len(parts)):
                folder = "/".join(parts[:depth])
                if folder not in made:
                    made.add(folder)
                    archive.addfile(_entry(start + folder, when, tarfile.DIRTYPE, 0o755))
            _add(archive, member, when, start)
    return buffer.getvalue()


def _add(archive: tarfile.TarFile, member: Member, when: int, start: str) -> None:
    if member.link:
        entry = _entry(start + member.name, when, tarfile.SYMTYPE, 0o777)
        entry.linkname = member.link
        archive.addfile(entry)
        return
    data = member.data if isinstance(member.data, bytes) else member.data.read_bytes()
    entry = _entry(start + member.name, when, tarfile.REGTYPE, 0o755 if member.executable else 0o644)
    entry.size = len(data)
    archive.addfile(entry, io.BytesIO(data))


def _entry(name: str, when: int, kind: bytes, mode: int) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.mtime, entry.type, entry.mode = when, kind, mode
    entry.uname = entry.gname = "root"
    return entry


def zipped(members: Iterable[Member], when: int) -> bytes:
    """A zip of the same, for systems that open nothing else; it holds no links."""
    buffer = io.BytesIO()
    day = time.gmtime(when)[:6]
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for member in sorted(members, key=lambda member: member.name):
            entry = zipfile.ZipInfo(member.name, day)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(entry, _bytes_of(member))
    return buffer.getvalue()


def xz(data: bytes) -> bytes:
    """The same, compressed; programs well."""
    return lzma.compress(data, format=lzma.FORMAT_XZ, filters=_FILTERS)


def deb(control: str, members: list[Member], when: int) -> bytes:
    """A Debian package that installs ``members`` below the root; ``control`` is its control file, without size."""
    sizes = {member.name: _bytes_of(member) for member in members if not member.link}
    kilobytes = sum(-(-len(data) // 1024) for data in sizes.values())
    sums = "".join(
        f"{hashlib.md5(data, usedforsecurity=False).hexdigest()}  {name}\n"  # what dpkg --verify compares with
        for name, data in sorted(sizes.items())
    )
    described = [
        Member("control", f"{control.rstrip()}\nInstalled-Size: {kilobytes}\n".encode()),
        Member("md5sums", sums.encode()),
    ]
    parts = {
        "debian-binary": b"2.0\n",
        "control.tar.xz": xz(tar(described, when, start="./")),
        "data.tar.xz": xz(tar(members, when, start="./")),
    }
    return _AR + b"".join(_ar_member(name, data, when) for name, data in parts.items())


def _ar_member(name: str, data: bytes, when: int) -> bytes:
    head = f"{name:16}{when:<12}{0:<6}{0:<6}{'100644':8}{len(data):<10}`\n".encode("ascii")
    return head + data + b"\n" * (len(data) % 2)


def _bytes_of(member: Member) -> bytes:
    return member.data if isinstance(member.data, bytes) else member.data.read_bytes()
