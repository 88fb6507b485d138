"""A mapping file, read: what it says, or every fault in it at its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from lexicon.audit.mapping import Mapping
from lexicon.errors import LexiconError
from lexicon.findings import Finding, Place
from lexicon.languages.phrase import typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.source.shape import fit
from lexicon.yamlfile.document import Data, Fault
from lexicon.yamlfile.locate import Locator
from lexicon.yamlfile.read import read

FAULTS = "lexicon.audit.faults"
"""Where the words are of what is wrong with a mapping, or a record."""


class MappingFaulty(LexiconError):
    """A mapping file that cannot be used: every fault at its line, with what to do."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(findings, key=lambda one: one.place))
        super().__init__(self.said("en"))

    def said(self, language: str) -> str:
        head = load_words("lexicon.audit", "refusals", language)["mapping"]
        return "\n".join((typeset(language, head), *_told(self.findings, language)))


@dataclass(frozen=True, slots=True)
class MappingFile:
    """The file, and what it says of data that is read by one dictionary."""

    path: str
    raw: bytes
    written: Mapping

    def faulty(self, findings: Iterable[Finding]) -> MappingFaulty:
        """What is wrong in it, each where it stands."""
        locator = Locator(self.raw)
        return MappingFaulty(_placed(one, locator, self.path) for one in findings)


NO_MAPPING = MappingFile("", b"", Mapping.model_construct())
"""That of data without one."""


def read_mapping(path: Path, dictionary: Dictionary) -> MappingFile:
    """A mapping file; an empty one says nothing. Raises MappingFaulty."""
    from lexicon.audit.mapping_faults import mapping_faults

    raw, name = path.read_bytes(), path.as_posix()
    document = read(raw)
    if [fault.rule for fault in document.faults] == ["file_empty"]:
        return MappingFile(name, raw, Mapping())
    if document.faults:
        raise MappingFaulty(_unread(fault, name) for fault in document.faults)
    file, findings = _fitted(name, raw, document.data)
    found = [*findings, *mapping_faults(file.written, dictionary)]
    if found:
        raise file.faulty(found)
    return file


def _fitted(name: str, raw: bytes, data: Data) -> tuple[MappingFile, list[Finding]]:
    """What fits, and the faults of what does not."""
    if not isinstance(data, dict):
        place = Place(name, 1)
        return NO_MAPPING, [Finding("mapping_shape", place)]
    mapping, findings = fit(Mapping, data, name, "")
    if mapping is None:
        faulty = {one.keys[0] for one in findings if one.keys}
        rest: Data = {key: value for key, value in data.items() if key not in faulty}
        mapping, _ = fit(Mapping, rest, name, "")
    return MappingFile(name, raw, mapping or Mapping()), findings


def _unread(fault: Fault, path: str) -> Finding:
    return Finding(
        fault.rule,
        Place(path, fault.line, fault.column),
        facts=fault.facts,
        message=fault.message,
        hint=fault.hint,
    )


def _placed(finding: Finding, locator: Locator, path: str) -> Finding:
    if finding.keys is None:
        return finding
    return finding.at(Place(path, *locator.find(finding.keys, finding.on_key)))


def _told(findings: Sequence[Finding], language: str) -> Iterator[str]:
    from lexicon.checks.words import BUILT_IN, Words  # of no use while nothing is wrong

    words = Words((*BUILT_IN, FAULTS))
    told = [(one.place, *words.explain(one, language)) for one in findings]
    for (place, message, hint), following in zip_longest(told, told[1:]):
        yield f"  {printable(place.path)}:{place.line}: {message}"
        if hint and (following is None or hint != following[2]):
            yield f"    → {hint}"
