"""What may keep somebody from being asked, or an answer from being taken."""

from __future__ import annotations

from collections.abc import Mapping

from lexicon.errors import LexiconError


class NoSuchAttempt(LexiconError):
    """There is none of this id, or it is another person's: one does not learn which."""

    def __init__(self) -> None:
        super().__init__("there is no such attempt, or no such question in it")


class NoSuchPerson(LexiconError):
    """Nobody of this id takes part, or no longer does."""

    def __init__(self) -> None:
        super().__init__(
            "nobody of this name takes part here: `lexicon people list` shows who does, "
            "`lexicon quiz take` begins"
        )


class NothingToAsk(LexiconError):
    """No question is there about what was chosen."""

    def __init__(self) -> None:
        super().__init__("there is no question about this: `lexicon quiz list` shows what there is")


class NoSuchWave(LexiconError):
    """There is none, or this person is not in it."""

    def __init__(self, wave: str) -> None:
        super().__init__(f"there is no wave {wave!r} for you: `lexicon adoption wave list`")
        self.wave = wave


class WaveNotOpen(LexiconError):
    """Its days have not come yet, or have passed."""

    def __init__(self, wave: str) -> None:
        super().__init__(f"wave {wave!r} is not open: its days have not come, or are over")
        self.wave = wave


class TooFewQuestions(LexiconError):
    """A wave needs the same number of questions about each entry, of a form not met last."""

    def __init__(self, have: Mapping[str, int], needed: int) -> None:
        counted = (f"{entry} {count} of {needed}" for entry, count in have.items())
        listed = ", ".join(counted) or "no definition to ask about"
        super().__init__(f"too few measure questions for a wave: {listed}; see `lexicon quiz list`")
        self.have, self.needed = have, needed


class OpenedMeanwhile(LexiconError):
    """Somebody opened a wave while this one was planned, or the same form was sent twice."""

    def __init__(self) -> None:
        super().__init__("a wave was opened meanwhile: `lexicon adoption wave list`")


class AttemptClosed(LexiconError):
    """It was ended: nothing more can be answered in it."""

    def __init__(self) -> None:
        super().__init__("this attempt was ended; nothing more can be answered in it")


class NotFinished(LexiconError):
    """In a measure nobody sees what was right before all is answered."""

    def __init__(self) -> None:
        super().__init__("the results are shown when all is answered, or the attempt is ended")


class NotShown(LexiconError):
    """Nobody can have read a question that was never shown to them."""

    def __init__(self) -> None:
        super().__init__("this question was not shown yet, so it cannot be answered")


class NotAnAnswer(LexiconError):
    """An answer that the question does not offer, or not a whole one."""

    def __init__(self) -> None:
        super().__init__("this is no answer to this question")


class AnswerConflict(LexiconError):
    """Another answer to this question was kept before; the first one stands."""

    def __init__(self) -> None:
        super().__init__("another answer to this question was kept before; that one stands")
