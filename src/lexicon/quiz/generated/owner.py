"""Which team works a contact at a stage, or keeps a definition."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds.stage import Stage
from lexicon.quiz.generator import all_teams, Generator, labels, practice, sentence, team_names
from lexicon.quiz.question import Question

_TOGETHER = "together"
_SPOKEN_OF = ("agreement", "metric", "procedure", "stage", "term")
"""Who keeps a field or a picklist is for maintainers to know."""


def _make(dictionary: Dictionary) -> Iterator[Question]:
    teams = tuple(dictionary.manifest.teams)
    for entry in dictionary.entries.values() if len(teams) > 1 else ():
        is_stage = isinstance(entry, Stage)
        right = _holder(entry, dictionary) if is_stage else entry.owner
        is_asked = entry.kind in _SPOKEN_OF and entry.status not in ("deprecated", "retired")
        if not is_asked or right not in (*teams, _TOGETHER):
            continue
        about = "text_stage" if is_stage else "text"
        options = {team: team_names(team, dictionary) for team in teams}
        yield practice(
            entry,
            f"owner_of_{entry.kind}_{entry.id}",
            "choice",
            text=sentence("owner", about, dictionary, {"label": labels(entry.ref, dictionary)}),
            options=options | {_TOGETHER: all_teams("owner", dictionary)},
            key=right,
        )


def _holder(entry: Entry, dictionary: Dictionary) -> str:
    """The team that holds it; a section of several teams without a holder is theirs together."""
    holder = dictionary.holder(entry.id)
    return holder or (_TOGETHER if entry.id in dictionary.sections else "")


GENERATOR = Generator(_make)
