"""A project as it would stand if one file said something else."""

from __future__ import annotations

from lexicon.errors import ProjectNotFound
from lexicon.history.standing import standing
from lexicon.model.kinds_of_entry import folder_of
from lexicon.project.state import State
from lexicon.source.files import MANIFEST, entry_files
from lexicon.source.load import load_files


def state_with(state: State, reference: str, source: bytes) -> State:
    """The state with another text of one entry, whose file stays as it is.

    Faults of other files are left out. Raises OSError, ProjectNotFound.
    """
    root = state.root
    paths = [MANIFEST, *(file.path for file in entry_files(root)[0])]
    content = {path: (root / path).read_bytes() for path in paths}
    file = path_of(state, reference)
    loaded = load_files(root, {**content, file: source})
    if loaded.dictionary is None:
        raise ProjectNotFound(root)
    stands = standing(loaded.dictionary, state.ledger, state.today)
    faults = tuple(item for item in loaded.findings if item.place.path == file)
    return State(loaded, state.ledger, loaded.dictionary, stands, state.today, faults)


def path_of(state: State, reference: str) -> str:
    """The path of an entry's file: where it is, else where a new one belongs."""
    kind, _, name = reference.partition("/")
    return state.dictionary.files.get(reference, f"dictionary/{folder_of(kind)}/{name}.yaml")
