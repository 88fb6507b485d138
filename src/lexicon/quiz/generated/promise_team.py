"""Which team made a promise to the other."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.agreement import Agreement
from lexicon.quiz.generator import all_teams, Generator, practice, sentence, team_names
from lexicon.quiz.question import Question

_TOGETHER = "together"


def _make(dictionary: Dictionary) -> Iterator[Question]:
    teams = tuple(dictionary.manifest.teams)
    for agreement in dictionary.of(Agreement) if len(teams) > 1 else ():
        for clause in agreement.clauses:
            told = all(clause.promise.get(code, "").strip() for code in dictionary.languages)
            if told and clause.from_ in teams:
                options = {team: team_names(team, dictionary) for team in teams}
                yield practice(
                    agreement,
                    f"promise_of_{agreement.id}_{clause.id}",
                    "choice",
                    text=sentence("promise_team", "text", dictionary, {"promise": clause.promise}),
                    options=options | {_TOGETHER: all_teams("promise_team", dictionary)},
                    key=clause.from_,
                )


GENERATOR = Generator(_make, on_pages=True)
