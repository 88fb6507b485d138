"""Whatever a text holds, real parsers of XML, po and Python read it back."""

from __future__ import annotations

import ast
import re

import polib
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from lexicon.look.escape import one_line
from lexicon.targets.odoo.quoting import po_field, po_places, python_text, xml_text
from tests.targets.hostile import hostile_texts
from tests.targets.odoo.samples import MODULE, made
from tests.targets.picklists import value

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@settings(deadline=None)
@given(hostile_texts())
def test_a_text_of_an_element_is_read_back(text: str) -> None:
    read = etree.fromstring(f"<a>{xml_text(text)}</a>".encode()).text or ""
    assert read == FORBIDDEN.sub("", text)


@settings(deadline=None)
@given(hostile_texts())
def test_a_literal_is_read_back(text: str) -> None:
    written = python_text(text)
    assert (ast.literal_eval(written), written.isprintable()) == (text, True)


@settings(deadline=None)
@given(hostile_texts(), hostile_texts())
def test_a_term_and_its_translation_are_read_back(text: str, translation: str) -> None:
    term, said = f"x{one_line(text)}", one_line(translation)
    written = f"{po_field('msgid', term)}\n{po_field('msgstr', said)}\n"
    (entry,) = polib.pofile(f"{HEADER}{written}")
    assert (entry.msgid, entry.msgstr) == (term, said)
    assert str(entry) == written


def test_a_long_text_is_wrapped_as_odoo_does_it() -> None:
    text = "Somebody who decides has seen what we sell, " * 4
    lines = po_field("msgid", text).splitlines()
    assert lines[0] == 'msgid ""'
    assert max(map(len, lines)) <= 78


def test_many_places_are_wrapped_as_odoo_does_it() -> None:
    places = [f"model:crm.stage,name:module.stage-{number}" for number in range(3)]
    assert po_places(places).splitlines() == [
        f"#: {places[0]} {places[1]}",
        f"#: {places[2]}",
    ]


@settings(deadline=None, max_examples=50)
@given(st.lists(hostile_texts(), min_size=4, max_size=4))
def test_a_module_with_hostile_texts_is_read_back(texts: list[str]) -> None:
    en, fr, definition, author = texts
    hurt = value("hurt", f"x{en}", f"x{fr}", definition={"en": definition})
    files = made(hurt, author=author)
    label, translation = one_line(f"x{en}"), one_line(f"x{fr}")
    root = etree.fromstring(files[f"{MODULE}/data/crm_stage_data.xml"])
    assert root.findtext("record/field[@name='name']") == label
    (entry,) = polib.pofile(files[f"{MODULE}/i18n/fr.po"].decode())
    assert (entry.msgid, entry.msgstr or entry.msgid) == (label, translation)
    said = ast.literal_eval(files[f"{MODULE}/__manifest__.py"].decode())
    assert said["author"] == author
