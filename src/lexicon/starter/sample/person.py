"""Who a made contact is: numbers for names, addresses that no mail reaches."""

from __future__ import annotations

from lexicon.starter.sample.chance import Chance

_FIRMS = 400
_SOURCES = {
    "search_engine": 30, "social_network": 18, "word_of_mouth": 12, "advertising": 12, "event": 10,
    "partner": 8, "own_search": 10,
}  # fmt: skip
_SIZES = {"30": 3, "80": 4, "150": 5, "200": 5, "420": 4, "900": 3, "2500": 2, "5000": 1}
_NOT_MARKETING = ("own_search", "partner", "word_of_mouth")


def person(number: int, chance: Chance, end: str) -> dict[str, str]:
    """What a record has from the first day on; `end` is how its way will end."""
    firm = chance.between(1, _FIRMS, number, "firm")
    source = chance.among(_SOURCES, number, "source")
    by_marketing = source not in _NOT_MARKETING
    will_fit = end not in ("contact", "prospect", "lead") or chance.of(number, "fit") < 0.6
    cells = {
        "id": f"C{number:05}",
        "name": f"Contact {number:05}",
        "company": f"Firm {firm:03}",
        "email": f"contact.{number:05}@firm-{firm:03}.example",
        "lead_source": source,
        "marketing_sourced": str(by_marketing).lower(),
        "consent": "true",
        "company_size": chance.among(_SIZES, firm, "size"),
        "fit": "good" if will_fit else "poor",
        "interest": "weak",
        "lead_score": "0",
    }
    flags = (
        "newsletter_subscribed",
        "details_left",
        "content_downloaded",
        "demo_requested",
        "recycled",
    )
    return cells | dict.fromkeys(flags, "false")
