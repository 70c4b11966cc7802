# SPDX-License-Identifier: MIT
"""“What this program writes on this computer” is true: a whole sitting, and the disk compared before and after."""

import json
from fnmatch import fnmatchcase
from pathlib import Path

from tests.packed.program import Program

SITTING = r'''
import json, sys
from pathlib import Path

saved, told = Path(sys.argv[1]), Path(sys.argv[2])
sys.argv = ["asylum-guide", "--lang", "en", "--today", "2026-11-24"]

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from gui import __main__ as program
from gui import application
from gui.main_window import MainWindow
from gui.traces import traces

QDesktopServices.openUrl = staticmethod(lambda url: url.isLocalFile())
root = Path(told).parent


def found():
    return sorted(str(path) for path in root.rglob("*") if path.is_file() and path != told)


def place(name):
    """Answer the dialog that asks for a place."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog), dialog
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(saved / name))
    dialog.accept()


def deadlines():
    dialog = QApplication.activeModalWidget()
    dialog.what.choose("judge_decision")
    dialog.day.setText("2026-11-10")
    dialog.add_event()
    dialog.keep.click()
    QTimer.singleShot(300, lambda: place("dates.ics"))
    dialog.ics.click()
    dialog.copy.click()
    dialog.close()


def paper():
    dialog = QApplication.activeModalWidget()
    if not dialog.save.isEnabled():
        QTimer.singleShot(200, paper)
        return
    QTimer.singleShot(300, lambda: place("sheet.pdf"))
    dialog.save.click()
    QTimer.singleShot(300, lambda: place("sheet.html"))
    dialog.phone.click()
    leave(dialog)


def leave(dialog):
    if not (saved / "sheet.html").exists():  # it is made beside the window
        QTimer.singleShot(100, lambda: leave(dialog))
        return
    dialog.choices.header.setPlainText("Legal Aid")
    dialog.close()


def clinic():
    dialog = QApplication.activeModalWidget()
    dialog.header.setPlainText("Legal Aid")
    dialog.title.setText("Help")
    dialog.accept()


def report():
    dialog = QApplication.activeModalWidget()
    dialog.text.appendPlainText("It is wrong.")
    dialog.copy()
    dialog.close()


def sit(window):
    do = window.doers
    for topic in ("bond", "asylum-fees"):
        window.go(f"topic:{topic}")
        do["keep"]()
    do["packet"]()
    window.packets.panel.name.setText("Wang")
    window.search.setText("detained")
    window.find_bar.open_bar()
    window.find_bar.field.setText("fee")
    do["beside"]()
    do["larger"]()
    window.colour("dark")
    for tag in ("zh-Hans", "zh-Hant", "es", "en"):
        window.speak(tag)
    window.reader.selectAll()
    window.reader.copy()
    for address in ("ask:start", "ask:held-without-order", "cards:", "terms:", "term:bond", "about:", "writes:"):
        window.go(address)
    window.step(-1)
    window.go("topic:bond")
    do["browser"]()
    for name, answer in (("deadlines", deadlines), ("packet-paper", paper), ("clinic", clinic), ("report", report)):
        QTimer.singleShot(300, answer)
        do[name]()
    during = found()
    window.new_person()
    patterns = [trace.pattern for trace in traces(window.words, window.kept) if trace.pattern]
    told.write_text(json.dumps({"during": during, "after": found(), "patterns": patterns}))
    window.close()


def begin():
    sit(next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)))


real = application.build


def build(*given):
    window = real(*given)
    QTimer.singleShot(500, begin)
    return window


application.build = build
sys.exit(program.main())
'''


def files_of(folder: Path) -> dict[Path, tuple[int, int]]:
    return {path: (path.stat().st_size, path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def test_a_whole_sitting_writes_what_the_page_says_and_nothing_else(plain: Program) -> None:
    saved, told, temporary = plain.home / "stick", plain.home / "told.json", plain.home / "tmp"
    plain.surroundings({})
    for folder in (saved, temporary):
        folder.mkdir()
    plain.environment |= {"TMPDIR": str(temporary)}
    program_before, before = files_of(plain.folder), set(files_of(plain.home))
    done = plain.run_code(SITTING, str(saved), str(told))
    assert not done.returncode, done.stderr
    assert files_of(plain.folder) == program_before
    seen = json.loads(told.read_text())

    def ours(path: str) -> bool:
        """What neither the test put there nor the reader, and no cache of the system's typefaces."""
        return not path.startswith((str(saved), str(plain.home / "font-cache"))) and Path(path) not in {*before, told}

    assert {Path(path).name for path in seen["during"] if path.startswith(str(saved))} == {
        "dates.ics",
        "sheet.pdf",
        "sheet.html",
    }
    written = list(filter(ours, seen["during"]))
    assert not [path for path in written if not any(fnmatchcase(path, one) for one in seen["patterns"])]
    # Nor does the page list what is never written; only a logo was not given.
    unused = [one for one in seen["patterns"] if not any(fnmatchcase(path, one) for path in written)]
    assert [Path(one).name for one in unused] == ["clinic-logo.*"]
    names = {"settings.json", "clinic.toml"}
    assert {Path(path).name for path in filter(ours, seen["after"])} == names
    assert {path.name for path in files_of(plain.home) if ours(str(path))} == names
    assert not list(temporary.iterdir())
    kept = "".join((plain.home / path).read_text() for path in seen["after"] if Path(path).name in names)
    assert not {"Wang", "detained", "bond", "2026-11-10"} & set(kept.replace('"', " ").split())
