"""One thing that a group settles: an option, a wording, a day to come back, or nothing at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lexicon.adoption.store.workshops.rows import ChoiceRow
from lexicon.briefs.workshop.choice import Choices
from lexicon.briefs.workshop.record import clean
from lexicon.briefs.workshop.room import Room
from lexicon.errors import LexiconError


class NotOneThing(LexiconError):
    """A choice that says several things, or none."""

    def __init__(self) -> None:
        super().__init__("say one of: an option, a text, the day until which it stays open")


@dataclass(frozen=True, slots=True)
class Settling:
    """What somebody wrote down; texts by language."""

    about: str
    option: str = ""
    because: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    until: str = ""
    takes_back: bool = False

    def row(self) -> ChoiceRow:
        """As it is kept. Raises NotOneThing."""
        texts = _cleaned(self.texts)
        if sum(map(bool, (self.option, texts, self.until, self.takes_back))) != 1:
            raise NotOneThing
        if self.option:
            return ChoiceRow(self.about, "option", self.option, _cleaned(self.because))
        if texts:
            return ChoiceRow(self.about, "wording", "", texts)
        return ChoiceRow(self.about, "open" if self.until else "", self.until, {})


def trial_choices(room: Room, row: ChoiceRow) -> Choices:
    """All that is settled so far, and this too: choices are tried together."""
    others = tuple(item for item in room.settled if item.about != row.about)
    return replace(room, settled=(*others, *((row,) if row.kind else ()))).choices


def _cleaned(texts: Mapping[str, str]) -> dict[str, str]:
    return {code: clean(text) for code, text in texts.items() if clean(text)}
