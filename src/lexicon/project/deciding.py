"""Approve, reject, comment: decided on what is there at that moment, written all or nothing."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from lexicon.history.signing import Approved, Signing, approve, reject, signed
from lexicon.model.ledger_items import Comment, KeptText
from lexicon.model.ledger_paths import (
    agreed_path,
    approval_path,
    comment_path,
    offered_path,
    rejection_path,
)
from lexicon.project.decided import (
    Decided,
    Seen,
    faults_in,
    ledger_faults,
    nothing_proposed,
    overdue,
    written,
)
from lexicon.project.decided import must_be_known as _known
from lexicon.project.ledger_text import kept_text, signed_text
from lexicon.project.lock import writing
from lexicon.project.state import State, open_state
from lexicon.source.files import project_root
from lexicon.yamlfile.splice import with_scalar


def approve_proposals(
    path: Path,
    references: tuple[str, ...],
    signing: Signing,
    now: datetime,
    seen: Seen | None = None,
) -> Decided:
    """A yes to the entries named (`stage/mql`), or only write down what all have agreed to.

    Raises UnknownName, Nameless, TextMoved, CannotWrite, Busy, ProjectNotFound.
    """
    signing = signed(signing)
    with writing(root := project_root(path)):
        state = open_state(root, now.date())
        _known(state, references, signing.team)
        (seen or Seen()).check(state, references)
        faults = faults_in(state, (*references, *state.standing.agreed))
        if faults:
            return Decided(state, findings=faults)
        sources = {name: state.source(name) for name in (*references, *state.standing.agreed)}
        late = overdue(state, references, now)
        made = approve(state.standing, references, signing, sources, late)
        if made.findings:
            return Decided(state, findings=made.findings)
        files = written(state.root, _files_of(made))
        _drop_offered(state, made)
    return Decided(state, tuple(made.approvals), tuple(made.agreed), files)


def reject_proposal(
    path: Path, reference: str, signing: Signing, now: datetime, seen: Seen | None = None
) -> Decided:
    """A no: the text in force comes back, the rejected one is kept with its reason.

    A word never agreed to goes back to being a draft. Raises as `approve_proposals` does.
    """
    signing = signed(signing)
    with writing(root := project_root(path)):
        state = open_state(root, now.date())
        _known(state, (reference,), signing.team)
        (seen or Seen()).check(state, (reference,))
        faults = ledger_faults(state)
        if faults:
            return Decided(state, findings=faults)
        source = state.source(reference)
        made = reject(state.standing, reference, signing, source)
        if made is None:
            return Decided(state, findings=(nothing_proposed(state, reference),))
        back = _restored(made.restored) if made.restored else _as_draft(source)
        files = written(
            state.root,
            {
                offered_path(reference, made.offered): kept_text(made.offered),
                rejection_path(reference, made.rejection): signed_text(made.rejection),
                state.dictionary.files[reference]: back,
            },
        )
    return Decided(state, (reference,), (reference,) if made.restored else (), files)


def comment_on(path: Path, reference: str, signing: Signing, now: datetime) -> Decided:
    """A remark on a proposal, which decides nothing. Raises as `approve_proposals` does."""
    signing = signed(signing)
    with writing(root := project_root(path)):
        state = open_state(root, now.date())
        _known(state, (reference,), signing.team)
        proposal = state.standing.proposals.get(reference)
        if proposal is None:
            return Decided(state, findings=(nothing_proposed(state, reference),))
        comment = Comment(
            version=proposal.entry.version,
            digest=proposal.digest,
            team=signing.team,
            reviewer=signing.reviewer,
            time=signing.time,
            text=signing.words,
        )
        file, text = _where_free(state.root, reference, comment)
        files = written(state.root, {file: text})
    return Decided(state, (reference,), (), files)


def _where_free(root: Path, reference: str, comment: Comment) -> tuple[str, bytes]:
    """The remark's file; of two in one second the later is dated a second later."""
    while True:
        file, text = comment_path(reference, comment), signed_text(comment)
        if not (root / file).is_file() or (root / file).read_bytes() == text:
            return file, text
        later = datetime.fromisoformat(comment.time) + timedelta(seconds=1)
        comment = comment.model_copy(update={"time": later.isoformat(timespec="seconds")})


def _files_of(made: Approved) -> dict[str, bytes]:
    """Texts first: a signature without its text would be worth nothing."""
    texts = {offered_path(name, text): kept_text(text) for name, text in made.offered.items()}
    signed = {approval_path(name, item): signed_text(item) for name, item in made.approvals.items()}
    in_force = {agreed_path(name, text): kept_text(text) for name, text in made.agreed.items()}
    return {**texts, **signed, **in_force}


def _drop_offered(state: State, made: Approved) -> None:
    """What is in force need not be kept as offered too."""
    for name, text in made.agreed.items():
        (state.root / offered_path(name, text)).unlink(missing_ok=True)


def _restored(text: KeptText) -> bytes:
    return "\n".join(text.source).encode("utf-8")


def _as_draft(source: bytes) -> bytes:
    return with_scalar(source, ("status",), "draft")
