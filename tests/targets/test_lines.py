"""Where texts stand in a JSON file that has been parsed already."""

from __future__ import annotations

import json

from lexicon.targets.exports.lines import Lines


def test_each_text_is_found_below_the_one_before() -> None:
    lines = Lines('[\n"a",\n"b",\n"a"]')
    assert [lines.of("a"), lines.of("b"), lines.of("a")] == [2, 3, 4]


def test_letters_may_be_written_as_they_are_or_as_numbers() -> None:
    for is_ascii in (True, False):
        text = json.dumps(["x", "é"], indent=0, ensure_ascii=is_ascii)
        assert Lines(text).of("é") == 3


def test_what_is_nowhere_is_at_the_last_line_found() -> None:
    lines = Lines('[\n"a",\n"b"]')
    assert [lines.of("a"), lines.of("missing"), lines.of("b")] == [2, 2, 3]
