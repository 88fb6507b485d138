"""What came of a decision, in words."""

from __future__ import annotations

from collections.abc import Iterator

import click

from lexicon.cli.signing import refuse
from lexicon.history.policy import missing
from lexicon.languages.phrase import listed, typeset
from lexicon.languages.words import load_words
from lexicon.model.ledger import SPONSOR
from lexicon.model.manifest import Manifest
from lexicon.project.decided import Decided


def finish(decided: Decided, who: str, language: str) -> None:
    """Say what came of a yes, or what stands against it and end with exit code 1."""
    if decided.findings:
        refuse(decided.state.loaded, decided.findings, language)
    click.echo("".join(f"{line}\n" for line in told(decided, who, language)), nl=False)


def told(decided: Decided, who: str, language: str) -> Iterator[str]:
    """A line an entry: who agreed, what is in force now, whom it still waits for."""
    words = load_words("lexicon.cli", "deciding", language)
    standing = decided.state.standing
    team = team_called(who, decided.state.dictionary.manifest, language)
    for name in dict.fromkeys((*decided.signed, *decided.in_force)):
        proposal = standing.proposals[name]
        teams = [
            team_called(other, decided.state.dictionary.manifest, language)
            for other in missing(proposal.missing, ())
            if other != who
        ]
        message = "in_force" if name in decided.in_force else "waits"
        sentence = words[message].format(
            entry=name,
            version=proposal.entry.version,
            team=team,
            teams=listed(language, teams),
        )
        yield typeset(language, sentence)
    if not decided.signed and not decided.in_force:
        yield typeset(language, words["nothing"])


def told_of_no(decided: Decided, name: str, language: str) -> str:
    """What a rejection did to the file."""
    words = load_words("lexicon.cli", "deciding", language)
    before = decided.state.standing.proposals[name].before
    message = "restored" if before else "draft_again"
    version = before.version if before else ""
    return typeset(language, words[message].format(entry=name, version=version))


def team_called(team: str, manifest: Manifest, language: str) -> str:
    """What people call a team, or the sponsor."""
    if team == SPONSOR:
        return manifest.approval.sponsor_called(language) or team
    known = manifest.teams.get(team)
    return (known.names.get(language) if known else None) or team
