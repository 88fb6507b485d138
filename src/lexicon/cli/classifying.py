"""Records classified one by one, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from lexicon.audit.fitted import Form
from lexicon.audit.given import given
from lexicon.audit.mapping_file import FAULTS
from lexicon.checks.words import Words
from lexicon.criteria.classify import ladder
from lexicon.criteria.explain import Explanation, Why, explain
from lexicon.criteria.explain_words import answer, reasons
from lexicon.criteria.words import say
from lexicon.errors import LexiconError
from lexicon.findings import Finding
from lexicon.languages.phrase import typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.model.scalars import bare


@dataclass(frozen=True)
class Classified:
    """Every record that could be read, by the line it begins in; all faults of the others."""

    dictionary: Dictionary
    language: str
    records: tuple[tuple[int, Explanation], ...]
    findings: tuple[Finding, ...]
    words: Words = field(default_factory=lambda: Words((FAULTS,)))


def classified(text: str, path: str, dictionary: Dictionary, language: str) -> Classified:
    """Classify each record of a text that fits the dictionary. Raises LexiconError for no text."""
    form, stages = Form(dictionary), ladder(dictionary)
    records: list[tuple[int, Explanation]] = []
    findings: list[Finding] = []
    for one in given(text, path):
        values, faults = form.fitted(one, path)
        findings += faults
        if not faults:
            records.append((one.line, explain(values, dictionary, stages)))
    if not records and not findings:
        sentence = load_words("lexicon.cli", "classify", language)["untyped"]
        raise LexiconError(typeset(language, sentence).format(path=path))
    return Classified(dictionary, language, tuple(records), tuple(findings))


def as_text(done: Classified, explained: bool) -> str:
    """A record a line, or a paragraph with its reasons; several begin with their line."""
    alone = len(done.records) + len(done.findings) == 1
    blocks = []
    for line, told in done.records:
        said = answer(told.found, done.dictionary, done.language)
        rows = [said if alone else f"{line}: {said}"]
        if explained:
            rows += [f"  {row}" for row in reasons(told, done.dictionary, done.language)]
        blocks.append("".join(f"{row}\n" for row in rows))
    return ("\n" if explained else "").join(blocks)


def as_json(done: Classified, explained: bool) -> str:
    """One document for programs: ids, never labels, but for reasons in words where asked for."""
    document = {
        "records": [_record(line, told, done, explained) for line, told in done.records],
        "findings": [_finding(item, done) for item in done.findings],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def faults_told(done: Classified) -> Iterator[str]:
    """Each fault with its place, and below it what to write."""
    for item in done.findings:
        told = done.words.explain(item, done.language)
        yield f"{printable(item.place.path)}:{item.place.line}: {told.message} ({item.rule})"
        yield f"    → {told.hint}"


def _record(line: int, told: Explanation, done: Classified, explained: bool) -> dict[str, object]:
    found = told.found
    record: dict[str, object] = {
        "line": line,
        "stage": found.stage,
        "certain": found.certain,
        "possible": found.possible,
        "unknown": list(found.unknown),
        "outcomes": dict(found.outcomes),
    }
    if explained:
        record["reached"] = {name: _why(reason, done) for name, reason in told.reached}
        name, reason = told.next or (None, None)
        record["next"] = {"stage": name, "because": _why(reason, done)} if reason else None
        record["holder"] = told.holder
        record["moves"] = list(_moves(told))
    return record


def _moves(told: Explanation) -> Iterator[dict[str, object]]:
    for duty in told.duties:
        deadline = duty.deadline
        yield {
            "id": duty.move.id,
            "to": bare(duty.move.to),
            "by": duty.move.by,
            "within": deadline.within if deadline else None,
            "calendar": deadline.calendar if deadline else None,
            "written_in": deadline.entry if deadline else None,
        }


def _why(reason: Why, done: Classified) -> dict[str, object]:
    said = say(reason.condition, done.dictionary, done.language)
    told: dict[str, object] = {"holds": reason.outcome, "says": said.text}
    if said.field:
        told["field"] = said.field
    if reason.parts:
        told["parts"] = [_why(part, done) for part in reason.parts]
    return told


def _finding(item: Finding, done: Classified) -> dict[str, object]:
    told = done.words.explain(item, done.language)
    return {
        "rule": item.rule,
        "line": item.place.line,
        "field": printable(str(item.facts.get("field", ""))),
        "message": told.message,
        "hint": told.hint,
    }
