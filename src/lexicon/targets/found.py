"""Which targets there are, by a look at the folders alone: none is imported."""

from __future__ import annotations

from functools import cache

from lexicon import targets
from lexicon.languages.words import folder_of_package
from lexicon.plugins import module_names


@cache
def target_names() -> tuple[str, ...]:
    """Every target there is: a folder in `targets/` that says what it is about."""
    here = folder_of_package(targets.__name__)
    found = module_names(targets)
    return tuple(name for name in found if (here / name / "about.en.yml").is_file())


def fault_packages() -> tuple[str, ...]:
    """The packages that hold the words of targets' faults."""
    package = targets.__name__
    here = folder_of_package(package)
    own = (name for name in target_names() if (here / name / "faults").is_dir())
    return (f"{package}.faults", *(f"{package}.{name}.faults" for name in own))
