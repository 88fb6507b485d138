"""What does not fit a field is said at once, with what to write."""

from __future__ import annotations

from typing import Any

import pytest

from lexicon.audit.fitted import Form
from lexicon.audit.given import Given
from lexicon.audit.mapping_file import FAULTS
from lexicon.checks.words import Words
from lexicon.model.kinds.stage import Act
from tests.criteria.worlds import FIELDS, dictionary, entry

LIST = entry(
    "picklist",
    "fit",
    values=[
        {"number": 1, "id": "good", "names": {"fr": {"label": "Bonne adéquation"}}},
        {"number": 2, "id": "poor", "codes": {"hubspot": "2b"}},
    ],
)
FORM = Form(dictionary(*FIELDS, LIST))


def _found(record: dict[str, Any]) -> list[tuple[str, str]]:
    _, findings = FORM.fitted(Given(3, record), "f.json")
    words = Words((FAULTS,))
    return [(item.rule, words.explain(item, "en").hint) for item in findings]


LIKE_AN_ACT = 'Write it like this: `{"who": "sales", "when": "2026-03-02"}`.'


@pytest.mark.parametrize(
    ("field", "value", "rule", "hint"),
    [
        ("consent", "oui", "value_misfit", "Write `true`."),
        ("consent", 0, "value_misfit", "Write `false`."),
        ("score", "three", "value_misfit", "Write it like this: `20`."),
        ("score", "2,5", "value_misfit", "Write it like this: `20`."),
        ("amount", "1,200", "value_misfit", "Write `1200 / 1.200`."),
        ("amount", "1e3", "value_misfit", "Write it like this: `1200`."),
        ("amount", "NaN", "value_misfit", "Write it like this: `1200`."),
        ("amount", True, "value_misfit", "Write it like this: `1200`."),
        ("seen_on", "2026/3/2", "value_misfit", 'Write `"2026-03-02"`.'),
        ("seen_on", "2026-02-30", "value_misfit", 'Write it like this: `"2026-03-02"`.'),
        ("seen_at", "noon", "value_misfit", 'Write it like this: `"2026-03-02 10:30"`.'),
        ("email", 5, "value_misfit", 'Write `"5"`.'),
        ("signed", True, "value_misfit", LIKE_AN_ACT),
        ("signed", {"who": "sales", "when": "then"}, "value_misfit", LIKE_AN_ACT),
        ("fit", "bonne  ADEQUATION", "value_not_listed", 'Write `"good"`.'),
        ("fit", "2B", "value_not_listed", 'Write `"poor"`.'),
        ("fit", "great", "value_not_listed", "Write one of: good, poor."),
        ("fit", ["good", "poor"], "value_not_listed", "Write one of: good, poor."),
        ("fit", [["good"]], "value_not_listed", "Write one of: good, poor."),
        (
            "score",
            5,
            "value_out_of_range",
            "Correct the number, or the range of the field in the dictionary.",
        ),
        ("scor", 2, "field_unknown", "Did you mean `score`?"),
    ],
)
def test_a_value_that_does_not_fit_gets_its_hint(
    field: str, value: object, rule: str, hint: str
) -> None:
    assert _found({field: value}) == [(rule, hint)]


@pytest.mark.parametrize(
    ("field", "text", "number"),
    [
        ("score", "3", 3),
        ("score", "+3,0", 3),
        ("amount", "12,5", 12.5),
        ("amount", "1.200,50", 1200.5),
        ("amount", "1,200,300.5", 1200300.5),
        ("amount", "1,234,567", 1234567),
        ("amount", "1.234.567", 1234567),
        ("score", 3.0, 3),
        ("amount", "0,25", 0.25),
        ("amount", "1\u202f200,50", 1200.5),
        ("amount", "1 200", 1200),
        ("amount", "1'200.50", 1200.5),
        ("amount", "12.5", 12.5),
    ],
)
def test_a_number_may_stand_in_a_text_with_a_decimal_comma(
    field: str, text: str, number: float
) -> None:
    values, findings = FORM.fitted(Given(1, {field: text}), "f.json")
    assert findings == ()
    assert values == {field: number}


@pytest.mark.parametrize(
    ("field", "written", "read"),
    [
        ("seen_on", 1772496000000, "2026-03-03"),
        ("seen_at", 1772546700, "2026-03-03T14:05:00Z"),
        ("seen_at", "2026-03-03T14:05:00.000+0000", "2026-03-03T14:05:00+00:00"),
        ("seen_at", "10:30", "10:30"),
    ],
)
def test_a_moment_may_be_written_as_programs_write_it(
    field: str, written: object, read: str
) -> None:
    values, findings = FORM.fitted(Given(1, {field: written}), "f.json")
    assert (values, findings) == ({field: read}, ())


def test_all_faults_are_said_at_once_at_the_line_of_the_record() -> None:
    _, findings = FORM.fitted(Given(3, {"consent": 1, "fit": "x", "nope": 2}, ("fit",)), "f.json")
    assert [(item.rule, item.place.line) for item in findings] == [
        ("field_repeated", 3),
        ("value_misfit", 3),
        ("value_not_listed", 3),
        ("field_unknown", 3),
    ]


def test_what_is_no_object_is_no_record() -> None:
    assert FORM.fitted(Given(1, [1]), "f.json")[1][0].rule == "record_shape"


def test_what_fits_is_ready_to_be_classified() -> None:
    record = {"score": 3, "fit": "good", "email": "", "signed": {"who": "s", "when": "2026-03-02"}}
    values, findings = FORM.fitted(Given(1, record), "f.json")
    assert findings == ()
    assert values == {**record, "signed": Act(who="s", when="2026-03-02")}


@pytest.mark.parametrize("blank", ["", "  ", "\t\n", "\u00a0", None])
def test_what_has_nothing_but_blanks_is_empty_as_in_an_audit(blank: str | None) -> None:
    acts: tuple[dict[str, str | None], ...] = (
        {"who": blank, "when": "2026-03-02"},
        {"who": "sales", "when": blank},
        {"who": blank, "when": blank},
        {},
    )
    records = ({"email": blank}, *({"signed": act} for act in acts))
    for record in records:
        values, findings = FORM.fitted(Given(1, record), "f.json")
        assert (any(values.values()), findings) == (False, ())


@pytest.mark.parametrize("act", [{"who": 5, "when": None}, {"who": "s", "when": 5}, {"who": "s"}])
def test_half_an_act_that_is_no_text_is_a_misfit(act: dict[str, object]) -> None:
    assert [rule for rule, _ in _found({"signed": act})] == ["value_misfit"]
