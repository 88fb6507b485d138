"""A firm's dbt project that uses the packages of its picklists and of its stages' criteria."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from lexicon.model.value_set import value_sets
from lexicon.targets import sql_criteria
from lexicon.targets.dbt import TARGET
from lexicon.targets.dbt.options import DbtOptions
from lexicon.targets.target import Job
from tests.targets.golden import write_files
from tests.targets.hostile import PIECES, hostile_job
from tests.targets.sample import sample, sample_job
from tests.targets.sql_criteria.contacts import OPTIONS as CRITERIA

OPTIONS = DbtOptions(package="sample_picklists")
TEXTS = ["".join(PIECES[start::7]) for start in range(7)] + [f"a{piece}b" for piece in PIECES]
PROJECT = {
    "packages.yml": "packages: [{local: picklists}, {local: criteria}]",
    "dbt_project.yml": "{name: firm, version: 1.0.0, config-version: 2, profile: firm}",
    "models/leads.sql": "select 'mql' as stage union all select 'suspect'",
    "models/odd_leads.sql": "select 'evangelist' as stage",
    "models/contacts.sql": """
select 1 as id, null::integer as "Score {__c}", null as signed_on,
  {% raw %}'{{C}}'{% endraw %} as stage
union all select 2, 20, null, 'M''QL'
union all select 3, 19, '2026-03-02', 'MQL'
union all select 4, 25, '2026-03-02', 'client'
union all select 5, 0, '', null
""",
    "models/models.yml": """
models:
  - name: leads
    columns:
      - name: stage
        description: "{{ doc('sample_picklists', 'lexicon_lifecycle_stage') }}"
        data_tests:
          - sample_picklists.lexicon_lifecycle_stage: {name: known}
          - relationships:
              {name: related, arguments: {to: ref('lexicon_lifecycle_stage'), field: id}}
          - sample_picklists.lexicon_lifecycle_stage:
              {name: offered, arguments: {offered_only: true}}
  - name: odd_leads
    columns:
      - name: stage
        data_tests:
          - sample_picklists.lexicon_lifecycle_stage: {name: odd_known}
          - relationships:
              {name: odd_related, arguments: {to: ref('lexicon_lifecycle_stage'), field: id}}
""",
}


def write_firm(folder: Path) -> None:
    """Write the project and its packages; its database will stand beside them."""
    write_files(folder, {name: text.encode() for name, text in PROJECT.items()})
    write_files(folder / "picklists", TARGET.render(job()))
    written = sql_criteria.TARGET.render(sample_job(CRITERIA))
    below = {path.removeprefix("dbt/"): text for path, text in written.items() if "dbt/" in path}
    write_files(folder / "criteria", below)
    database = {"type": "duckdb", "path": str(folder / "firm.duckdb")}
    profiles = {"firm": {"target": "dev", "outputs": {"dev": database}}}
    (folder / "profiles.yml").write_text(json.dumps(profiles))


def job() -> Job:
    """The sample, and a list of hostile texts."""
    (hostile,) = hostile_job(TEXTS, OPTIONS, size=60).dictionary.entries.values()
    both = replace(sample(), entries={**sample().entries, hostile.ref: hostile})
    return Job(both, value_sets(both), OPTIONS)
