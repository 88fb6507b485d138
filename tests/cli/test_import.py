"""`lexicon import` as a person runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words
from tests.cli.running import ROOT, copy_of_ours, lexicon

ORG = ROOT / "tests" / "exchange" / "org"


def test_a_first_dictionary_passes_the_check_and_says_what_to_look_at(tmp_path: Path) -> None:
    ran = lexicon("import", "salesforce", ORG, "--into", tmp_path / "words")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        f"{tmp_path}/words/dictionary/picklists/fit.yaml: 2 values",
        f"{tmp_path}/words/dictionary/picklists/town.yaml: 2 values",
        f"{tmp_path}/words/dictionary/picklists/interests.yaml: 2 values",
        f"{tmp_path}/words/dictionary/picklists/opportunity_stage.yaml: 5 values",
        f"{tmp_path}/words/dictionary/picklists/order_status.yaml: 2 values",
        f"{tmp_path}/words/dictionary/fields/fit.yaml: a field that offers Fit",
    ]
    said = ran.err.splitlines()
    assert said[0].startswith("Next:")
    told = "\n".join(said[1:])
    for expected in (
        "“SAL” stands among the stages of a sale",
        "“Negotiation & review” is open at 100 %",
        "“Closed Won” is closed as won at 90 %",
        "“Lost” and “Closed Lost” look like two labels of one meaning",
        "one of the translations is most likely wrong",
    ):
        assert expected in told
    fit = (tmp_path / "words" / "dictionary" / "picklists" / "fit.yaml").read_text("utf-8")
    assert "extras: {salesforce: {color:" in fit
    assert lexicon("check", tmp_path / "words").code == 0


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_no_entry_comes_of_is_named(tmp_path: Path, lang: str) -> None:
    start = '<?xml version="1.0"?>\n<{0} xmlns="http://soap.sforce.com/2006/04/metadata">{1}</{0}>'
    offering = "<fullName>A__c</fullName><valueSet><valueSetName>Gone</valueSetName></valueSet>"
    told = "<masterLabel>New</masterLabel><translation>Neu</translation>"
    lone = f"<valueTranslation>{told}</valueTranslation>"
    org = tmp_path / "org"
    for name, root, inside in (
        ("AddressStateCode.standardValueSet", "StandardValueSet", "<sorted>true</sorted>"),
        ("Lead.object", "CustomObject", f"<fields>{offering}</fields>"),
        ("Lost-de.globalValueSetTranslation", "GlobalValueSetTranslation", lone),
    ):
        org.mkdir(exist_ok=True)
        (org / name).write_text(start.format(root, inside), "utf-8")
    into = tmp_path / "words"
    ran = lexicon("import", "salesforce", ORG, org, "--into", into, "--lang", lang)
    words = load_words("lexicon.cli", "import", lang)
    for key, names in (
        ("left", "Lead.A__c (Gone)"),
        ("empty", "StandardValueSet.AddressStateCode"),
        ("lone", "Lost"),
    ):
        assert typeset(lang, words[key].format(names=names)) in ran.err


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    assert lexicon("import", "salesforce", ORG, "--into", tmp_path).code == 0
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")}
    again = lexicon("import", "salesforce", ORG, "--into", tmp_path)
    assert again.code == 2
    assert "dictionary/picklists/fit.yaml" in again.err
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")} == before


def test_lists_come_beside_those_of_a_dictionary(tmp_path: Path) -> None:
    folder = copy_of_ours(tmp_path)
    table = folder / "source.csv"
    table.write_text("value,label\nA,Ay\nB,Bee\n", encoding="utf-8")
    before = (folder / "dictionary" / "lexicon.yaml").read_bytes()
    assert lexicon("import", "pipedrive", table, "--into", folder).code == 0
    assert (folder / "dictionary" / "lexicon.yaml").read_bytes() == before
    assert "crm: {pipedrive: source}" in (
        folder / "dictionary" / "picklists" / "source.yaml"
    ).read_text(encoding="utf-8")
    checked = lexicon("check", folder)
    assert checked.code == 0, checked.out


def test_a_crm_without_lists_in_the_files_is_said_to_have_none(tmp_path: Path) -> None:
    ran = lexicon("import", "hubspot", ORG, "--into", tmp_path, "--lang", "fr")
    assert ran.code == 2
    assert "aucune liste avec des valeurs pour hubspot" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_labels_are_not_taken_for_a_language_that_they_are_translated_into(tmp_path: Path) -> None:
    ran = lexicon("import", "salesforce", ORG, "--into", tmp_path, "--lang", "fr")
    assert ran.code == 0
    text = (tmp_path / "dictionary" / "picklists" / "fit.yaml").read_text(encoding="utf-8")
    assert "names: {en: {label: Good}, fr: {label: Bonne}}" in text


def test_the_language_of_labels_that_say_none_is_told(tmp_path: Path) -> None:
    told = "Labels that are in no language were taken as English"
    first = lexicon("import", "salesforce", ORG, "--into", tmp_path / "first")
    assert told in first.err
    said = lexicon("import", "salesforce", ORG, "--into", tmp_path / "said", "--labels", "en")
    assert "taken as" not in said.err


def test_labels_mostly_translated_into_english_are_taken_for_french(tmp_path: Path) -> None:
    table = tmp_path / "etapes.csv"
    table.write_text("value,label,label_en\na,Perdue,Lost\nb,Gagnée,Won\n", encoding="utf-8")
    assert lexicon("import", "acme", table, "--into", tmp_path / "words").code == 0
    text = (tmp_path / "words/dictionary/picklists/etapes.yaml").read_text(encoding="utf-8")
    assert "names: {fr: {label: Perdue}, en: {label: Lost}}" in text


def test_no_language_is_made_up_where_every_label_is_in_one(tmp_path: Path) -> None:
    table = tmp_path / "stages.csv"
    table.write_text("value,label_en,label_de\na,Lost,Verloren\n", encoding="utf-8")
    for labels, languages in (((), "[en, de]"), (("--labels", "fr"), "[fr, en, de]")):
        into = tmp_path / f"words{len(labels)}"
        ran = lexicon("import", "acme", table, "--into", into, "--lang", "fr", *labels)
        assert ran.code == 0
        manifest = (into / "dictionary" / "lexicon.yaml").read_text(encoding="utf-8")
        assert f"languages: {languages}" in manifest


def test_what_many_lists_lack_is_told_in_one_line(tmp_path: Path) -> None:
    rows = [f"list_{n},{code},{code},{'Oui' if n == 0 else ''}" for n in range(8) for code in "ab"]
    table = tmp_path / "lists.csv"
    table.write_text("\n".join(["list,value,label,label_fr", *rows]), encoding="utf-8")
    ran = lexicon("import", "acme", table, "--into", tmp_path / "words")
    told = [line for line in ran.err.splitlines() if "without a translation" in line]
    assert len(told) == 1
    assert "one of the languages: 14, in these lists: list_1, list_2, list_3, " in told[0]
    assert "list_5 and 2 more. Add them" in told[0]


def test_of_what_one_list_has_many_times_the_first_are_told(tmp_path: Path) -> None:
    both = ("a", "Lost"), ("b", "lost")
    rows = [f"{code}{n},{word} {n}" for n in range(7) for code, word in both]
    table = tmp_path / "lost.csv"
    table.write_text("\n".join(["value,label", *rows]), encoding="utf-8")
    ran = lexicon("import", "acme", table, "--into", tmp_path / "words", "--lang", "fr")
    told = [line for line in ran.err.splitlines() if "libellé, «" in line]
    assert (len(told), "lost\u00a0: et 2 autres de même\n" in ran.err) == (5, True)


def test_an_org_that_breaks_rules_becomes_a_dictionary_that_warns(tmp_path: Path) -> None:
    org = ROOT / "tests" / "exchange" / "odd_org"
    assert lexicon("import", "salesforce", org, "--into", tmp_path).code == 0
    manifest = (tmp_path / "dictionary" / "lexicon.yaml").read_text(encoding="utf-8")
    assert "salesforce_label_duplicate: warning" in manifest
    checked = lexicon("check", tmp_path)
    assert checked.code == 0
    assert "(salesforce_label_duplicate)" in checked.out
    assert lexicon("generate", "--path", tmp_path).code == 0


def test_what_our_own_output_says_of_who_answers_comes_back(tmp_path: Path) -> None:
    made = ROOT / "generated" / "salesforce"
    ran = lexicon("import", "salesforce", made, "--into", tmp_path / "words")
    assert _owners(tmp_path / "words") == _owners(ROOT)
    assert "first team" not in ran.err


def _owners(root: Path) -> dict[str, str]:
    """List → the team that answers for it."""
    files = (root / "dictionary" / "picklists").glob("*.yaml")
    found = {path.stem: path.read_text("utf-8") for path in files}
    return {name: text.partition("owner: ")[2].partition("\n")[0] for name, text in found.items()}


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "the first team does, Marketing; "), ("fr", "la première équipe, Marketing. ")],
)
def test_where_nothing_says_who_answers_the_first_team_does_and_it_is_told(
    tmp_path: Path, lang: str, told: str
) -> None:
    ran = lexicon("import", "salesforce", ORG, "--into", tmp_path / "words", "--lang", lang)
    (line,) = [line for line in ran.err.splitlines() if told in line]
    assert line.endswith("fit, town, interests, opportunity_stage, order_status.")


def test_teams_that_the_texts_name_and_nobody_knows_are_told(tmp_path: Path) -> None:
    org = tmp_path / "org"
    org.mkdir()
    value = "<customValue><fullName>A</fullName></customValue>"
    told = f"{value}<description>Fit. Kept by: Support.</description>"
    start = '<GlobalValueSet xmlns="http://soap.sforce.com/2006/04/metadata">'
    (org / "Fit.globalValueSet").write_text(f"{start}{told}</GlobalValueSet>", "utf-8")
    ran = lexicon("import", "salesforce", org, "--into", tmp_path / "words")
    assert "that the dictionary does not have: Support." in ran.err
