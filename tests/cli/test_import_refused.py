"""What `lexicon import` says of what will be refused, and of what stops it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.running import copy_of_ours, lexicon


def test_what_the_check_of_a_dictionary_will_refuse_is_told(tmp_path: Path) -> None:
    folder = copy_of_ours(tmp_path)
    table = folder / "source.csv"
    table.write_text("value,label\nA,Two  blanks\nB,Bee\n", encoding="utf-8")
    ran = lexicon("import", "pipedrive", table, "--into", folder)
    file = Path("dictionary", "picklists", "source.yaml")
    told = [line for line in ran.err.splitlines() if "refuses what the CRM has" in line]
    assert [(str(file) in line, "label_blank" in line) for line in told] == [(True, True)]
    manifest = folder / "dictionary" / "lexicon.yaml"
    with manifest.open("a", encoding="utf-8") as opened:
        opened.write("rules: {label_blank: warning}\n")
    assert lexicon("check", folder).code == 0


def test_what_was_there_is_told_only_where_the_import_breaks_it(tmp_path: Path) -> None:
    folder = copy_of_ours(tmp_path)
    (folder / "dictionary" / "terms" / "torn.yaml").write_text("a: [", encoding="utf-8")
    (folder / "dictionary" / ".#lock").symlink_to("nowhere")
    (folder / "dictionary" / "above").symlink_to(folder)
    table = folder / "lead_s_ource.csv"
    table.write_text("value,label\nA,Bee\n", encoding="utf-8")
    ran = lexicon("import", "pipedrive", table, "--into", folder)
    told = [line for line in ran.err.splitlines() if "lexicon check` also refuses" in line]
    assert (ran.code, [line for line in told if "lead_source.yaml" not in line]) == (0, [])
    assert "(symbol_collision)" in "".join(told)
    assert "torn" not in ran.err


def test_french_leaves_the_names_of_files_and_of_a_crm_as_they_are(tmp_path: Path) -> None:
    table, into = tmp_path / "l'été.csv", tmp_path / "l'an : d'or"
    table.write_text("value,label\nA,l'un\nB,l'un\n", encoding="utf-8")
    ran = lexicon("import", "pipedrive", table, "--into", into, "--lang", "fr")
    assert (ran.code, f"{into}/dictionary/picklists/" in ran.out) == (0, True)
    assert "«\u00a0l'un\u00a0»" in ran.err
    away = lexicon("drift", "pipedrive", into / "l'or", "--project", into, "--lang", "fr")
    assert f"{into}/l'or\u00a0: ni fichier" in away.err
    taken = lexicon("init", into, "--lang", "fr")
    assert f"`{into}`" in taken.err


def test_what_stops_an_import_is_said_in_french(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("value,label,active\nA,a,so\n", encoding="utf-8")
    ran = lexicon("import", "acme", table, "--into", tmp_path / "words", "--lang", "fr")
    assert ran.err == f"lexicon: {table}:2: active\u00a0: «\u00a0so\u00a0» n’est ni oui ni non\n"
    (tmp_path / "words" / "dictionary").mkdir(parents=True)
    (tmp_path / "words" / "dictionary" / "lexicon.yaml").write_text("a: [", encoding="utf-8")
    again = lexicon("import", "acme", table, "--into", tmp_path / "words", "--lang", "fr")
    assert "lexicon.yaml est incompréhensible\u00a0: lancez `lexicon check`" in again.err
