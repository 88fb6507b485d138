"""What a rule is, and what it says when it is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lexicon.findings import Keys, Severity

if TYPE_CHECKING:
    from lexicon.checks.subject import Subject


class Breach(NamedTuple):
    """One place where a rule is broken: the entry and the keys.

    The entry is `stage/mql`, "" for the manifest, `quizzes/mql.yaml` for a question bank.

    `message` and `hint` choose among the sentences in the rule's words; `facts` fill their blanks.
    `severity` is for a rule that is graver in some cases than in others.
    """

    entry: str
    keys: Keys = ()
    facts: Mapping[str, object] = {}
    message: str = "message"
    hint: str = "hint"
    on_key: bool = False
    severity: Severity | None = None


class Rule(NamedTuple):
    """A rule: RULE in `checks/rules/<name>.py`; its words in `<name>.<language>.yml` beside it."""

    severity: Severity
    check: Callable[[Subject], Iterator[Breach]]
