"""A question of each form about the one term of the small project."""

from __future__ import annotations

from pathlib import Path

_BANK = """\
questions:
  - {id: talk, kind: choice, about: term/r0@1, use: USE, form: FORM, text: {en: What?, fr: Quoi},
     options: {a: {en: A talk, fr: Un échange}, b: {en: A sale, fr: Une vente},
               c: {en: A form, fr: Un formulaire}},
     key: a, feedback: {b: {en: Too late, fr: Trop tard}, c: {en: Too early, fr: Trop tôt}}}
  - {id: several, kind: multiple, about: term/r0@1, use: USE, form: FORM, text: {en: Who?, fr: Qui},
     options: {a: {en: Sales, fr: Le commerce}, b: {en: A guest, fr: Un invité},
               c: {en: Nobody, fr: Personne}},
     key: [a, b], feedback: {c: {en: Two people, fr: Deux personnes}}}
  - {id: order, kind: order, about: term/r0@1, use: USE, form: FORM, text: {en: When?, fr: Quand},
     items: {a: {en: Greet, fr: Saluer}, b: {en: Listen, fr: Écouter}, c: {en: Note, fr: Noter}},
     explanation: {en: In that order, fr: Dans cet ordre}}
  - {id: pairs, kind: match, about: term/r0@1, use: USE, form: FORM, text: {en: Whose?, fr: À qui},
     items: {a: {en: One, fr: Un}, b: {en: Two, fr: Deux}, c: {en: Three, fr: Trois}},
     matches: {d: {en: First, fr: Premier}, e: {en: Second, fr: Deuxième},
               f: {en: Third, fr: Troisième}},
     key: {a: d, b: e, c: f}, explanation: {en: As they count, fr: Comme on compte}}
"""


def write_bank(root: Path) -> None:
    """Practice questions, and the same again for each form of a measure under other names."""
    folder = root / "quizzes"
    folder.mkdir()
    (folder / "practice.yaml").write_text(_BANK.replace("USE, form: FORM", "practice"), "utf-8")
    for form in ("a", "b"):
        text = _BANK.replace("USE", "measure").replace("FORM", form)
        (folder / f"{form}.yaml").write_text(text.replace("id: ", f"id: {form}_"), "utf-8")
