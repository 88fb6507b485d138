"""From a store to the sources of a report; waves that have closed are published on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from lexicon.adoption.evidence import Evidence
from lexicon.adoption.measures.tally import Tally
from lexicon.adoption.publishing.figure import TOGETHER, Figure
from lexicon.adoption.publishing.published import figures
from lexicon.adoption.publishing.renewing import renewed
from lexicon.adoption.store.figures import cells
from lexicon.adoption.store.first_time import right_first_time
from lexicon.adoption.store.opened import Connection, Store
from lexicon.adoption.store.question_revs import answered_in
from lexicon.adoption.store.responses import Filter, evidence
from lexicon.adoption.store.snapshots import publish, published
from lexicon.adoption.store.tallying import tallies
from lexicon.adoption.store.team_sizes import team_sizes
from lexicon.adoption.store.waves import lock_waves, waves
from lexicon.adoption.telling.sources import FirstTime, Sources
from lexicon.adoption.wave import Wave
from lexicon.errors import UnknownName
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.stage import Stage
from lexicon.model.scalars import version_parts
from lexicon.quiz.question import Question

_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which wave ("": the newest that is closed), which team ("": all).

    `renews`: take figures anew where the same people's answers count otherwise, as after a question
    was voided.
    """

    wave: str = ""
    team: str = ""
    renews: bool = False


def gathered(store: Store, dictionary: Dictionary, asked: Asked = Asked()) -> Sources:
    """What a report is made of; the dictionary says how many people a figure needs.

    Raises UnknownName, StoreFault.
    """
    minimum = dictionary.manifest.adoption.minimum
    _publish_what_closed(store, asked, minimum)
    with store.reading() as connection:
        every = waves(connection)
        found, sizes = published(connection), team_sizes(connection)
        held = frozenset(_held(connection, found, minimum))
        closed = tuple(wave for wave in every if _is_closed(wave, store))
        chosen = _chosen(asked.wave, closed)
        kept = cells(connection, chosen.id) if chosen else ()
    made = Sources(
        store.now(),
        lambda names: _evidence(store, [name for name in names if name not in held]),
        closed,
        tuple(wave for wave in every if wave.is_open(store.now())),
        chosen,
        found,
        sizes,
        _majors(dictionary),
        _known_team(asked.team, dictionary),
        minimum,
        lambda name: {} if name in held else _first_time(store, name),
        sum(cell.rushed for cell in kept),
        held,
    )
    return replace(made, asked=partial(_asked, store), tallies=partial(_tallies, store))


def _publish_what_closed(store: Store, asked: Asked, minimum: int) -> None:
    """Only writes where there is something to publish."""
    with store.reading() as connection:
        waiting = list(_waiting(connection, store, asked))
    if not waiting:
        return
    now = store.now()
    with store.writing() as connection:
        lock_waves(connection)
        for wave in _waiting(connection, store, asked):
            before = published(connection).get(wave)
            current = figures(cells(connection, wave), now, minimum)
            new = renewed(before, current, minimum) if before else current
            if new != before:
                publish(connection, [replace(one, taken_at=_after(before, now)) for one in new])


def _after(before: Sequence[Figure] | None, now: datetime) -> datetime:
    """Now, but later than what was published before, even if a clock was set back."""
    last = max((figure.taken_at for figure in before or ()), default=None)
    return max(now, last + _TICK) if last else now


def _waiting(connection: Connection, store: Store, asked: Asked) -> Iterator[str]:
    """The closed waves of which nothing was published, or whose people are no longer the same."""
    before = published(connection)
    for wave in waves(connection):
        if not _is_closed(wave, store):
            continue
        known = {(one.team, one.entry, one.major): one.people for one in before.get(wave.id, ())}
        kept = cells(connection, wave.id)
        people = {(one.team, one.entry, one.major): sum(n for _, n in one.patterns) for one in kept}
        is_same = all(known.get(place) == number for place, number in people.items())
        is_same &= all(place in people for place in _told(before.get(wave.id, ())))
        if (kept or known) and (asked.renews or not known or not is_same):
            yield wave.id


def _told(figures: Sequence[Figure]) -> Iterator[tuple[str, str, int]]:
    """What is told of teams: it may not outlive the answers of all of them."""
    for one in figures:
        if not one.suppressed and one.team != TOGETHER:
            yield one.team, one.entry, one.major


def _held(
    connection: Connection, found: Mapping[str, Sequence[Figure]], minimum: int
) -> Iterator[str]:
    """Waves that lost some people since, and fewer than the minimum."""
    for wave, before in found.items():
        now = {(one.team, one.entry, one.major): one.patterns for one in cells(connection, wave)}
        lost: dict[str, int] = {}
        for figure in before:
            place = figure.team, figure.entry, figure.major
            if figure.team != TOGETHER:
                left = sum(people for _, people in now.get(place, ()))
                lost[figure.team] = max(lost.get(figure.team, 0), figure.people - left)
        if 0 < sum(lost.values()) < minimum:
            yield wave


def _is_closed(wave: Wave, store: Store) -> bool:
    return wave.closed_at is not None or wave.closes_at <= store.now()


def _chosen(name: str, closed: Sequence[Wave]) -> Wave | None:
    if not name:
        return closed[-1] if closed else None
    known = {wave.id: wave for wave in closed}
    if name not in known:
        raise UnknownName("closed wave", name, tuple(known))
    return known[name]


def _known_team(name: str, dictionary: Dictionary) -> str:
    if name and name not in dictionary.manifest.teams:
        raise UnknownName("team", name, tuple(dictionary.manifest.teams))
    return name


def _majors(dictionary: Dictionary) -> dict[str, int]:
    """Each entry's major version of today: the stages in their order, then the others."""
    stages = [stage.ref for stage in dictionary.stages]
    others = sorted(ref for ref, it in dictionary.entries.items() if not isinstance(it, Stage))
    return {
        ref: version_parts(dictionary.entries[ref].version)[0]
        for ref in (*stages, *others)
        if ref in dictionary.entries
    }


def _evidence(store: Store, names: Sequence[str]) -> Iterator[Evidence]:
    with store.reading() as connection:
        for name in names:
            yield from evidence(connection, Filter(wave=name))


def _first_time(store: Store, wave: str) -> FirstTime:
    with store.reading() as connection:
        return right_first_time(connection, wave)


def _asked(store: Store, wave: str) -> Mapping[str, Question]:
    with store.reading() as connection:
        return answered_in(connection, wave)


def _tallies(store: Store, wave: str) -> Sequence[Tally]:
    with store.reading() as connection:
        return tallies(connection, wave)
