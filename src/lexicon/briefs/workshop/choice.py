"""What a group settles: an option for a decision, a wording for a word, or a day to come back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lexicon.errors import LexiconError


@dataclass(frozen=True, slots=True)
class Choice:
    """The option that a group chose for a decision, and why, by language."""

    decision: str
    option: str
    because: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wording:
    """The definition that a group gave to an entry, by language; a language may be missing."""

    entry: str
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """What a group could not settle, and the day by which the sponsor decides."""

    about: str
    until: str


@dataclass(frozen=True, slots=True)
class Choices:
    """All that a workshop settled; `left` is listed on the page to sign and changes no file."""

    taken: tuple[Choice, ...] = ()
    wordings: tuple[Wording, ...] = ()
    left: tuple[LeftOpen, ...] = ()


class NotAnOption(LexiconError):
    """A choice of something that the decision does not offer."""

    def __init__(self, decision: str, option: str, options: tuple[str, ...]) -> None:
        super().__init__(f"{decision} has no option {option!r}; it has {', '.join(options)}")
        self.decision = decision
        self.option = option
        self.options = options
