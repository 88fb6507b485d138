"""What would come of a workshop's choices: which files, which proposals, what stands against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lexicon.briefs.workshop.choice import Choices
from lexicon.briefs.workshop.consequences import rewrites
from lexicon.briefs.workshop.mending import Mend, mended
from lexicon.briefs.workshop.record import Session, offered, recorded, worded
from lexicon.briefs.workshop.trial import Ground, Trial
from lexicon.errors import UnknownName
from lexicon.findings import Finding
from lexicon.history.proposal import Proposal
from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.decision import Decision
from lexicon.quiz.bank import FOLDER


@dataclass(frozen=True, eq=False)
class Outcome:
    """The changed files, and the project with them; nothing is written yet."""

    trial: Trial
    mends: tuple[Mend, ...]
    findings: tuple[Finding, ...]
    """What a check would refuse of the dictionary: with any of it nothing may be written."""
    questions: tuple[Finding, ...]
    """What has to be rewritten in the quizzes afterwards."""

    @property
    def files(self) -> Mapping[str, bytes]:
        """Only those that say something else than before."""
        ground = self.trial.ground
        return {path: raw for path, raw in self.trial.files.items() if raw != ground.source(path)}

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """What the choices propose, by entry."""
        changed = set(self.files)
        found = self.trial.standing.proposals
        files = self.trial.dictionary.files
        return tuple(found[name] for name in sorted(found) if files[name] in changed)


def outcome(ground: Ground, choices: Choices, session: Session) -> Outcome:
    """Work all choices into the files and mend what they make false.

    Raises UnknownName, NotAnOption, CannotRewrite, KeyError.
    """
    files = _worked_in(ground, choices, session)
    language = ground.state.dictionary.languages[0]
    made = mended(ground.tried(files), ground.known, _why(language, session))
    quizzes = tuple(item for item in made.errors if item.place.path.startswith(f"{FOLDER}/"))
    rest = tuple(item for item in made.errors if item not in quizzes)
    return Outcome(made.trial, made.mends, rest, quizzes)


def decision_called(dictionary: Dictionary, name: str) -> Decision:
    """A decision by its reference. Raises UnknownName."""
    found = dictionary.get(name)
    if not isinstance(found, Decision):
        known = tuple(item.ref for item in dictionary.of(Decision))
        raise UnknownName("decision", name, known)
    return found


def _worked_in(ground: Ground, choices: Choices, session: Session) -> dict[str, bytes]:
    dictionary = ground.state.dictionary
    files: dict[str, bytes] = {}

    def text(reference: str) -> tuple[str, bytes]:
        path = dictionary.files[reference]
        return path, files.get(path) or ground.source(path)

    for choice in choices.taken:
        decision = decision_called(dictionary, choice.decision)
        path, raw = text(decision.ref)
        files[path] = recorded(raw, choice, decision, session, dictionary.languages)
        option = next(item for item in decision.options if item.id == choice.option)
        for rewrite in rewrites(option, dictionary):
            path, raw = text(rewrite.entry)
            files[path] = offered(rewrite.into(raw))
    for wording in choices.wordings:
        if wording.entry not in dictionary.entries:
            raise UnknownName("entry", wording.entry, tuple(dictionary.entries))
        path, raw = text(wording.entry)
        files[path] = worded(raw, wording, dictionary)
    return files


def _why(language: str, session: Session) -> str:
    words = load_words("lexicon.briefs.workshop", "outcome", language)
    return typeset(language, str(words["no_longer"])).format(day=session.on)
