"""A question's form as a browser has it."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Form:
    """A form as it stands on a page: where it is sent to, and what is chosen on it."""

    action: str
    fields: dict[str, str]
    options: dict[str, list[str]]

    def filled(self, place: int = 0) -> dict[str, str]:
        """The form with something chosen everywhere: the first option, or another one."""
        chosen = {name: values[place % len(values)] for name, values in self.options.items()}
        if "tick" in self.options:
            name = chosen.pop("tick")
            chosen[f"tick.{name}"] = name
        return {**self.fields, **chosen, "do": "answer"}


def form_on(page: str) -> Form:
    """The question's form on a page."""
    text = page.split('<form id="question"')[1].split("</form>", maxsplit=1)[0]
    action = re.findall(r'action="([^"]*)"', text)[0]
    fields = dict(re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', text))
    options: dict[str, list[str]] = {}
    for name, value in re.findall(r'type="radio" name="([^"]*)" value="([^"]*)"', text):
        options.setdefault(name, []).append(value)
    for value in re.findall(r'type="checkbox" name="tick\.([^"]*)"', text):
        options.setdefault("tick", []).append(value)
    for name, inside in re.findall(r'<select[^>]*name="(match\.[^"]*)">(.*?)</select>', text):
        options[name] = [value for value in re.findall(r'value="([^"]*)"', inside) if value]
    places = re.findall(r'<select[^>]*name="(place\.[^"]*)">.*?value="(\d+)" selected', text)
    return Form(action, {**fields, **dict(places)}, options)
