"""Strict reading: what is typed, what is text, and every fault at its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexicon.yamlfile.document import Data
from lexicon.yamlfile.read import read

FAULTS = {
    "a key twice": (b"id: a\nnames: {}\nid: b\n", "3:1 yaml_duplicate_key"),
    "a key twice in brackets": (b"names: {en: a, fr: b, en: c}\n", "1:23 yaml_duplicate_key"),
    "a key three times": (b"a: 1\na: 2\na: 3\n", "2:1 yaml_duplicate_key, 3:1 yaml_duplicate_key"),
    "a tab for blanks": (b"names:\n\ten: x\n", "2:1 yaml_tab"),
    "a tab behind blanks": (b"names:\n  en: x\n \tfr: y\n", "3:2 yaml_tab"),
    "a tag on a word": (b"id: !!str a\n", "1:5 yaml_tag"),
    "a tag that runs a program": (b"a: !!python/object/apply:os.system [ls]\n", "1:4 yaml_tag"),
    "a tag on a map": (b"a:\n  b: !thing {c: 1}\n", "2:6 yaml_tag"),
    "a billion laughs": (
        b"a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n",
        "3:4 yaml_alias",
    ),
    "what contains itself": (b"a: &a [1, *a]\n", "1:4 yaml_alias"),
    "an alias of nothing": (b"a: *lead\n", "1:4 yaml_syntax/hint_alias"),
    "a byte of an old encoding": (b"id: a\nfr: caf\xe9\n", "2:8 file_encoding"),
    "an encoding fault behind accents": ("fr: été ".encode() + b"\xff\n", "1:9 file_encoding"),
    "half a surrogate": (b"id: \xed\xa0\x80\n", "1:5 file_encoding"),
    "UTF-16 of Windows": ("id: a\n".encode("utf-16"), "1:1 file_encoding"),
    "UTF-16 the other way": (b"\xfe\xff\x00i\x00d", "1:1 file_encoding"),
    "UTF-16 without a mark": ("id: a\n".encode("utf-16-be"), "1:1 file_control_character"),
    "nothing": (b"", "1:1 file_empty"),
    "blanks": (b" \n\n", "1:1 file_empty"),
    "a comment": (b"# to be written\n", "1:1 file_empty"),
    "null": (b"null\n", "1:1 file_empty"),
    "a start without a document": (b"---\n", "1:1 file_empty"),
    "a merge conflict": (
        b"a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n",
        "2:1 merge_conflict",
    ),
    "a conflict with CRLF": (
        b"<<<<<<< HEAD\r\nb: 1\r\n=======\r\n>>>>>>> x\r\n",
        "1:1 merge_conflict",
    ),
    "the end of a conflict": (b"a: 1\n>>>>>>> x\n", "2:1 merge_conflict"),
    "NUL": (b"id: a\nb: c\x00d\n", "2:5 file_control_character"),
    "an escape sequence": (b"id: \x1b[31m\n", "1:5 file_control_character"),
    "NUL behind a byte order mark": (b"\xef\xbb\xbfid: \x00\n", "1:5 file_control_character"),
    "two documents": (b"id: a\n---\nid: b\n", "2:1 yaml_documents"),
    "brackets too deep": (b"a: " + b"[" * 70 + b"]" * 70, "1:63 yaml_too_deep"),
    "a million brackets": (b"[" * 1_000_000, "1:61 yaml_too_deep"),
    "a million dashes": (b"- " * 1_000_000, "1:121 yaml_too_deep"),
    "a list for a key": (b"[en, fr]: Lead\n", "1:1 yaml_key"),
    "a map for a key": (b"a: 1\n? {b: 1}\n: c\n", "2:3 yaml_key"),
    "a colon in a text": (b"en: Lead: a person\n", "1:9 yaml_syntax/hint_colon"),
    "no colon": (b"a:\n  - b\n  c\n", "3:3 yaml_syntax/hint_key"),
    "text that fell out": (b"en: >-\nLead\nfr: x\n", "2:1 yaml_syntax/hint_key"),
    "a word alone at the end": (b"a: b\nlead\n", "2:1 yaml_syntax/hint_key"),
    "an open quotation": (b'a: 1\nid: "b\nc: d\n', "2:5 yaml_syntax/hint_quote"),
    "a quotation mark within": (b"en: 'it's'\n", "1:9 yaml_syntax/hint_quote_inside"),
    "a crooked line": (b"a:\n  b: 1\n c: 2\n", "3:2 yaml_syntax/hint_indent"),
    "a sign at the start": (b"a: @b\n", "1:4 yaml_syntax/hint_character"),
    "bold at the start": (b"en: **Lead** it is\n", "1:6 yaml_syntax/hint_character"),
    "an open bracket": (b"a: {b: 1\nc: 2\n", "2:2 yaml_syntax/hint_bracket"),
    "two commas": (b"a: {b: 1,, c: 2}\n", "1:10 yaml_syntax/hint_bracket"),
    "a lone backslash": (b'a: "\\q"\n', "1:5 yaml_syntax/hint_escape"),
    "text behind a bar": (b"a: |x\n", "1:5 yaml_syntax/hint_block"),
    "YAML of another age": (b"%YAML 3.0\n---\na: 1\n", "1:1 yaml_syntax"),
    "three faults at once": (
        b"a: !x b\na: 2\n? [c]\n: d\n",
        "1:4 yaml_tag, 2:1 yaml_duplicate_key, 3:3 yaml_key",
    ),
}  # fmt: skip
VALUES: dict[bytes, Data] = {
    b"[true, false, null, ~]": [True, False, None, "~"],
    b"[yes, no, on, off, True, NULL, oui]": ["yes", "no", "on", "off", "True", "NULL", "oui"],
    b"[0, 7, -3, 12.50, -0.5]": [0, 7, -3, 12.5, -0.5],
    b"[014, 0x1F, 0o17, 1_000]": ["014", "0x1F", "0o17", "1_000"],
    b"[+1, .5, 1., 1e3, .inf, .nan]": ["+1", ".5", "1.", "1e3", ".inf", ".nan"],
    b"[1:30, 2026-01-15, 1.0.0]": ["1:30", "2026-01-15", "1.0.0"],
    b"['1', \"true\", 'null', '']": ["1", "true", "null", ""],
    b"[1234567890123456, 00, -]": ["1234567890123456", "00", "-"],
    b"{1: a, no: b, <<: c}": {"1": "a", "no": "b", "<<": "c"},
    b"a:": {"a": None},
    b"a: >-\n  one\n  two\n": {"a": "one two"},
    b"\xef\xbb\xbfid: a\r\nfr: \xc3\xa9t\xc3\xa9\r\n": {"id": "a", "fr": "été"},
    b"---\nid: a\n...\n": {"id": "a"},
    b"a: &x {b: 1}\nc: *x\n": {"a": {"b": 1}, "c": {"b": 1}},
    b"a: [1,\n\t2]\n": {"a": [1, 2]},
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_has_its_place(fault: str) -> None:
    raw, expected = FAULTS[fault]
    found = [
        f"{item.line}:{item.column} {item.rule}" + (f"/{item.hint}" if item.hint != "hint" else "")
        for item in read(raw).faults
    ]
    assert ", ".join(found) == expected


@pytest.mark.parametrize("raw", VALUES)
def test_few_words_are_typed_and_all_else_is_text(raw: bytes) -> None:
    document = read(raw)
    assert (document.data, document.faults) == (VALUES[raw], ())
    assert repr(document.data) == repr(VALUES[raw])  # True is not 1, 1.0 is not 1


def test_a_fault_does_not_hide_the_rest() -> None:
    assert read(b"a: !x b\nc: d\n").data == {"a": "b", "c": "d"}


@given(st.binary())
def test_no_bytes_stop_the_reader(raw: bytes) -> None:
    document = read(raw)
    assert document.data is not None or document.faults


@given(st.text(alphabet="ab:- \n\t[]{}&*!|>'\"#%@,?<~\\é\u2028\ufeff", max_size=60))
def test_no_text_stops_the_reader(text: str) -> None:
    raw = text.encode()
    for fault in read(raw).faults:
        assert 1 <= fault.line <= raw.count(b"\n") + raw.count("\u2028".encode()) + 2
        assert 1 <= fault.column <= len(text) + 1
