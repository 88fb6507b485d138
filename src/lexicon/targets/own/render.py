"""Files from the templates of a folder: strict, sandboxed, every fault with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from traceback import walk_tb

import jinja2

from lexicon.findings import Place
from lexicon.targets.own.options import OwnOptions
from lexicon.targets.own.paths import NameInvalid, Piece, is_part, pieces
from lexicon.targets.own.sandbox import Sandbox
from lexicon.targets.own.slips import slip_of
from lexicon.targets.target import Files, Job, TargetFault, mark

_OF_TEMPLATES = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a template can raise: all of it is its author's to mend."""


@dataclass(frozen=True)
class Templates:
    """Texts by path below the folder, which is below the project's root."""

    folder: str
    texts: Mapping[str, str]

    def render(self, job: Job) -> Files:
        """All files by path; those that a template cannot make are left out."""
        return {
            made.path: content for made, content in self._made(job) if isinstance(content, bytes)
        }

    def faults(self, job: Job) -> Iterator[TargetFault]:
        """What is wrong with names and contents, each with its template and line."""
        seen: dict[str, str] = {}
        said: set[tuple[object, ...]] = set()
        for made, content in self._made(job):
            if isinstance(content, TargetFault):
                what = content.place, content.message, *map(str, content.facts.values())
                if what not in said:  # a template fails for each list in the same way
                    yield content
                said.add(what)
                continue
            first = seen.setdefault(made.path.casefold(), made.template)
            if first != made.template:
                facts = {"name": made.path, "other": self.path(first)}
                yield self._fault("template_name_invalid", made.template, facts, "message_shared")

    def path(self, template: str) -> str:
        """A template's place in the project."""
        return f"{self.folder}/{template}"

    def _made(self, job: Job) -> Iterator[tuple[Piece, bytes | TargetFault]]:
        options = job.options
        if not isinstance(options, OwnOptions):
            return
        environment = Sandbox(jinja2.FunctionLoader(self._load))
        for template in self.texts:
            if is_part(template):
                continue
            try:
                for piece in pieces(template, job, options):
                    yield piece, self._content(piece, job, options, environment)
            except NameInvalid as error:
                fault = self._fault(
                    "template_name_invalid", template, {"name": template}, str(error)
                )
                yield Piece(template, "", None, "", ""), fault

    def _content(
        self, piece: Piece, job: Job, options: OwnOptions, environment: Sandbox
    ) -> bytes | TargetFault:
        try:
            environment.start()
            template = environment.get_template(piece.template)
            return template.render(_facts(piece, job, options)).encode("utf-8")
        except _OF_TEMPLATES as error:
            return self._broken(piece.template, error)

    def _load(self, name: str) -> tuple[str, str, None] | None:
        text = self.texts.get(name)
        return None if text is None else (text, self.path(name), None)

    def _broken(self, template: str, error: Exception) -> TargetFault:
        """The fault at the innermost line of any template on the way to it."""
        places = {self.path(name) for name in self.texts}
        path, line = self.path(template), 1
        for frame, number in walk_tb(error.__traceback__):
            if frame.f_code.co_filename in places:
                path, line = frame.f_code.co_filename, number
        if isinstance(error, jinja2.TemplateSyntaxError):
            path, line = error.filename or path, error.lineno
        message, facts = slip_of(error, self.folder)
        place = Place(path, line)
        return TargetFault("template_invalid", "", (), facts, place=place, message=message)

    def _fault(
        self, rule: str, template: str, facts: Mapping[str, object], message: str
    ) -> TargetFault:
        place = Place(self.path(template))
        return TargetFault(rule, "", (), facts, place=place, message=message)


def _facts(piece: Piece, job: Job, options: OwnOptions) -> dict[str, object]:
    manifest = job.dictionary.manifest
    one = {"picklist": piece.value_set, "source": mark(piece.value_set)} if piece.value_set else {}
    return {
        **one,
        "picklists": job.value_sets,
        "language": piece.language,
        "language_code": piece.language_code,
        "languages": job.languages,
        "options": options.further,
        "dictionary": {"name": manifest.name, "version": manifest.version, "url": manifest.url},
    }
