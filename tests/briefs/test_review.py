"""What a review says of a change: each consequence where there is one, else nothing."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from lexicon.briefs.telling import told_review
from lexicon.printers.report import Line
from tests.briefs.reviewing import reviewed
from tests.project.world import agree, put, raise_mql


def test_where_nothing_changed_there_is_nothing_to_say(folders: tuple[Path, Path]) -> None:
    made = reviewed(folders)
    assert (made.changes, made.wanting, made.options, made.questions) == ((), (), (), ())
    assert (made.figures, made.findings, made.elsewhere) == ((), (), 0)


def test_a_changed_definition_waits_for_the_teams_that_have_yet_to_agree(
    folders: tuple[Path, Path],
) -> None:
    raise_mql(folders[1])
    assert [item.teams for item in reviewed(folders).wanting] == [("marketing", "sales")]
    agree(folders[1], "stage/mql", teams=("marketing",))
    assert [item.teams for item in reviewed(folders).wanting] == [("sales",)]
    agree(folders[1], "stage/mql", teams=("sales",))
    assert reviewed(folders).wanting == ()


def test_a_team_that_agreed_sees_which_words_changed_since(folders: tuple[Path, Path]) -> None:
    raise_mql(folders[1])
    agree(folders[1], "stage/mql", teams=("sales",))
    put(folders[1], "stages/mql.yaml", "with one meaning", "with two meanings")
    (item,) = reviewed(folders).wanting
    (void,) = item.void
    assert void.approval.team == "sales"
    made = replace(reviewed(folders), findings=())
    (line,) = told_review(
        made, ("before", "now"), "en", partial(Line, message="", hint="")
    ).approvals
    (words,) = line.void[0].words or ()
    assert words.startswith("Definition")
    assert words.endswith(" about the mql with [-one meaning-]{+two meanings+}.)")


def test_what_waits_elsewhere_is_only_counted(folders: tuple[Path, Path]) -> None:
    for folder in folders:
        raise_mql(folder)
    put(folders[1], "stages/lead.yaml", "with one meaning", "with a single meaning")
    made = reviewed(folders)
    assert [item.proposal.reference for item in made.wanting] == ["stage/lead"]
    assert made.elsewhere == 1


def test_figures_stop_being_comparable_also_through_what_they_rest_on(
    folders: tuple[Path, Path],
) -> None:
    raise_mql(folders[1])
    told = [(item.entry, item.version, item.through) for item in reviewed(folders).figures]
    assert told == [("metric/rate", "2.0.0", ("stage/mql",)), ("stage/mql", "2.0.0", ())]


def test_a_figure_that_is_gone_has_no_version(folders: tuple[Path, Path]) -> None:
    (folders[1] / "dictionary/metrics/rate.yaml").unlink()
    assert [(item.entry, item.version) for item in reviewed(folders).figures] == [
        ("metric/rate", "")
    ]


def test_a_new_figure_has_nothing_to_be_compared_with(folders: tuple[Path, Path]) -> None:
    (folders[0] / "dictionary/metrics/rate.yaml").unlink()
    assert reviewed(folders).figures == ()


def test_a_question_loses_its_meaning_with_the_major_version(folders: tuple[Path, Path]) -> None:
    raise_mql(folders[1])
    told = [(item.written.question.id, item.version) for item in reviewed(folders).questions]
    assert told == [("new", "2.0.0")]


def test_it_does_so_even_where_nobody_has_raised_the_version_yet(
    folders: tuple[Path, Path],
) -> None:
    put(folders[1], "stages/mql.yaml", "at_least: 20", "at_least: 30")
    assert [item.version for item in reviewed(folders).questions] == ["2.0.0"]


def test_a_question_on_what_is_gone_has_no_version(folders: tuple[Path, Path]) -> None:
    (folders[1] / "dictionary/stages/mql.yaml").unlink()
    assert [(item.written.question.id, item.version) for item in reviewed(folders).questions] == [
        ("new", "")
    ]


@pytest.mark.parametrize("quiz", ["questions: [", "questions: [{id: new}]", "<<<<<<< ours\n"])
def test_a_quiz_that_cannot_be_read_is_found(folders: tuple[Path, Path], quiz: str) -> None:
    made = reviewed(folders, quiz)
    assert made.questions == ()
    assert "quizzes/funnel.yaml" in {item.place.path for item in made.findings}


def test_only_the_faults_that_are_new_are_found(folders: tuple[Path, Path]) -> None:
    for folder in folders:
        put(folder, "stages/lead.yaml", "field: consent", "field: consnt")
    put(folders[1], "stages/mql.yaml", "field: score", "field: scoer")
    assert {(item.rule, item.entry) for item in reviewed(folders).findings} == {
        ("criteria_unknown_field", "stage/mql")
    }
