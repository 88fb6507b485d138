"""A definition that goes round: it uses its own word, or one that is defined by it.

Mentioning one another is natural in a funnel. Circular is a definition that *starts from* its own
word (`SAL: a SAL that…`), or from one that starts from it in turn, or two that say nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from lexicon.checks.grammar import Grammar, grammar
from lexicon.checks.label import trail
from lexicon.checks.prose import without_mentions
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.spoken import SHARED_VOCABULARY
from lexicon.checks.subject import Subject
from lexicon.checks.tokens import Folding, Phrases, Tokens
from lexicon.findings import Severity

_SHORT = 8
"""A definition of so few words that mentions another word has hardly said anything else."""
_ENDS = frozenset(".!?…")


class _Mentions(NamedTuple):
    """What a definition's first sentence mentions; what it leans on: its genus, or all if short."""

    every: tuple[str, ...]
    leans_on: tuple[str, ...]
    starts_from_itself: bool


_NOTHING = _Mentions((), (), starts_from_itself=False)


def _circular(subject: Subject) -> Iterator[Breach]:
    reported: set[str] = set()
    for language in subject.languages:
        mentions = _mentions(subject, language)
        yield from _of_themselves(subject, language, mentions)
        leaning = {entry: found.leans_on for entry, found in mentions.items() if found.leans_on}
        for cycle in _cycles(leaning):
            if reported.isdisjoint(cycle):
                reported.update(cycle)
                yield _breach(subject, language, cycle, Severity.ERROR)
        for entry, found in mentions.items():
            for other in found.every:
                each_other = entry < other and entry in mentions[other].every
                if each_other and not {entry, other} <= reported:
                    reported |= {entry, other}
                    yield _breach(subject, language, (entry, other), Severity.INFO)


def _of_themselves(
    subject: Subject, language: str, mentions: dict[str, _Mentions]
) -> Iterator[Breach]:
    for entry, found in mentions.items():
        if entry in found.every:
            severity = Severity.ERROR if found.starts_from_itself else Severity.INFO
            facts = {"label": subject.label(entry)}
            keys = ("definition", language)
            yield Breach(entry, keys, facts, "message_self", "hint_self", severity=severity)


def _breach(subject: Subject, language: str, cycle: tuple[str, ...], severity: Severity) -> Breach:
    path = trail([subject.label(entry) for entry in (*cycle, cycle[0])])
    facts = {"label": subject.label(cycle[0]), "path": path}
    return Breach(cycle[0], ("definition", language), facts, severity=severity)


def _mentions(subject: Subject, language: str) -> dict[str, _Mentions]:
    folding = Folding()
    defined = {
        ref: entry.definition[language]
        for ref, entry in subject.dictionary.entries.items()
        if entry.kind in SHARED_VOCABULARY and entry.status != "retired"
        if language in entry.definition
    }
    sentences = {
        ref: _first_sentence(folding.tokens(without_mentions(text)))
        for ref, text in defined.items()
    }
    used = frozenset(chain.from_iterable(sentences.values()))
    names = _names(subject, language, folding, used)
    spoken = grammar(language)
    return {ref: _read(ref, sentence, names, spoken) for ref, sentence in sentences.items()}


def _names(subject: Subject, language: str, folding: Folding, used: frozenset[str]) -> Phrases[str]:
    """The names that can be mentioned, for all their words are used."""
    names: Phrases[str] = Phrases()
    entries = subject.dictionary.entries
    for word, claims in subject.names.get(language, {}).items():
        tokens = tuple(word.split(" "))
        if not used.issuperset(tokens):
            if word.replace(" ", "").isalnum():
                continue
            tokens = folding.tokens(word)
        for claim in claims if used.issuperset(tokens) else ():
            entry = entries[claim.entry]
            links = claim.role != "avoid" and entry.names[language].link
            if links and language in entry.definition:
                names.add(tokens, claim.entry)
                break  # of several that claim a word, one is meant
    return names


def _read(ref: str, sentence: Tokens, names: Phrases[str], spoken: Grammar) -> _Mentions:
    mentioned = _longest(names.found_in(sentence))
    if not mentioned:
        return _NOTHING
    without = _after_copula(ref, sentence, mentioned, spoken)
    if without != sentence:
        return _read(ref, without, names, spoken)
    every = tuple(dict.fromkeys(entry for _, entry in mentioned.values()))
    genus = _genus(sentence, mentioned, spoken)
    leans = every if len(sentence) <= _SHORT else genus
    return _Mentions(every, tuple(item for item in leans if item != ref), ref in genus)


def _longest(found: Iterable[tuple[int, Tokens, str]]) -> dict[int, tuple[Tokens, str]]:
    """By place; of names that overlap the first and longest."""
    longest: dict[int, tuple[Tokens, str]] = {}
    covered = 0
    for at, phrase, entry in sorted(found, key=lambda item: (item[0], -len(item[1]))):
        if at >= covered:
            longest[at] = (phrase, entry)
            covered = at + len(phrase)
    return longest


def _after_copula(
    ref: str, sentence: Tokens, mentioned: dict[int, tuple[Tokens, str]], spoken: Grammar
) -> Tokens:
    """`An MQL is a lead…` without its first three words: they are bad style and no more."""
    begins = 1 if sentence[0] in spoken.articles else 0
    phrase, entry = mentioned.get(begins, ((), ""))
    rest = sentence[begins + len(phrase) :]
    return rest[1:] if entry == ref and rest and rest[0] in spoken.copulas else sentence


def _genus(
    sentence: Tokens, mentioned: dict[int, tuple[Tokens, str]], spoken: Grammar
) -> tuple[str, ...]:
    """The entry whose name is the noun that the definition starts from, if it is one's."""
    opening = spoken.opening(sentence)
    begins = 1 if sentence and sentence[0] in spoken.articles else 0
    ends = begins + len(opening)
    for at, (phrase, entry) in mentioned.items():
        is_head = at + len(phrase) == ends if spoken.head_is_last else at == begins
        if is_head and begins <= at < ends:
            return (entry,)
    return ()


def _first_sentence(tokens: Tokens) -> Tokens:
    if _ENDS.isdisjoint(tokens):
        return tokens
    return tokens[: next(at for at, token in enumerate(tokens) if token in _ENDS)]


def _cycles(leaning: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Every cycle that a walk in depth comes upon; each entry is walked from once."""
    done: set[str] = set()
    for start in leaning:
        path: dict[str, None] = {}
        branches = [iter((start,))]
        while branches:
            entry = next(branches[-1], None)
            if entry is None:
                branches.pop()
                if path:
                    done.add(path.popitem()[0])
            elif entry in path:
                walked = list(path)
                yield tuple(walked[walked.index(entry) :])
            elif entry not in done:
                path[entry] = None
                branches.append(iter(leaning.get(entry, ())))


RULE = Rule(Severity.ERROR, _circular)
