"""What a choice makes false is taken out of the texts, not left to contradict it.

An example that is one no longer, and a reason why an answer would be wrong that now is right, are
set behind `#` with a word of why: their authors rewrite them. A step that would be slower than what
was decided gets the same deadline, and versions go up as far as they must.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from lexicon.briefs.workshop.trial import Trial, sameness
from lexicon.findings import Finding, Keys
from lexicon.yamlfile.document import Data
from lexicon.yamlfile.inline import inline
from lexicon.yamlfile.read import read
from lexicon.yamlfile.splice import commented_out, with_comment_above, with_scalar

_ROUNDS = 6
"""A mend may bring another to light: a version that must go up too."""
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Mend:
    """Something that no longer held, and was set behind `#`: what, where, in which file."""

    rule: str
    path: str
    what: str
    entry: str = ""


@dataclass(frozen=True, eq=False)
class Mended:
    """The files with all mends in them; `errors` are left for people to mend."""

    trial: Trial
    mends: tuple[Mend, ...]
    errors: tuple[Finding, ...]


def mended(trial: Trial, known: frozenset[str], why: str) -> Mended:
    """Mend what can be mended of the errors that were not `known` before.

    `why` is a comment of one line, put above what is taken out.
    """
    mends: list[Mend] = []
    for _ in range(_ROUNDS):
        errors = tuple(item for item in trial.errors if sameness(item) not in known)
        files = dict(trial.files)
        found = list(_round(trial, errors, why, files))
        if not found:
            break
        mends += (mend for mend in found if mend.what)
        trial = trial.ground.tried(files)
    left = tuple(item for item in trial.errors if sameness(item) not in known)
    return Mended(trial, tuple(mends), left)


def _round(
    trial: Trial, errors: Iterable[Finding], why: str, files: dict[str, bytes]
) -> Iterator[Mend]:
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for item in errors:
        path = trial.dictionary.files.get(item.entry, item.place.path)
        if item.rule in _MENDS and item.keys:
            by_path[path].append(item)
    for path, found in sorted(by_path.items()):
        for item in sorted(found, key=lambda item: str(item.keys), reverse=True):
            before = files.get(path) or trial.source(path)
            after = _MENDS[item.rule](before, item, why)
            if after is not None:
                files[path] = after
                yield Mend(item.rule, path, _what(item), item.entry)


def _what(item: Finding) -> str:
    """The example or question that was touched; "" of a mere version."""
    return str(item.facts.get("example") or item.facts.get("question") or "")


def _version(raw: bytes, item: Finding, _why: str) -> bytes:
    return with_scalar(raw, ("version",), str(item.facts["needed"]))


def _deadline(raw: bytes, item: Finding, _why: str) -> bytes | None:
    """A step or a promise that is slower than what was decided gets the deadline decided."""
    keys = item.keys or ()
    if keys[-1:] != ("within",) or item.entry.startswith("decision/"):
        return None
    return with_scalar(raw, keys, inline(str(item.facts["other"])))


def _example(raw: bytes, item: Finding, why: str) -> bytes | None:
    """The example goes; with the last of a list its heading."""
    keys = (item.keys or ())[:2]
    data = read(raw).data
    items = data.get(str(keys[0])) if isinstance(data, dict) else None
    alone = isinstance(items, list) and len(items) == 1
    return _without(raw, keys[:1] if alone else keys, why)


def _reason(raw: bytes, item: Finding, why: str) -> bytes | None:
    """The reason why an answer is wrong goes when it is right; with the last the heading."""
    keys = item.keys or ()
    if "feedback" not in keys:
        return None
    reasons = _at(read(raw).data, keys[:-1])
    alone = isinstance(reasons, dict) and len(reasons) == 1
    return _without(raw, keys[:-1] if alone else keys, why)


def _without(raw: bytes, keys: Keys, why: str) -> bytes | None:
    """The file with the lines behind `#`; None where that would say anything else differently."""
    text = raw.decode("utf-8")
    mark = _BOM if text.startswith(_BOM) else ""
    text = text.removeprefix(_BOM)
    made = commented_out(text, keys)
    shown = with_comment_above(text, keys, why)
    both = commented_out(shown, keys)
    before, after = read(made.encode("utf-8")), read(both.encode("utf-8"))
    wanted = _dropped(read(raw).data, keys)
    if before.faults or after.faults or before.data != wanted or after.data != wanted:
        return None
    return (mark + both).encode("utf-8")


def _dropped(data: Data, keys: Keys) -> Data:
    first, rest = keys[0], keys[1:]
    if isinstance(data, dict):
        return {
            key: _dropped(value, rest) if key == first else value
            for key, value in data.items()
            if rest or key != first
        }
    if isinstance(data, list):
        return [
            _dropped(value, rest) if place == first else value
            for place, value in enumerate(data)
            if rest or place != first
        ]
    return data


def _at(data: Data, keys: Keys) -> Data:
    for key in keys:
        if isinstance(data, dict):
            data = data.get(str(key))
        elif isinstance(data, list) and isinstance(key, int):
            data = data[key]
    return data


_MENDS: Mapping[str, Callable[[bytes, Finding, str], bytes | None]] = {
    "deadline_contradiction": _deadline,
    "example_fails": _example,
    "quiz_key_moved": _reason,
    "version_not_bumped": _version,
}
