"""A word that is missing is begun in the browser, and proposed like any other."""

from __future__ import annotations

from pathlib import Path

from starlette.testclient import TestClient

NEW = {
    "names.en.label": "Second conversation",
    "names.fr.label": "Deuxième rendez-vous",
    "definition.en": "What follows when the first talk went well.",
    "definition.fr": "Ce qui suit quand le premier échange s'est bien passé.",
    "reason": "We count it too.",
    "do": "save",
}


def test_a_word_that_is_missing_is_begun_with_a_name_and_a_definition(
    root: Path, sales: TestClient
) -> None:
    answer = sales.post("/app/proposals/new", data=NEW)
    page = "/app/proposals/term/second_conversation"
    assert (answer.status_code, answer.headers["location"]) == (303, f"{page}?done=propose")
    file = root / "dictionary" / "terms" / "second_conversation.yaml"
    assert file.read_text("utf-8") == (
        "# yaml-language-server: $schema=../../schema/term.json\n"
        "id: second_conversation\nkind: term\nversion: 0.1.0\nstatus: proposed\nowner: sales\n"
        "names:\n  en:\n    label: Second conversation\n  fr:\n    label: Deuxième rendez-vous\n"
        "definition:\n  en: What follows when the first talk went well.\n"
        "  fr: Ce qui suit quand le premier échange s'est bien passé.\n"
    )
    shown = sales.get(page).text
    assert "The new word" in shown
    assert "We count it too." in shown


def test_a_new_word_that_a_check_refuses_is_not_written(root: Path, sales: TestClient) -> None:
    files = sorted(root.rglob("*.yaml"))
    answer = sales.post("/app/proposals/new", data=NEW | {"definition.fr": ""})
    assert answer.status_code == 422
    assert "is-error" in answer.text.split('id="says-definition.fr"')[1].split("</div>")[0]
    assert 'value="Second conversation"' in answer.text
    assert sorted(root.rglob("*.yaml")) == files


def test_a_new_word_takes_nobody_elses_place(root: Path, sales: TestClient) -> None:
    assert sales.post("/app/proposals/new", data=NEW).status_code == 303
    before = (root / "dictionary" / "terms" / "second_conversation.yaml").read_bytes()
    answer = sales.post("/app/proposals/new", data=NEW)
    assert answer.status_code == 422
    assert "term/second_conversation" in answer.text
    assert (root / "dictionary" / "terms" / "second_conversation.yaml").read_bytes() == before


def test_what_a_new_word_lacks_stands_beside_the_field(sales: TestClient) -> None:
    page = sales.post("/app/proposals/new", data={"do": "save"}).text
    for name in ("names.en.label", "names.fr.label", "definition.en"):
        beside = page.split(f'id="says-{name}"')[1].split("</div>")[0]
        assert "is-error" in beside
