# SPDX-License-Identifier: MIT
"""The program's icon in the form that each system wants, from the one drawing; and what Windows shows as its version.

Written with Qt, which is there anyway: PNG for Linux. An .ico is a list of PNGs behind a header, an .icns too.
"""

import os
import struct
import sys
from pathlib import Path

import environment

assert environment.ROOT  # `content` can be imported from here on
import content  # noqa: E402

VERSION = content.__version__

DRAWING = environment.ROOT / "build/desktop/asylum-guide.svg"
ICO_SIDES = (16, 24, 32, 48, 64, 256)
ICNS_TYPES = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}
VERSION_RESOURCE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "Asylum Guide"),
      StringStruct("FileDescription", "Asylum Guide"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "asylum-guide"),
      StringStruct("LegalCopyright", "MIT, CC BY 4.0, OFL 1.1"),
      StringStruct("OriginalFilename", "asylum-guide.exe"),
      StringStruct("ProductName", "Asylum Guide"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])]),
  ],
)
"""


def png(side: int) -> bytes:
    """The drawing as a square PNG."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """PNGs by side as a Windows icon."""
    at = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for side, data in pictures.items():
        head += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(data), at + len(body))
        body += data
    return head + body


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """PNGs by type as an icon of macOS."""
    body = b"".join(kind + struct.pack(">I", len(data) + 8) + data for kind, data in pictures.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def for_system(folder: Path) -> str | None:
    """The icon file that PyInstaller takes on this system, written into ``folder``; None on Linux, which has PNGs."""
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        (folder / "asylum-guide.ico").write_bytes(ico({side: png(side) for side in ICO_SIDES}))
        return str(folder / "asylum-guide.ico")
    if sys.platform == "darwin":
        (folder / "asylum-guide.icns").write_bytes(icns({kind: png(side) for kind, side in ICNS_TYPES.items()}))
        return str(folder / "asylum-guide.icns")
    return None


def version_resource(folder: Path) -> Path:
    """What Windows shows among the properties of the program, written into ``folder``."""
    path = folder / "version.txt"
    numbers = (*map(int, VERSION.split(".")[:3]), 0)
    path.write_text(VERSION_RESOURCE.format(numbers=numbers, version=VERSION), encoding="utf-8")
    return path
