"""Read all question banks of a project: `quizzes/*.yaml`, every fault of every file at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from lexicon.findings import Finding, Keys, Place
from lexicon.quiz.kinds import question_classes
from lexicon.quiz.question import Question
from lexicon.source.shape import fit
from lexicon.yamlfile.document import Data
from lexicon.yamlfile.read import read

FOLDER = "quizzes"


@dataclass(frozen=True, slots=True)
class Written:
    """A question and where it stands: the file, and which of its questions it is."""

    question: Question
    path: str
    position: int

    def at(self, *keys: str | int) -> Keys:
        """Keys inside the question as keys of the whole file."""
        return ("questions", self.position, *keys)


@dataclass(frozen=True)
class Bank:
    """All questions that are written, in the order of files and of lines."""

    written: tuple[Written, ...] = ()
    paths: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(item.question for item in self.written)


EMPTY = Bank()


def has_bank(root: Path) -> bool:
    """Whether a project has question banks; where not, nothing more need be looked at."""
    return (root / FOLDER).is_dir()


def read_bank(root: Path) -> Bank:
    """The banks of a project; none where it has no `quizzes/`. Raises OSError."""
    if not has_bank(root):
        return EMPTY
    names = sorted(file.name for file in (root / FOLDER).iterdir() if file.is_file())
    visible = [name for name in names if not name.startswith(".")]
    content = {f"{FOLDER}/{name}": (root / FOLDER / name).read_bytes() for name in visible}
    return bank_of(content)


def bank_of(content: Mapping[str, bytes]) -> Bank:
    """Banks from bytes by path (`quizzes/mql.yaml`), as of another revision."""
    written: dict[str, Written] = {}
    findings: list[Finding] = []
    paths = []
    for path, raw in content.items():
        if not path.endswith(".yaml"):
            findings += _misnamed(path)
            continue
        paths.append(path)
        for item in _questions(path, raw, findings):
            first = written.setdefault(item.question.id, item)
            if first is not item:
                findings.append(_duplicate(item, first))
    return Bank(tuple(written.values()), tuple(paths), tuple(findings))


def _questions(path: str, raw: bytes, findings: list[Finding]) -> Iterator[Written]:
    document = read(raw)
    for fault in document.faults:
        place = Place(path, fault.line, fault.column)
        findings.append(
            Finding(fault.rule, place, facts=fault.facts, message=fault.message, hint=fault.hint)
        )
    if document.data is None:
        return
    for position, data in enumerate(_listed(document.data, path, findings)):
        question = _question(data, path, position, findings)
        if question is not None:
            yield Written(question, path, position)


def _listed(data: Data, path: str, findings: list[Finding]) -> list[Data]:
    from lexicon.quiz.bank_file import BankFile  # only the file's frame is fitted here

    frame, faults = fit(BankFile, data, path, "")
    findings += faults
    return list(frame.questions) if frame else []


def _question(data: Data, path: str, position: int, findings: list[Finding]) -> Question | None:
    keys = ("questions", position)
    classes = question_classes()
    written = data.get("kind") if isinstance(data, dict) else None
    if isinstance(data, dict) and isinstance(written, str) and written not in classes:
        facts = {"key": "kind", "value": written, "known": ", ".join(classes)}
        findings.append(Finding("value_unknown", Place(path), keys=(*keys, "kind"), facts=facts))
        return None
    model = classes[written if isinstance(written, str) else "choice"]
    question, faults = fit(model, data, path, "")
    findings += [replace(fault, keys=(*keys, *(fault.keys or ()))) for fault in faults]
    return question


def _misnamed(path: str) -> Iterator[Finding]:
    """A bank with another ending is passed over, which nobody would notice."""
    stem, _, extension = path.rpartition(".")
    if extension.lower() in ("yml", "yaml"):
        facts = {"name": path.rpartition("/")[2], "stem": stem.rpartition("/")[2]}
        yield Finding(
            "file_stray", Place(path), facts=facts,
            message="message_extension", hint="hint_extension",
        )  # fmt: skip


def _duplicate(item: Written, first: Written) -> Finding:
    facts = {"reference": item.question.id, "first": first.path}
    keys = ("questions", item.position, "id")
    return Finding("id_duplicate", Place(item.path), keys=keys, facts=facts)
