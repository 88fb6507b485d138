"""Whatever people write comes back from the generated package as it was."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from lexicon.targets.target import Job
from lexicon.targets.typescript import TARGET
from lexicon.targets.typescript.options import TypeScriptOptions
from tests.targets.golden import write_files
from tests.targets.hostile import hostile_job, many_hostile_texts
from tests.targets.picklists import job_of, picklist, value
from tests.targets.typescript.members import members
from tests.tools import need, run


def test_lists_may_be_called_as_what_modules_are_made_of(tmp_path: Path) -> None:
    names = ["exports", "module", "require", "spoken", "coded", "await", "languages", "picklist"]
    job = job_of(TypeScriptOptions(), *(picklist(name, value("a")) for name in names))
    write_files(tmp_path, TARGET.render(job))
    shown = "import * as a from './index.js'; import { createRequire } from 'node:module'; "
    shown += "const keys = (all) => Object.keys(all).sort(); const b = createRequire("
    shown += "import.meta.url)('./index.cjs'); console.log(JSON.stringify([keys(a), keys(b)]))"
    (tmp_path / "show.mjs").write_text(shown)
    imported, required = json.loads(run([need("node"), "show.mjs"], tmp_path))
    assert imported == required
    assert {"exports", "moduleMeta", "await_", "spoken"} < set(required)


@settings(
    max_examples=1,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(texts=many_hostile_texts())
def test_hostile_texts_come_back_unchanged(texts: list[str], tmp_path: Path) -> None:
    job = hostile_job(texts, TypeScriptOptions(), size=40)
    write_files(tmp_path, TARGET.render(job))
    strictly = ["--strict", "--noEmit", "--lib", "ES2022", "--module", "NodeNext"]
    run([need("tsc"), *strictly, "index.d.ts", "index.d.cts"], tmp_path)
    shown = "import { hostileMeta } from './index.js'; console.log(JSON.stringify(hostileMeta))"
    (tmp_path / "show.js").write_text(shown)
    assert json.loads(run([need("node"), "show.js"], tmp_path)) == _meant(job)
    (seen,) = members(tmp_path / "lists" / "hostile.d.ts")
    told = [[f"value_{n}", *(["deprecated"] if n % 2 else [])] for n in range(40)]
    assert list(seen.values()) == told


def _meant(job: Job) -> dict[str, object]:
    meant: dict[str, object] = {}
    for item in job.value_sets[0].values:
        said: dict[str, object] = {
            "number": item.number,
            "label": {language: item.label(language) for language in job.languages},
            "codes": item.codes,
        }
        if any(item.definition.values()):
            said["definition"] = _filled(dict(item.definition))
        if item.deprecated:
            reason = _filled(item.deprecated.reason)
            since = item.deprecated.since
            said["deprecated"] = {"since": since, "reason": reason, "replacedBy": ["value_0"]}
        meant[item.id] = said
    return meant


def _filled(texts: dict[str, str]) -> dict[str, str]:
    return {language: text for language, text in texts.items() if text}
