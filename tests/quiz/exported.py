"""What the tests of exports lay out: one question of each kind, one for each hostile text."""

from __future__ import annotations

from lexicon.quiz.export import sheets
from lexicon.quiz.question import Question
from tests.quiz.words import HOSTILE, dictionary, question

WORDS = dictionary()
KINDS = ["scenario", "choice", "multiple", "true_false", "order", "match"]


def hostile(number: int, text: str) -> Question:
    """A question whose every text is hostile; options stay apart by a number behind them."""
    options = {f"o{place}": {"en": f"{text} {place}"} for place in range(3)}
    said = {f"o{place}": {"en": text} for place in (1, 2)}
    return question(
        "choice", id=f"hostile_{number}", text={"en": f"{text}?"}, options=options, key="o0",
        feedback=said, explanation={"en": text},
    )  # fmt: skip


ASKED = [question(kind, id=f"asked_{kind}") for kind in KINDS]
SHEETS = sheets([*ASKED, *map(hostile, range(len(HOSTILE)), HOSTILE)], WORDS, "en")


def plain(text: str) -> str:
    """As one line, without what no file of text can hold."""
    unseen = dict.fromkeys(map(ord, "\u202e"))
    return " ".join(text.replace("->", "→").translate(unseen).split())


def one_line(text: str) -> str:
    """With one space wherever there are some."""
    return " ".join(text.split())
