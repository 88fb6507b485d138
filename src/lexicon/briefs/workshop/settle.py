"""Write what a workshop settled into the dictionary: as proposals, all or nothing, under the lock.

Each choice is tried before, but nothing is written until the end: a group changes its mind, and a
dictionary with half of its decisions would help nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lexicon.briefs.workshop.choice import Choices
from lexicon.briefs.workshop.outcome import Outcome, outcome
from lexicon.briefs.workshop.record import Session
from lexicon.briefs.workshop.trial import ground_of
from lexicon.history.signing import Signing
from lexicon.model.ledger_paths import comment_path
from lexicon.project.decided import ledger_faults, written
from lexicon.project.drafting import reason_of
from lexicon.project.ledger_text import signed_text
from lexicon.project.lock import writing
from lexicon.project.state import open_state
from lexicon.source.files import project_root


@dataclass(frozen=True, eq=False)
class Settled:
    """What came of it, and the files that were written: none where `made` has findings."""

    made: Outcome
    written: tuple[str, ...] = ()


def settle(
    path: Path, choices: Choices, session: Session, signing: Signing, now: datetime
) -> Settled:
    """Write all choices; `signing.words` says of each proposal where it comes from.

    Raises UnknownName, NotAnOption, CannotRewrite, KeyError, CannotWrite, Busy, ProjectNotFound,
    OSError.
    """
    with writing(root := project_root(path)):
        state = open_state(root, now.date())
        made = outcome(ground_of(state), choices, session)
        if made.findings or ledger_faults(state):
            return Settled(made)
        files = {**made.files, **_reasons(made, signing)}
        return Settled(made, written(root, files) if files else ())


def _reasons(made: Outcome, signing: Signing) -> Mapping[str, bytes]:
    """Where each proposal comes from, as a comment on it."""
    comments = {item.reference: reason_of(item, signing) for item in made.proposals}
    return {comment_path(name, comment): signed_text(comment) for name, comment in comments.items()}
