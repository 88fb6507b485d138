"""Probability, closed, won, forecast category, default, converted: they move reports.

Then what people see beside a value: what it means, its colour, whatever else the dictionary says to
that CRM alone. What the dictionary does not say is no difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lexicon.drift.attributes import Read, said_of
from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Match, Pair
from lexicon.look.escape import one_line
from lexicon.targets.exports.seen import ATTRIBUTES
from lexicon.targets.pairs import said_alike
from lexicon.targets.shorten import shorten

_ROOM = 80
"""How much of a text is said, in characters."""


def _find(pair: Pair) -> Iterator[Drift]:
    said, beside, told = _said(pair), _beside(pair), _told(pair)
    for match in pair.matches:
        if match.is_offered:
            for name, ours in said.items():
                yield from _of_value(pair, match, name, ours(match.ours))
            for name, text in match.ours.extras.get(pair.seen.crm, {}).items():
                if name in beside and text:
                    yield from _of_beside(pair, match, name, text)
            if told:
                yield from _of_meaning(pair, match, told)


def _said(pair: Pair) -> dict[str, Read]:
    """The attributes of which both sides speak."""
    return {name: read for name, read in said_of(pair.value_set).items() if pair.shows(name)}


def _of_value(pair: Pair, match: Match, name: str, ours: object) -> Iterator[Drift]:
    theirs = match.theirs.attributes.get(name)
    if theirs is None or ours is None or _same(ours, theirs):
        return
    found = pair.of_match("attribute_differs", match)
    facts = {**found.facts, "attribute": name, "ours": ours, "theirs": theirs}
    yield replace(found, attribute=name, ours=ours, theirs=theirs, facts=facts)


def _beside(pair: Pair) -> frozenset[str]:
    """The names of what the CRM alone says of values that the export shows, of some at least."""
    named = {name for value in pair.seen.values for name in value.attributes}
    return (frozenset(named) | pair.seen.shows) - set(ATTRIBUTES)


def _of_beside(pair: Pair, match: Match, name: str, ours: str) -> Iterator[Drift]:
    said = match.theirs.attributes.get(name) or ""
    theirs = " ".join(map(str, said)) if isinstance(said, tuple) else str(said)
    if not said_alike(ours, theirs):
        yield _differing(pair, match, name, ours, theirs)


def _told(pair: Pair) -> Mapping[str, bool]:
    """The languages in which the CRM says what a value means → whether of most values."""
    if not pair.shows("description"):
        return {}
    values = pair.seen.values
    said = Counter(key or pair.language for item in values for key in item.told if item.told[key])
    return {language: 2 * count > len(values) for language, count in said.items()}


def _of_meaning(pair: Pair, match: Match, told: Mapping[str, bool]) -> Iterator[Drift]:
    """That the CRM does not explain a value is worth a word where it explains most."""
    said = {key or pair.language: text or "" for key, text in match.theirs.told.items()}
    for language, ours in pair.described(match.ours).items():
        theirs = said.get(language, "")
        is_worth_it = told.get(language, False) or bool(theirs.strip())
        if is_worth_it and ours.strip() and not _says(theirs, ours):
            found = _differing(pair, match, "description", ours, theirs)
            message = "message_described" if theirs.strip() else "message_undescribed"
            facts = {**found.facts, "language": language}
            yield replace(found, language=language, facts=facts, message=message)


def _says(theirs: str, ours: str) -> bool:
    """Whether both are one text for a reader; theirs may be cut to what the CRM can hold."""
    if theirs == ours:
        return True
    whole, said = (" ".join(one_line(text).split()) for text in (ours, theirs))
    return said == whole or (said.endswith("…") and whole.startswith(said[:-1].rstrip()))


def _differing(pair: Pair, match: Match, name: str, ours: str, theirs: str) -> Drift:
    found = pair.of_match("attribute_differs", match)
    facts = {"attribute": name, "ours": _quoted(ours), "theirs": _quoted(theirs)}
    message = "message_text" if theirs.strip() else "message_blank"
    made = replace(found, attribute=name, ours=ours, theirs=theirs, message=message)
    return replace(made, facts={**found.facts, **facts}, hint="hint_text")


def _quoted(text: str) -> str:
    """For the middle of a sentence of ours, which has a full stop of its own."""
    return shorten(text, _ROOM).removesuffix(".")


def _same(ours: object, theirs: object) -> bool:
    """Percentages come as fractions too, with their rounding."""
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return abs(ours - theirs) < 0.005
    return ours == theirs


KIND = Kind(_find, rank=11)
