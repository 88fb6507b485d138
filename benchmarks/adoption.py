"""What keeping answers costs: `python -m benchmarks.adoption`, and part of `make bench`.

Writes benchmarks/adoption.md.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

from benchmarks.answer_rates import KEPT, NOTHING, PAGE, WHOLE, Rates, rates
from benchmarks.log_times import KEPT as READ
from benchmarks.log_times import LOG, REPORT

HERE = Path(__file__).parent
OFFICE = 16
"""People who answer at once, where the aim is."""
FEW, MANY = 100_000, 1_000_000
Times = Mapping[int, Mapping[str, float]]
"""Number of answers → what was done → seconds."""


def main() -> None:
    """Measure both; some minutes."""
    print("keeping answers, beside a Starlette no-op", flush=True)
    kept = rates()
    times = {number: _times(number) for number in (FEW, MANY)}
    text = page(kept, times)
    (HERE / "adoption.md").write_text(text, encoding="utf-8")
    print(text)


def page(kept: Rates, times: Times) -> str:
    """The page, in Markdown."""
    rows = [
        f"| {name} | {' | '.join(f'{of[name]:,.0f}' for of in kept.values())} |"
        for name in (NOTHING, KEPT, WHOLE, PAGE)
    ]
    for name in (KEPT, WHOLE, PAGE):
        shares = (f"{of[name] / of[NOTHING]:.2f} ×" for of in kept.values())
        rows.append(f"| {name}, as a share | {' | '.join(shares)} |")
    at_once = " | ".join(f"{many} at once" for many in kept)
    columns = " | ".join(f"{number:,} answers" for number in times)
    seconds = [
        f"| {name} | {' | '.join(f'{1000 * one[name]:.1f}' for one in times.values())} |"
        for name in (READ, REPORT, LOG)
    ]
    return Template((HERE / "adoption_page.md").read_text("utf-8")).substitute(
        cores=os.cpu_count(),
        python=platform.python_version(),
        rates="\n".join(
            [f"| a second of one core | {at_once} |", "|---|---:|---:|---:|", *rows, *shares]
        ),
        times="\n".join([f"| milliseconds | {columns} |", "|---|---:|---:|", *seconds]),
        aims="\n".join(["| aim | measured | |", "|---|---:|---:|", *_aims(kept, times)]),
    )


def _aims(kept: Rates, times: Times) -> Iterable[str]:
    share = kept[OFFICE][KEPT] / kept[OFFICE][NOTHING]
    whole = kept[OFFICE][WHOLE] / kept[OFFICE][NOTHING]
    growth = max(times[MANY][name] / times[FEW][name] for name in (READ, REPORT))
    faster = times[MANY][LOG] / times[MANY][READ]
    yield _aim(
        "answers kept at least 0.4 × a Starlette no-op, sixteen at once",
        f"{share:.2f} ×",
        share >= 0.4,
    )
    yield f"| the same through the whole application | {whole:.2f} × | no aim |"
    yield _aim(
        "team report flat: 10 × the answers, at most 1.3 ×", f"{growth:.2f} ×", growth <= 1.3
    )
    yield _aim("at least 20 × faster than from the log", f"{faster:.0f} ×", faster >= 20)


def _aim(text: str, measured: str, is_met: bool) -> str:
    return f"| {text} | {measured} | {'met' if is_met else '**missed**'} |"


def _times(number: int) -> dict[str, float]:
    print(f"the team report over {number:,} answers", flush=True)
    with TemporaryDirectory() as folder:
        _run("benchmarks.log_input", folder, str(number))
        found: dict[str, float] = json.loads(_run("benchmarks.log_times", folder))
        return found


def _run(module: str, *arguments: str) -> str:
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, cwd=HERE.parent, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout


if __name__ == "__main__":
    main()
