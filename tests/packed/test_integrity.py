# SPDX-License-Identifier: MIT
"""Damage to the content: noticed, named, and what can stand in for it does."""

import json
import shutil

import pytest

from tests.packed.program import Program

INTEGRITY = 3


def test_a_sound_program_says_its_digest(program: Program) -> None:
    answer = program.ask("verify")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert len(answer.stdout.split()[-1]) == 64


def test_a_damaged_index_is_replaced_by_its_second_copy(program: Program) -> None:
    sound = program.ask("search", "asylum fee", "--json")
    program.flip("made/index.db", 0.7)
    answer = program.ask("search", "asylum fee", "--json")
    assert answer.returncode == 0
    assert json.loads(answer.stdout) == json.loads(sound.stdout)
    assert "made/index.db" in answer.stderr
    assert program.written() == set()


@pytest.mark.release
@pytest.mark.parametrize("data", [b"", b"SQLite format 3\0", bytes(4096)])
def test_an_index_cut_short_is_replaced_too(plain: Program, data: bytes) -> None:
    plain.replace("made/index.db", data)
    answer = plain.ask("search", "bond", "--json")
    assert answer.returncode == 0
    assert json.loads(answer.stdout)


def test_without_both_copies_search_is_off_and_pages_are_shown(program: Program) -> None:
    for name in ("made/index.db", "made/index.db.xz"):
        program.flip(name)
    answer = program.ask("search", "bond")
    assert answer.returncode == INTEGRITY
    assert "index.db" in answer.stderr
    assert "Traceback" not in answer.stderr
    page = program.ask("show", "bond")
    assert page.returncode == 0
    assert page.stdout
    assert program.show("--search", "bond").returncode == 0
    assert program.was_drawn


@pytest.mark.parametrize("at", [0.5, *(pytest.param(at, marks=pytest.mark.release) for at in (0.0, 1.0))])
def test_a_damaged_language_is_shown_in_english_and_said(plain: Program, at: float) -> None:
    plain.flip("made/locales/es/content.mo", at)
    english = plain.ask("show", "bond", "--as", "json")
    spanish = plain.ask("show", "bond", "--lang", "es", "--as", "json")
    assert spanish.returncode == INTEGRITY
    assert "Español" in spanish.stderr
    assert json.loads(spanish.stdout)["title"] == json.loads(english.stdout)["title"]
    assert plain.ask("show", "bond", "--lang", "zh-Hans").returncode == 0


@pytest.mark.release
def test_a_missing_language_is_said_at_start(plain: Program) -> None:
    shutil.rmtree(plain.content / "made/locales/zh_Hans")
    answer = plain.ask("topics", "--lang", "zh-Hans")
    assert answer.returncode == INTEGRITY
    assert "简体中文" in answer.stderr
    assert answer.stdout
    assert plain.show("--lang", "zh-Hans").returncode == 0
    assert plain.was_drawn


@pytest.mark.parametrize("at", [0.5, *(pytest.param(at, marks=pytest.mark.release) for at in (0.01, 0.99))])
def test_a_damaged_snapshot_gives_way_to_the_sources(plain: Program, at: float) -> None:
    sound = plain.ask("facts", "--json")
    plain.flip("made/guide.json", at, 0x01)
    answer = plain.ask("facts", "--json")
    assert answer.stdout == sound.stdout
    assert "made/guide.json" in answer.stderr


@pytest.mark.release
def test_words_that_may_be_wrong_are_said_to_be(plain: Program) -> None:
    plain.replace("made/guide.json", b"{}")
    plain.flip("guide/topics/bond.md", 0.9, 0x01)
    answer = plain.ask("verify")
    assert answer.returncode == INTEGRITY
    assert "Do not rely" in answer.stderr


def test_a_guide_that_cannot_be_read_at_all_ends_in_a_sentence(plain: Program) -> None:
    for lost in ("made/guide.json", "guide/outline.toml"):
        plain.replace(lost, b"\xff\xfe")
    for answer in (plain.ask("show", "bond"), plain.show()):
        assert answer.returncode == INTEGRITY
        assert answer.stderr.strip()
        assert "Traceback" not in answer.stderr


def test_a_damaged_template_of_the_phone_file_ends_in_a_sentence(plain: Program) -> None:
    sound = (plain.content / "templates/phone.html").read_text(encoding="utf-8")
    for spoilt in (sound.replace("deeper", "deepe2", 1), sound.replace("{%", "{", 1)):
        plain.replace("templates/phone.html", spoilt.encode())
        answer = plain.ask("show", "bond", "--as", "html")
        assert answer.returncode == INTEGRITY
        assert "phone.html" in answer.stderr
        assert "Traceback" not in answer.stderr


@pytest.mark.parametrize("bit", [0x01, *(pytest.param(1 << n, marks=pytest.mark.release) for n in range(1, 8))])
def test_a_damaged_compiled_template_is_compiled_anew(plain: Program, bit: int) -> None:
    """Python runs damaged bytecode: of sixty flipped bytes three ended the program and three changed the page."""
    sound = plain.ask("show", "bond", "--as", "html").stdout
    for kept in sorted((plain.content / "made").glob("*.cache")):
        plain.flip(f"made/{kept.name}", 0.6, bit)
    answer = plain.ask("show", "bond", "--as", "html")
    assert (answer.returncode, answer.stdout) == (0, sound)


USED_AT_ONCE = ["templates/app-icon.svg", "locales/languages.toml"]
OTHERS = [
    *("manifest.json", "templates/screen.html", "templates/sorry.html", "templates/handout.typ"),
    *("made/placeholders.json", "fonts/fonts.toml", "fonts/NotoSansSC-Regular.ttf"),
    *("guide/pictures/the-road.svg", "search/han.txt", "search/pinyin.txt"),
]


@pytest.mark.parametrize("name", [*USED_AT_ONCE, *(pytest.param(name, marks=pytest.mark.release) for name in OTHERS)])
def test_any_other_part_may_be_lost(plain: Program, name: str) -> None:
    (plain.content / name).unlink()
    answer = plain.ask("verify")
    assert answer.returncode == INTEGRITY
    assert name in answer.stderr
    for arguments in (["--open", "no-such-page"], ["--open", "how-asylum-works"], ["--search", "bihu"]):
        window = plain.show("--lang", "zh-Hans", *arguments)
        assert "Traceback" not in window.stderr
        assert window.returncode in {0, INTEGRITY}
        assert plain.was_drawn or window.stderr
