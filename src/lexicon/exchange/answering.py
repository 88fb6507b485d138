"""Which team answers for an imported list or field: as the CRM's own texts say, if they do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lexicon.languages.fold import fold
from lexicon.languages.words import available_languages, load_words
from lexicon.model.dictionary import Dictionary

Teams = Mapping[str, frozenset[str]]
"""Team → what it may be called, folded."""
FIRST_TEAMS = ("marketing", "sales")
"""Those of a dictionary that begins with an import."""


def teams_of(dictionary: Dictionary | None) -> Teams:
    """Those of the dictionary, else of one that begins; the first answers where nothing says it."""
    if dictionary is None:
        words = [load_words("lexicon.exchange", "", code) for code in available_languages()]
        called = {team: [said["teams"][team] for said in words] for team in FIRST_TEAMS}
        return {team: _folded([team, *names]) for team, names in called.items()}
    teams = dictionary.manifest.teams.items()
    return {name: _folded([name, *team.names.values()]) for name, team in teams}


def answering(owners: Iterable[str], teams: Teams) -> str:
    """The one team that all these names are names of; "" where there is none, or several."""
    named = [frozenset(team for team in teams if fold(name) in teams[team]) for name in owners]
    common = frozenset.intersection(*named) if named else frozenset()
    return next(iter(common)) if len(common) == 1 else ""


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, names))
