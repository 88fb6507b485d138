"""What stands between the braces of a GIFT question, and so which kind it is."""

from __future__ import annotations

import re
from dataclasses import replace

from lexicon.quiz.foreign import Foreign, Given, Remark
from lexicon.quiz.gift_signs import cut, find, plain, split

_HOLDS = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_WEIGHT = re.compile(r"\s*%(-?[0-9]+(?:\.[0-9]+)?)%")
_FORMAT = re.compile(r"\s*\[(?:html|moodle|plain|markdown)\]")
Answer = tuple[str, str]
"""The sign before an answer, and what follows it."""


def answered(question: Foreign, inside: str) -> Foreign | Remark:
    """The question with its answers, or why we have nothing like it."""
    about = {"name": question.name or question.text}
    if inside.lstrip().startswith("#"):
        return Remark(question.line, "numerical", about)
    verdict, _, feedback = cut(inside, "#")
    if verdict.strip().upper() in _HOLDS:
        said = " ".join(filter(None, (plain(part) for _, part in split(feedback, "#"))))
        why = " ".join(filter(None, (said, question.explanation)))
        holds = _HOLDS[verdict.strip().upper()]
        return replace(question, kind="true_false", holds=holds, explanation=why)
    (_, stray), *answers = split(inside, "=~")
    if stray.strip():  # one word alone is to be typed: Moodle needs no sign before it
        return Remark(question.line, "answers" if answers else "short", about, stops=bool(answers))
    if not answers:
        return Remark(question.line, "essay", about)
    if all(sign == "=" for sign, _ in answers):
        paired = [find(text, "->") >= 0 for _, text in answers]
        if all(paired):
            return _matched(question, answers)
        return Remark(
            question.line, "answers" if any(paired) else "short", about, stops=any(paired)
        )
    return _chosen(question, answers)


def _matched(question: Foreign, answers: list[Answer]) -> Foreign:
    """A match; one whose items get 1, 2, 3… is an order, which the format does not know."""
    parted = [cut(text, "->") for _, text in answers]
    pairs = tuple((plain(_unmarked(item)), plain(match)) for item, _, match in parted)
    ranks = [match for _, match in pairs]
    if ranks == [str(rank) for rank in range(1, len(pairs) + 1)]:
        return replace(question, kind="order", steps=tuple(item for item, _ in pairs))
    return replace(question, kind="match", pairs=pairs)


def _chosen(question: Foreign, answers: list[Answer]) -> Foreign | Remark:
    weighed = [(sign, _WEIGHT.match(text), text) for sign, text in answers]
    shares = [
        100.0 if sign == "=" and not weight else float(weight[1]) if weight else 0.0
        for sign, weight, _ in weighed
    ]
    options = tuple(
        _given(text[weight.end() :] if weight else text, share > 0)
        for (_, weight, text), share in zip(weighed, shares, strict=True)
    )
    whole = sum(share == 100 for share in shares)
    partly = any(0 < share < 100 for share in shares)
    if whole == 1 and not partly:
        return replace(question, kind="choice", options=options)
    if whole or not _is_even([share for share in shares if share > 0]):
        return Remark(question.line, "partly", {"name": question.name or question.text})
    return replace(question, kind="multiple", options=options)


def _is_even(shares: list[float]) -> bool:
    """Whether all right answers count the same, and together for all."""
    return bool(shares) and max(shares) - min(shares) < 0.01 and abs(sum(shares) - 100) < 1


def _given(text: str, is_right: bool) -> Given:
    answer, _, feedback = cut(text, "#")
    return Given(plain(_unmarked(answer)), is_right, plain(_unmarked(feedback)))


def _unmarked(text: str) -> str:
    return _FORMAT.sub("", text, count=1) if _FORMAT.match(text) else text
