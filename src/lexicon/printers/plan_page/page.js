// The sliders of a plan: the same sums as in lexicon/briefs/plan/work_back.py, in the reader's browser.
const lexiconPlan = (() => {
  "use strict";
  const up = (number) => Math.ceil(number - Math.max(1e-9, number * 1e-13)); // what floats leave over is nobody

  /** How many must reach each stage: {stage: [brought, found]}, for {revenue, share, deal, rates}. */
  const work = (plan, set) => {
    const way = plan.steps.filter((step) => !step.aside);
    const found = new Set(plan.stages.filter((one) => one.finds).map((one) => one.stage));
    const last = way.length ? way[0].to : plan.stages[plan.stages.length - 1].stage;
    const levels = {};
    const first = up((set.revenue * set.share) / set.deal);
    levels[last] = [first, Math.max(up(set.revenue / set.deal) - first, 0)];
    for (const step of way) {
      const rate = set.rates[step.metric];
      const [brought, own] = levels[step.to];
      levels[step.from] = [up(brought / rate), found.has(step.from) ? up(own / rate) : 0];
    }
    for (const step of plan.steps.filter((one) => one.aside)) {
      const carried = way.find((one) => one.from === step.from);
      const brought = up(levels[step.from][0] * set.rates[step.metric]);
      levels[step.to] = [Math.max(brought, levels[carried.to][0]), 0];
    }
    return levels;
  };

  /** What is due between two moments, told as shares of a stage's year. */
  const due = (total, [start, end]) => up(total * end) - up(total * start);

  /** The end of a range with two significant figures, outwards. */
  const rounded = (number, upwards) => {
    const step = 10 ** Math.max(String(Math.floor(number)).length - 2, 0);
    return (upwards ? Math.ceil(number / step - 1e-9) : Math.floor(number / step + 1e-9)) * step;
  };

  const start = (root, plan) => {
    const form = root.querySelector("form");
    const whole = new Intl.NumberFormat(plan.language);
    const percent = (value) => {
      const few = value > 0 && value < 0.0005 ? -Math.floor(Math.log10(value * 100)) : 1;
      return new Intl.NumberFormat(plan.language, { style: "percent", maximumFractionDigits: few }).format(value);
    };
    const digits = (value) => {
      if (value >= 100 || Number.isInteger(value)) return { maximumFractionDigits: 0 };
      const few = Math.max(2, -Math.floor(Math.log10(value)));
      return { minimumFractionDigits: few, maximumFractionDigits: few };
    };
    const money = (value) =>
      /^[A-Z]{3}$/.test(plan.currency)
        ? new Intl.NumberFormat(plan.language, { style: "currency", currency: plan.currency, ...digits(value) }).format(value)
        : new Intl.NumberFormat(plan.language, digits(value)).format(value);
    const knobs = [...form.querySelectorAll("input")];
    for (const knob of knobs) knob.dataset.first = knob.value; // as the browser rounds it to a step
    const rates = [...root.querySelectorAll("[data-rate]")];
    for (const cell of rates) cell.dataset.first = cell.textContent; // it may tell counts too
    const count = (number) => (number ? whole.format(number) : plan.none);
    const fill = (text, facts) => text.replace(/\{(\w+)\}/g, (blank, name) => facts[name] ?? blank);
    const put = (selector, text) => root.querySelectorAll(selector).forEach((place) => { place.textContent = text; });

    const show = () => {
      const set = { rates: {} };
      const told = {};
      for (const knob of knobs) {
        const still = knob.value === knob.dataset.first;
        const value = Number(still ? knob.dataset.exact : knob.value);
        if (knob.name.startsWith("metric/")) set.rates[knob.name] = value;
        else set[knob.name] = value;
        const shown = ["revenue", "deal"].includes(knob.name) ? money(value) : percent(value);
        knob.parentElement.querySelector("output").textContent = shown;
        knob.setAttribute("aria-valuetext", shown);
        told[knob.name] = shown;
        for (const cell of rates) if (cell.dataset.rate === knob.name) cell.textContent = still ? cell.dataset.first : shown;
      }
      const levels = work(plan, set);
      for (const one of plan.stages) {
        const [brought, found] = levels[one.stage];
        const total = brought + found;
        put(`[data-brought="${one.stage}"]`, count(brought));
        put(`[data-found="${one.stage}"]`, count(found));
        put(`[data-total="${one.stage}"]`, count(total));
        if (one.factors) {
          const ends = { low: count(rounded(total * one.factors[0], false)), high: count(rounded(total * one.factors[1], true)) };
          put(`[data-range="${one.stage}"]`, plan.range.replace(/\{(low|high)\}/g, (_, end) => ends[end]));
        }
        one.spans.forEach((span, number) => {
          put(`[data-due="${one.stage} ${number}"]`, count(due(brought, span) + due(found, span)));
        });
      }
      const totals = Object.fromEntries(plan.stages.map(({ stage }) => [stage, levels[stage][0] + levels[stage][1]]));
      say(totals, set.share < 1 ? plan.said.summary : plan.said.summary_whole, told);
      draw(Object.values(totals));
    };

    /** The sentences: at the head, of the figure that both teams are judged on, and of the picture. */
    const say = (totals, summary, told) => {
      put('[data-said="summary"]', fill(summary, told));
      put('[data-said="matters"]', fill(plan.said.matters, { total: count(totals[plan.judged]) }));
      const stages = plan.stages.map((one) => fill(one.said, { total: count(totals[one.stage]) })).join(", ");
      put("#funnel-text", fill(plan.said.picture, { stages }));
    };

    const draw = (totals) => {
      const widest = Math.max(...totals, 1);
      const widths = totals.map((total) => plan.narrowest + (100 - plan.narrowest) * Math.sqrt(total / widest));
      root.querySelectorAll(".funnel polygon").forEach((shape, number) => {
        const [upper, lower] = [widths[number], widths[number + 1] ?? widths[number]];
        const corners = [[50 - upper / 2, 0], [50 + upper / 2, 0], [50 + lower / 2, 100], [50 - lower / 2, 100]];
        shape.setAttribute("points", corners.map((corner) => corner.join(",")).join(" "));
      });
    };

    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(show));
    form.hidden = false;
    root.querySelectorAll(".knobs").forEach((part) => { part.hidden = false; });
    show();
  };
  return { work, due, rounded, start };
})();
if (typeof document !== "undefined") {
  lexiconPlan.start(document, JSON.parse(document.getElementById("plan").textContent));
} else {
  module.exports = lexiconPlan;
}
