"""Run where Microsoft's client is installed: prints what it makes of generated enums, as JSON.

client.py FOLDER COLUMN=MODULE …
"""

from __future__ import annotations

import importlib
import json
import sys
from enum import IntEnum

from PowerPlatform.Dataverse.client import DataverseClient  # type: ignore[import-not-found]


class Nobody:
    """Nothing is sent, so nobody asks for a token."""

    def get_token(self, *_scopes: str, **_more: object) -> None:
        raise NotImplementedError


def main() -> None:
    """One payload a module, in the order of the arguments."""
    sys.path.insert(0, sys.argv[1])
    client = DataverseClient("https://example.crm4.dynamics.com", Nobody())
    payloads = []
    for argument in sys.argv[2:]:
        column, _, name = argument.partition("=")
        module = importlib.import_module(name)
        classes = [item for item in vars(module).values() if isinstance(item, type)]
        (enum,) = (item for item in classes if issubclass(item, IntEnum) and item is not IntEnum)
        payloads.append(client._get_odata()._enum_optionset_payload(column, enum))
    json.dump(payloads, sys.stdout)


main()
