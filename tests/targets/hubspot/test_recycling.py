"""HubSpot moves a lifecycle only forward: the plan says what going back takes."""

from __future__ import annotations

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds.stage import Stage
from lexicon.model.value_set import value_sets
from lexicon.targets.hubspot import TARGET
from lexicon.targets.hubspot.options import HubspotOptions
from lexicon.targets.target import Job
from tests.targets.hubspot.answers import option, property_answer, read_one
from tests.targets.picklists import Written, job_of, picklist, value


def lifecycle() -> Job:
    """A lifecycle with a way back from its second stage, whose reasons are a list."""
    header = {"version": "1.0.0", "status": "proposed", "owner": "sales"}
    stages = [
        Stage.model_validate(
            {**header, "kind": "stage", "id": key, "criteria": {"always": True},
             "names": {"en": {"label": key.upper()}}}
        )
        for key in ("lead", "mql")
    ]  # fmt: skip
    back = {"id": "reject", "names": {"en": {"label": "Reject"}}, "from": "mql", "to": "lead",
            "by": "sales", "within": "24 h", "kind": "recycle", "reasons": "reasons"}  # fmt: skip
    sections = [{"id": "all", "responsible": ["sales"], "stages": ["lead", "mql"]}]
    funnel = Funnel.model_validate(
        {**header, "kind": "funnel", "id": "f", "sections": sections, "transitions": [back]}
    )
    mql = {"means": "stage/mql", "codes": {"hubspot": "77"}}
    listed: list[Written] = [{"means": "stage/lead"}, mql]
    job = job_of(
        HubspotOptions(),
        picklist("lifecycle", *listed, crm={"hubspot": "lifecyclestage"}),
        picklist("reasons", value("early")),
    )
    entries = {entry.ref: entry for entry in (*stages, funnel)}
    held = {**job.dictionary.entries, **entries}
    dictionary = Dictionary(job.dictionary.manifest, held)
    return Job(dictionary, value_sets(dictionary), job.options)


def test_the_plan_says_what_going_back_takes() -> None:
    plan = TARGET.render(lifecycle())["plans/lifecycle.md"].decode()
    way = (
        "`Reject`: `77` → `lead`, by `Sales` within 24 hours, with the reason in `lexicon_reasons`"
    )
    assert way in plan
    assert '`{"properties": {"lifecyclestage": ""}}`' in plan


def test_going_back_uses_the_codes_of_the_portal() -> None:
    job = lifecycle()
    answer = property_answer("lifecyclestage", option("lead", "LEAD"), option("5", "MQL"))
    assert TARGET.fix is not None
    files = TARGET.fix(job, job.value_sets[0], read_one(answer))
    assert "`Reject`: `5` → `lead`" in files["lifecycle/plan.md"].decode()
