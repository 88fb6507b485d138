"""What an export shows of one list, in neutral terms, whatever the CRM."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from lexicon.targets.exports.markup import Element
    from lexicon.targets.exports.unreadable import Noted

ATTRIBUTES = (
    "default",
    "closed",
    "won",
    "converted",
    "probability",
    "forecast",
    "description",
    "number",
)
"""Neutral names of what a value may carry: truths, a percent, a forecast category as
`model/kinds/picklist.py` says it, a text, a stored number. Under another name an export may carry
what one CRM alone says: nothing compares it, and an import keeps it for that CRM (`extras`)."""

SHOWN = ("values", "inactive", "order", "labels", "translations", *ATTRIBUTES)
"""What an export may be able to show."""

Told = tuple[str, ...] | Mapping[str, Mapping[str, object]]
"""An option of a target: names, or what is said of each name."""


@dataclass(frozen=True, slots=True)
class SeenValue:
    """One value: labels by language, "" for the language of whoever exported it.

    A label of None is shown as untranslated. `is_active` is None where the export does not say.
    `descriptions` say by language what the value means, where a CRM tells it in several; told in
    one alone it is the attribute. `aside` names the attribute that puts it out of sight, where that
    need not be out of use; it is not active then.

    In a list of which there are parts, `place` is where it stands among all, `path` the part's file
    where the list has another; one that `is_change` is but what one part changes in another, and
    one that `is_gone` takes it away: of another module where it `is_change` too. `as_change` is the
    value as what it changes where an earlier part makes it too.
    """

    code: str
    labels: Mapping[str, str | None] = field(default_factory=dict)
    is_active: bool | None = None
    attributes: Mapping[str, object] = field(default_factory=dict)
    line: int = 1
    descriptions: Mapping[str, str | None] = field(default_factory=dict)
    aside: str = ""
    place: float | None = None
    path: str = ""
    is_change: bool = False
    is_gone: bool = False
    as_change: SeenValue | None = field(default=None, compare=False, repr=False)

    @property
    def told(self) -> Mapping[str, str | None]:
        """What the value means by language, "" for that of whoever exported."""
        said = self.attributes.get("description")
        return {"": said, **self.descriptions} if isinstance(said, str) else self.descriptions


@dataclass(frozen=True, slots=True)
class Choice:
    """What one thing of a CRM offers of a list, as a record type does.

    `of` names the list, or the field that offers it; `key` is what the options call it. `field` is
    the field where that is not `of`: an export may call the list after it.
    """

    of: str
    key: str
    values: tuple[SeenValue, ...]
    line: int = 1
    field: str = ""

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(value.code for value in self.values)

    @property
    def default(self) -> str:
        """The value that is chosen beforehand; "" for none."""
        return next((item.code for item in self.values if item.attributes.get("default")), "")


@dataclass(frozen=True, slots=True)
class SeenList:
    """One list of a CRM as one file shows it; `name` is the CRM's own.

    `shows` says what such an export can show at all: "values" where it holds the whole list, so
    that an absent value is missing; "inactive", "order", "labels", "translations" and attributes.
    `descriptions` say by language what the list is for: an import makes its definition of them.
    Of a file of translations alone, `keyed_by` says what its values' `code` is.

    Where `is_vague` nothing tells whose list of this name it is: two of them may not be one.
    A field that offers another list of the CRM has no values: `offers` is that list's name. What
    offers some values of other lists has none either: `choices` say which, and its option has them
    under `values` by their keys, and under `defaults`; one that `is_inactive` offers nobody any.
    One that `is_alone` is all that a file shows of its like. Where a file knows others by a number,
    `called` has their names by these.

    Where `gathers` is not "" the values of all lists stand here whose names begin with it.
    Where `is_part` all of this name are one list, each file has some of its values; `turn` is where
    the file stands among those that its `module` loads, where that is known.
    `options` are what a target must be told to make the list as it is: names, or what is said of
    each name; `unplaced` names settings that neither a dictionary nor a target can say; `unseen`
    tells that there may be more which such a file cannot show; `settings` are those that it shows
    of the list or the field, the usual ones too, by the target's names; `called_in` is the option
    under which the target takes what the CRM calls it beside what people read. `source` is the list
    as the CRM wrote it, `around` what stands around it in other files, by their names in small
    letters: a fix keeps from both what is not ours. `noted` is what somebody should know of the
    file, `owners` are the teams that its texts say answer for it.
    """

    crm: str
    name: str
    values: tuple[SeenValue, ...]
    path: str
    line: int = 1
    labels: Mapping[str, str | None] = field(default_factory=dict)
    shows: frozenset[str] = frozenset()
    read_only: bool = False
    is_vague: bool = False
    gathers: str = ""
    is_part: bool = False
    keyed_by: Literal["code", "label"] = "code"
    descriptions: Mapping[str, str | None] = field(default_factory=dict)
    offers: str = ""
    options: Mapping[str, Told] = field(default_factory=dict)
    unplaced: tuple[str, ...] = ()
    unseen: bool = False
    choices: tuple[Choice, ...] = ()
    is_inactive: bool = False
    is_alone: bool = False
    called: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, object] = field(default_factory=dict)
    called_in: str = ""
    source: Element | None = field(default=None, compare=False, repr=False)
    around: Mapping[str, Element] = field(default_factory=dict, compare=False, repr=False)
    noted: tuple[Noted, ...] = ()
    owners: tuple[str, ...] = ()
    module: str = ""
    turn: int = 0
