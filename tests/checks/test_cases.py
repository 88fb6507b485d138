"""Every rule passes and fails on the cases written for it, and has words in every language."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from lexicon.checks.rules import __name__ as rules_package
from lexicon.checks.run import all_rules, check
from lexicon.checks.subject import Subject
from lexicon.languages.words import available_languages, load_words
from lexicon.model.canonical import canonical_entry
from lexicon.model.dictionary import Dictionary
from lexicon.model.digest import digest
from lexicon.model.header import Entry
from lexicon.model.kinds_of_entry import folder_of, kind_classes
from lexicon.model.ledger import Ledger
from lexicon.model.ledger_items import Approval, KeptText
from lexicon.model.manifest import Manifest
from lexicon.quiz.bank import Bank, bank_of

CASES = Path(__file__).parent / "cases"
TODAY = date(2026, 6, 1)
MANIFEST: dict[str, Any] = {
    "format": 1,
    "name": {"en": "Words", "fr": "Mots"},
    "version": "1.0.0",
    "languages": ["en", "fr"],
    "teams": {
        "marketing": {"names": {"en": "Marketing", "fr": "Marketing"}},
        "sales": {"names": {"en": "Sales", "fr": "Commerce"}},
    },
}


def _cases(outcome: str) -> list[Any]:
    return [
        pytest.param(file.stem, case, id=f"{file.stem}: {case['name']}")
        for file in sorted(CASES.glob("*.yaml"))
        for case in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)[outcome]
    ]


def _header(reference: str) -> dict[str, Any]:
    kind, _, name = reference.partition("/")
    label = name.replace("_", " ")
    return {
        "id": name,
        "kind": kind,
        "version": "1.0.0",
        "status": "proposed",
        "owner": "marketing",
        "names": {"en": {"label": label}, "fr": {"label": label}},
        "definition": {"en": f"What {name}-en says.", "fr": f"Ce que dit {name}-fr."},
    }


def _entry(reference: str, written: dict[str, Any] | None) -> Entry:
    merged = _header(reference) | (written or {})
    data = {key: value for key, value in merged.items() if value is not None}
    return kind_classes()[data["kind"]].model_validate(data)


def dictionary_of(case: dict[str, Any]) -> Dictionary:
    """The dictionary of a case: headers are filled in where the case does not write them."""
    entries = {name: _entry(name, written) for name, written in case["entries"].items()}
    manifest = Manifest.model_validate(MANIFEST | case.get("manifest", {}))
    files = {ref: f"dictionary/{folder_of(e.kind)}/{e.id}.yaml" for ref, e in entries.items()}
    return Dictionary(manifest, dict(sorted(entries.items())), files)


def _earlier(case: dict[str, Any]) -> Dictionary | None:
    """The baseline of a case, if it has one."""
    return dictionary_of({**case, "entries": case["baseline"]}) if "baseline" in case else None


def _ledger(case: dict[str, Any]) -> Ledger:
    """What was agreed in a case: texts in force, texts offered, and who signed which text."""
    agreed = {name: (_kept(name, it),) for name, it in case.get("agreed", {}).items()}
    offered = {name: (_kept(name, it),) for name, it in case.get("offered", {}).items()}
    approvals: dict[str, list[Approval]] = {}
    for item in case.get("approvals", ()):
        name = item["entry"]
        text = _kept(name, item.get("text", case["entries"].get(name)))
        signed = Approval(
            version=text.version, digest=text.digest, team=item["team"],
            reviewer=item["reviewer"], time="2026-05-01T10:00:00Z",
        )  # fmt: skip
        approvals.setdefault(name, []).append(signed)
    given = {name: tuple(items) for name, items in approvals.items()}
    return Ledger(approvals=given, agreed=agreed, offered=offered)


def _kept(reference: str, written: dict[str, Any] | None) -> KeptText:
    entry = _entry(reference, written)
    return KeptText(digest=digest(entry), entry=canonical_entry(entry))


def bank_of_case(case: dict[str, Any]) -> Bank | None:
    """The question banks of a case, by the name of their file."""
    banks = case.get("quizzes", {})
    files = {
        f"quizzes/{name}.yaml": yaml.safe_dump({"questions": questions}, sort_keys=False).encode()
        for name, questions in banks.items()
    }
    bank = bank_of(files)
    assert bank.findings == ()
    return bank if files else None


def _breaches(rule: str, case: dict[str, Any]) -> list[dict[str, Any]]:
    subject = Subject(
        dictionary_of(case), TODAY, _ledger(case), _earlier(case), "1.0.0", bank_of_case(case)
    )
    found = [item for item in check(subject, [rule]) if item.rule == rule]
    return [{"entry": item.entry, "keys": list(item.keys or ())} for item in found]


def _expected(case: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"entry": item["entry"], "keys": item["keys"]} for item in case["breaches"]]


@pytest.mark.parametrize(("rule", "case"), _cases("fail"))
def test_a_rule_finds_what_breaks_it(rule: str, case: dict[str, Any]) -> None:
    def order(item: dict[str, Any]) -> str:
        return str(item)

    assert sorted(_breaches(rule, case), key=order) == sorted(_expected(case), key=order)


@pytest.mark.parametrize(("rule", "case"), _cases("pass"))
def test_a_rule_leaves_good_text_alone(rule: str, case: dict[str, Any]) -> None:
    assert _breaches(rule, case) == []


@pytest.mark.parametrize("rule", sorted(all_rules()))
def test_every_rule_has_cases_that_pass_and_fail(rule: str) -> None:
    cases = yaml.load((CASES / f"{rule}.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    assert cases["pass"]
    assert cases["fail"]


@pytest.mark.parametrize("language", available_languages())
@pytest.mark.parametrize("rule", sorted(all_rules()))
def test_every_rule_explains_itself_in_every_language(rule: str, language: str) -> None:
    english = load_words(rules_package, rule, "en")
    words = load_words(rules_package, rule, language)
    assert {"title", "message", "hint", "why", "bad", "good"} <= set(english)
    assert set(words) == set(english)
    assert language == "en" or words["message"] != english["message"]
