"""Values set from outside: what was asked for is there, every other byte is kept."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexicon.yamlfile.document import Data
from lexicon.yamlfile.read import read
from lexicon.yamlfile.rewrite import CannotRewrite, Path, Value, rewritten

FILE = """\
# first of all
id: mql   # for ever
version: 1.0.0
names:
  en:
    label: Qualified lead   # said aloud
    synonyms:
      # the old word
      - sales ready lead
      # a newer one
      - ripe lead
    avoid: [hot lead, "prospect, hot"]
  fr: {label: Lead qualifié, short: MQL}  # in one line
definition:
  en: >-  # folded
    A lead that suits what we sell,
    and that has shown interest.

  fr: "Un lead"
# about the owner
owner: marketing
"""
ORDER = (
    "id", "version", "owner", "names", "label", "short", "synonyms", "avoid", "definition", "notes",
    "en", "fr",
)  # fmt: skip


def changed(changes: Mapping[Path, Value], text: str = FILE) -> str:
    return rewritten(text.encode(), changes, ORDER).decode()


def test_a_value_is_set_and_its_comment_stays() -> None:
    assert changed({("names", "en", "label"): "Ripe lead"}) == FILE.replace(
        "label: Qualified lead   #", "label: Ripe lead   #"
    )


def test_a_folded_text_stays_folded_with_the_comment_behind_its_sign() -> None:
    new = "Another text. " + "It is quite a long one. " * 6
    made = changed({("definition", "en"): new.strip()})
    assert "  en: >-  # folded\n    Another text." in made
    assert max(map(len, made.splitlines())) <= 115
    assert made.split("\n\n  fr:")[1] == FILE.split("\n\n  fr:")[1]


def test_paragraphs_stay_apart_in_a_folded_text() -> None:
    made = changed({("definition", "en"): "One.\n\nTwo."})
    assert "  en: >-  # folded\n    One.\n\n\n    Two.\n" in made


def test_a_long_text_is_laid_out_where_it_was_quoted() -> None:
    new = "Un lead dont l'entreprise correspond à ce que nous vendons : " * 3
    made = changed({("definition", "fr"): new.strip()})
    assert "  fr: >-\n    Un lead dont l'entreprise" in made


def test_a_value_inside_braces_stays_in_its_line() -> None:
    assert changed({("names", "fr", "label"): "Lead, mûr"}) == FILE.replace(
        "{label: Lead qualifié,", '{label: "Lead, mûr",'
    )


def test_a_new_key_is_put_where_its_kind_has_it() -> None:
    made = changed({("names", "en", "short"): "MQL", ("names", "fr", "avoid"): ("chaud",)})
    assert "# said aloud\n    short: MQL\n    synonyms:" in made
    assert "short: MQL, avoid: [chaud]}  # in one line" in made


def test_a_text_in_a_map_that_is_not_there_yet_brings_the_map() -> None:
    made = changed({("notes", "en"): "One.\nTwo.", ("notes", "fr"): "Un."})
    added = "notes:\n  en: |-\n    One.\n    Two.\n  fr: Un.\n"
    assert made == FILE.replace("# about the owner", f"{added}# about the owner")


def test_what_is_taken_out_goes_with_the_map_that_held_nothing_else() -> None:
    once = changed({("notes", "en"): "One."})
    assert changed({("notes", "en"): None}, once) == FILE


def test_a_key_inside_braces_is_taken_out_with_its_comma() -> None:
    assert "fr: {label: Lead qualifié}  #" in changed({("names", "fr", "short"): None})
    assert "fr: {short: MQL}  #" in changed({("names", "fr", "label"): None})


def test_items_that_stay_keep_their_lines_and_comments() -> None:
    made = changed({("names", "en", "synonyms"): ("ripe lead", "a: b")})
    assert "# the old word" not in made
    assert '    synonyms:\n      # a newer one\n      - ripe lead\n      - "a: b"\n' in made


def test_an_empty_list_is_taken_out() -> None:
    assert "synonyms" not in changed({("names", "en", "synonyms"): ()})
    assert "avoid" not in changed({("names", "en", "avoid"): ()})


def test_a_value_that_had_nothing_is_set() -> None:
    assert changed({("note",): "said"}, "note:\nid: a\n") == "note: said\nid: a\n"
    assert changed({("note", "en"): "said"}, "note:\nid: a\n") == "note:\n  en: said\nid: a\n"


def test_a_long_text_before_a_comment_leaves_the_comment_alone() -> None:
    text = "note: short  # why\n"
    made = changed({("note",): "long " * 40 + "end"}, text)
    assert made.endswith("end  # why\n")


def test_what_an_alias_shares_is_left_to_the_author() -> None:
    with pytest.raises(CannotRewrite):
        changed({("en",): "new"}, "fr: &same old\nen: *same\n")


def test_a_file_that_cannot_be_read_is_left_alone() -> None:
    with pytest.raises(CannotRewrite):
        changed({("id",): "x"}, "id: [\n")


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)
PROSE = st.lists(st.sampled_from(["a", "lead:", "#", "- x", "é", "'", '"', "{", "%", "|"])).map(
    " ".join
)
LONG = st.lists(st.sampled_from(["some", "words", "and", "more"]), min_size=30, max_size=60).map(
    " ".join
)
TEXTS = (
    st.one_of(WORDS, PROSE, LONG, st.lists(LONG, min_size=2, max_size=3).map("\n\n".join))
    .map(str.strip)
    .filter(bool)
    .filter(lambda text: read(f"a: {json.dumps(text)}".encode()).faults == ())
)
VALUES = st.one_of(
    TEXTS, st.none(), st.booleans(), st.lists(TEXTS, max_size=3, unique=True).map(tuple)
)
PLACES: tuple[Path, ...] = (
    ("id",), ("names", "en", "label"), ("names", "en", "short"), ("names", "en", "synonyms"),
    ("names", "en", "avoid"), ("names", "fr", "label"), ("names", "fr", "avoid"),
    ("names", "de", "label"),
    ("definition", "en"), ("definition", "fr"), ("notes", "en"), ("notes", "fr"), ("owner",),
)  # fmt: skip
STYLES = st.sampled_from(["\n", "\r\n"]), st.sampled_from([b"", b"\xef\xbb\xbf"])


def expected(data: Data, keys: Path, value: Value) -> Data:
    first, rest = keys[0], keys[1:]
    before = dict(data) if isinstance(data, dict) else {}
    inner = expected(before.get(first), rest, value) if rest else value
    before[first] = list(inner) if isinstance(inner, tuple) else inner
    return {key: item for key, item in before.items() if item not in (None, {}, [])}


@given(st.dictionaries(st.sampled_from(PLACES), VALUES, max_size=4), *STYLES)
def test_any_values_are_read_back_as_they_were_set(
    changes: dict[Path, Value], newline: str, mark: bytes
) -> None:
    raw = mark + FILE.replace("\n", newline).encode()
    made = rewritten(raw, changes, ORDER)
    data = read(raw).data
    for keys, value in changes.items():
        data = expected(data, keys, value)
    document = read(made)
    assert (document.data, document.faults) == (data, ())
    assert made.startswith(mark)
    assert newline == "\n" or not re.search(rb"(?<!\r)\n", made)


@given(st.sampled_from(PLACES), TEXTS, *STYLES)
def test_every_line_before_and_after_the_value_is_the_same_to_the_byte(
    keys: Path, text: str, newline: str, mark: bytes
) -> None:
    raw = mark + FILE.replace("\n", newline).encode()
    before, after = (b.split(b"\n") for b in (raw, rewritten(raw, {keys: text}, ORDER)))
    start = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
    back = zip(before[::-1], after[::-1], strict=False)
    end = next((n for n, (a, b) in enumerate(back) if a != b), 0)
    lines_of_the_longest_value = 5
    assert len(before) - start - end <= lines_of_the_longest_value


def test_setting_nothing_changes_no_byte() -> None:
    assert rewritten(FILE.encode(), {}, ORDER) == FILE.encode()
