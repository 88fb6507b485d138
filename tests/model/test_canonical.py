"""The canonical form says all of an entry, and the same of two that say the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lexicon.history.compare import compare
from lexicon.model.canonical import canonical_entry
from lexicon.model.dictionary import Dictionary
from lexicon.model.digest import digest
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.source.load import load
from tests.history.mutations import mutants
from tests.tools import ROOT

TODAY = date(2026, 11, 29)


def _ours() -> Dictionary:
    found = load(ROOT).dictionary
    assert found is not None
    return found


OURS = _ours()


@pytest.mark.parametrize("reference", sorted(OURS.entries))
def test_an_entry_can_be_read_again_from_its_canonical_form(reference: str) -> None:
    entry = OURS.entries[reference]
    again = kind_classes()[entry.kind].model_validate(canonical_entry(entry))
    two = replace(OURS, entries={**OURS.entries, reference: again})
    assert compare(OURS, two, TODAY) == ()
    assert canonical_entry(again) == canonical_entry(entry)
    assert digest(again) == digest(entry)


@pytest.mark.parametrize("reference", sorted(OURS.entries)[::7])
def test_a_digest_tells_apart_what_the_comparison_does(reference: str) -> None:
    entry = OURS.entries[reference]
    for said, mutant in mutants(entry):
        two = replace(OURS, entries={**OURS.entries, reference: mutant})
        changes = compare(OURS, two, TODAY)
        agreed = [item for item in changes if not _is_housekeeping(item.field)]
        own = any(change.entry == reference for change in agreed)
        assert (digest(mutant) != digest(entry)) == own, said


def _is_housekeeping(field: str) -> bool:
    return field.partition(".")[0] in {"status", "review_by", "editorial", "silence"}


def test_a_bare_reference_and_the_order_of_synonyms_make_no_difference() -> None:
    header = {"id": "mql", "kind": "stage", "version": "1.0.0", "status": "draft", "owner": "sales"}
    stage = kind_classes()["stage"]
    one = {
        "related": [{"to": "stage/sal", "as": "see_also"}, {"to": "stage/sql", "as": "see_also"}]
    }
    other = {"related": list(reversed(one["related"]))}
    criteria = {"criteria": {"field": "score", "at_least": 20}}
    first = stage.model_validate(header | criteria | one)
    assert digest(first) == digest(stage.model_validate(header | criteria | other))


def test_leaving_is_agreed_on_and_the_progress_of_a_draft_is_not() -> None:
    header = {"id": "r0", "kind": "term", "version": "1.0.0", "owner": "sales"}
    by_status = {
        status: digest(kind_classes()["term"].model_validate(header | {"status": status}))
        for status in ("draft", "proposed", "deprecated", "retired")
    }
    assert by_status["draft"] == by_status["proposed"]
    assert len(set(by_status.values())) == 3
