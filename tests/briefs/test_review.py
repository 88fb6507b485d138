"""What a review says of a change: each consequence where there is one, else nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lexicon.briefs.new_findings import Quizzes
from lexicon.briefs.options import OptionChange
from lexicon.briefs.review import Review, review
from lexicon.history.comparison import Comparison
from lexicon.quiz.bank import Bank, bank_of
from lexicon.source.revision import open_working_tree
from tests.project.world import TODAY, agree, agreed, put, raise_mql, state

PICKLIST = """\
id: grade
kind: picklist
version: 1.0.0
status: proposed
owner: marketing
names: {en: {label: Grade of a lead}}
definition: {en: How well the company of a contact suits what we sell.}
crm: {salesforce: Grade__c, hubspot: grade}
values:
  - {number: 1, id: good, names: {en: {label: Good fit}}, codes: {salesforce: G, hubspot: good_fit}}
  - {number: 2, id: poor, names: {en: {label: Poor fit}}, codes: {salesforce: P}}
"""
METRIC = """\
id: rate
kind: metric
version: 1.3.0
status: proposed
owner: marketing
names: {en: {label: Rate of success}}
definition: {en: How many contacts come as far as both teams want.}
formula: reached(stage/mql) / reached(stage/contact)
unit: rate
period: week
"""
CRMS = {"hubspot": "grade", "salesforce": "Grade__c"}
QUESTION = (
    "{{id: {}, kind: true_false, about: {}, use: practice, text: {{en: So it is.}}, key: true}}"
)
ABOUT = {"new": "stage/mql@1", "older": "stage/mql@7", "other": "stage/lead@1"}


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """The same project twice, all of it agreed on."""
    base = agreed(tmp_path / "base")
    for path, text in (("picklists/grade.yaml", PICKLIST), ("metrics/rate.yaml", METRIC)):
        (base / "dictionary" / path).parent.mkdir()
        (base / "dictionary" / path).write_text(text, encoding="utf-8")
    agree(base, "picklist/grade", "metric/rate")
    return base, Path(shutil.copytree(base, tmp_path / "head"))


def _bank(content: str = "") -> Bank:
    listed = ", ".join(QUESTION.format(*item) for item in ABOUT.items())
    return bank_of({"quizzes/funnel.yaml": (content or f"questions: [{listed}]").encode()})


def _reviewed(folders: tuple[Path, Path], quiz: str = "") -> Review:
    base, head = (open_working_tree(folder) for folder in folders)
    quizzes = Quizzes(_bank(), _bank(quiz))
    return review(Comparison(base, head, TODAY), state(folders[1]).standing, quizzes)


def test_where_nothing_changed_there_is_nothing_to_say(folders: tuple[Path, Path]) -> None:
    made = _reviewed(folders)
    assert (made.changes, made.wanting, made.options, made.questions) == ((), (), (), ())
    assert (made.figures, made.findings, made.elsewhere) == ((), (), 0)


def test_a_changed_definition_waits_for_the_teams_that_have_yet_to_agree(
    folders: tuple[Path, Path],
) -> None:
    raise_mql(folders[1])
    assert [item.teams for item in _reviewed(folders).wanting] == [("marketing", "sales")]
    agree(folders[1], "stage/mql", teams=("marketing",))
    assert [item.teams for item in _reviewed(folders).wanting] == [("sales",)]
    agree(folders[1], "stage/mql", teams=("sales",))
    assert _reviewed(folders).wanting == ()


def test_a_team_that_agreed_sees_which_words_changed_since(folders: tuple[Path, Path]) -> None:
    raise_mql(folders[1])
    agree(folders[1], "stage/mql", teams=("sales",))
    put(folders[1], "stages/mql.yaml", "with one meaning", "with two meanings")
    (item,) = _reviewed(folders).wanting
    (void,) = item.void
    assert void.approval.team == "sales"
    (words,) = void.words or ()
    assert words.endswith(" about the mql with [-one meaning-]{+two meanings+}.")


def test_what_waits_elsewhere_is_only_counted(folders: tuple[Path, Path]) -> None:
    for folder in folders:
        raise_mql(folder)
    put(folders[1], "stages/lead.yaml", "with one meaning", "with a single meaning")
    made = _reviewed(folders)
    assert [item.proposal.reference for item in made.wanting] == ["stage/lead"]
    assert made.elsewhere == 1


def test_figures_stop_being_comparable_also_through_what_they_rest_on(
    folders: tuple[Path, Path],
) -> None:
    raise_mql(folders[1])
    told = [(item.entry, item.version, item.through) for item in _reviewed(folders).figures]
    assert told == [("metric/rate", "2.0.0", ("stage/mql",)), ("stage/mql", "2.0.0", ())]


def test_a_figure_that_is_gone_has_no_version(folders: tuple[Path, Path]) -> None:
    (folders[1] / "dictionary/metrics/rate.yaml").unlink()
    assert [(item.entry, item.version) for item in _reviewed(folders).figures] == [
        ("metric/rate", "")
    ]


def test_a_new_figure_has_nothing_to_be_compared_with(folders: tuple[Path, Path]) -> None:
    (folders[0] / "dictionary/metrics/rate.yaml").unlink()
    assert _reviewed(folders).figures == ()


def _told(change: OptionChange) -> tuple[str, str, str, tuple[str, ...]]:
    value = change.after or change.before
    assert value is not None
    return change.crm, change.list_name, value.id, change.cases


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("label: Good fit", "label: Fine fit", dict.fromkeys(CRMS, "relabelled")),
        ("salesforce: G,", "salesforce: A,", {"salesforce": "recoded"}),
        (
            "hubspot: good_fit}",
            "hubspot: good_fit}, deprecated: {since: 1.0.0, reason: {en: Old.}}",
            dict.fromkeys(CRMS, "deactivated"),
        ),
    ],
)  # fmt: skip
def test_each_crm_is_told_what_changes_in_its_list(
    folders: tuple[Path, Path], before: str, after: str, expected: dict[str, str]
) -> None:
    put(folders[1], "picklists/grade.yaml", before, after)
    assert [_told(item) for item in _reviewed(folders).options] == [
        (crm, CRMS[crm], "good", (case,)) for crm, case in expected.items()
    ]


@pytest.mark.parametrize(("here", "case"), [(0, "added"), (1, "removed")])
def test_options_that_come_or_go_do_so_in_every_crm(
    folders: tuple[Path, Path], here: int, case: str
) -> None:
    line = "  - {number: 2, id: poor, names: {en: {label: Poor fit}}, codes: {salesforce: P}}\n"
    put(folders[here], "picklists/grade.yaml", line, "")
    assert [_told(item) for item in _reviewed(folders).options] == [
        ("hubspot", "grade", "poor", (case,)),
        ("salesforce", "Grade__c", "poor", (case,)),
    ]


def test_a_question_loses_its_meaning_with_the_major_version(folders: tuple[Path, Path]) -> None:
    raise_mql(folders[1])
    told = [(item.written.question.id, item.version) for item in _reviewed(folders).questions]
    assert told == [("new", "2.0.0")]


def test_it_does_so_even_where_nobody_has_raised_the_version_yet(
    folders: tuple[Path, Path],
) -> None:
    put(folders[1], "stages/mql.yaml", "at_least: 20", "at_least: 30")
    assert [item.version for item in _reviewed(folders).questions] == ["2.0.0"]


def test_a_question_on_what_is_gone_has_no_version(folders: tuple[Path, Path]) -> None:
    (folders[1] / "dictionary/stages/mql.yaml").unlink()
    assert [(item.written.question.id, item.version) for item in _reviewed(folders).questions] == [
        ("new", "")
    ]


@pytest.mark.parametrize("quiz", ["questions: [", "questions: [{id: new}]", "<<<<<<< ours\n"])
def test_a_quiz_that_cannot_be_read_is_found(folders: tuple[Path, Path], quiz: str) -> None:
    made = _reviewed(folders, quiz)
    assert made.questions == ()
    assert "quizzes/funnel.yaml" in {item.place.path for item in made.findings}


def test_only_the_faults_that_are_new_are_found(folders: tuple[Path, Path]) -> None:
    for folder in folders:
        put(folder, "stages/lead.yaml", "field: consent", "field: consnt")
    put(folders[1], "stages/mql.yaml", "field: score", "field: scoer")
    assert {(item.rule, item.entry) for item in _reviewed(folders).findings} == {
        ("criteria_unknown_field", "stage/mql")
    }
