"""A map over many lines is read back as it was, and no line is longer than people read."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from lexicon.yamlfile.block import block_lines
from lexicon.yamlfile.read import read

LEAVES = st.text() | st.integers(-9999, 9999) | st.booleans()
LISTS = st.lists(st.text(), min_size=1)
MAPS = st.dictionaries(st.text(), LEAVES | LISTS, min_size=1, max_size=3)


@settings(max_examples=50)
@given(st.dictionaries(st.text(), LEAVES | LISTS | MAPS, min_size=1, max_size=3))
def test_every_map_comes_back(written: dict[str, object]) -> None:
    document = read("\n".join(block_lines(written)).encode())
    assert (document.data, document.faults) == (written, ())


def test_what_is_short_stands_on_one_line_and_what_is_long_on_several() -> None:
    names = [f"Town {number}" for number in range(14)]
    told = {"a": {"b": {"no": ["x"]}, "d": names}, "e": {"f": 1}}
    assert (
        "\n".join(block_lines(told))
        == """\
a:
  b: {"no": [x]}
  d:
    [Town 0, Town 1, Town 2, Town 3, Town 4, Town 5, Town 6, Town 7, Town 8, Town 9, Town 10,
     Town 11, Town 12, Town 13]
e: {f: 1}"""
    )
