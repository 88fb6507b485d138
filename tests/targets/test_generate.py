"""Targets as the manifest configures them: what is understood, what is found, what is made."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from lexicon.errors import UnknownName
from lexicon.findings import Finding
from lexicon.model.dictionary import Dictionary
from lexicon.source.place import placed
from lexicon.targets.found import target_names
from lexicon.targets.generate import configured, faults, load_target, render_all
from lexicon.targets.rendered import Rendered
from tests.targets.sample import SAMPLE, sample

OURS: dict[str, dict[str, Any]] = {
    name: {}
    for name in ("dbt", "graphql", "java", "json_schema", "openapi", "python", "sql", "typescript")
} | {"protobuf": {"offset": 1}}
"""The targets for programs, each with the options that the sample asks for."""
TOGETHER = {"index.cjs", "index.d.cts"}
"""What holds all lists, for programs that may only `require`."""


def _with(targets: dict[str, Any]) -> Dictionary:
    manifest = sample().manifest.model_copy(update={"targets": targets})
    return replace(sample(), manifest=manifest)


def _found(targets: dict[str, Any]) -> tuple[Finding, ...]:
    return render_all(_with(targets)).findings


def _made(rendered: Rendered) -> list[tuple[str, str]]:
    return [(output.target, output.folder) for output in rendered.outputs]


def test_every_target_folder_is_found() -> None:
    assert set(OURS) <= set(target_names())
    assert "faults" not in target_names()


def test_all_configured_targets_are_rendered_into_their_folders() -> None:
    rendered = render_all(_with({"sql": {"output": "made/sql"}, "python": {}}))
    assert rendered.findings == ()
    assert _made(rendered) == [("sql", "made/sql"), ("python", "generated/python")]


def test_a_target_that_is_named_is_rendered_alone_and_with_defaults_if_need_be() -> None:
    rendered = render_all(_with({"python": {}}), ["sql"])
    assert _made(rendered) == [("sql", "generated/sql")]
    assert "lead_status.sql" in rendered.outputs[0].files


def test_an_unknown_name_says_which_there_are_ones_own_among_them() -> None:
    mine = _with({"suitecrm": {"templates": "targets/suitecrm"}})
    with pytest.raises(UnknownName, match=r"unknown target 'pyton'.*python.*suitecrm"):
        render_all(mine, ["pyton"])


def test_folders_may_be_moved_below_another() -> None:
    rendered = render_all(_with({"sql": {"output": "made/sql"}}))
    assert list(rendered.below("/elsewhere")) == ["/elsewhere/sql"]


def test_every_target_makes_the_same_bytes_each_time() -> None:
    once, again = (render_all(_with(OURS)).folders for _ in range(2))
    assert once == again


def test_texts_end_in_a_line_break_and_have_no_other_than_line_feeds() -> None:
    for output in render_all(_with(OURS)).outputs:
        for path, content in output.files.items():
            assert content.endswith(b"\n") or content == b"", path
            assert b"\r" not in content, path


def test_one_changed_label_changes_the_files_of_one_list_alone() -> None:
    changed = _with(OURS)
    picklist = changed.picklists["lead_status"]
    names = {"en": picklist.names["en"].model_copy(update={"label": "State of a lead"})}
    entry = picklist.model_copy(update={"names": picklist.names | names})
    entries = {**changed.entries, entry.ref: entry}
    before = render_all(_with(OURS))
    after = render_all(replace(changed, entries=entries))
    for old, new in zip(before.outputs, after.outputs, strict=True):
        apart = [path for path in old.files if path not in TOGETHER]
        differing = [path for path in apart if old.files[path] != new.files[path]]
        plain = [path.lower().replace("-", "").replace("_", "") for path in differing]
        assert {path.count("leadstatus") for path in plain} == {1}


def test_a_misspelt_target_is_placed_and_the_right_one_proposed() -> None:
    (finding,) = _found({"pyton": {}})
    assert (finding.rule, finding.keys, finding.on_key) == (
        "target_unknown",
        ("targets", "pyton"),
        True,
    )
    assert (finding.facts["near"], finding.hint) == ("python", "hint_near")


def test_a_misspelt_option_is_placed_and_the_right_one_proposed() -> None:
    (finding,) = _found({"python": {"packge": "x"}})
    assert (finding.rule, finding.keys) == ("key_unknown", ("targets", "python", "packge"))
    assert finding.facts["near"] == "package"


def test_a_finding_leads_to_its_line_in_the_manifest() -> None:
    (finding,) = _found({"python": {"package": "Capital"}})
    assert (finding.hint, finding.facts["target"]) == ("hint_option", "python")
    (exact,) = placed([finding], SAMPLE)
    line = (SAMPLE / exact.place.path).read_text("utf-8").splitlines()[exact.place.line - 1]
    assert line[exact.place.column - 1 :].startswith("sample_picklists")


def test_a_target_with_a_fault_makes_nothing_while_others_do() -> None:
    rendered = render_all(_with({"python": {"package": 3}, "sql": {}}))
    assert [finding.rule for finding in rendered.findings] == ["value_type"]
    assert _made(rendered) == [("sql", "generated/sql")]


@pytest.mark.parametrize(
    ("folder", "message"),
    [
        ("../elsewhere", "message"),
        ("a/../../b", "message"),
        ("/tmp/a", "message"),  # noqa: S108  (refused, never used)
        ("C:\\a", "message"),
        ("a\nb", "message"),
        (".", "message_root"),
        ("", "message_root"),
        ("dictionary", "message_source"),
        ("Dictionary/a", "message_source"),
        (".git/hooks", "message_source"),
    ],
)
def test_a_folder_that_is_not_the_projects_own_is_refused(folder: str, message: str) -> None:
    (finding,) = _found({"sql": {"output": folder}})
    assert (finding.rule, finding.message) == ("target_folder_invalid", message)
    assert finding.keys == ("targets", "sql", "output")


def test_two_targets_may_not_share_a_folder_however_it_is_spelt() -> None:
    (finding,) = _found({"sql": {"output": "made/x"}, "python": {"output": "Made\\X/"}})
    assert (finding.rule, finding.facts["other"]) == ("target_folder_shared", "sql")


def test_a_default_folder_may_be_taken_too() -> None:
    (finding,) = _found({"sql": {"output": "generated/python"}, "python": {}})
    assert (finding.keys, finding.on_key) == (("targets", "python"), True)


def test_lists_with_one_name_in_a_program_are_found() -> None:
    clashing = _with({"python": {}, "typescript": {}, "sql": {}})
    entries = dict(clashing.entries)
    model = clashing.picklists["lead_status"]
    for name in ("unknown_lead_status", "lead_status_open", "lead_status_label"):
        entries[f"picklist/{name}"] = model.model_copy(update={"id": name})
    found = faults(replace(clashing, entries=entries))
    assert [(item.rule, item.entry, item.facts["symbol"]) for item in found] == [
        ("symbol_taken", "picklist/unknown_lead_status", "UnknownLeadStatus"),
        ("symbol_taken", "picklist/lead_status_open", "LeadStatusOpen"),
        ("symbol_taken", "picklist/lead_status_label", "lexicon_lead_status_label"),
    ]


def test_a_name_too_long_for_postgresql_is_found() -> None:
    long = _with({"sql": {}})
    name = "reason_why_sales_did_not_accept_the_lead"
    picklist = long.picklists["lead_status"].model_copy(update={"id": name})
    found = faults(replace(long, entries={picklist.ref: picklist}))
    assert [(item.rule, item.facts["length"]) for item in found] == []
    longer = picklist.model_copy(update={"id": name + "_today"})
    found = faults(replace(long, entries={longer.ref: longer}))
    assert [(item.rule, item.facts["length"]) for item in found] == [("sql_name_too_long", 66)]


def test_ids_that_programs_keep_for_themselves_are_rendered_safely() -> None:
    awkward = _with(OURS)
    model = awkward.picklists["lead_status"]
    names = ("none", "class", "picklist", "unknown", "con", "record", "language", "order")
    picklists = [model.model_copy(update={"id": name}) for name in names]
    entries = {picklist.ref: picklist for picklist in picklists}
    rendered = render_all(replace(awkward, entries=entries))
    assert rendered.findings == ()
    assert "picklists/class_.py" in rendered.folders["generated/python"]
    assert "picklists/con_.py" in rendered.folders["generated/python"]


def test_options_are_understood_with_their_defaults() -> None:
    understood, findings = configured(_with({"python": {}}), ("python",))
    assert findings == ()
    assert understood[0].options == load_target("python").options()
