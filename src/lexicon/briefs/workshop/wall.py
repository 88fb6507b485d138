"""The wall: what people wrote side by side, and which of their words they share.

Pure. Texts stand without names, and only those whose writers agreed to it. One language is held
against itself: nobody shares a word with a text in another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from lexicon.briefs.workshop.plan import Topic
from lexicon.briefs.workshop.seats import Given, Seat
from lexicon.briefs.workshop.stems import words_of
from lexicon.languages.fold import fold
from lexicon.look.escape import visible

Case = Literal["plain", "all", "shared", "own"]
_MOST = 40
"""Words of one list; what stands beyond is told as a number."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: in all texts, in both teams' texts, in one team's only, or no word."""

    case: Case
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """One text, and how many people of the team wrote just this."""

    language: str
    pieces: tuple[Piece, ...]
    people: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """The texts of one team; `hidden` were not to be shown. `only` are words no other team has."""

    team: str
    texts: tuple[Text, ...]
    hidden: int
    only: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TermWall:
    """One word as everybody defined it; `common` are the words that all texts have."""

    entry: str
    columns: tuple[Column, ...]
    common: tuple[str, ...]
    shared: tuple[str, ...]

    @property
    def shown(self) -> int:
        """How many texts hang there."""
        return sum(text.people for column in self.columns for text in column.texts)


@dataclass(frozen=True, slots=True)
class _Used:
    """Who uses a word of one language: how many texts, which teams; and how it is written."""

    texts: int
    teams: frozenset[str]
    spelt: str


def term_wall(entry: str, given: Given) -> TermWall:
    """The wall of one word."""
    written = [
        (seat, visible(text).strip())
        for seat, text in given.of(Topic("term", entry))
        if visible(text).strip()
    ]
    shown = [(seat, text) for seat, text in written if seat.shows]
    used = _used(shown)
    languages = {seat.language for seat, _ in shown}
    counts = {code: sum(seat.language == code for seat, _ in shown) for code in languages}
    columns = tuple(_column(team, written, used, counts) for team in given.teams())
    return TermWall(
        entry,
        columns,
        _listed(used, counts, "all"),
        _listed(used, counts, "shared"),
    )


def _column(
    team: str,
    written: Iterable[tuple[Seat, str]],
    used: Mapping[tuple[str, str], _Used],
    counts: Mapping[str, int],
) -> Column:
    own = [(seat, text) for seat, text in written if seat.team == team]
    people: dict[tuple[str, str], int] = defaultdict(int)
    spelt: dict[tuple[str, str], str] = {}
    for seat, text in own:
        if seat.shows:
            same = (seat.language, fold(text))
            people[same] += 1
            spelt.setdefault(same, text)
    texts = tuple(
        Text(code, _pieces(spelt[code, same], code, used, counts), number)
        for (code, same), number in sorted(people.items())
    )
    hidden = sum(not seat.shows for seat, _ in own)
    return Column(team, texts, hidden, _listed(used, counts, "own", team))


def _pieces(
    text: str, code: str, used: Mapping[tuple[str, str], _Used], counts: Mapping[str, int]
) -> tuple[Piece, ...]:
    """The text in stretches of one case; spaces between two words of a case belong to both."""
    pieces: list[Piece] = []
    is_met = counts[code] > 1
    for piece, word in words_of(text, code):
        case = _case(used[code, word], counts[code]) if word and is_met else "plain"
        if pieces and pieces[-1].case == case:
            pieces[-1] = Piece(case, pieces[-1].text + piece)
        else:
            pieces.append(Piece(case, piece))
    return tuple(pieces)


def _used(shown: Iterable[tuple[Seat, str]]) -> dict[tuple[str, str], _Used]:
    found: dict[tuple[str, str], _Used] = {}
    for seat, text in shown:
        spelt = {word: piece for piece, word in reversed(words_of(text, seat.language)) if word}
        for word, piece in spelt.items():
            key = (seat.language, word)
            before = found.get(key, _Used(0, frozenset(), piece))
            found[key] = _Used(
                before.texts + 1, before.teams | {seat.team}, min(piece, before.spelt, key=_length)
            )
    return found


def _is_met(code: str, team: str, used: Mapping[tuple[str, str], _Used]) -> bool:
    """Whether another team wrote in that language too: else nobody could share anything."""
    return any(item.teams - {team} for (other, _), item in used.items() if other == code)


def _length(word: str) -> tuple[int, str]:
    """The singular is the shorter one."""
    return len(word), word


def _case(used: _Used, texts: int) -> Case:
    if texts > 1 and used.texts == texts:
        return "all"
    return "shared" if len(used.teams) > 1 else "own"


def _listed(
    used: Mapping[tuple[str, str], _Used], counts: Mapping[str, int], case: Case, team: str = ""
) -> tuple[str, ...]:
    """Words of a case, those of most texts first."""
    found = [
        (-item.texts, fold(item.spelt), item.spelt.lower() if item.spelt.istitle() else item.spelt)
        for (code, _), item in used.items()
        if _case(item, counts[code]) == case
        and (not team or (item.teams == {team} and _is_met(code, team, used)))
    ]
    return tuple(spelt for *_, spelt in sorted(found)[:_MOST])
