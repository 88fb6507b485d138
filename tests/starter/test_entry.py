"""An entry of ours becomes a proposal that nobody has agreed to yet."""

from __future__ import annotations

from datetime import date

import pytest

from lexicon.starter.entry import as_proposal
from lexicon.starter.manifest import first_manifest
from lexicon.starter.review import a_year_after

DAY = date(2027, 11, 22)
WORDS = {"chosen": "one of: {options}", "targets": "Take the # away."}
DECISION = """\
# yaml-language-server: $schema=../../schema/decision.json
id: score
kind: decision
version: 3.1.4
status: {status}
review_by: 2026-01-01  # soon
options: [{{id: yes_it_does}}, {{id: no_it_does_not}}]
chosen: yes_it_does
decided:
  on: 2026-11-12
  because: {{en: Our own reasons.}}
editorial: {{to: 3.1.4, reason: a slip}}
# what the firm should know
sources: []
"""


def test_nothing_of_our_own_past_is_left_and_all_else_is() -> None:
    assert (
        as_proposal(DECISION.format(status="draft"), DAY, WORDS)
        == """\
# yaml-language-server: $schema=../../schema/decision.json
id: score
kind: decision
version: 0.1.0
status: proposed
review_by: 2027-11-22  # soon
options: [{id: yes_it_does}, {id: no_it_does_not}]
chosen:  # one of: yes_it_does, no_it_does_not
# what the firm should know
sources: []
"""
    )


@pytest.mark.parametrize("status", ["deprecated", "retired"])
def test_what_we_give_up_is_not_offered_to_others(status: str) -> None:
    assert as_proposal(DECISION.format(status=status), DAY, WORDS) is None


def test_values_that_we_gave_up_go_with_what_is_reserved() -> None:
    picklist = """\
version: 1.0.0
status: proposed
values:
  - {number: 1, id: old, deprecated: {since: 1.0.0}}
  - {number: 2, id: good}
  - number: 3
    id: older
    deprecated:
      since: 1.0.0
reserved: {numbers: [9]}
"""
    kept = "version: 0.1.0\nstatus: proposed\nvalues:\n  - {number: 2, id: good}\n"
    assert as_proposal(picklist, DAY, WORDS) == kept


MANIFEST = """\
version: 4.0.0
languages: [en, fr]
url: https://example.com/smarketing/
# what is made
targets:
  python: {output: generated/python}
  sql:
    output: generated/sql
"""


def test_a_new_manifest_has_no_address_and_one_target() -> None:
    assert (
        first_manifest(MANIFEST, "en", WORDS)
        == """\
version: 0.1.0
languages: [en, fr]
# what is made
# Take the # away.
targets:
  python: {output: generated/python}
  # sql:
  #   output: generated/sql
"""
    )


def test_the_language_asked_for_comes_first_if_we_have_it() -> None:
    assert "languages: [fr, en]\n" in first_manifest(MANIFEST, "fr", WORDS)
    assert "languages: [en, fr]\n" in first_manifest(MANIFEST, "de", WORDS)


def test_a_leap_day_is_followed_by_the_last_of_february() -> None:
    assert a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)
    assert a_year_after(date(2027, 2, 28)) == date(2028, 2, 28)
