"""Files of words kept as Python keeps its modules: compiled, beside them, anew when they change.

Hardly a command but judges or speaks by some words; to import YAML for them takes 15 ms.
"""

from __future__ import annotations

from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import CodeType
from typing import Any


def compiled_words(file: Path) -> dict[str, Any]:
    """The words of one of lexicon's own files. Raises TypeError if it holds something else."""
    loader = _Loader(file.name, str(file))
    spec = spec_from_file_location(file.name, file, loader=loader)
    assert spec is not None  # noqa: S101  there is none only without a loader
    module = module_from_spec(spec)
    loader.exec_module(module)
    words: dict[str, Any] = module.WORDS
    return words


class _Loader(SourceFileLoader):
    """Python's own, which knows where byte code lies and how old it is, for another language."""

    def source_to_code(  # type: ignore[override]  # typeshed allows for more than Python calls
        self, data: bytes, path: str, *, _optimize: int = -1
    ) -> CodeType:
        from lexicon.yamlfile.read import read  # of no use where it was read before

        document = read(data)
        if not isinstance(document.data, dict) or document.faults:
            raise TypeError(f"{path} is not words: {document.faults}")
        return compile(f"WORDS = {document.data!r}", path, "exec")
