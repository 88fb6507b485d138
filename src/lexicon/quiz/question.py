"""What all kinds of question have in common."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from lexicon.findings import Keys
from lexicon.model.dictionary import Dictionary
from lexicon.model.frozen import Frozen
from lexicon.model.scalars import Id, Translations

ABOUT_PATTERN = r"^[a-z]+/[a-z][a-z0-9]*(_[a-z0-9]+)*@(0|[1-9][0-9]{0,8})$"
About = Annotated[str, Field(pattern=ABOUT_PATTERN)]
"""An entry and the major version that the question was written for: `stage/mql@1`."""
Answer = tuple[str, ...]
"""What somebody answered, or should have, in ids and so in no language. A match is `item=match`."""
Use = Literal["practice", "measure"]
Form = Literal["a", "b"]


class Part(NamedTuple):
    """Something to choose, to put in order or to match: its id and its words in one language."""

    id: str
    text: str


class Mark(NamedTuple):
    """One element of an answer: right or not, and the chance to be right without knowing."""

    id: str
    right: bool
    guess: float


class Question(Frozen):
    """The header; each kind adds its own fields and says how it is asked and graded."""

    id: Id
    kind: str
    about: About
    use: Use
    """Practice teaches and may be public; measure never leaves the server unanswered."""
    form: Form | None = None
    """Of a measure question: which of the two parallel forms it belongs to."""
    text: Translations
    feedback: dict[str, Translations] = Field(default_factory=dict)
    """Why each wrong option is wrong, by the option's id."""
    explanation: Translations = Field(default_factory=dict)
    """What is said after the answer, whichever it was."""

    @property
    def entry(self) -> str:
        """The reference of the entry it is about."""
        return self.about.partition("@")[0]

    @property
    def major(self) -> int:
        """The entry's major version that it was written for."""
        return int(self.about.partition("@")[2])

    def texts(self) -> Iterator[tuple[Keys, Translations]]:
        """Every text that people read, with the keys that lead to it inside the question."""
        yield ("text",), self.text
        for option, text in self.feedback.items():
            yield ("feedback", option), text
        yield ("explanation",), self.explanation

    @abstractmethod
    def key(self, dictionary: Dictionary) -> Answer | None:
        """The right answer under these criteria; None where there is none for certain."""
        raise NotImplementedError

    @abstractmethod
    def guess(self) -> float:
        """The chance that somebody who knows nothing answers all of it right."""
        raise NotImplementedError

    @abstractmethod
    def options(self, dictionary: Dictionary, language: str) -> tuple[Part, ...]:
        """What one chooses from, in the order written."""
        raise NotImplementedError

    def items(self, dictionary: Dictionary, language: str) -> tuple[Part, ...]:  # noqa: ARG002
        """What gets one option each; only a match has any."""
        return ()

    @abstractmethod
    def accepts(self, answer: Answer) -> bool:
        """Whether an answer is one that can be given at all: complete, of known ids."""
        raise NotImplementedError

    @abstractmethod
    def marks(self, key: Answer, answer: Answer) -> tuple[Mark, ...]:
        """The answer's elements, each right or wrong with its own chance."""
        raise NotImplementedError

    def mistaken(self, key: Answer, answer: Answer) -> Answer:
        """The options that the answer got wrong, for their feedback."""
        return tuple(option for option in answer if option not in key)

    def wrong_options(self, key: Answer, dictionary: Dictionary) -> Answer:
        """The options that each want a word of feedback; none where one explanation serves all."""
        return tuple(part.id for part in self.options(dictionary, "") if part.id not in key)

    def is_shuffled(self) -> bool:
        """Whether its options are mixed; a scale such as the funnel keeps its order."""
        return True

    def faults(self, dictionary: Dictionary) -> Iterator[tuple[Keys, str]]:
        """Ids that lead nowhere: the keys inside the question, and the id."""
        known = {part.id for part in self.options(dictionary, "")}
        for option in self.feedback:
            if option not in known:
                yield ("feedback", option), option

    def in_words(self, answer: Answer, dictionary: Dictionary, language: str) -> tuple[str, ...]:
        """An answer as people read it."""
        words = dict(self.options(dictionary, language))
        return tuple(words.get(option, option) for option in answer)


def said(text: Translations, language: str, fallback: str = "") -> str:
    """A text in a language, else in any; else what stands in for it."""
    return text.get(language) or next(filter(None, text.values()), fallback)
