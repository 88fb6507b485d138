"""One proposal: read it, then approve, reject or comment."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lexicon.adoption.people.roles import Act as Permission
from lexicon.history.signing import Signing
from lexicon.look.escape import visible
from lexicon.project.decided import Decided, Seen, TextMoved, overdue
from lexicon.project.deciding import approve_proposals, comment_on, reject_proposal
from lexicon.project.state import State
from lexicon.web.desk import Desk, desk_of, person_of
from lexicon.web.faults import faulty
from lexicon.web.keeping import kept
from lexicon.web.permitted import NotPermitted
from lexicon.web.person import Person
from lexicon.web.posted import Form, answering
from lexicon.web.showing import Reply, show_proposal
from lexicon.web.speaking import decides, speaking
from lexicon.web.tongue import ASKED, choose

_PATH = "/app/proposals/{kind:str}/{id:str}"
_NEEDS_WORDS = ("reject", "comment")
_DECIDES: dict[str, Permission] = {"approve": "approve", "reject": "reject"}
_DONE = ("approve", "reject", "comment", "propose")
Deciding = Callable[[Desk, str, Signing, Seen], Decided]


def _read(request: Request) -> Response:
    done = request.query_params.get("done", "")
    notice = f"done.{done}" if done in _DONE else ""
    if notice and "git" in request.query_params:
        notice = "done.not_committed"
    state, reference = desk_of(request).state(), _reference(request)
    if reference in state.dictionary.unreadable:
        return faulty(request, state, reference)
    return show_proposal(request, state, reference, Reply(notice=notice))


def _decide(request: Request, form: Form) -> Response:
    desk, reference = desk_of(request), _reference(request)
    act, digest = form.get("do", ""), form.get("digest", "")
    words = visible(form.get("words", "")).strip()
    state = desk.state()
    if reference in state.dictionary.unreadable:
        return faulty(request, state, reference)
    if act not in _ACTS:
        choose(request, form.get(ASKED, ""))
        return show_proposal(request, state, reference, Reply(typed=words))
    late = bool(overdue(state, (reference,), desk.clock()))
    if act in _DECIDES and not decides(person_of(request), late):
        raise NotPermitted(_DECIDES[act])
    if act in _NEEDS_WORDS and not words:
        return show_proposal(request, state, reference, Reply(422, notice=f"needs.{act}"))
    person = speaking(person_of(request), state.dictionary.manifest, late)
    if _is_said(state, reference, act, digest, person, words):
        return _back(reference, act)
    signing = desk.signing(person, words)
    try:
        decided = _ACTS[act](desk, reference, signing, Seen({reference: digest}))
    except TextMoved:
        again = desk.state()
        if _is_said(again, reference, act, digest, person, words):
            return _back(reference, act)
        return show_proposal(request, again, reference, Reply(409, words, "moved"))
    if decided.findings:
        reply = Reply(422, words, findings=decided.findings)
        return show_proposal(request, decided.state, reference, reply)
    return _back(reference, act, kept(desk, person, act, reference, words, decided.written))


def _approve(desk: Desk, reference: str, signing: Signing, seen: Seen) -> Decided:
    return approve_proposals(desk.root, (reference,), signing, desk.clock(), seen)


def _reject(desk: Desk, reference: str, signing: Signing, seen: Seen) -> Decided:
    return reject_proposal(desk.root, reference, signing, desk.clock(), seen)


def _comment(desk: Desk, reference: str, signing: Signing, seen: Seen) -> Decided:
    seen.check(desk.state(), (reference,))
    decided = comment_on(desk.root, reference, signing, desk.clock())
    if decided.findings:  # decided by somebody else a moment ago
        raise TextMoved(reference)
    return decided


_ACTS: dict[str, Deciding] = {"approve": _approve, "reject": _reject, "comment": _comment}


def _is_said(
    state: State, reference: str, act: str, digest: str, person: Person, words: str
) -> bool:
    """Whether this very word was given before: a button pressed twice says nothing new."""
    ledger, proposal = state.ledger, state.standing.proposals.get(reference)
    if act == "comment":
        known = ledger.comments.get(reference, ())
        return any(
            (item.digest, item.team, item.reviewer, item.text)
            == (digest, person.team, person.name, words)
            for item in known
        )
    if proposal and proposal.digest == digest and not proposal.is_draft:
        return False
    given = (ledger.approvals if act == "approve" else ledger.rejections).get(reference, ())
    return any((item.digest, item.team) == (digest, person.team) for item in given)


def _reference(request: Request) -> str:
    return f"{request.path_params['kind']}/{request.path_params['id']}"


def _back(reference: str, act: str, is_committed: bool = True) -> Response:
    rest = "" if is_committed else "&git=no"
    return RedirectResponse(f"/app/proposals/{reference}?done={act}{rest}", 303)


ROUTES = (
    Route(_PATH, _read, methods=["GET"]),
    Route(_PATH, answering(_decide), methods=["POST"]),
)
