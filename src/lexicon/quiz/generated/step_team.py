"""Which team is responsible for a step of a procedure."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.procedure import Procedure
from lexicon.quiz.generator import all_teams, Generator, labels, practice, sentence, team_names
from lexicon.quiz.question import Question

_TOGETHER = "together"


def _make(dictionary: Dictionary) -> Iterator[Question]:
    teams = tuple(dictionary.manifest.teams)
    for procedure in dictionary.of(Procedure) if len(teams) > 1 else ():
        for step in procedure.steps:
            if step.by in teams and all(step.does.get(code) for code in dictionary.languages):
                facts = {"procedure": labels(procedure.ref, dictionary), "step": step.does}
                options = {team: team_names(team, dictionary) for team in teams}
                yield practice(
                    procedure,
                    f"step_of_{procedure.id}_{step.id}",
                    "choice",
                    text=sentence("step_team", "text", dictionary, facts),
                    options=options | {_TOGETHER: all_teams("step_team", dictionary)},
                    key=step.by,
                )


GENERATOR = Generator(_make, on_pages=True)
