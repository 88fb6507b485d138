"""By when: the deadline in force, and in which hours its clock runs."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.criteria.working_hours import working_hours
from lexicon.languages.phrase import duration
from lexicon.site.edition import Edition


@dataclass(frozen=True, slots=True)
class Deadline:
    """`within` 24 hours, `counted` Monday to Friday; "" where nothing says which hours count."""

    within: str
    counted: str

    @property
    def sentence(self) -> str:
        """`within`, as it begins a sentence."""
        return self.within[:1].upper() + self.within[1:]


def deadline(
    within: str | None, edition: Edition, calendar: str | None = None, of: str = ""
) -> Deadline | None:
    """A duration as a deadline; with `of`, what the firm decided for that reference comes first."""
    text = edition.in_force.deadlines.get(of) or within
    if not text:
        return None
    known = edition.dictionary.manifest.calendars.get(calendar or "")
    said = edition.words["stage"]["within"].format(duration=duration(edition.language, text))
    return Deadline(edition.typeset(said), working_hours(known, edition.language) if known else "")
