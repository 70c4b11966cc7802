# SPDX-License-Identifier: MIT
"""What goes into the bundle, as data: our own files, the parts of Qt in use, and what is left out and why."""

import tomllib
from functools import cache
from pathlib import Path, PurePosixPath

import environment

ROOT = environment.ROOT
NAME = "asylum-guide"
LIBRARIES_NOTED = ROOT / "out/freeze/system-libraries.txt"
"""Where the spec notes which libraries of the system it took."""

Entry = tuple[str, str, str]
"""As PyInstaller lists files: path in the bundle, path on this machine, kind."""

OWN = {
    "content/guide": "content/guide",
    "content/templates": "content/templates",
    "content/fonts": "content/fonts",
    "content/search": "content/search",
    "locales/languages.toml": "content/locales",
    "out/made": "content/made",
    "build/licences": "licences",
}
"""Files and folders of the checkout, and where `content.files` looks for them in a frozen folder."""

NOT_OURS_TO_SHIP = {".py", ".pyc"}
"""Suffixes left out of OWN: modules are frozen, not copied."""

LEFT_OUT = [
    "pyphen",  # reading level: a tool of editors
    *(
        "socket",
        "_socket",
        "http",
        "urllib.request",
        "ssl",
        "_ssl",
        "_hashlib",
        "asyncio",
        "ftplib",
        "smtplib",
        "socketserver",
        "webbrowser",
        "xmlrpc",
        "multiprocessing",
    ),
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtDBus"),
    *("tkinter", "unittest", "doctest", "pdb", "pydoc", "lib2to3", "curses", "readline", "test"),
    *("pypinyin", "opencc", "sqlite_utils", "setuptools", "pip", "pytest", "numpy", "PIL", "lxml", "IPython"),
    *("fontTools", "tabulate"),  # pypdf and pypdfium2 take them along where they find them; nothing calls them
]
"""Modules: networks, with OpenSSL (hashlib has digests of its own; build/frozen.py stands in for what is named only);
parts of Qt that no window uses; consoles; what only the build and the tests need."""

QT_PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg", "qjpeg"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport", "cocoaprintersupport"},
    "styles": {"qmodernwindowsstyle", "qmacstyle"},
    "wayland-decoration-client": {"adwaita"},
    "wayland-shell-integration": {"xdg-shell"},
}
"""Plugins kept, by folder: a screen, ibus and compose (Chinese is typed through them), pictures, printers."""

QT_LIBRARIES = {
    *("Core", "Gui", "Widgets", "PrintSupport", "Svg", "DBus", "XcbQpa", "WaylandClient", "WlShellIntegration"),
}
"""Libraries of Qt kept; its ICU (libicu*) always stays: text cannot be broken into lines without it."""

NOT_DRAWN_WITH = {"opengl32sw"}
"""Of Qt on Windows: a driver of 20 megabytes for windows that draw by OpenGL. Ours do not."""

QT_WORDS = {"qtbase_es.qm", "qtbase_zh_CN.qm", "qtbase_zh_TW.qm"}
"""Qt's own words, of which the dialog for files is made, in the guide's languages as Qt names them."""

MODULES_NOT_CALLED = {"_codecs_iso2022", "_codecs_jp", "_codecs_kr"}
"""Compiled modules that come with Python's encodings; those of Chinese stay: a computer may be set to GB 18030."""

SYSTEM_LIBRARIES = {
    *("libX11", "libX11-xcb", "libxcb", "libGL", "libEGL", "libGLX", "libGLdispatch", "libOpenGL", "libdrm", "libgbm"),
    *(
        "libc",
        "libm",
        "libdl",
        "libpthread",
        "librt",
        "libstdc++",
        "libgcc_s",
        "libfontconfig",
        "libfreetype",
        "libcups",
    ),
}
"""Libraries that must be those of the machine: drivers, the C library, font settings, printing."""


def is_kept(target: str) -> bool:
    """Whether a file that PyInstaller found goes into the bundle; ``target`` is its path there."""
    path = PurePosixPath(target.replace("\\", "/"))
    name = path.name
    if "translations" in path.parts and "PySide6" in path.parts:
        return name in QT_WORDS
    if "plugins" in path.parts and "PySide6" in path.parts:
        kind = path.parts[path.parts.index("plugins") + 1]
        return plain(name) in QT_PLUGINS.get(kind, set())
    if plain(name).startswith("Qt6"):
        return plain(name).removeprefix("Qt6") in QT_LIBRARIES
    if "locale-data" in path.parts:
        return path.stem in babel_locales()
    if "dateutil" in path.parts and name.endswith(".tar.gz"):
        return False  # time zones in dateutil's own form; tzdata has them too
    without_suffix = name.split(".", maxsplit=1)[0] if "lib-dynload" in path.parts else name.split(".so")[0]
    if without_suffix in SYSTEM_LIBRARIES | MODULES_NOT_CALLED or plain(name) in NOT_DRAWN_WITH:
        return False
    return not is_test_of_a_library(path)


@cache
def languages() -> tuple[str, ...]:
    """The locales of the guide's languages, as `locales/languages.toml` names them."""
    table = tomllib.loads((ROOT / "locales/languages.toml").read_text(encoding="utf-8"))
    return tuple(language["locale"] for language in table.values())


@cache
def babel_locales() -> frozenset[str]:
    """Of Babel's 1,080 locales (30 MB) those of the guide's languages, with all that they inherit from."""
    from babel.core import get_global

    parents = get_global("parent_exceptions")
    kept, wanted = {"root"}, ["en_US", *languages()]
    while wanted:
        locale = wanted.pop()
        if locale not in kept:
            kept.add(locale)
            wanted.append(parents.get(locale) or locale.rpartition("_")[0] or "root")
    return frozenset(kept)


def is_test_of_a_library(path: PurePosixPath) -> bool:
    """Some packages install their tests: icalendar four megabytes of them."""
    return "tests" in path.parts and "content" not in path.parts


def plain(name: str) -> str:
    """The name of a library without prefix, version and suffix: libQt6Core.so.6, Qt6Core.dll and QtCore give one."""
    stem = name.split(".", maxsplit=1)[0].removeprefix("lib")
    return stem if not stem.startswith("Qt") or stem.startswith("Qt6") else "Qt6" + stem.removeprefix("Qt")


def without_unused(binaries: list[Entry]) -> list[Entry]:
    """The binaries without system libraries that were only there for what has been left out.

    What the printing plugin needs does not count: without the machine's own libcups it is not loaded.
    """
    from PyInstaller.depend.bindepend import get_imports

    system = {target for target, _, _ in binaries if "/" not in target and target.startswith("lib")}
    system = {target for target in system if not target.startswith("libpython")}
    needed = {
        name
        for target, source, _ in binaries
        if target not in system and "printsupport" not in target
        for name, _ in get_imports(source)  # of ELF files all that is needed, at any remove
    }
    return [entry for entry in binaries if entry[0] not in system or entry[0] in needed]


def own_files() -> list[tuple[str, str]]:
    """Our own data files with the folder that each goes to."""
    found = []
    for source, target in OWN.items():
        start = ROOT / source
        for path in sorted(start.rglob("*")) if start.is_dir() else [start]:
            if path.is_file() and path.suffix not in NOT_OURS_TO_SHIP and path.name != "made-from":
                inside = path.relative_to(start).parent if start.is_dir() else Path()
                found.append((str(path), (Path(target) / inside).as_posix()))
    return found


def system_libraries(binaries: list[Entry]) -> list[str]:
    """The binaries, as files of this machine, that come from the system and not with a package of Python."""
    return sorted(source for target, source, _ in binaries if "/" not in target and target.startswith("lib"))
