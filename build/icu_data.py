# SPDX-License-Identifier: MIT
"""Cuts ICU's data to what Qt asks of it: of 32 megabytes, sorting in the guide's languages and little else is used.

Qt breaks lines, folds case and reads UTF-8 by tables of its own; it calls ICU's collation when a file dialog sorts
names. The data is one package (ICU's `CmnD` format: a header, a table of names and offsets, the items) in the
read-only section of a library. The items kept are packed anew and linked into a library of the same name.
"""

import struct
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

LIBRARY = "libicudata.so"
_MAGIC = b"CmnD"
_MAGIC_AT = 12  # bytes from the start of a package to its magic
_ALIGNED = 16

ALWAYS = {
    *("root.res", "pool.res", "res_index.res", "keyTypeData.res", "supplementalData.res", "numberingSystems.res"),
    *("likelySubtags.res", "icuver.res", "icustd.res", "cnvalias.icu", "ulayout.icu"),
    *("nfkc.nrm", "nfkc_cf.nrm", "uts46.nrm"),
    *("coll/root.res", "coll/ucadata.icu", "coll/res_index.res", "coll/pool.res"),
}
"""Items kept whatever the languages: roots of the tables, normal forms, the order of all characters."""

SOURCE = """\
.section .rodata
.balign 4096
.globl {symbol}
.type {symbol}, @object
.size {symbol}, {size}
{symbol}:
.incbin "{data}"
.section .note.GNU-stack, "", %progbits
"""


def is_kept(item: str, languages: Iterable[str]) -> bool:
    """Whether an item (``icudt73l/coll/zh.res``) is of use to readers of some languages (``zh``, ``es``)."""
    name = item.partition("/")[2]
    if name in ALWAYS:
        return True
    folder, _, file = name.rpartition("/")
    language = file.removesuffix(".res").partition("_")[0]
    return folder in {"", "coll"} and file.endswith(".res") and language in set(languages)


def read(package: bytes) -> dict[str, bytes]:
    """The items of a package by name. Raises ``ValueError`` for bytes that are none."""
    if package[_MAGIC_AT : _MAGIC_AT + len(_MAGIC)] != _MAGIC:
        raise ValueError("no package of ICU data")
    (start,) = struct.unpack_from("<H", package)
    (count,) = struct.unpack_from("<I", package, start)
    table = [struct.unpack_from("<II", package, start + 4 + 8 * number) for number in range(count)]
    ends = [offset for _, offset in table[1:]] + [len(package) - start]
    return {
        package[start + name : package.index(b"\0", start + name)].decode("ascii"): package[start + at : start + end]
        for (name, at), end in zip(table, ends, strict=True)
    }


def write(header: bytes, items: Mapping[str, bytes]) -> bytes:
    """A package of ``items`` behind ``header``, which says what machine it is for."""
    names, table, body = b"", b"", b""
    first_name = 4 + 8 * len(items)
    for name in sorted(items):
        names += name.encode("ascii") + b"\0"
    first_item = -(-(first_name + len(names)) // _ALIGNED) * _ALIGNED
    at_name, at_item = first_name, first_item
    for name in sorted(items):
        data = items[name] + b"\0" * (-len(items[name]) % _ALIGNED)
        table += struct.pack("<II", at_name, at_item)
        body += data
        at_name += len(name) + 1
        at_item += len(data)
    index = struct.pack("<I", len(items)) + table + names
    return header + index.ljust(first_item, b"\0") + body


def cut(library: Path, languages: Iterable[str]) -> None:
    """Replace ``libicudata.so.NN`` by one that holds the items kept. Needs `as` and `ld` (binutils)."""
    whole = library.read_bytes()
    start = whole.index(_MAGIC) - _MAGIC_AT
    (size,) = struct.unpack_from("<H", whole, start)
    version = library.name.rpartition(".")[2]
    symbol = f"icudt{version}_dat"
    languages = set(languages)
    items = {name: data for name, data in read(whole[start:]).items() if is_kept(name, languages)}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data, source, made, linked = (folder / part for part in ("icu.dat", "icu.s", "icu.o", library.name))
        data.write_bytes(write(whole[start : start + size], items))
        source.write_text(SOURCE.format(symbol=symbol, size=data.stat().st_size, data=data), encoding="ascii")
        subprocess.run(["as", source, "-o", made], check=True)
        subprocess.run(
            [
                "ld",
                "-shared",
                "-z",
                "noexecstack",
                "--build-id=none",
                "-s",
                "-soname",
                library.name,
                made,
                "-o",
                linked,
            ],
            check=True,
        )
        library.write_bytes(linked.read_bytes())
