"""What keeping answers costs is said beside what it should cost."""

from __future__ import annotations

from benchmarks import adoption
from benchmarks.answer_rates import KEPT, NOTHING, PAGE, WHOLE
from benchmarks.log_times import KEPT as READ
from benchmarks.log_times import LOG, REPORT


def test_a_missed_aim_is_said() -> None:
    kept = {
        many: {NOTHING: 4_000.0, KEPT: kept, WHOLE: 400.0, PAGE: 200.0}
        for many, kept in ((1, 600.0), (16, 1_000.0), (64, 2_000.0))
    }
    few = {READ: 0.004, REPORT: 0.05, LOG: 0.02}
    many = {READ: 0.005, REPORT: 0.07, LOG: 0.15}
    text = adoption.page(kept, {100_000: few, 1_000_000: many})
    assert (
        "| answers kept at least 0.4 × a Starlette no-op, sixteen at once | 0.25 × | **missed** |"
        in text
    )
    assert "| an answer kept | 600 | 1,000 | 2,000 |" in text
    assert "| a question of the application, as a share | 0.05 × | 0.05 × | 0.05 × |" in text
    assert "10 × the answers, at most 1.3 × | 1.40 × | **missed** |" in text
    assert "| at least 20 × faster than from the log | 30 × | met |" in text
    assert "| from the log | 20.0 | 150.0 |" in text
