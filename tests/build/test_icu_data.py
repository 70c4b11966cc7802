# SPDX-License-Identifier: MIT
"""ICU's package of data: read, cut and written again."""

import struct

import pytest

from icu_data import is_kept, read, write

HEADER = struct.pack("<HBB", 32, 0xDA, 0x27) + bytes(8) + b"CmnD" + bytes(16)
ITEMS = {"icudt73l/root.res": b"a" * 16, "icudt73l/coll/zh.res": b"b" * 32, "icudt73l/zone/zh.res": b"c" * 16}


def test_what_is_written_is_read_again() -> None:
    package = write(HEADER, ITEMS)
    assert read(package) == ITEMS
    assert write(HEADER, read(package)) == package


def test_items_are_aligned_and_sorted_by_name() -> None:
    package = write(HEADER, {"icudt73l/b.res": b"x", "icudt73l/a.res": b"y" * 17})
    count, *table = struct.unpack_from("<I4I", package, len(HEADER))
    assert count == 2
    assert list(read(package)) == ["icudt73l/a.res", "icudt73l/b.res"]
    assert not [offset for offset in table[1::2] if offset % 16]


def test_other_bytes_are_refused() -> None:
    with pytest.raises(ValueError, match="ICU"):
        read(bytes(64))


@pytest.mark.parametrize(
    ("item", "kept"),
    [
        ("icudt73l/root.res", True),
        ("icudt73l/coll/ucadata.icu", True),
        ("icudt73l/coll/zh.res", True),
        ("icudt73l/coll/zh_Hant_TW.res", True),
        ("icudt73l/coll/ko.res", False),
        ("icudt73l/zone/zh.res", False),
        ("icudt73l/brkitr/cjdict.dict", False),
        ("icudt73l/ibm-943_P15A-2003.cnv", False),
    ],
)
def test_what_is_kept(item: str, kept: bool) -> None:
    assert is_kept(item, {"en", "zh", "es"}) is kept
