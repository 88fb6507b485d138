"""Records are read from an object, a list, or lines of JSON."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given as any_of
from hypothesis import strategies as draw

from lexicon.audit.given import NotRecords, given, text_of


def _read(text: str) -> list[tuple[int, object]]:
    return [(one.line, one.data) for one in given(text, "f.json")]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ('{"a": 1}', [(1, {"a": 1})]),
        ('\ufeff\n{"a":\n 1}\n', [(2, {"a": 1})]),
        ('{"a": 1}\n{"a": 2}\n\n{"a": 3}', [(1, {"a": 1}), (2, {"a": 2}), (4, {"a": 3})]),
        ('[\n{"a": 1},\n{"a": 2}]', [(2, {"a": 1}), (3, {"a": 2})]),
        ("[]", []),
        (" ", []),
        ("5", [(1, 5)]),
    ],
)
def test_records_come_with_the_line_they_begin_in(
    text: str, records: list[tuple[int, object]]
) -> None:
    assert _read(text) == records


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{"a": 1', 1),
        ('{"a": 1}\n{"b": }', 2),
        ('[{"a": 1}\n{"a": 2}]', 2),
        ('[{"a": 1}', 1),
        ('[{"a": 1}] x', 1),
        ('{"a": NaN}', 1),
        ("[" * 100_000, 1),
        ('{"a": ' + "9" * 5000 + "}", 1),
    ],
)
def test_what_is_no_json_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(NotRecords) as refused:
        _read(text)
    assert refused.value.line == line


def test_bytes_are_read_in_utf_8_or_as_their_mark_says() -> None:
    told = '{"a":\n "\u00e9"}'
    assert {text_of(told.encode(code), "f") for code in ("utf-8", "utf-16")} == {told}
    with pytest.raises(NotRecords, match="f:2: not in UTF-8; save it in that encoding"):
        text_of(told.encode("cp1252"), "f")


def test_a_key_that_stands_twice_is_named() -> None:
    assert [one.twice for one in given('{"a": 1, "b": 2, "a": 3}', "f.json")] == [("a",)]


@any_of(draw.text())
def test_no_text_at_all_breaks_the_reading(text: str) -> None:
    with suppress(NotRecords):
        assert all(isinstance(line, int) for line, _ in _read(text))
