"""Questions of other programs, read: what we have too, and what we have nothing like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexicon.quiz.export import formats
from lexicon.quiz.exports.gift import quoted
from lexicon.quiz.foreign import Foreign, Given, Remark, import_formats
from lexicon.quiz.sheet import Sheet
from tests.quiz.exported import KINDS, SHEETS, one_line, plain

OURS = {sheet.id: sheet for sheet in SHEETS}
SAME = {"scenario": "choice"}
"""A case is one in our banks only: elsewhere it has a key that somebody typed."""


def read(form: str, text: str) -> tuple[Foreign | Remark, ...]:
    return import_formats()[form].read(text)


def gift(text: str) -> Foreign:
    (found,) = read("gift", text)
    assert isinstance(found, Foreign), found
    return found


def remark(form: str, text: str) -> tuple[int, str, bool]:
    (found,) = [item for item in read(form, text) if isinstance(item, Remark)]
    return found.line, found.reason, found.stops


@pytest.mark.parametrize("form", ["gift", "csv"])
@pytest.mark.parametrize("kind", KINDS)
def test_what_we_export_comes_back(form: str, kind: str) -> None:
    found = _back(form)[f"asked_{kind}"]
    sheet = OURS[f"asked_{kind}"]
    assert (found.kind, found.about) == (SAME.get(kind, kind), sheet.about)
    assert _right(found) == tuple(map(one_line, sheet.right))
    assert {option.text: option.feedback for option in found.options} == _feedback(sheet)


@pytest.mark.parametrize("form", ["gift", "csv"])
def test_hostile_texts_come_back(form: str) -> None:
    found = _back(form)
    for sheet in SHEETS:
        if sheet.id.startswith("hostile"):
            texts = {plain(option.text) for option in found[sheet.id].options}
            assert texts == {plain(line.text) for line in sheet.lines}


@given(st.text())
def test_any_text_is_read_as_it_was_quoted(text: str) -> None:
    words = f"a{text}b".replace("$CATEGORY", "")
    found = gift(f"::n::{quoted(words)} {{={quoted(words)} 1 ~x ~y}}")
    assert found.options[0].text == f"{_signs(words)} 1"


def test_a_true_false_question_says_why() -> None:
    found = gift("The sun rises in the west.{FALSE#No, in the east.#Indeed.####Look at a map.}")
    assert (found.kind, found.holds) == ("true_false", False)
    assert found.explanation == "No, in the east. Indeed. Look at a map."


def test_a_gap_in_the_text_is_a_choice() -> None:
    found = gift("A lead {=has submitted a form ~has signed ~has called} in return for content.")
    assert found.text == "A lead _____ in return for content."
    assert [it.text for it in found.options if it.is_right] == ["has submitted a form"]


def test_even_weights_make_several_right() -> None:
    found = gift("Even?{~%50%two ~%-50%three ~%50%four ~%-50%five}")
    assert found.kind == "multiple"
    assert [it.text for it in found.options if it.is_right] == ["two", "four"]


def test_a_wrong_answer_that_costs_points_is_a_wrong_answer() -> None:
    assert gift("Even?{=two ~%-50%three#odd ~five}").options == (
        Given("two", True), Given("three", False, "odd"), Given("five", False),
    )  # fmt: skip


def test_html_becomes_text() -> None:
    found = gift(
        "::n::[html]<p>What is a <b>lead</b>&nbsp;?</p>"
        "{=[html]<p>a &amp; b</p> ~[html]<script>x</script>c ~d}"
    )
    assert (found.text, [it.text for it in found.options]) == (
        "What is a lead ?",
        ["a & b", "c", "d"],
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Say what you think.{}", (1, "essay", False)),
        ("// why\n\nRead this first.", (3, "no_answer", False)),
        ("How many?{#8:0}", (1, "numerical", False)),
        ("Who?{=Marketing =Sales}", (1, "short", False)),
        ("Who?{Marketing}", (1, "short", False)),
        ('<?xml version="1.0"?>\n<quiz></quiz>', (1, "xml", True)),
        ("// a\u2028b\n\nWho?{}", (3, "essay", False)),
        ("Who?{Marketing =Sales}", (1, "answers", True)),
        ("Who?{=Marketing ~%50%Both ~Sales}", (1, "partly", False)),
        ("Who?{~%60%a ~%40%b ~c}", (1, "partly", False)),
        ("Who?{~a ~b ~c}", (1, "partly", False)),
        ("Who?{=a ~b", (1, "brace", True)),
        ("Who?}", (1, "brace", True)),
        ("Who?{=a ~b} or {=c ~d}", (1, "brace", True)),
        ("Who?{=a -> b =c}", (1, "answers", True)),
    ],
)
def test_what_has_no_equivalent_is_told(text: str, expected: tuple[int, str, bool]) -> None:
    assert remark("gift", text) == expected


def test_every_fault_of_a_file_is_told_with_its_line() -> None:
    text = "$CATEGORY: x\n\n// one\n::a::One?{}\n\nTwo?{=a ~b ~c}\n\n\nThree?{=a"
    assert [(it.line, type(it).__name__) for it in read("gift", text)] == [
        (4, "Remark"), (6, "Foreign"), (9, "Remark"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("kind,question\nchoice,x", (1, "columns", True)),
        ("kind;question;options;right\nchoice;Who?;a;b", (2, "right_unknown", False)),
        ("kind,question,options,right\nmatch,Who?,,a", (2, "pair", False)),
        ("kind,question,options,right\ntrue_false,Who?,a,a", (2, "verdict", False)),
        ("kind,question,options,right\n\nessay,Who?,,", (3, "kind", False)),
        ('kind,question,options,right\nchoice,"' + "x" * 200_000 + '",,', (2, "csv", True)),
    ],
)
def test_a_table_that_says_something_else_is_told(
    rows: str, expected: tuple[int, str, bool]
) -> None:
    assert remark("csv", rows) == expected


def test_a_table_of_a_spreadsheet_in_french_is_read() -> None:
    (found,) = read("csv", '\ufeffKind;Question;Options;Right\r\nchoice;Qui ?;"\'=a\nb\nc";b\r\n')
    assert isinstance(found, Foreign)
    assert [(it.text, it.is_right) for it in found.options] == [
        ("=a", False), ("b", True), ("c", False),
    ]  # fmt: skip


def test_a_first_line_that_names_the_delimiter_is_no_question() -> None:
    found = read("csv", "sep=;\r\nkind;question;options;right\r\nchoice;Who?;a;b\r\n")
    assert [(it.line, type(it).__name__) for it in found] == [(3, "Remark")]


def _back(form: str) -> dict[str, Foreign]:
    items = read(form, formats()[form].render(SHEETS))
    return {item.name: item for item in items if isinstance(item, Foreign)}


def _right(found: Foreign) -> tuple[str, ...]:
    if found.holds is not None:
        return ("True" if found.holds else "False",)
    if found.pairs:
        return tuple(f"{item} → {match}" for item, match in found.pairs if item)
    return found.steps or tuple(it.text for it in found.options if it.is_right)


def _feedback(sheet: Sheet) -> dict[str, str]:
    if sheet.kind == "true_false":
        return {}
    return {line.text: line.feedback for line in sheet.lines}


def _signs(text: str) -> str:
    from lexicon.look.escape import one_line as printed

    return " ".join(printed(text).split()).replace("->", "→")
