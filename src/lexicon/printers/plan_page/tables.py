"""The tables of a plan's page: stages, periods, rates; the script fills marked cells anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lexicon.look.escape import html, linked
from lexicon.look.palette import section_class
from lexicon.printers.plan_report import PlanReport, PlanRow


def stages(report: PlanReport) -> Iterator[str]:
    """What each stage must get, from whom, and the range."""
    words = report.headings()
    yield _legend("legend", report)
    yield _open("sections")
    heads = [_head(text, "who" if number == 1 else "") for number, text in enumerate(words)]
    yield f"<thead><tr>{''.join(heads)}</tr></thead><tbody>"
    for row in report.rows:
        yield (
            f'<tr class="{section_class(row.section)}"><th scope="row">{html(row.label)}</th>'
            f'<td class="who">{html(row.by)}</td>{_count("brought", row, row.brought, report)}'
            f"{_count('found', row, row.found, report)}{_count('total', row, row.total, report)}"
            f'<td data-range="{html(row.stage)}">{html(report.range_of(row))}</td></tr>'
        )
    yield "</tbody></table></div>"


def periods(report: PlanReport) -> Iterator[str]:
    """What is due in each period."""
    yield _legend("due_legend", report)
    yield _open()
    heads = (_head(text) for text in (report.said("period"), *(row.label for row in report.rows)))
    yield f"<thead><tr>{''.join(heads)}</tr></thead><tbody>"
    for number, period in enumerate(report.periods):
        cells = "".join(
            f'<td data-due="{html(row.stage)} {number}">'
            f"{html(report.count(sum(period.due[row.stage])))}</td>"
            for row in report.rows
        )
        early = ' class="early"' if period.early else ""
        yield f'<tr{early}><th scope="row">{html(period.label)}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def rates(report: PlanReport) -> Iterator[str]:
    """The rates, with the metric and version that each is a figure of."""
    keys = ("step", "rate", "takes", "metric", "source")
    yield _open("words")
    yield f"<thead><tr>{''.join(_head(report.said(key)) for key in keys)}</tr></thead><tbody>"
    for rate in report.rates:
        cells = (html(rate.takes), linked(rate.metric, rate.address), html(rate.source))
        told = f'<td data-rate="{html(rate.metric_ref)}">{html(rate.rate)}</td>'
        told += "".join(f"<td>{text}</td>" for text in cells)
        yield f'<tr><th scope="row">{html(rate.label)}</th>{told}</tr>'
    yield "</tbody></table></div>"


def listed(notes: Iterable[str], said: str = "") -> str:
    """Sentences as a list; the script says the first anew, where it is `said` to be one of its."""
    items = [f"<li>{html(note)}</li>" for note in notes]
    if said:
        items[0] = items[0].replace("<li>", f'<li data-said="{html(said)}">', 1)
    return f"<ul>{''.join(items)}</ul>"


def _legend(key: str, report: PlanReport) -> str:
    return f'<p class="soft">{html(report.said(key))}</p>'


def _open(classes: str = "") -> str:
    kept = f' class="{classes}"' if classes else ""
    return f'<div class="scroll" tabindex="0" role="group"><table{kept}>'


def _head(text: str, classes: str = "") -> str:
    kept = f' class="{classes}"' if classes else ""
    return f'<th scope="col"{kept}>{html(text)}</th>'


def _count(key: str, row: PlanRow, number: int, report: PlanReport) -> str:
    kept = ' class="all"' if key == "total" else ""
    return f'<td data-{key}="{html(row.stage)}"{kept}>{html(report.count(number))}</td>'
