"""Whatever people write about a text is kept as they wrote it, and stays where it belongs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lexicon.errors import UnknownName
from lexicon.history.signing import Nameless, Signing
from lexicon.model.ledger_items import Approval, Comment, KeptText, Rejection, Signed
from lexicon.project.deciding import approve_proposals, comment_on
from lexicon.project.ledger_text import kept_text, signed_text
from lexicon.source.load import load
from lexicon.yamlfile.read import read
from tests.project.world import NOW, agree, agreed, put, raise_mql, signing, state, tree

HOSTILE = [
    "null", "~", "true", "yes", "no", "1:30", "014", "1e3", "2026-11-22", "- a", "? a", "a: b",
    "!!python/object/apply:os.system [ls]", "*a", "&a *a", "{a: b}", "[a", "'", '"', "|\n  a", ">-",
    "---\nteam: sales", "...", "a\nteam: sales", "\n\n", " a ", "\ta", "a\r\nb", "a\rb", "\\",
    "<<<<<<< ours\n=======\n>>>>>>> theirs", "@a", "`a`", "a\x85b\u2028c", "\ufeffa", "\x00\x1b[1m",
    "../../etc/passwd", "a/b", "\u202eabc", "<script>", "# no", "\\n", "\U0001f600", "a" * 5_000,
]  # fmt: skip
texts = st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=40))
SAID = {"version": "1.0.0", "digest": "0" * 64, "time": "2026-11-22T10:00:00Z"}


def _read_back(item: Signed) -> Signed:
    document = read(signed_text(item))
    assert document.faults == ()
    return type(item).model_validate(document.data)


@given(texts, texts, texts)
def test_what_was_signed_is_read_as_it_was_written(team: str, who: str, words: str) -> None:
    people = {**SAID, "team": team, "reviewer": who}
    for item in (
        Approval.model_validate({**people, "note": words}),
        Rejection.model_validate({**people, "reason": words}),
        Comment.model_validate({**people, "text": words}),
    ):
        assert _read_back(item) == item


@given(st.lists(st.text(max_size=30), max_size=4), texts)
def test_a_kept_text_is_read_as_it_was_written(source: list[str], words: str) -> None:
    entry = {"id": "mql", "kind": "stage", "version": "1.0.0", "notes": {"en": words}}
    lines = [line.encode("utf-8", "replace").decode() for line in source]
    text = KeptText.model_validate({"digest": "0" * 64, "entry": entry, "source": lines})
    assert KeptText.model_validate(json.loads(kept_text(text))) == text


@settings(max_examples=12)
@given(texts)
def test_a_hostile_note_is_one_note(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    root = agreed(tmp_path_factory.mktemp("note"))
    raise_mql(root)
    approve_proposals(root, ("stage/mql",), signing("sales", words), NOW)
    found = state(root)
    assert found.findings == ()
    assert found.ledger.approvals["stage/mql"][-1].note == words
    assert found.standing.proposals["stage/mql"].missing == ("marketing",)


@pytest.mark.parametrize("name", ["", " ", "\t\n", "\u200b", "\udcff"])
def test_nobody_decides_without_a_name(tmp_path: Path, name: str) -> None:
    root = agreed(tmp_path)
    raise_mql(root)
    with pytest.raises(Nameless):
        approve_proposals(root, ("stage/mql",), Signing("sales", name, NOW.isoformat()), NOW)


def test_bytes_that_are_no_text_leave_a_sign(tmp_path: Path) -> None:
    root = agreed(tmp_path)
    raise_mql(root)
    approve_proposals(root, ("stage/mql",), signing("sales", "a\udcffb"), NOW)
    assert state(root).ledger.approvals["stage/mql"][-1].note == "a?b"


@pytest.mark.parametrize(
    "name", ["Head of  MARKETING ", "head\u200b of marketing", "head\tof marketing"]
)
def test_one_person_is_one_however_the_name_is_written(tmp_path: Path, name: str) -> None:
    root = agreed(tmp_path)
    raise_mql(root)
    agree(root, "stage/mql", teams=("marketing",))
    made = approve_proposals(root, ("stage/mql",), Signing("sales", name, NOW.isoformat()), NOW)
    assert [item.rule for item in made.findings] == ["approver_for_two_teams"]


@pytest.mark.parametrize(
    "team", ["../../x", "sales/../../x", "/etc/x", "", "Sales", "sales\n", "nobody"]
)
def test_a_team_that_there_is_not_signs_nothing(tmp_path: Path, team: str) -> None:
    root = agreed(tmp_path)
    raise_mql(root)
    before = tree(tmp_path)
    with pytest.raises(UnknownName):
        approve_proposals(root, ("stage/mql",), signing(team), NOW)
    with pytest.raises(UnknownName):
        comment_on(root, "stage/mql", signing(team, "x"), NOW)
    assert tree(tmp_path) == before


def test_a_team_cannot_be_called_like_a_path(tmp_path: Path) -> None:
    root = agreed(tmp_path)
    put(root, "lexicon.yaml", "  sales: {names", "  ../x: {names")
    loaded = load(root)
    assert loaded.dictionary is None
    assert {finding.rule for finding in loaded.findings} == {"id_invalid"}


@pytest.mark.parametrize(
    "team", ["../../../../../x", "sales/x", "sponsor/../x", "marketing", "'null'", "[sales]", "''"]
)
def test_a_file_that_does_not_say_what_its_name_says_signs_nothing(
    tmp_path: Path, team: str
) -> None:
    root = agreed(tmp_path)
    raise_mql(root)
    approve_proposals(root, ("stage/mql",), signing("sales"), NOW)
    put(root, "approvals/stage/mql/2.0.0-sales.yaml", "team: sales", f"team: {team}")
    found = state(root)
    assert {item.place.path for item in found.findings} == {
        "dictionary/approvals/stage/mql/2.0.0-sales.yaml"
    }
    assert found.standing.proposals["stage/mql"].missing == ("marketing", "sales")


@pytest.mark.parametrize(
    "words",
    [
        "time: 2026-13-45T10:00:00Z",
        "time: 2026-11-22T25:61:00Z",
        "time: yesterday",
        "time: 2026-11-22",
    ],
)
def test_a_time_that_no_clock_shows_signs_nothing(tmp_path: Path, words: str) -> None:
    root = agreed(tmp_path)
    raise_mql(root)
    approve_proposals(root, ("stage/mql",), signing("sales"), NOW)
    put(root, "approvals/stage/mql/2.0.0-sales.yaml", 'time: "2026-11-22T10:00:00Z"', words)
    found = state(root)
    assert [item.place.path for item in found.findings] == [
        "dictionary/approvals/stage/mql/2.0.0-sales.yaml"
    ]
    assert found.standing.proposals["stage/mql"].missing == ("marketing", "sales")
