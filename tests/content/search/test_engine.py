# SPDX-License-Identifier: MIT
"""The engine: documents in, hits out, in any script, however it is typed; and it never fails on what is typed."""

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content import search
from content.search import Document, Hit, Index, IndexDamagedError, IndexMissingError, ranking

DOCUMENTS = [
    Document(
        "appeal",
        "en",
        "Appeal to the Board",
        [("", "The deadline"), ("fee", "The fee")],
        "Ask a higher board.\nThe deadline\nThe Board must receive Form EOIR-26 in time.\n"
        "The fee\nPay or ask for a waiver.",
        ["bia", "appealing"],
        "topic",
    ),
    Document(
        "bond",
        "en",
        "Bond",
        [],
        "Money that lets a person leave detention. Ask the judge under 212(d)(5).",
        [],
        "topic",
    ),
    Document("permit", "en", "Work permit", [], "Form I-765 in category (c)(8). Renewals take months.", [], "topic"),
    Document(
        "appeal",
        "zh-Hans",
        "向上诉委员会上诉",
        [],
        "如果法官拒绝庇护，您可以上诉。请在期限内递交 EOIR-26 表格。",
        ["黑下来"],
        "topic",
    ),
    Document("bond", "zh-Hans", "保释金", [], "交保释金可以离开拘留所。请向法官申请保释听证。", [], "topic"),
    Document(
        "detention",
        "es",
        "Dentro de la detención",
        [],
        "Quién puede visitar a una persona en detención.",
        ["la migra"],
        "topic",
    ),
    Document("appeal", "es", "Apelación ante la Junta", [], "La apelación debe llegar a tiempo.", [], "topic"),
    Document("court", "ar", "محكمة الهجرة", [], "القاضي يقرر القضية في المحكمة.", [], "topic"),
    Document("court", "hi", "अदालत", [], "न्यायाधीश मामले का फैसला करता है।", [], "topic"),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    path = tmp_path_factory.mktemp("index") / "index.db"
    search.build(path, DOCUMENTS)
    return search.open(path)


def ids(hits: list[Hit]) -> list[str]:
    return [hit.id for hit in hits]


@pytest.mark.parametrize(
    ("query", "lang", "first"),
    [
        ("appeal", "en", "appeal"),
        ("APPEALS", "en", "appeal"),
        ("apeal", "en", "appeal"),
        ("appe", "en", "appeal"),
        ("bia", "en", "appeal"),
        ("eoir 26", "en", "appeal"),
        ("EOIR26", "en", "appeal"),
        ("i765", "en", "permit"),
        ("I 765", "en", "permit"),
        ("c08", "en", "permit"),
        ("c8", "en", "permit"),
        ("212 d 5", "en", "bond"),
        ("上诉", "zh-Hans", "appeal"),
        ("上訴", "zh-Hans", "appeal"),
        ("庇護", "zh-Hans", "appeal"),
        ("shangsu", "zh-Hans", "appeal"),
        ("bao shi jin", "zh-Hans", "bond"),
        ("黑下来", "zh-Hans", "appeal"),
        ("EOIR-26表格", "zh-Hans", "appeal"),
        ("detencion", "es", "detention"),
        ("DETENCIÓN", "es", "detention"),
        ("la migra", "es", "detention"),
        ("apelaciones", "es", "appeal"),
        ("المحكمه", "ar", "court"),
        ("अदालत", "hi", "court"),
    ],
)
def test_a_word_is_found_however_it_is_typed(index: Index, query: str, lang: str, first: str) -> None:
    assert ids(index.search(query, lang, 3))[:1] == [first]


@pytest.mark.parametrize("query", ["", "   ", "zzqqxx", "?!", "\u200f", "护庇庇"])
def test_nothing_is_found_in_nothing(index: Index, query: str) -> None:
    hits = index.search(query, "en", 5)
    assert hits == [] or query == "护庇庇"


def test_what_only_english_has_comes_from_english_and_says_so(index: Index) -> None:
    hits = index.search("work permit", "es", 3)
    assert [(hit.id, hit.lang) for hit in hits[:1]] == [("permit", "en")]


def test_a_page_is_found_once_with_its_best_section(index: Index) -> None:
    hits = index.search("waiver of the fee for the Board", "en", 5)
    assert ids(hits).count("appeal") == 1
    assert hits[0].anchor == "fee"


@pytest.mark.parametrize(
    ("query", "lang"), [("receive form", "en"), ("上诉", "zh-Hans"), ("detencion", "es"), ("القاضي", "ar")]
)
def test_excerpts_are_text_as_written_with_marks_inside(index: Index, query: str, lang: str) -> None:
    hit = index.search(query, lang, 1)[0]
    document = next(one for one in DOCUMENTS if (one.id, one.lang) == (hit.id, hit.lang))
    assert hit.marks
    for start, end in hit.marks:
        assert 0 <= start < end <= len(hit.excerpt)
        assert hit.excerpt[start:end] in document.text


def test_no_more_documents_are_remembered_than_fit(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = [ids(index.search(query, "en", 3)) for query in ("appeal", "bond", "permit", "appeal bond permit")]
    monkeypatch.setattr(ranking, "MOST_REMEMBERED", 0)
    again = [ids(index.search(query, "en", 3)) for query in ("appeal", "bond", "permit", "appeal bond permit")]
    assert again == expected


def test_the_same_documents_give_the_same_file(tmp_path: Path) -> None:
    first, second = tmp_path / "a.db", tmp_path / "b.db"
    search.build(first, DOCUMENTS)
    search.build(second, DOCUMENTS)
    assert first.read_bytes() == second.read_bytes()


def test_an_index_is_never_written_by_searching(tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    search.build(path, DOCUMENTS)
    path.chmod(0o444)
    before = path.read_bytes()
    with search.open(path) as opened:
        opened.search("appeal", "en", 3)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["index.db"]


def test_a_missing_index_is_said(tmp_path: Path) -> None:
    with pytest.raises(IndexMissingError):
        search.open(tmp_path / "none.db")


@pytest.mark.parametrize("keep", [0, 50, 4096, -4096])
def test_a_damaged_index_is_said(tmp_path: Path, keep: int) -> None:
    path = tmp_path / "index.db"
    search.build(path, DOCUMENTS)
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(IndexDamagedError):
        search.open(path)


def test_an_index_of_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    search.build(path, DOCUMENTS)
    data = bytearray(path.read_bytes())
    data[60:64] = (99).to_bytes(4, "big")
    path.write_bytes(data)
    with pytest.raises(IndexDamagedError):
        search.open(path)


HOSTILE = [
    '"',
    "'; DROP TABLE sections; --",
    "NEAR(a b)",
    "title:x",
    "a AND (b",
    "-",
    "^appeal*",
    "I-589 OR",
    "\x00",
    "\ud800",
    "{x}",
]


@pytest.mark.parametrize("query", HOSTILE)
@pytest.mark.parametrize("lang", ["en", "zh-Hans", "xx", ""])
def test_query_syntax_is_only_text(index: Index, query: str, lang: str) -> None:
    index.search(query, lang, 5)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=400), lang=st.sampled_from(["en", "zh-Hans", "es", "ar", "hi"]))
def test_any_text_gets_an_answer(index: Index, query: str, lang: str) -> None:
    for hit in index.search(query, lang, 5):
        assert all(0 <= start < end <= len(hit.excerpt) for start, end in hit.marks)


@pytest.mark.parametrize("piece", ["a", "庇护", "appeal ", "\u0301", "I-589 ", "ab" * 50 + " "])
def test_a_megabyte_is_cut_and_answered(index: Index, piece: str) -> None:
    started = time.perf_counter()
    index.search(piece * (1_000_000 // len(piece)), "en", 5)
    assert time.perf_counter() - started < 5
