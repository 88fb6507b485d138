"""Changing one value of a YAML text leaves every other sign of it."""

from __future__ import annotations

import pytest

from lexicon.findings import Keys
from lexicon.yamlfile.splice import commented_out, removed, replaced, with_comment_above

TEXT = """\
# the file's own comment
id: mql  # never changes
note: |-
  été,
    on two lines

# about the list
values:
  - {number: 1}
  # the old one
  - number: 2
    names:
      fr: deux
# about the end
end: [a,
  b]  # done
"""


def test_a_value_is_replaced_and_its_comment_stays() -> None:
    assert replaced(TEXT, ("id",), "sql") == TEXT.replace("id: mql  #", "id: sql  #")


def test_a_value_on_several_lines_is_replaced_whole() -> None:
    assert replaced(TEXT, ("end",), "[]") == TEXT.replace("[a,\n  b]  #", "[]  #")


def test_a_value_inside_a_list_is_replaced() -> None:
    assert replaced(TEXT, ("values", 0, "number"), "7") == TEXT.replace(
        "{number: 1}", "{number: 7}"
    )


@pytest.mark.parametrize("keys", [("nothing",), ("values", 5), ("id", "inside")])
def test_what_is_not_there_changes_nothing(keys: Keys) -> None:
    assert replaced(TEXT, keys, "x") == removed(TEXT, keys) == commented_out(TEXT, keys) == TEXT
    assert with_comment_above(TEXT, keys, "said") == TEXT


def test_a_literal_text_is_removed_with_all_its_lines_and_no_more() -> None:
    gone = "note: |-\n  été,\n    on two lines\n"
    assert removed(TEXT, ("note",)) == TEXT.replace(gone, "")


def test_the_comment_of_what_follows_stays_when_a_list_goes() -> None:
    assert "# about the end\nend:" in removed(TEXT, ("values",))
    assert "number" not in removed(TEXT, ("values",))


def test_an_item_of_a_list_is_removed() -> None:
    gone = "  - number: 2\n    names:\n      fr: deux\n"
    assert removed(TEXT, ("values", 1)) == TEXT.replace(gone, "")


def test_the_last_key_goes_and_the_final_newline_stays() -> None:
    assert removed(TEXT, ("end",)).endswith("# about the end\n")


def test_lines_are_commented_out_where_they_stand() -> None:
    commented = commented_out(TEXT, ("values", 1, "names"))
    assert "    # names:\n    #   fr: deux\n" in commented


def test_a_comment_stands_above_a_key_as_far_in_as_the_key() -> None:
    assert "    # said\n    names:\n" in with_comment_above(TEXT, ("values", 1, "names"), "said")


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_lines_are_those_that_an_editor_shows(sign: str) -> None:
    text = f"a: 'pasted{sign} text'\nb:\n  c: 1\nd: 2\n"
    pasted = f"a: 'pasted{sign} text'\n"
    assert replaced(text, ("b", "c"), "3") == f"{pasted}b:\n  c: 3\nd: 2\n"
    assert removed(text, ("b",)) == f"{pasted}d: 2\n"
    assert commented_out(text, ("b",)) == f"{pasted}# b:\n#   c: 1\nd: 2\n"
    assert with_comment_above(text, ("d",), "e") == f"{pasted}b:\n  c: 1\n# e\nd: 2\n"
