"""An item more at the end of a list; every other byte stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexicon.yamlfile.append import appended
from lexicon.yamlfile.read import read

ITEM = {"number": 9, "id": "hot", "names": {"en": {"label": "Hot"}}}


def test_a_block_list_gets_its_item_in_its_own_place() -> None:
    raw = b"a: 1\nvalues:\n  - id: x # why\n    n: 1\n# tail\nb: 2\n"
    item = b"  - number: 9\n    id: hot\n    names: {en: {label: Hot}}\n"
    assert appended(raw, "values", ITEM) == raw.replace(b"# tail\n", item + b"# tail\n")


def test_a_list_in_brackets_stays_in_brackets() -> None:
    raw = b"values: [{id: x}] # why\nb: 2\n"
    item = b", {number: 9, id: hot, names: {en: {label: Hot}}}]"
    assert appended(raw, "values", ITEM) == raw.replace(b"]", item)


def test_byte_order_mark_and_line_ends_stay() -> None:
    raw = b"\xef\xbb\xbfvalues:\r\n- id: x\r\n\r\nb: 2\r\n"
    item = b"- number: 9\r\n  id: hot\r\n  names: {en: {label: Hot}}\r\n"
    assert appended(raw, "values", ITEM) == raw.replace(b"\r\n\r\nb", b"\r\n" + item + b"\r\nb")


@pytest.mark.parametrize("raw", [b"values: []\n", b"b: 2\n", b"values: 1\n"])
def test_without_a_list_there_is_nothing_to_follow(raw: bytes) -> None:
    with pytest.raises(KeyError):
        appended(raw, "values", ITEM)


@pytest.mark.parametrize("last", ["id: x", "id: |\n      a\n\n      b\n", "[1, 2]", "{a: 1}", "x:"])
@pytest.mark.parametrize("tail", ["", "\n", "\n\n# end", "\nb: 2\n"])
@given(text=st.text())
def test_what_was_there_is_there_and_the_item_comes_last(last: str, tail: str, text: str) -> None:
    raw = f"values:\n  - id: first\n  - {last}{tail}".encode()
    before = read(raw).data
    after = read(appended(raw, "values", {**ITEM, "text": text})).data
    assert isinstance(before, dict)
    assert isinstance(before["values"], list)
    assert after == {**before, "values": [*before["values"], {**ITEM, "text": text}]}
