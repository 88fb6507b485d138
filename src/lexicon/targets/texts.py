"""The texts of a list as targets write them: in the manifest's languages, in its order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lexicon.languages.words import load_words
from lexicon.model.header import Deprecation
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.target import Job

_JOINERS = "\u200c\u200d"
_STOPS = ".!?…:;。！？؟।"
_CLOSING = "\"'’”»)]*_` \u00a0\u202f"
"""What may stand behind the sign that ends a sentence."""


def spoken(texts: Mapping[str, str], job: Job) -> dict[str, str]:
    """Language → text, for the languages in which there is one."""
    return {language: texts[language] for language in job.languages if texts.get(language)}


def in_default(texts: Mapping[str, str], job: Job) -> str:
    """The text in the default language, else in the next one that has it, else ""."""
    for language in job.languages:
        text = texts.get(language)
        if text:
            return text
    return ""


def shown(text: str) -> str:
    """The text in one line, without signs that do not show; emoji and Persian keep joiners."""
    line = " ".join(text.split())
    if line.isprintable():  # as nearly every text is
        return line
    visible = "".join(sign for sign in line if sign.isprintable() or sign in _JOINERS)
    return " ".join(visible.split())


def meaning(labelled: ValueSet | ResolvedValue, job: Job) -> str:
    """`New: Nobody called yet.`, in the default language; the label alone where it is all."""
    label, definition = labelled.label(job.language), in_default(labelled.definition, job)
    whole = _words(job)["meaning"]
    return whole.format(label=label, definition=definition) if definition else label


def outdated(old: Deprecation, names: Iterable[str], job: Job, since: str = "deprecated") -> str:
    """`Deprecated since 1.2.0. Nobody did. Use NEW instead.`, in the default language.

    `names` are what to use; `since` chooses how it begins, in `comments.<language>.yml`.
    """
    begun = _words(job)[since].format(version=old.since)
    return f"{begun} {instead(old, names, job)}".rstrip()


def instead(old: Deprecation, names: Iterable[str], job: Job) -> str:
    """Why a value is no longer offered, and what to use: `Nobody did. Use NEW instead.`."""
    reason, words = in_default(old.reason, job), _words(job)
    use = words["or"].join(names)
    return f"{sentence(reason)} {words['instead'].format(names=use)}".lstrip() if use else reason


def sentence(text: str) -> str:
    """The text with a full stop where nothing ends it, so that another sentence may follow."""
    last = text.rstrip(_CLOSING)[-1:]
    return text if not last or last in _STOPS else f"{text}."


def _words(job: Job) -> dict[str, str]:
    return load_words(__package__, "comments", job.language)


def labels(labelled: ValueSet | ResolvedValue, job: Job) -> dict[str, str]:
    """Language → label, for all languages."""
    return {language: labelled.label(language) for language in job.languages}
