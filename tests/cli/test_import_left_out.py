"""An import names the files that it did not read, and the translations that it could not place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import lexicon

_START = '<?xml version="1.0"?>\n<{0} xmlns="http://soap.sforce.com/2006/04/metadata">{1}</{0}>'
_VALUE = "<customValue><fullName>New</fullName><label>New</label></customValue>"
_TOLD = {
    "en": (
        "Of no known format, not read (1): {}/README.md.",
        "Translations of values that their list does not have are left out: Reason (Gone).",
    ),
    "fr": (
        "De format inconnu, non lus (1)\xa0: {}/README.md.",
        "Traductions laissées de côté, car leur liste n’a pas ces valeurs\xa0: Reason (Gone).",
    ),
}


def _org(folder: Path) -> Path:
    both = "".join(
        f"<valueTranslation><masterLabel>{name}</masterLabel><translation>{told}</translation>"
        "</valueTranslation>"
        for name, told in (("New", "Neu"), ("Gone", "Weg"))
    )
    for name, root, inside in (
        ("Reason.globalValueSet-meta.xml", "GlobalValueSet", _VALUE),
        ("Reason-de.globalValueSetTranslation-meta.xml", "GlobalValueSetTranslation", both),
    ):
        (folder / name).write_text(_START.format(root, inside), "utf-8")
    (folder / "README.md").write_text("# Words", "utf-8")
    return folder


@pytest.mark.parametrize("lang", _TOLD)
def test_what_was_left_out_is_named_at_the_end(tmp_path: Path, lang: str) -> None:
    org = tmp_path / "org"
    org.mkdir()
    ran = lexicon("import", "salesforce", _org(org), "--into", tmp_path / "to", "--lang", lang)
    expected = [said.format(org) for said in _TOLD[lang]]
    assert ran.err.splitlines()[1:3] == expected


@pytest.mark.parametrize("lang", _TOLD)
def test_an_import_of_nothing_names_what_it_did_not_read(tmp_path: Path, lang: str) -> None:
    (tmp_path / "README.md").write_text("# Words", "utf-8")
    ran = lexicon("import", "salesforce", tmp_path, "--into", tmp_path / "to", "--lang", lang)
    assert (ran.code, ran.err.splitlines()[1:]) == (2, [_TOLD[lang][0].format(tmp_path)])


def test_a_list_without_a_name_is_no_field_that_offers_it(tmp_path: Path) -> None:
    label = '{"LocalizedLabels": [{"Label": "Hot", "LanguageCode": 1033}]}'
    options = f'[{{"Value": 1, "Label": {label}}}]'
    file = tmp_path / "choice.json"
    file.write_text(f'{{"OptionSetType": "Picklist", "Options": {options}}}', "utf-8")
    ran = lexicon("import", "dataverse", file, "--into", tmp_path / "to")
    assert ran.code == 0
    assert ran.out.endswith(": 1 value\n")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "They hold lists of another CRM: hubspot."),
        ("fr", "Ils contiennent des listes d’un autre CRM\xa0: hubspot."),
    ],
)
def test_who_misspells_the_crm_is_told_whose_the_lists_are(
    tmp_path: Path, lang: str, said: str
) -> None:
    file = tmp_path / "a.json"
    file.write_text('{"name": "a", "groupName": "g", "options": [{"label": "B", "value": "b"}]}')
    into = tmp_path / "to"
    ran = lexicon("import", "hubspto", tmp_path, "--into", into, "--lang", lang)
    assert (ran.code, said in ran.err.splitlines()) == (2, True)
