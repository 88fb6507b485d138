"""Changes as readers are told them: what concerns them, in sentences, prose word by word."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from lexicon.history.change import Change
from lexicon.history.comparison import Comparison
from lexicon.history.level import Level, Touch
from lexicon.history.shown import Shown
from lexicon.history.tell import Teller
from lexicon.model.header import Entry
from lexicon.model.kinds.decision import Decision
from lexicon.site.criteria_change import before_criteria, criteria_of, without_criteria
from lexicon.site.edition import Edition
from lexicon.site.markup import Html
from lexicon.site.word_diff import marked, pieces_of

KEPT_WORDS = 8
"""Words shown beside a change in lists, where a text is too long to be shown whole."""
_UNTOLD = frozenset(
    {
        "deprecated_without_notice", "entry_added", "housekeeping_changed", "removed_before_sunset",
        "status_downgraded", "status_raised", "version_decreased", "version_not_bumped",
        "version_raised",
    }
)  # fmt: skip
"""What concerns those who keep the dictionary, or is said of the whole entry elsewhere."""
_CASES = ("examples", "counter_examples")
_ASKING = frozenset({"text_number", "text_unit", "text_negation", "text_obligation"})
"""Sentences that ask the author for something."""
_SEPARATORS = " ,:\u00a0\u202f"


@dataclass(frozen=True, slots=True)
class Line:
    """One change: a sentence or the name of a text, and that text word by word."""

    text: str
    diff: Html
    level: Level
    figures: bool
    """Whether figures from before cannot be compared with later ones."""
    criteria: tuple[Html, Html] | None = None
    """Who qualified before, and who does now."""

    @property
    def can_be_shared(self) -> bool:
        """Whether the sentence says all, so that it may be told once of several entries."""
        return not (self.diff or self.criteria)


def told(
    changes: Sequence[Change],
    two: Comparison,
    edition: Edition,
    words: int | None = None,
    apart_from: Collection[str] = (),
) -> list[Line]:
    """The lines of one entry, gravest first.

    `words` shortens what stays between two changes; places `apart_from` are shown elsewhere.
    """
    ordered = sorted(_concerning_readers(changes, two, edition), key=_place)
    ordered = [change for change in ordered if change.field not in apart_from]
    lines = (_line(change, two, edition, words) for change in ordered)
    return list({(line.text, line.diff): line for line in lines}.values())


def _place(change: Change) -> tuple[bool, int]:
    """Gravest first; examples only illustrate the rest."""
    return _is_case(change), change.level.rank


def _is_case(change: Change) -> bool:
    return change.path.partition(".")[0] in _CASES


def concerns_figures(changes: Collection[Change]) -> bool:
    """Whether figures from before cannot be compared with later ones."""
    return any(_concerns_figures(change) for change in changes)


def _concerns_figures(change: Change) -> bool:
    return change.level is Level.MAJOR and Touch.REPORTS in change.touches


def _concerning_readers(
    changes: Sequence[Change], two: Comparison, edition: Edition
) -> Iterator[Change]:
    own = {_without_language(it) for it in changes if it.language == edition.language}
    for change in changes:
        foreign = change.language not in ("", edition.language)
        is_twin = foreign and _without_language(change) in own
        if change.rule not in _UNTOLD and not is_twin and not _is_undone(change, two):
            yield change


def _without_language(change: Change) -> tuple[str, ...]:
    return tuple(key for key in change.field.split(".") if key != change.language)


def _is_undone(change: Change, two: Comparison) -> bool:
    """What is withdrawn is no longer given up either, and all the same not to be used."""
    entry = two.head.get(change.entry)
    return change.rule == "undeprecated" and bool(entry and entry.status == "retired")


def _line(change: Change, two: Comparison, edition: Edition, words: int | None) -> Line:
    figures = _concerns_figures(change)
    if _is_case(change):
        return Line(edition.words["changes"]["examples"], Html(), change.level, figures)
    pieces = pieces_of(change.before, change.after, edition, words)
    if pieces and _is_own(change, edition):
        return Line(_named(change, two, edition), marked(pieces), change.level, figures)
    teller = Teller(two, edition.language)
    sentence, asked = before_criteria(
        edition.dated(teller.tell(_for_readers(change, two, edition)))
    )
    criteria = criteria_of(change, two, edition) if asked else None
    text = _without_entry(sentence, change, two, edition)
    return Line(text, Html(), change.level, figures, criteria)


def _is_own(change: Change, edition: Edition) -> bool:
    return change.prose and change.language == edition.language


def _named(change: Change, two: Comparison, edition: Edition) -> str:
    """Which text it is: `Definition`, `Sign: Definition`."""
    shown = Shown(two, edition.language)
    parts = [shown.part(change.item)] if change.item is not None else []
    return f"{edition.words['colon']} ".join([*parts, shown.field(change)])


def _for_readers(change: Change, two: Comparison, edition: Edition) -> Change:
    """The change with a sentence that asks nothing, and options by their names."""
    message = "text" if change.message in _ASKING else change.message
    before, after = (
        _option(value, dictionary.get(change.entry), edition) if change.path == "chosen" else value
        for value, dictionary in ((change.before, two.base), (change.after, two.head))
    )
    facts = without_criteria(change.facts)
    return replace(change, message=message, before=before, after=after, facts=facts)


def _option(value: object, entry: Entry | None, edition: Edition) -> object:
    options = entry.options if isinstance(entry, Decision) else ()
    named = (edition.label(it.names, it.id) for it in options if it.id == value)
    return next(named, value)


def _without_entry(sentence: str, change: Change, two: Comparison, edition: Edition) -> str:
    """The sentence without the name of the entry, under which it stands."""
    name = Shown(two, edition.language).called(change.entry)
    rest = sentence.removeprefix(edition.dated(name)).removeprefix(name).lstrip(_SEPARATORS)
    return rest[:1].upper() + rest[1:]
