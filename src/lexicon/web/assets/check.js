// Checks a proposal while it is typed: sends the form, puts each finding beside its field.
// Without this script the button "check" does the same.
"use strict";

const form = document.querySelector("form[data-check]");
const CALM = 500;
let waiting;
let running;

const put = (part) => {
  const place = document.getElementById(part.dataset.for);
  if (!place || place.textContent.trim() === part.textContent.trim()) return;
  place.replaceChildren(...part.childNodes);
  const field = form.querySelector(`[aria-describedby~="${CSS.escape(place.id)}"]`);
  if (!field) return;
  if (place.querySelector("li")) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
};

const check = async () => {
  running?.abort();
  running = new AbortController();
  try {
    const answer = await fetch(form.dataset.check, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      signal: running.signal,
    });
    if (!answer.ok) return;
    const told = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of told.querySelectorAll("[data-for]")) put(part);
  } catch (error) {
    if (error.name !== "AbortError" && !(error instanceof TypeError)) throw error;
  }
};

form?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(check, CALM);
});
