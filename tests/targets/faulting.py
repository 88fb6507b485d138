"""What a target says against its input: for each rule something faulty and something fine."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lexicon.findings import Severity
from lexicon.languages.words import available_languages, load_words
from lexicon.targets.target import Options, Target
from tests.targets.picklists import Written, job_of


@dataclass(frozen=True)
class Case:
    """A rule, picklists that break it, and the nearest ones that do not."""

    rule: str
    faulty: tuple[Written, ...]
    fine: tuple[Written, ...]
    severity: Severity = Severity.ERROR


def broken(target: Target, options: Options, picklists: Iterable[Written]) -> dict[str, Severity]:
    """The rules that these picklists break."""
    return {fault.rule: fault.severity for fault in target.faults(job_of(options, *picklists))}


def assert_case(target: Target, options: Options, case: Case) -> None:
    """The faulty picklists break this rule alone; the fine ones break none."""
    assert broken(target, options, case.faulty) == {case.rule: case.severity}
    assert broken(target, options, case.fine) == {}


def assert_words(package: str, target: Target, options: Options, case: Case) -> None:
    """In every language the rule's words are there, and their blanks are filled by its facts."""
    said = list(target.faults(job_of(options, *case.faulty)))
    for language in available_languages():
        words = load_words(package, case.rule, language)
        required = {name for name in words if not name.startswith("message_")}
        assert required == {"title", "message", "hint", "why", "bad", "good"}
        for fault in said:
            fill: Callable[..., str] = words[fault.message].format
            assert "{" not in fill(**fault.facts)
