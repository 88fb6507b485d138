"""What a target is: options, a rendering, and what it has to say against its input."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lexicon.findings import Keys, Place, Severity
from lexicon.model.dictionary import Dictionary
from lexicon.model.digest import digest
from lexicon.model.frozen import Frozen
from lexicon.model.value_set import ResolvedValue, ValueSet

if TYPE_CHECKING:
    from lexicon.targets.exports.seen import SeenList

Files = Mapping[str, bytes]
"""Path below the output folder, with `/` → content."""

ASKED_FIRST = "retrieve-first"
"""The folder of a fix for what must be fetched from the CRM before the rest can be mended."""


class Options(Frozen):
    """What every target may be told in the manifest."""

    output: str | None = None
    """Folder below the project's root; `generated/<target>` if not given."""


class Job(NamedTuple):
    """All a target may look at: pure data, no clock and no disk."""

    dictionary: Dictionary
    value_sets: tuple[ValueSet, ...]
    options: Options

    @property
    def languages(self) -> tuple[str, ...]:
        return self.dictionary.languages

    @property
    def language(self) -> str:
        """The dictionary's default language."""
        return self.dictionary.languages[0]


class TargetFault(NamedTuple):
    """Something a target cannot say, or its CRM would refuse, in the entry it comes from.

    Without an entry the keys lead into the manifest; `place` is for what is in neither. Where a
    fault `is_final` no file can be written with it: the manifest's `rules` make it weigh no less.
    """

    rule: str
    entry: str
    keys: Keys = ()
    facts: Mapping[str, object] = {}
    severity: Severity = Severity.ERROR
    place: Place | None = None
    message: str = "message"
    is_final: bool = False


class Mend(NamedTuple):
    """What should be otherwise of a record type that was seen; all else of it stays.

    `offered` are the codes that it should offer of each list that it calls so, `more` what else it
    should say, by the option's name for it (`label`, `labels.fr`).
    """

    seen: SeenList
    offered: Mapping[str, Collection[str]]
    more: Mapping[str, object]


class Said(NamedTuple):
    """What a manifest says of a CRM's fields, and of what their values are offered by.

    `settings` are those that a list or field which was seen should have: truths, texts, `""` for
    none, and for `dependent_values` the codes beside each code of the controlling field; there are
    none where nothing is said of any. `offered` are the codes that a record type should offer of
    the list that it calls so, None where nothing is said of it. `more` is what else is said of that
    record type, by the option's name for it (`label`, `labels.fr`): that, and what the CRM says,
    None where the export does not show it.
    """

    settings: Callable[[SeenList], Mapping[str, object]]
    offered: Callable[[SeenList, str], frozenset[str] | None]
    more: Callable[[SeenList], Mapping[str, tuple[object, object]]]


def no_faults(_job: Job) -> Iterable[TargetFault]:
    """For targets that can say everything."""
    return ()


class Target(NamedTuple):
    """A target: TARGET in `targets/<name>/__init__.py`.

    The words about it stand in `<name>/about.<language>.yml`, its faults' in `<name>/faults/`.
    Of a CRM whose exports can be read, `list_name` is the name that the CRM gives to the list made
    from a picklist, `code` the one that it gives to a value (the written one, else the id, if not
    given), and `fix` makes what would bring the list that was seen in line with it. `recodes` says
    that it gives a value known by its label alone our code, so that its records must move.
    `bare_code` is what is left of a code in an export that may not say the whole of it, `described`
    what it writes of a value's meaning for people to read there, by language. Where there are
    `own_labels` it may call a value otherwise than people read it in the CRM's own language. `said`
    is what the manifest says of fields and record types, `fix_choices` mends record types. `mends`
    says whether `fix` makes anything for a list, if it may not.
    """

    render: Callable[[Job], Files]
    options: type[Options] = Options
    faults: Callable[[Job], Iterable[TargetFault]] = no_faults
    list_name: Callable[[ValueSet, Job], str] | None = None
    code: Callable[[ResolvedValue, ValueSet, Job], str] | None = None
    fix: Callable[[Job, ValueSet, SeenList], Files] | None = None
    mends: Callable[[ValueSet, SeenList], bool] | None = None
    recodes: bool = True
    bare_code: Callable[[str], str] | None = None
    own_labels: bool = False
    described: Callable[[ResolvedValue, Job], Mapping[str, str]] | None = None
    said: Callable[[Job], Said] | None = None
    fix_choices: Callable[[Job, Iterable[Mend]], Files] | None = None


def mark(value_set: ValueSet) -> str:
    """What a generated file says of its source: the list, its version and its digest.

    The digest covers the list with all it inherits, so that one change touches one file.
    """
    return f"picklist/{value_set.id} {value_set.version} sha256:{digest(value_set)[:16]}"
