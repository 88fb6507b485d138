"""What the reports of adoption share: names and cases of a project, the way to a printed report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lexicon.adoption.agreeing.agreement import agreement
from lexicon.adoption.agreeing.collected import Collected, Fault, collected
from lexicon.adoption.publishing.suppression import MINIMUM
from lexicon.adoption.telling.document import Document as Told
from lexicon.adoption.telling.format import Format
from lexicon.adoption.telling.gathering import Asked, gathered
from lexicon.adoption.telling.report import SwitchedOff, report_named
from lexicon.adoption.telling.scene import Scene
from lexicon.adoption.telling.tell import told
from lexicon.cli.answering import answers
from lexicon.errors import LexiconError, ProjectNotFound
from lexicon.languages.phrase import plural, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.plugins import load_one
from lexicon.project.state import open_state
from lexicon.quiz.bank import read_bank
from lexicon.site.confused import pairs
from lexicon.targets.exports.document import Document


@dataclass(frozen=True, slots=True)
class Wish:
    """What a report was asked for on the command line."""

    path: Path
    database: str | None
    today: date
    language: str
    wave: str
    team: str
    site: str
    renew: bool
    form: str


class FaultyAnswers(LexiconError):
    """A file of answers with faults: each is told with its line."""

    def __init__(self, file: Path, told: list[str]) -> None:
        super().__init__("\n".join(told))
        self.file = file


def scene_of(path: Path, today: date, language: str, site: str = "") -> Scene:
    """Names, cases and pages of the project at a path; none of them where there is no project.

    `site` is where its site and the application are served; without it links lead nowhere.
    """
    try:
        state = open_state(path, today)
    except ProjectNotFound:
        return Scene(language)
    dictionary = state.standing.in_force
    questions = {item.id: item for item in read_bank(state.root).questions}
    at = f"{site.rstrip('/')}/" if site else ""
    propose = f"{at}app/edit/" if site else ""
    return Scene(language, dictionary, questions, comparisons(dictionary, at), propose)


def comparisons(dictionary: Dictionary, before: str = "") -> dict[frozenset[str], str]:
    """The page that compares two entries, below the site's root, by the pair."""
    return {
        frozenset((pair.one, pair.two)): before + pair.path.removesuffix("md") + "html"
        for pair in pairs(dictionary)
    }


def report_of_store(name: str, wish: Wish) -> str:
    """A report on what the store of a project holds, in a format.

    Raises ProjectNotFound, UnknownName, SwitchedOff, StoreFault.
    """
    scene = scene_of(wish.path, wish.today, wish.language, wish.site)
    if scene.dictionary is None:
        raise ProjectNotFound(wish.path)
    report = report_named(name)
    if not report.is_on(scene.dictionary.manifest):
        raise SwitchedOff(name, report.switch)
    asked = Asked(wish.wave, wish.team, wish.renew)
    with answers(wish.path, wish.database) as store:
        sources = gathered(store, scene.dictionary, asked)
        figures, document = told(name, sources, scene)
    return _printed(figures, document, wish.form)


def agreement_of_file(file: Path, scene: Scene, form: str) -> str:
    """The report on a file of answers. Raises FaultyAnswers, ExportUnreadable, OSError."""
    read = collected(Document(str(file), file.read_bytes()))
    if read.faults:
        raise FaultyAnswers(file, list(_faults(file, read, scene.language)))
    known = scene.dictionary
    minimum = known.manifest.adoption.minimum if known else MINIMUM
    found = agreement(read.votes, minimum)
    return _printed(found, report_named("agreement").tell(found, scene), form)


def _printed(figures: object, document: Told, form: str) -> str:
    from lexicon.adoption import formats

    return load_one(formats, form, "FORMAT", Format).render(figures, document)


def _faults(file: Path, read: Collected, language: str) -> list[str]:
    words = load_words("lexicon.cli", "reporting", language)
    forms: dict[str, str] = load_words("lexicon.cli", "reporting", language)["faulty"]
    number = len(read.faults)
    form = plural(language, number, forms["one"], forms["many"])
    return [
        typeset(language, form).format(n=number),
        *(
            f"{printable(str(file))}:{fault.line}: {_sentence(fault, words, language)}"
            for fault in sorted(read.faults)
        ),
    ]


def _sentence(fault: Fault, words: dict[str, str], language: str) -> str:
    found, _, wanted = fault.detail.partition("/")
    facts = {"detail": printable(fault.detail), "found": found, "wanted": wanted}
    return typeset(language, words[fault.what]).format(**facts)
