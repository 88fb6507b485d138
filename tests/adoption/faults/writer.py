"""A process that answers on sixteen threads and says which answers were acknowledged.

`python -m tests.adoption.faults.writer URL FILE`
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

from tests.adoption.faults.work import Errand, load
from tests.adoption.stores import NOW, opened


def main(url: str, file: Path) -> None:
    """Answer all; each acknowledgement is a line that no kill can take back."""
    with opened(url, lambda: NOW + timedelta(minutes=1)) as store:

        def run(errand: Errand) -> None:
            errand.run(store)
            os.write(1, f"{errand.submission}\n".encode())

        with ThreadPoolExecutor(16) as threads:
            list(threads.map(run, load(file)))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
