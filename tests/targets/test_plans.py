"""Plans are in the dictionary's language, and show whatever a text holds without obeying it."""

from __future__ import annotations

import re
from importlib import resources

import jinja2
import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from lexicon.languages.words import available_languages
from lexicon.targets.dataverse import TARGET as DATAVERSE
from lexicon.targets.dataverse.options import DataverseOptions
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.hubspot import TARGET as HUBSPOT
from lexicon.targets.hubspot.options import HubspotOptions
from lexicon.targets.plans import code_span, plan
from lexicon.targets.target import Options, Target
from tests.targets import picklists
from tests.targets.hostile import hostile_texts
from tests.targets.picklists import deprecated, job_of, picklist, value

PORTAL = frozenset({"values", "inactive", "order", "labels", "description"})


@pytest.mark.parametrize("target", ["hubspot", "dataverse"])
def test_every_plan_is_written_in_every_language(target: str) -> None:
    folder = resources.files(f"lexicon.targets.{target}") / "templates"
    plans = [item.name for item in folder.iterdir() if item.name.endswith(".md.j2")]
    stems = {name.partition(".")[0] for name in plans}
    assert sorted(plans) == sorted(
        f"{stem}.{language}.md.j2" for stem in stems for language in available_languages()
    )


@pytest.mark.parametrize(
    ("target", "options", "name"),
    [
        (HUBSPOT, HubspotOptions(), "fit"),
        (HUBSPOT, HubspotOptions(), "deals/default"),
        (DATAVERSE, DataverseOptions(), "lex_fit"),
    ],
)
def test_a_plan_speaks_the_dictionarys_language(
    target: Target, options: Options, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picklists, "LANGUAGES", ("fr", "en"))
    job = job_of(options, picklist("fit", value("a", probability=50), value("b", **deprecated())))
    seen = SeenList("x", name, (SeenValue("a", {"": "A"}), SeenValue("z")), "x", shows=PORTAL)
    assert target.fix is not None
    said = target.fix(job, job.value_sets[0], seen)["fit/plan.md"].decode()
    assert "inconnue du dictionnaire" in said
    assert "unknown to the dictionary" not in said
    made = target.render(job)["plans/fit.md"].decode()
    assert made.splitlines()[1].startswith("# fit\u00a0: un nouveau")


@pytest.mark.parametrize("name", ["fit", "deals/default"])
def test_a_plan_calls_each_language_by_its_name(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picklists, "LANGUAGES", ("fr", "en"))
    job = job_of(HubspotOptions(), picklist("fit", value("a", probability=50), value("b")))
    seen = SeenList("x", name, (SeenValue("a", {"": "A"}),), "x", shows=PORTAL)
    assert HUBSPOT.fix is not None
    said = HUBSPOT.fix(job, job.value_sets[0], seen)["fit/plan.md"].decode()
    assert "## Pour un portail en français" in said
    assert "## Pour un portail en anglais" in said
    made = HUBSPOT.render(job)["plans/fit.md"].decode()
    assert [line for line in made.splitlines() if line.startswith("- français\u00a0: POST")]


def test_no_plan_shows_the_tag_of_a_language() -> None:
    for target in ("hubspot", "dataverse", "odoo"):
        folder = resources.files(f"lexicon.targets.{target}") / "templates"
        for item in folder.iterdir():
            if item.name.endswith(".md.j2"):
                assert re.findall(r"(?<!`)\{\{ *[\w.]*languages?\b", item.read_text("utf-8")) == []


def test_prose_is_set_as_the_language_prints_it_and_code_to_the_letter() -> None:
    text = "L'étape {{ code }} : `{a : 'b'}` ; ``x ` : y``; \"fin\""
    templates = jinja2.Environment(loader=jinja2.DictLoader({"p.fr.md.j2": text}))  # noqa: S701
    made = plan(templates, "p", {"code": code_span("l'`un : x")}, "fr-CA").decode()
    code = "`` l'`un : x ``"
    assert made == (f"L’étape {code}\u00a0: `{{a : 'b'}}`\u202f; ``x ` : y``; «\u00a0fin\u00a0»\n")


@settings(deadline=None)
@given(hostile_texts())
def test_a_text_in_a_plan_is_shown_and_not_obeyed(text: str) -> None:
    tokens = MarkdownIt().parseInline(f"now {code_span(text)}, kept")[0].children or []
    shown = [token.content for token in tokens if token.type == "code_inline"]
    kinds = [token.type for token in tokens]
    if not shown:
        assert kinds == ["text"]
        return
    assert kinds == ["text", "code_inline", "text"]
    assert (tokens[0].content, tokens[-1].content) == ("now ", ", kept")
