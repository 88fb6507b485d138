// Use the site as a reader does; say what was seen at each step.
const { complaints, main, search } = require("./chromium.cjs");

const [executablePath, base] = process.argv.slice(2);
const MQL = "dictionary/stages/mql.html";
const path = (page) => page.url().slice(base.length);

const steps = {
  async switching(page) {
    await page.goto(base + MQL);
    await page.locator(".lx-language").click();
    const there = path(page);
    await page.locator(".lx-language").click();
    return [there, path(page)];
  },

  async searching(page) {
    const found = {};
    await page.goto(base + "index.html");
    const inEnglish = ["MQL", "hot lead", "lead qualifié", "Number of R0", "Who does what", "swim lanes", "matrix"];
    for (const words of inEnglish) found[words] = await search(page, base, words);
    await page.goto(base + "fr/index.html");
    const inFrench = ["lead qualifié", "lead qualifie", "prospect chaud", "l'opportunité"];
    for (const words of [...inFrench, "Nombre de R0", "motif de rejet", "Passage de relais", "qui fait quoi", "matrice"]) {
      found[`fr ${words}`] = await search(page, base, words);
    }
    return found;
  },

  async tooltip(page) {
    await page.goto(base + MQL, { waitUntil: "networkidle" });
    await page.locator('.lx-definition a[href="lead.html"]').first().focus();
    const tip = page.locator(".md-tooltip2--active");
    await tip.waitFor();
    return tip.innerText();
  },

  async funnel(page) {
    await page.goto(base + "index.html");
    const names = await page.locator("a.lx-funnel__stage .lx-funnel__word").allInnerTexts();
    const fills = await page.evaluate(() =>
      [...document.querySelectorAll("a.lx-funnel__stage")].map((stage) => [
        getComputedStyle(stage.querySelector("polygon")).fill,
        getComputedStyle(stage.querySelector("text")).fill,
      ]),
    );
    await page.locator('a.lx-funnel__stage[href$="sql.html"]').focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/sql\.html$/);
    return { stages: names.length, fills, path: path(page) };
  },

  async choosing(page) {
    const shown = () => page.locator(".lx-task:visible").evaluateAll((tasks) => tasks.map((t) => t.id));
    await page.goto(base + "dictionary/who-does-what.html");
    const all = await shown();
    await page.locator('.lx-chips a[href="#mql"]').click();
    const chosen = await shown();
    await page.locator(".lx-chips li:last-child a").click();
    return { all, chosen, again: await shown() };
  },

  async colours(page) {
    const scheme = () => page.locator("body").getAttribute("data-md-color-scheme");
    await page.goto(base + MQL, { waitUntil: "networkidle" });
    const seen = [await scheme()];
    await page.locator("form[data-md-component=palette] label:visible").click();
    seen.push(await scheme());
    await page.goto(base + "fr/" + MQL, { waitUntil: "networkidle" });
    return [...seen, await scheme()];
  },
};

main(executablePath, async (browser) => {
  const context = await browser.newContext({ colorScheme: "light", viewport: { width: 1280, height: 900 } });
  const seen = { wrong: [] };
  for (const [name, step] of Object.entries(steps)) {
    const page = await context.newPage();
    const wrong = complaints(page, base);
    seen[name] = await step(page);
    seen.wrong.push(...wrong.map((complaint) => `${name}: ${complaint}`));
    await page.close();
  }
  return seen;
});
