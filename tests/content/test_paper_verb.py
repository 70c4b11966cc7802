# SPDX-License-Identifier: MIT
"""The verb `handout`: several languages in one run, neutral names, whole files or none."""

import errno
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from content.__main__ import main
from content.handout import paper_of
from content.library import Library
from content.packet_desk import PacketDesk
from content.paper_verb import packet_of, tags_of, targets

TOPIC = "sheet-rights-card"


def run(*arguments: object) -> Result:
    given = ["--today", "2026-11-24", "handout", *map(str, arguments)]
    return CliRunner().invoke(main, given, catch_exceptions=False, env={"LC_ALL": "C"})


def test_languages_are_given_with_commas_or_one_by_one() -> None:
    assert tags_of(["zh-Hans, es", "en", "es"]) == ["zh-Hans", "es", "en"]


def test_each_language_has_a_file_whose_name_tells_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert targets(out, ["es"], "pdf") == {"es": out}
    assert targets(out, ["es", "en"], "pdf") == {"es": tmp_path / "out.es.pdf", "en": tmp_path / "out.en.pdf"}
    assert targets(tmp_path, ["es"], "html") == {"es": tmp_path / "guide.es.html"}


def test_several_languages_in_one_run(tmp_path: Path) -> None:
    result = run(TOPIC, "--lang", "zh-Hans,es", "--lang", "en", "--with", "en", "--output", tmp_path / "card.pdf")
    assert result.exit_code == 0
    names = ["card.zh-Hans.pdf", "card.es.pdf", "card.en.pdf"]
    assert [Path(line).name for line in result.stdout.splitlines()] == names
    assert all((tmp_path / name).read_bytes().startswith(b"%PDF") for name in names)


@pytest.mark.parametrize("fold", ["wallet", "booklet"])
def test_it_folds(tmp_path: Path, fold: str) -> None:
    assert run(TOPIC, "--fold", fold, "--with", "es", "--output", tmp_path / "x.pdf").exit_code == 0


def test_a_ready_packet_and_telephone_numbers_are_named_like_pages(tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    asked = ("packet:find-a-case", TOPIC, "entry:emergency", "--lang", "es", "--with", "en")
    assert run(*asked, "--output", out).exit_code == 0
    reader = PdfReader(out)
    assert reader.metadata is not None
    assert reader.metadata.title == "Encontrar a una persona o un caso"
    assert len([title for title in reader.outline if not isinstance(title, list)]) == 7


def test_the_whole_library_can_be_named_at_once(library: Library) -> None:
    packet = packet_of(library, PacketDesk(library), [TOPIC, "packet:library"], "en")
    assert packet.items[0].id == TOPIC
    assert {item.id for item in packet.items} == set(library.guide.topics)


def test_it_is_fitted_on_one_sheet_where_it_can(tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    sheets = []
    for more in ([], ["--fit"]):
        assert run("entry:court-case-line", TOPIC, *more, "--output", out).exit_code == 0
        sheets.append(len(PdfReader(out).pages))
    assert sheets[1] <= 2 < sheets[0]


def test_a_packet_for_the_phone(tmp_path: Path) -> None:
    out = tmp_path / "x.html"
    arguments = ("--as", "html", "--title", "For Ana", "--header", "Legal Aid", "--output", out)
    assert run("bond", TOPIC, *arguments).exit_code == 0
    html = out.read_text(encoding="utf-8")
    assert "<h1>For Ana</h1>" in html
    assert "Legal Aid" in html


@pytest.mark.parametrize(
    ("arguments", "status", "word"),
    [
        (["bond", "--fold", "wallet"], 2, "wallet"),
        ([TOPIC, "--lang", ","], 2, "language"),
        ([TOPIC, "--lang", "en,klingon"], 2, "klingon"),
        ([TOPIC, "no-such-page"], 2, "no-such-page"),
        (["packet:nothing"], 2, "packet:nothing"),
        (["entry:nobody"], 2, "entry:nobody"),
        (["cover:bond"], 2, "cover:bond"),
        ([TOPIC, "--header", "Clínica \U0001f984"], 1, "\U0001f984"),
        ([TOPIC, "--logo", __file__], 1, "PNG or SVG"),
    ],
)
def test_what_is_wrong_is_a_sentence_and_leaves_nothing(
    tmp_path: Path, arguments: list[str], status: int, word: str
) -> None:
    result = run(*arguments, "--output", tmp_path / "x.pdf")
    assert result.exit_code == status
    assert word in result.stderr
    assert "Traceback" not in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_stick_that_was_pulled_out_is_not_made_anew_on_this_computer(tmp_path: Path) -> None:
    result = run(TOPIC, "--output", tmp_path / "stick" / "x.pdf")
    assert result.exit_code == 1
    assert "x.pdf" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_file_and_no_half_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "x.pdf"
    out.write_bytes(b"old")

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    result = run(TOPIC, "--output", out)
    assert result.exit_code == 1
    assert os.strerror(errno.ENOSPC) in result.stderr
    assert "x.pdf" in result.stderr
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("x.pdf", b"old")]


@pytest.mark.parametrize(
    ("locale", "paper"),
    [
        *(
            ("en_US.UTF-8", "letter"),
            ("es_MX", "letter"),
            ("fr-CA", "letter"),
            ("zh_CN.UTF-8", "a4"),
            ("de_DE@euro", "a4"),
        ),
        *(("C", "letter"), ("", "letter"), ("C.UTF-8", "letter"), ("POSIX", "letter"), ("en", "letter")),
    ],
)
def test_paper_is_that_of_the_country(locale: str, paper: str) -> None:
    assert paper_of(locale) == paper
