"""What a kind of finding of an audit is: a search, and whether what it finds is a fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as made_by

from lexicon.audit.held import Held


@dataclass(frozen=True, slots=True)
class Found:
    """One finding: how many records, what about, which (`where`, a condition on the table).

    One about the data as a whole has no records.

    `message` names the sentence of the kind's words that says it; `shown` are the columns that a
    list of the records has beside the key.
    """

    records: int
    where: str
    field: str = ""
    facts: Mapping[str, object] = made_by(default_factory=dict)
    message: str = "message"
    shown: tuple[str, ...] = ()
    hint: str = ""
    """The sentence that says what to do; else that which goes with the message."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of finding: KIND in `audit/kinds/<kind>.py`, its words beside it.

    What is no fault is told, and counted, but fails nothing. Kinds are asked side by side, on two
    threads: before all others those that are `is_apart`, which take longest and look at nothing
    that any other works out, then those that `share` what takes long, one after the other.
    """

    find: Callable[[Held], Iterable[Found]]
    is_fault: bool = True
    is_apart: bool = False
    shared: str = ""
