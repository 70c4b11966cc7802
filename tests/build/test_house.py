# SPDX-License-Identifier: MIT
"""The plan of the house, as data, held against the source of every module."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from environment import ROOT

FLOORS = (
    {"errors", "blocks", "inline", "looks", "reading_level", "spoken_help"},  # words that all others use
    {
        "files",
        "business_days",
        "search",
        "logo",
        "booklet",
        "paper_rows",
    },  # the door to files; the engine, which knows nothing of topics
    {"toml_file", "integrity", "deadlines_counting", "codes"},
    {"authorities", "catalogs", "facts", "glossary", "outline", "typefaces", "deadlines_rules"},  # what is read
    {"topics", "formats", "po_files", "term_marks", "damage", "licences"},
    {"lists", "packets", "questions", "finding", "asked", "matches"},
    {"guide_files", "fact_words", "freshness", "extraction", "translation_checks", "term_checks", "deadlines_words"},
    {"pages", "snapshot", "deadlines"},  # the hub
    {"twins", "word_checks", "deadlines_timeline", "deadlines_typed", "calendar_file"},  # what a page becomes
    {"render", "paper_blocks", "deadlines_rows", "changes"},
    {"paper_data"},
    {"answers", "made_checks", "pictures"},
    {"checks", "called", "term_cards"},
    {"handout", "phone", "deadlines_page"},
    {"library"},  # what the window and the command line talk to
    {"indexing", "listings", "screens", "deadline_desk", "cards"},
    {"boards", "packet_desk", "help_screens"},
    {"answering"},
    {"cli"},
    {"deadline_verb", "paper_verb"},
    {"__main__"},
)
"""The modules of content/: each imports only from floors above it in this list. A package counts as one module."""

ENGINE_MAY_USE = {"search", "errors"}
"""`content.search` can be scored on any corpus: it knows no file, no topic and no catalog."""

WINDOW_MAY_USE = {
    *("library", "answering", "deadline_desk", "packet_desk"),
    *("answers", "blocks", "catalogs", "damage", "packets", "pages"),  # values that the library returns
    *("boards", "cards", "errors", "files", "handout", "help_screens", "logo", "looks", "matches", "render", "screens"),
    "typefaces",
}
"""What gui/ may import of content/: never a loader."""

QT = {"PySide6", "shiboken6"}
NETWORK = {
    *("socket", "socketserver", "ssl", "select", "selectors", "asyncio", "http", "ftplib", "smtplib", "poplib"),
    *("imaplib", "telnetlib", "xmlrpc", "urllib.request", "urllib.error", "webbrowser", "requests", "httpx"),
    *("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtHttpServer", "PySide6.QtDBus"),
}
CLOCK_AND_ENVIRONMENT = {
    *("date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time", "time.localtime"),
    *("QDate.currentDate", "QDateTime.currentDateTime", "os.environ", "os.getenv"),
}
VAGUE_NAMES = {"util", "utils", "common", "manager", "managers", "helper", "helpers", "misc", "stuff", "base"}
LONGEST, LONGEST_MAIN_WINDOW = 250, 200
NOT_SOURCE = {".git", ".venv", "out", "__pycache__", ".hypothesis", ".pytest_cache"}
MADE_SUFFIXES = {".mo", ".db", ".sqlite", ".pyc", ".pdf", ".ics", ".log"}


def modules(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


CONTENT, GUI = modules("content"), modules("gui")
EVERY = modules("content", "gui", "build", "tests")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> set[str]:
    """Every dotted name that a module imports, wherever in it: `from a import b` gives `a` and `a.b`."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def used_of_content(path: Path) -> set[str]:
    """The modules of content/ (a package as one) that a module imports."""
    known = set().union(*FLOORS)
    parts = [name.split(".") for name in imports(path) if name.startswith("content.")]
    return {part[1] for part in parts if part[1] in known or (ROOT / f"content/{part[1]}.py").exists()}


def own_name(path: Path) -> str:
    return path.relative_to(ROOT / "content").parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", CONTENT, ids=name_of)
def test_a_module_imports_only_from_lower_floors(path: Path) -> None:
    own = own_name(path)
    if own == "__init__":
        assert not used_of_content(path)
        return
    floor = next((number for number, names in enumerate(FLOORS) if own in names), None)
    assert floor is not None, f"give content.{own} a floor in this test"
    assert used_of_content(path) - {own} <= set().union(*FLOORS[:floor])


def test_every_floor_is_lived_on() -> None:
    assert set().union(*FLOORS) == {own_name(path) for path in CONTENT} - {"__init__"}


@pytest.mark.parametrize("path", modules("content/search"), ids=name_of)
def test_the_search_engine_stands_alone(path: Path) -> None:
    assert used_of_content(path) <= ENGINE_MAY_USE


@pytest.mark.parametrize("path", GUI, ids=name_of)
def test_the_window_uses_the_library_and_what_it_returns(path: Path) -> None:
    assert used_of_content(path) <= WINDOW_MAY_USE


@pytest.mark.parametrize("path", CONTENT, ids=name_of)
def test_the_library_knows_no_window(path: Path) -> None:
    assert not {name.split(".")[0] for name in imports(path)} & (QT | {"gui"})


@pytest.mark.parametrize("path", modules("content", "gui", "build"), ids=name_of)
def test_nothing_imports_a_network_module(path: Path) -> None:
    asked = imports(path)
    assert not {network for network in NETWORK for name in asked if f"{name}.".startswith(f"{network}.")}


@pytest.mark.parametrize("path", CONTENT + GUI, ids=name_of)
def test_only_entry_points_read_the_clock_and_the_environment(path: Path) -> None:
    if path.name == "__main__.py":
        return
    read = {ast.unparse(node) for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}
    assert not read & CLOCK_AND_ENVIRONMENT


def test_the_library_starts_without_qt() -> None:
    script = "import sys, content.__main__; sys.exit(bool({'PySide6', 'shiboken6', 'gui'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("path", CONTENT + GUI, ids=name_of)
def test_modules_are_small(path: Path) -> None:
    limit = LONGEST_MAIN_WINDOW if path.name == "main_window.py" else LONGEST
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= limit


@pytest.mark.parametrize("path", EVERY, ids=name_of)
def test_a_module_says_its_licence_and_its_idea(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# SPDX-License-Identifier: MIT\n")
    assert ast.get_docstring(tree(path))


@pytest.mark.parametrize("path", EVERY, ids=name_of)
def test_a_module_is_named_after_a_thing(path: Path) -> None:
    assert not VAGUE_NAMES & set(path.stem.split("_"))


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {plain(entry) for entry in project["dependencies"] + project["optional-dependencies"]["prepare"]}
    owners = packages_distributions()
    tops = {name.split(".")[0] for path in CONTENT + GUI for name in imports(path)}
    strangers = tops - sys.stdlib_module_names - {"content", "gui"}
    assert {plain(owners[top][0]) for top in strangers} - {"shiboken6"} == declared


def plain(requirement: str) -> str:
    """The name of a distribution without version, in one spelling."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found.group()).lower()


def test_the_commands_of_the_readme_exist() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    scripts = set(re.findall(r"\b(build/\w+\.py)\b", readme))
    assert {"build/run.py", "build/test.py"} <= scripts
    assert not [script for script in scripts if not (ROOT / script).is_file()]
    from content.__main__ import main

    verbs = set(re.findall(r"python3? -m content (?:--today \S+ )?([a-z]+)", readme))
    assert not verbs - set(main.commands)


@cache
def sources() -> list[Path]:
    """Every file of the project that is not made."""
    return [
        path
        for path in sorted(ROOT.rglob("*"))
        if path.is_file() and not NOT_SOURCE & set(path.relative_to(ROOT).parts) and path.suffix != ".pyc"
    ]


def test_no_path_of_a_machine_and_no_registry_is_named() -> None:
    words = ["/" + "work/", "/" + "root/", "/" + "home/", "/" + "opt/", "pypi." + "org", "npmjs." + "org"]
    pattern = re.compile(r"(?<![\w./:-])(?:" + "|".join(map(re.escape, words)) + ")")
    named = []
    for path in sources():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        named += [f"{name_of(path)}: {found.group()}" for found in pattern.finditer(text)]
    assert not named


@pytest.mark.skipif(not (ROOT / ".git").exists() or not shutil.which("git"), reason="not a clone")
def test_nothing_that_is_made_is_in_git() -> None:
    listed = git("ls-files", "--cached", "--others", "--exclude-standard").splitlines()
    assert "build/run.py" in listed
    assert not [name for name in listed if Path(name).suffix in MADE_SUFFIXES or name.startswith(("out/", ".venv/"))]


@pytest.mark.skipif(not (ROOT / ".git").exists() or not shutil.which("git"), reason="not a clone")
def test_git_sees_the_build_folder_and_not_what_is_made() -> None:
    assert not git("check-ignore", "build/asylum-guide.spec", "build/licences/MIT.txt", ".ci/run")
    made = ["out/made/index.db", ".venv/bin/python", "content/__pycache__/x.pyc"]
    assert git("check-ignore", *made).splitlines() == made


def git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=ROOT, check=False, capture_output=True, text=True).stdout
