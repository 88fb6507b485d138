// Visit pages, all that is folded unfolded, on tours in one scheme of colours each; say what axe-core and the browser complain of,
// at each width: first in the colours that the page has, then in those of the switch at its head.
const fs = require("node:fs");
const { brokenWords } = require("./broken_words.cjs");
const { complaints, main } = require("./chromium.cjs");

const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [executablePath, base, order] = process.argv.slice(2);
const { tours, widths } = JSON.parse(order);

/** The rules that see colours. Every other rule sees the same page in both schemes. */
const COLOURS = { runOnly: ["color-contrast", "link-in-text-block"] };

/** What is wrong with the page as it is, by the rules asked for. */
const look = async (page, path, width, rules) => {
  const asked = JSON.stringify({ resultTypes: ["violations"], ...rules });
  const { violations } = await page.evaluate(`axe.run(document, ${asked})`);
  const wrong = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `axe: ${id}: ${node.target} ${node.html.slice(0, 120)}`),
  );
  const { wide, shown } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - window.innerWidth,
    shown: document.body.getAttribute("data-md-color-scheme"),
  }));
  if (wide > 0) wrong.push(`${wide} px wider than the screen`);
  const broken = await page.evaluate(brokenWords);
  if (broken.length) wrong.push(`broken in two: ${broken.join(", ")}`);
  return { path, width, shown, wrong };
};

/** Wait until nothing moves or changes its colour any more. */
const still = (page) =>
  page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const changing = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changing.map((animation) => animation.finished));
  });

/** Take the other colours. */
const change = async (page) => {
  const before = await page.locator("body").getAttribute("data-md-color-scheme");
  const other = `form[data-md-component=palette] input:not([data-md-color-scheme=${before}])`;
  await page.locator(other).evaluate((input) => input.click());
  await page.locator(`body:not([data-md-color-scheme=${before}], [data-md-color-switching])`).waitFor();
};

const visit = async (page, path) => {
  const seen = [];
  await page.setViewportSize({ width: widths[0], height: 800 });
  await page.goto(base + path, { waitUntil: "load" });
  await page.waitForFunction(() => document.querySelector(".js"));
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  await page.evaluate(axe);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await still(page);
    seen.push(await look(page, path, width, {}));
    await change(page);
    await still(page);
    seen.push(await look(page, path, width, COLOURS));
  }
  await page.evaluate(() => localStorage.clear()); // the next page is opened as if it were the first
  return seen;
};

const tour = async (browser, { scheme, paths }) => {
  const page = await browser.newPage({ colorScheme: scheme });
  const wrong = complaints(page, base);
  const visits = [];
  for (const path of paths) {
    const [first, ...others] = await visit(page, path);
    visits.push({ ...first, wrong: [...wrong.splice(0), ...first.wrong] }, ...others);
  }
  await page.close();
  return visits;
};

main(executablePath, async (browser) => (await Promise.all(tours.map((it) => tour(browser, it)))).flat());
