"""What a template may read, and how it is told what it may not, or cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.checks.words import Words
from lexicon.targets.own.readable import READABLE
from tests.targets.own.filling import rendered, slip
from tests.tools import ROOT

_VALUE = "picklists[0].values[0]"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{{{{ {_VALUE}.count }}}}", "count"),
        (f"{{{{ {_VALUE}.index | json }}}}", "index"),
        (f"{{{{ {_VALUE}['count'](1) }}}}", "count"),
        (f"{{{{ {_VALUE}[0] }}}}", "0"),
        ("{{ picklists[0].count }}", "count"),
        (f"{{{{ {_VALUE} | attr('index') | json }}}}", "index"),
        ("{{ picklists[0].values | map(attribute='count') | list | json }}", "count"),
        (f"{{{{ {_VALUE}.names.en.model_dump() | json }}}}", "model_dump"),
    ],
)
def test_what_is_not_documented_of_a_value_is_not_there(
    tmp_path: Path, text: str, name: str
) -> None:
    place, told = slip(tmp_path, f"a\n{text}")
    assert place == ("template_invalid", "templates/a.j2", 2)
    assert told.endswith(f"what is read here has no `{name}`")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_all_that_may_be_read_is_documented_and_there(tmp_path: Path, language: str) -> None:
    page = (ROOT / "docs" / language / "own-target.md").read_text("utf-8")
    for of, names in READABLE.items():
        fields = getattr(of, "_fields", None) or of.model_fields  # type: ignore[attr-defined]
        assert names - {*fields} <= {"label", "code", "is_active", "replaced_by"}
        for name in names:
            assert f"`{name}`" in page or f"`{name}(" in page
    text = "{{ picklists[0].values[0].names.en.label ~ picklists[0].values[0].label('en') }}"
    assert rendered(tmp_path, {"a.j2": text}).findings == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ 'a' * 10 ** 10 }}", "le résultat de `*` est trop grand"),
        ("{% set n = [1] * 99999 %}{% for a in n %}{% for b in n %}{% endfor %}{% endfor %}",
         "il ne finit pas\xa0: trop d’étapes pour un seul fichier"),
        ("{{ picklists[0] }}", "il faut un texte ici, et non une liste de valeurs"),
        ("{{ [[1], 'a'] | sum(start=[]) }}", "un texte ne s’ajoute pas à une liste"),
        ("{{ 1 | nofilter }}", "le filtre `nofilter` n’existe pas"),
        ("{{ [1] | map('nofilter') | list | json }}", "le filtre `nofilter` n’existe pas"),
        ("{{ 1 is notest }}", "le test `notest` n’existe pas"),
        ("{% nothing %}", "aucune balise `nothing` ne peut se trouver ici"),
        ("{% if 1 %}", "il s’arrête avant que tout ce qui est ouvert soit fermé"),
        ("{{ ''.__class__ }}", "`__class__` ne peut être lu dans un modèle"),
        ("{{ 1 / 0 }}", "il divise par zéro"),
        ("{% for %}", "il n’est pas écrit comme Jinja le veut (Expected an expression"),
        ("{{ 1 + 'a' }}", "cette étape ne va pas avec ce qui lui est donné (unsupported"),
    ],
)  # fmt: skip
def test_faults_are_told_in_the_language_of_the_reader(
    tmp_path: Path, text: str, told: str
) -> None:
    (finding,) = rendered(tmp_path, {"a.j2": text}).findings
    assert told in Words(("lexicon.targets.faults",)).explain(finding, "fr").message
