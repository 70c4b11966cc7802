# SPDX-License-Identifier: MIT
"""A catalog full of what looks like code, all the way from the .po file to screen, phone file and paper: it is only
words there. Nothing of it is run, and nothing breaks.
"""

import re
from datetime import date
from gettext import NullTranslations
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest
from babel.messages.catalog import Catalog as Messages
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content import files, handout, pages, phone, pictures, po_files, render
from content.blocks import texts
from content.catalogs import Catalog, Language, open_catalog
from content.guide_files import Guide
from content.handout import Sheet
from content.looks import LIGHT
from content.paper_data import Document
from tests.content.html_tags import Tags
from tests.content.test_any_words import a_sentence_at_worst

DAY = date(2026, 11, 24)
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>'
SPANISH = Language("es", "Español", "es_US", "draft")
HTML = ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"><b onclick="x">', "</p></div>", "<!--", "]]>")
TEMPLATE = ("{{ 7*777 }}", "{% include 'phone.html' %}", "{# x #}", "${7*777}", "%(x)s %s %n", "\\N{BULLET}")
TYPST = (
    '#eval("7*777")',
    '#read("/etc/passwd")',
    "#include",
    "$x^2$",
    "@label",
    "<label>",
    "// x",
    "/* x",
    "= x",
    "\\u{41}",
)
LINKS = ("[x](javascript:alert(1))", "[x](file:///etc/passwd)", "![x](https://x.org/y.png)", "<https://x.org>")
PAYLOADS = HTML + TEMPLATE + TYPST + LINKS
LEFT_OUT = {payload for payload in PAYLOADS if "{" in payload or "](https:" in payload}
"""What names a thing that the English does not name: English stands in its place."""
ENGLISH_INSTEAD = {("span", ("class", "lang")), ("span", ("class",)), ("p", ("class",)), ("span", ("lang",))}
RESULT = "5439"  # 7*777, which nobody has reckoned


class Words(HTMLParser):
    """The text of an HTML file, without its look."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.feed(re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Catalogs and made files in a folder of their own."""
    monkeypatch.setattr(files, "LOCALES", tmp_path / "locales")
    monkeypatch.setattr(files, "MADE", tmp_path / "made")
    return tmp_path


def catalog_of(places: Path, sample: Guide, payload: str, *, before: bool = True) -> Catalog:
    """The sample guide in a language that says the payload before (or after) the English of every text."""
    messages = Messages(locale="es", domain="content")
    for topic in sample.topics.values():
        for text in (topic.title, topic.summary, topic.audience, *texts(topic.blocks)):
            words = f"{payload} {text.text}" if before else f"{text.text} {payload}"
            messages.add(text.text, words, context=topic.id)
    source = places / "locales/es/LC_MESSAGES"
    source.mkdir(parents=True, exist_ok=True)
    for domain in po_files.DOMAINS:
        po_files.write(source / f"{domain}.po", messages)
    po_files.compile_language(SPANISH, places / "made")
    return open_catalog(SPANISH)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def shapes(html: str) -> set[tuple[str, tuple[str, ...]]]:
    return {(tag, tuple(sorted(attributes))) for tag, attributes in Tags(html).seen}


def links(html: str) -> set[str]:
    return {attributes.get("href") or "" for tag, attributes in Tags(html).seen if tag == "a"}


def drawn(catalog: Catalog, sample: Guide, topic: str) -> list[str]:
    """A page as the window and as the phone get it."""
    page = pages.compose(sample.topics[topic], sample, catalog, DAY)
    document = Document(page, None, {("es", "drawing"): DRAWING}, catalog)
    return [render.screen(page, catalog, LIGHT, 12), phone.phone_file([document], catalog)]


@pytest.mark.parametrize("topic", ["first", "second"])
@pytest.mark.parametrize("payload", PAYLOADS)
def test_it_is_words_on_screen_and_in_the_phone_file(places: Path, sample: Guide, payload: str, topic: str) -> None:
    innocent = drawn(catalog_of(places, sample, "palabra"), sample, topic)
    for html, same in zip(drawn(catalog_of(places, sample, payload), sample, topic), innocent, strict=True):
        assert shapes(html) <= shapes(same) | ENGLISH_INSTEAD
        assert RESULT not in html
        assert links(html) <= links(same)
        assert payload in LEFT_OUT or squeezed(payload) in squeezed(Words(html).text)


@pytest.mark.parametrize("payload", [payload for payload in PAYLOADS if payload not in LEFT_OUT])
def test_it_is_words_on_paper(places: Path, sample: Guide, payload: str) -> None:
    catalog = catalog_of(places, sample, payload)
    page = pages.compose(sample.topics["first"], sample, catalog, DAY)
    data = handout.pdf([Document(page, None, {}, catalog)], catalog, Sheet(cover=True), DAY)
    read = pypdfium2.PdfDocument(data)
    text = "".join(read[number].get_textpage().get_text_range() for number in range(len(read)))
    assert squeezed(payload) in squeezed(text)
    assert RESULT not in text
    assert "root:" not in text
    assert not re.search(rb"/JavaScript|/Launch|/EmbeddedFile|/URI ?\((?!https:)", data)


@pytest.mark.parametrize("words", ["<b>Imprimir</b>", "<img src='x'>", "{0}", "Imprimir {"])
def test_words_of_a_button_bring_no_tags_and_no_braces(places: Path, words: str) -> None:
    messages = Messages(locale="es", domain="gui")
    messages.add("Print", words)
    messages.add("Close", "Cerrar")
    source = places / "locales/es/LC_MESSAGES"
    source.mkdir(parents=True)
    po_files.write(source / "gui.po", messages)
    po_files.compile_language(SPANISH, places / "made")
    catalog = open_catalog(SPANISH, "gui")
    assert (catalog.gettext("Print"), catalog.gettext("Close")) == ("Print", "Cerrar")


class Saying(Catalog):
    """A catalog that says the same whatever it is asked."""

    def __init__(self, words: str) -> None:
        super().__init__(SPANISH, NullTranslations(), {})
        self.words = words

    def gettext(self, message: str) -> str:  # noqa: ARG002 (the catalog's signature)
        return self.words


@pytest.mark.parametrize("payload", [payload for payload in PAYLOADS if payload not in LEFT_OUT])
def test_it_is_words_in_a_drawing(payload: str) -> None:
    drawing = pictures.draw("the-road", Saying(payload), lambda _: payload)
    read = ElementTree.fromstring(drawing)  # noqa: S314 (our own)
    kinds = {element.tag.rpartition("}")[2] for element in read.iter()}
    assert kinds <= {"svg", "g", "title", "desc", "style", "rect", "path", "text", "tspan", "circle", "line", "defs"}
    assert squeezed(payload) in squeezed("".join(read.itertext()))


@pytest.mark.parametrize("words", ["{fee}", "{0.__class__}", "{x!r:>9999999}", "{", "}", "[x](topic:none)", "[^none]"])
def test_what_names_other_things_than_the_english_is_left_out(places: Path, sample: Guide, words: str) -> None:
    catalog = catalog_of(places, sample, words)
    page = pages.compose(sample.topics["first"], sample, catalog, DAY)
    assert page.title.state == "missing"
    assert catalog.share("first") == 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.one_of(st.sampled_from(PAYLOADS), st.text(max_size=20)), max_size=6).map(" ".join))
def test_any_words_can_be_shown(places: Path, sample: Guide, words: str) -> None:
    catalog = catalog_of(places, sample, words.encode("utf-8", "ignore").decode(), before=False)
    for html in drawn(catalog, sample, "first"):
        assert not {"script", "iframe", "object", "form", "input"} & {tag for tag, _ in Tags(html).seen}
        assert RESULT not in html


PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

#, fuzzy
msgctxt "first"
msgid "a {fee}"
msgstr "b {fee}"

msgid "one"
msgid_plural "many"
msgstr[0] "uno"
msgstr[1] "muchos"
"""
slips = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.integers(0, 30),
        st.one_of(
            st.text(max_size=9),
            st.sampled_from(
                ['"', "\\", "\n", "msgid", "msgstr[9]", "msgctxt", "#~ ", "nplurals=9999", "plural=n()", "charset=x"]
            ),
        ),
    ),
    min_size=1,
    max_size=3,
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=slips)
def test_any_slip_in_a_catalog_is_a_catalog_or_a_sentence(places: Path, changes: list[tuple[float, int, str]]) -> None:
    text = PO
    for share, length, piece in changes:
        at = int(share * len(text))
        text = text[:at] + piece + text[at + length :]
    source = places / "locales/es/LC_MESSAGES"
    source.mkdir(parents=True, exist_ok=True)
    for domain in po_files.DOMAINS:
        (source / f"{domain}.po").write_bytes(text.encode("utf-8", "surrogatepass"))
    with a_sentence_at_worst(".po"):
        po_files.compile_language(SPANISH, places / "made")
