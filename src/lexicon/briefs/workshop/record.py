"""A choice, and a wording, as they stand in the file of their entry; all else of it stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lexicon.briefs.workshop.choice import Choice, NotAnOption, Wording
from lexicon.look.escape import visible
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.decision import Decision
from lexicon.project.blanks import key_order
from lexicon.yamlfile.document import Data
from lexicon.yamlfile.inline import inline
from lexicon.yamlfile.read import read
from lexicon.yamlfile.rewrite import Path, Value, rewritten
from lexicon.yamlfile.splice import replaced

Role = str | Mapping[str, str]
_BY = ("decided", "by")


@dataclass(frozen=True, slots=True)
class Session:
    """When a group met, and which roles decided: a role in one language or in each."""

    on: str
    by: tuple[Role, ...]


def recorded(
    raw: bytes, choice: Choice, decision: Decision, session: Session, languages: Sequence[str]
) -> bytes:
    """A decision's file with the choice and its record; a choice confirmed in silence stays.

    A reason in one language will do; a check then asks for its translation.
    Raises NotAnOption, CannotRewrite.
    """
    options = tuple(option.id for option in decision.options)
    if choice.option not in options:
        raise NotAnOption(decision.ref, choice.option, options)
    if decision.chosen == choice.option and decision.decided and not choice.because:
        return raw
    because = {code: clean(text) for code, text in choice.because.items() if clean(text)}
    order = (*key_order(Decision, tuple(languages)), "on", "by", "because", *languages)
    values: dict[Path, Value] = {
        ("chosen",): choice.option,
        ("decided", "on"): session.on,
        _BY: ("nobody",),
        **{("decided", "because", code): text for code, text in because.items()},
    }
    made = rewritten(rewritten(raw, {("decided",): None}), values, order)
    return offered(_signed(made, session.by))


def worded(raw: bytes, wording: Wording, dictionary: Dictionary) -> bytes:
    """An entry's file with the definition that a group gave it. Raises CannotRewrite."""
    entry = dictionary.entries[wording.entry]
    values: dict[Path, Value] = {
        ("definition", code): clean(text) for code, text in wording.texts.items() if clean(text)
    }
    return offered(rewritten(raw, values, key_order(type(entry), dictionary.languages)))


def offered(raw: bytes) -> bytes:
    """A file whose text is proposed from now on, unless its entry is on its way out."""
    is_draft = _top(read(raw).data, "status") == "draft"
    return rewritten(raw, {("status",): "proposed"}) if is_draft else raw


def clean(text: str) -> str:
    """A text as files keep it: nothing that nobody sees, no white space around it."""
    lines = (line.rstrip() for line in visible(text.replace("\t", " ")).strip().split("\n"))
    return "\n".join(lines)


def _signed(raw: bytes, by: Sequence[Role]) -> bytes:
    """The file with the roles, in one line, where `rewritten` put somebody in their place."""
    roles = [dict(role) if isinstance(role, Mapping) else role for role in by]
    return replaced(raw.decode("utf-8"), _BY, inline(roles)).encode("utf-8")


def _top(data: Data, key: str) -> Data:
    return data.get(key) if isinstance(data, dict) else None
