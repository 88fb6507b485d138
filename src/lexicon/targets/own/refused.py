"""Steps of a template that are refused, each with the sentence that says why."""

from __future__ import annotations


class StepRefused(Exception):
    """`sentence` names the words, `facts` fill their blanks."""

    def __init__(self, sentence: str, **facts: object) -> None:
        super().__init__(sentence, *facts.values())
        self.sentence, self.facts = sentence, facts


class TooMuch(StepRefused, OverflowError):
    """It has no end, or makes more than anybody could hold."""


class Unfit(StepRefused, TypeError):
    """It is given something that it can do nothing with."""
