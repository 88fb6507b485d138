"""Choosing at the terminal: what was typed, tried at once, kept, or refused with all reasons."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lexicon.briefs.workshop.acts import choose, go_on
from lexicon.briefs.workshop.conclude import tried
from lexicon.briefs.workshop.outcome import Outcome
from lexicon.briefs.workshop.room import room
from lexicon.briefs.workshop.settling import Settling, trial_choices
from lexicon.checks.words import BUILT_IN, Words
from lexicon.cli.refused import misused
from lexicon.cli.wiring import say
from lexicon.cli.workshopping import Meant, opened, said, stop
from lexicon.languages.printable import printable
from lexicon.project.entries import entry_called


@dataclass(frozen=True, slots=True)
class Said:
    """What was typed: texts as `LANG=TEXT`."""

    option: str
    because: tuple[str, ...]
    texts: tuple[str, ...]
    until: date | None
    takes_back: bool


def settled(meant: Meant, entry: str, typed: Said) -> None:
    """Try a choice with all that was chosen before, and keep it. Ends with 1 if it is refused."""
    with opened(meant) as found:
        about = entry_called(found.dictionary, entry)
        row = _wish(about, typed, found.dictionary.languages).row()
        made = tried(found.state, trial_choices(found.room, row))
        if made.findings:
            stop([*finding_lines(made, meant.lang), said(meant.lang, "refused")])
        here = found.room
        if here.phase == "wall":
            go_on(found.store, here.id, here.row.revision, "choose")
            here = room(found.store, here.id)
        choose(found.store, here.id, here.row.revision, row)
        say([said(meant.lang, "chosen", entry=about, n=len(made.proposals))])


def _wish(about: str, typed: Said, languages: Collection[str]) -> Settling:
    return Settling(
        about,
        typed.option,
        by_language(typed.because, languages),
        by_language(typed.texts, languages),
        typed.until.isoformat() if typed.until else "",
        typed.takes_back,
    )


def by_language(given: Iterable[str], languages: Collection[str]) -> dict[str, str]:
    """`fr=Un texte` → {"fr": "Un texte"}. Raises click.UsageError."""
    texts = {}
    for item in given:
        code, sign, text = item.partition("=")
        if not sign or code not in languages:
            known = ", ".join(f"{name}=TEXT" for name in languages)
            raise misused("text_of_language", written=item, known=known)
        texts[code] = text
    return texts


def finding_lines(made: Outcome, language: str) -> Iterator[str]:
    """What a check would refuse, with what to do."""
    words = Words(BUILT_IN)
    for finding in made.findings:
        told = words.explain(finding, language)
        path = made.trial.dictionary.files.get(finding.entry, finding.place.path)
        yield f"{printable(path)}: {told.message} ({finding.rule})"
        yield f"    → {told.hint}"
