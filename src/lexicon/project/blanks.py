"""What of an entry can be filled in on a form: names, prose, and the simple values of its kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from lexicon.model.anatomy import flat
from lexicon.model.header import Entry, Names
from lexicon.model.scalars import IsProse, Refers

Form = Literal["line", "prose", "list", "choice", "yes_no"]
Path = tuple[str, ...]
_NOT_SET_BY_HAND = frozenset({"id", "kind", "version", "status", "review_by", "owner", "names"})
_NAMES: tuple[tuple[str, Form], ...] = (
    ("label", "line"), ("plural", "line"), ("short", "line"), ("synonyms", "list"),
    ("avoid", "list"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Blank:
    """One thing to fill in: where it stands, how, and in which language ("" for none).

    `options` are the values of a choice; `refers` the kind of entry whose ids they are.
    """

    keys: Path
    form: Form
    language: str = ""
    options: tuple[str, ...] = ()
    refers: str = ""
    is_needed: bool = False

    @property
    def name(self) -> str:
        """`names.en.label`."""
        return ".".join(self.keys)

    @property
    def path(self) -> str:
        """The same without the language, as headings are called: `names.label`."""
        return ".".join(key for key in self.keys if key != self.language)


@cache
def blanks_of(kind: type[Entry], languages: tuple[str, ...]) -> tuple[Blank, ...]:
    """All that a form may offer for a kind; what is built of parts is left to the file."""
    return (
        *(_name(key, form, code) for code in languages for key, form in _NAMES),
        *(blank for key, info in kind.model_fields.items() for blank in _of(key, info, languages)),
    )


@cache
def key_order(kind: type[Entry], languages: tuple[str, ...]) -> tuple[str, ...]:
    """In which order a file has its keys, those inside names and texts among them."""
    models: Sequence[type[Any]] = (kind, Names)
    keys = (info.alias or name for model in models for name, info in model.model_fields.items())
    return tuple(dict.fromkeys((*keys, *languages)))


def _name(key: str, form: Form, language: str) -> Blank:
    return Blank(("names", language, key), form, language, is_needed=key == "label")


def _of(name: str, info: FieldInfo, languages: tuple[str, ...]) -> Iterator[Blank]:
    key = info.alias or name
    kept = _alone(info.annotation)
    if key in _NOT_SET_BY_HAND or kept is None:
        return
    marks = [*info.metadata, *flat(info.annotation)]
    needed = info.is_required()
    if any(isinstance(mark, IsProse) for mark in marks):
        if get_origin(kept) is dict:
            yield from (Blank((key, code), "prose", code, is_needed=needed) for code in languages)
    elif get_origin(kept) is Literal:
        yield Blank((key,), "choice", options=get_args(kept), is_needed=needed)
    elif kept is bool:
        yield Blank((key,), "yes_no")
    elif kept is str:
        kinds = (mark.kind for mark in marks if isinstance(mark, Refers))
        refers = next(kinds, "")
        yield Blank((key,), "choice" if refers else "line", refers=refers, is_needed=needed)


def _alone(annotation: Any) -> Any:
    """The one type that a value may have beside nothing; None where there are several."""
    while hasattr(annotation, "__metadata__"):
        annotation = annotation.__origin__
    if get_origin(annotation) in (Union, UnionType):
        inner = [item for item in get_args(annotation) if item is not NoneType]
        return _alone(inner[0]) if len(inner) == 1 else None
    return annotation
