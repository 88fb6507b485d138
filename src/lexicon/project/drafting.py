"""Propose another text of an entry: written into its file, every other byte of which is kept.

The version is raised to what the change needs, and the status says that the text is proposed. What
a check would refuse is not written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lexicon.checks.run import check
from lexicon.checks.subject import Subject
from lexicon.errors import UnknownName
from lexicon.findings import Finding, Severity
from lexicon.history.proposal import Proposal
from lexicon.history.signing import Signing
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.model.ledger_items import Comment
from lexicon.model.ledger_paths import comment_path
from lexicon.project.blanks import Blank, blanks_of, key_order
from lexicon.project.blanks import Path as Keys
from lexicon.project.decided import TextMoved, nothing_proposed, written
from lexicon.project.ledger_text import signed_text
from lexicon.project.lock import writing
from lexicon.project.state import State, open_state
from lexicon.project.trial import state_with
from lexicon.source.files import project_root
from lexicon.yamlfile.document import Data
from lexicon.yamlfile.read import read
from lexicon.yamlfile.rewrite import Value, rewritten

_LEAVING = ("deprecated", "retired")


@dataclass(frozen=True)
class Draft:
    """What somebody would have an entry say, by place; a place left out stays as it is."""

    reference: str
    values: Mapping[Keys, Value]


@dataclass(frozen=True)
class Drafted:
    """A draft worked into the file, and what a check says of it; nothing is written yet."""

    state: State
    source: bytes
    proposal: Proposal | None
    """None where the text would say just what is in force, or cannot be understood."""
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What keeps it from being proposed."""
        return tuple(item for item in self.findings if item.severity is Severity.ERROR)


@dataclass(frozen=True)
class Proposed:
    """What was written, or the findings because of which nothing was."""

    drafted: Drafted
    written: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


def source_digest(source: bytes) -> str:
    """The name of a file's exact content: what somebody saw when they began to change it."""
    return hashlib.sha256(source).hexdigest()


def values_in(source: bytes, blanks: tuple[Blank, ...]) -> dict[Keys, Value]:
    """What a file says at each of the places; None where it says nothing."""
    data = read(source).data
    return {blank.keys: _value(_at(data, blank.keys)) for blank in blanks}


def blanks_in(state: State, reference: str) -> tuple[Blank, ...]:
    """What of an entry can be filled in on a form. Raises UnknownName."""
    entry = state.dictionary.get(reference)
    if entry is None:
        raise UnknownName("entry", reference, tuple(state.dictionary.entries))
    return blanks_of(type(entry), state.dictionary.languages)


def draft(state: State, draft: Draft) -> Drafted:
    """Work a draft into its file, to see what would come of it.

    Raises UnknownName, OSError, and CannotRewrite where only the author can change the file.
    """
    blanks_in(state, draft.reference)
    source = state.source(draft.reference)
    made = _with_values(source, draft, state)
    tried = state_with(state, draft.reference, made)
    proposal = tried.standing.proposals.get(draft.reference)
    needed = proposal.needed_version if proposal else None
    if needed:
        made = rewritten(made, {("version",): needed})
        tried = state_with(state, draft.reference, made)
        proposal = tried.standing.proposals.get(draft.reference)
    file = state.dictionary.files[draft.reference]
    return Drafted(tried, made, proposal, findings_of(tried, draft.reference, file))


def propose(
    path: Path, wish: Draft, signing: Signing, now: datetime, seen: str | None = None
) -> Proposed:
    """Write a draft into its file, with its reason as a comment. Nothing where a check objects.

    `seen` is the `source_digest` of the file that the draft was made from. Raises as `draft` does,
    and TextMoved, CannotWrite, Busy, ProjectNotFound.
    """
    with writing(root := project_root(path)):
        state = open_state(root, now.date())
        made = draft(state, wish)
        source = state.source(wish.reference)
        if seen is not None and seen != source_digest(source):
            raise TextMoved(wish.reference)
        file = state.dictionary.files[wish.reference]
        if made.errors:
            return Proposed(made, findings=made.errors)
        if made.proposal is None or made.source == source:
            return Proposed(made, findings=(nothing_proposed(state, wish.reference),))
        files = {file: made.source}
        if signing.words:
            comment = reason_of(made.proposal, signing)
            files[comment_path(wish.reference, comment)] = signed_text(comment)
        return Proposed(made, written(state.root, files))


def _with_values(source: bytes, draft: Draft, state: State) -> bytes:
    data = read(source).data
    changed = {
        keys: value for keys, value in draft.values.items() if not _says(_at(data, keys), value)
    }
    kind = kind_classes()[draft.reference.partition("/")[0]]
    made = rewritten(source, changed, key_order(kind, state.dictionary.languages))
    if _at(data, ("status",)) in ("proposed", *_LEAVING):
        return made
    return rewritten(made, {("status",): "proposed"})


def _says(written: Data, value: Value) -> bool:
    """Whether a file says that already; white space around a text is nobody's wish."""
    now = _value(written)
    if now in (None, False, ()) and value in (None, False, (), ""):
        return True
    return (now.strip() if isinstance(now, str) else now) == value


def _value(data: Data) -> Value:
    if isinstance(data, list):
        return tuple(str(item) for item in data)
    return None if isinstance(data, dict) else data


def _at(data: Data, keys: Keys) -> Data:
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def findings_of(state: State, reference: str, file: str) -> tuple[Finding, ...]:
    """What a check says of one entry, gravest first; remarks on style left out."""
    subject = Subject(state.dictionary, state.today, state.ledger)
    found = (*state.findings, *check(subject))
    own = (item for item in found if item.entry == reference or item.place.path == file)
    shown = (item for item in own if item.severity in (Severity.ERROR, Severity.WARNING))
    return tuple(sorted(shown, key=lambda item: item.severity.rank))


def reason_of(proposal: Proposal, signing: Signing) -> Comment:
    """Why somebody proposes a text, as a comment on it."""
    return Comment(
        version=proposal.entry.version,
        digest=proposal.digest,
        team=signing.team,
        reviewer=signing.reviewer,
        time=signing.time,
        text=signing.words,
    )
