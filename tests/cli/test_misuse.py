"""What click says of a command line is said in the language that it was asked to speak."""

from __future__ import annotations

import re
import tomllib

import click
import pytest

from lexicon.cli.misuse import Misuse
from lexicon.cli.root import lexicon
from tests.cli.running import ROOT


def stopped(words: list[str]) -> click.UsageError:
    with pytest.raises(click.UsageError) as stop:
        lexicon.main(words, "lexicon", standalone_mode=False)
    return stop.value


def plainly_spaced(text: str) -> str:
    return text.replace("\xa0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("plan --lang fr", "Il manque l’option « --revenue »."),
        ("weekly --lang fr", "Il manque l’argument « DATA... »."),
        ("plann --lang=fr", "Il n’y a pas de commande « plann ». Vouliez-vous dire « plan » ?"),
        ("--zzz plan --lang fr", "Il n’y a pas d’option « --zzz »."),
        ("adoption --zzz due --lang fr", "Il n’y a pas d’option « --zzz »."),
        ("adoption zzz --lang fr", "Il n’y a pas de commande « zzz »."),
        (
            "plan --revenu 9 --lang fr",
            "Il n’y a pas d’option « --revenu ». Vouliez-vous dire « --revenue » ?",
        ),
        ("plan --lang fr --revenue", "L’option « --revenue » demande une valeur."),
        ("check --all=3 --lang fr", "L’option « --all » ne prend pas de valeur."),
        ("show a b c --lang fr", "Il y a des arguments de trop (b c)."),
        (
            "plan --lang fr --revenue 9 --period x",
            (
                "Valeur incorrecte pour « --period » : « x » n’est pas l’une de celles-ci :"
                " « month », « quarter », « year »."
            ),
        ),
        (
            "plan --rates nowhere.yaml --lang fr",
            "Valeur incorrecte pour « --rates » : le fichier « nowhere.yaml » n’existe pas.",
        ),
        (
            "check nowhere --lang fr",
            "Valeur incorrecte pour « [PATH] » : le dossier « nowhere » n’existe pas.",
        ),
        (
            "adoption due --weeks 99 --lang fr",
            "Valeur incorrecte pour « --weeks » : 99 n’est pas dans l’intervalle 1<=x<=52.",
        ),
        (
            "adoption due --weeks soon --lang fr",
            "Valeur incorrecte pour « --weeks » : « soon » n’est pas un nombre entier.",
        ),
        (
            "show mql --as-of 2026-11-20 --release 1 --lang fr",
            "Donnez soit --as-of, soit --release.",
        ),
        ("approve --team sales --reviewer x --lang fr", "Nommez les textes, ou donnez --all."),
    ],
)
def test_french_says_in_french_what_is_wrong(line: str, told: str) -> None:
    assert plainly_spaced(stopped(line.split()).format_message()) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("deprecate", "mql", "--reason", "xx=a"), '--reason en="…" --reason fr="…"'),
        (("plan", "--rates", "l'été : a.yaml"), "fichier « l'été : a.yaml »"),
        (("plan", "--revenue", "1'200'000x"), "« 1'200'000x »"),
        (("plan", "--revenue", "9", "--period", "l'an d'or"), "« l'an d'or » n’est pas l’une"),
        (("check", "l'an : d'or"), "dossier « l'an : d'or » n’existe"),
        (("check", """l'an"d"""), """dossier « l'an"d » n’existe"""),
        (("check", "C:\\new\n\x1b[1m"), "dossier « C:\\new  [1m » n’existe"),
        (("show", "a", "l'an", "d'or"), "Il y a des arguments de trop (l'an d'or)."),
    ],
)
def test_french_says_what_was_typed_as_it_was_typed(words: tuple[str, ...], told: str) -> None:
    said = stopped([*words, "--lang", "fr"])
    assert told in plainly_spaced(said.format_message())


def test_english_is_what_click_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert stopped(["plan"]).format_message() == "Missing option '--revenue'."


def test_no_click_is_allowed_that_words_its_sentences_otherwise() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (floor,) = re.findall(
        r"^click>=(\d+)\.(\d+)$", "\n".join(project["dependencies"]), re.MULTILINE
    )
    assert tuple(map(int, floor)) >= (8, 4)


def test_a_sentence_that_nobody_foresaw_stays_as_it_is() -> None:
    assert Misuse(click.UsageError("Out of cheese."), "fr").format_message() == "Out of cheese."


def test_the_usage_stands_above_in_french_too(capsys: pytest.CaptureFixture[str]) -> None:
    stopped(["plan", "--lang", "fr"]).show()
    said = plainly_spaced(capsys.readouterr().err)
    assert said == (
        "Utilisation : lexicon plan [OPTIONS]\nPour l’aide : lexicon plan --help\n\n"
        "Erreur : Il manque l’option « --revenue ».\n"
    )
