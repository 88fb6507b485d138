"""Propose a word that the dictionary does not have yet: a file of its own, with what it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lexicon.findings import Finding, Severity
from lexicon.history.signing import Signing
from lexicon.model.kinds.term import Term
from lexicon.model.ledger_paths import comment_path
from lexicon.project.blanks import Path as Keys
from lexicon.project.blanks import key_order
from lexicon.project.decided import TextMoved, written
from lexicon.project.drafting import findings_of, reason_of
from lexicon.project.ledger_text import signed_text
from lexicon.project.lock import writing
from lexicon.project.state import open_state
from lexicon.project.trial import path_of, state_with
from lexicon.source.files import project_root
from lexicon.yamlfile.rewrite import Value, rewritten

_FILE = """\
# yaml-language-server: $schema=../../schema/term.json
id: {id}
kind: term
version: 0.1.0
status: proposed
owner: {owner}
"""


@dataclass(frozen=True)
class Beginning:
    """A new word: its id for ever, the team that keeps it, what it says by place."""

    id: str
    owner: str
    values: Mapping[Keys, Value]


@dataclass(frozen=True)
class Begun:
    """What was written, or the findings because of which nothing was."""

    reference: str
    written: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


def begin(path: Path, wish: Beginning, signing: Signing, now: datetime) -> Begun:
    """Write the file of a new term, with the reason for it as a comment.

    Raises TextMoved where somebody else has just taken the id, CannotRewrite, CannotWrite, Busy,
    ProjectNotFound, OSError.
    """
    reference = f"term/{wish.id}"
    with writing(root := project_root(path)):
        state = open_state(root, now.date())
        file = path_of(state, reference)
        if (root / file).exists():
            raise TextMoved(reference)
        start = _FILE.format(id=wish.id, owner=wish.owner).encode("utf-8")
        source = rewritten(start, wish.values, key_order(Term, state.dictionary.languages))
        tried = state_with(state, reference, source)
        found = findings_of(tried, reference, file)
        errors = tuple(item for item in found if item.severity is Severity.ERROR)
        if errors:
            return Begun(reference, findings=errors)
        files = {file: source}
        proposal = tried.standing.proposals[reference]
        if signing.words:
            comment = reason_of(proposal, signing)
            files[comment_path(reference, comment)] = signed_text(comment)
        return Begun(reference, written(root, files))
