// What the scripts share: the browser, and what a page complains of.
const fs = require("node:fs");
const { chromium } = require("playwright-core");
const { brokenWords } = require("../../site/browser/broken_words.cjs");

const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Run `work(browser)` and print what it returns as JSON. */
exports.main = async (executablePath, work) => {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    process.stdout.write(JSON.stringify(await work(browser)));
  } finally {
    await browser.close();
  }
};

/** Gather what goes wrong on a page: errors on the console, scripts that run, requests that leave the machine. */
exports.complaints = (page, base) => {
  const found = [];
  page.on("console", (message) => {
    const refused = /status of (409|422)/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !refused) found.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => found.push(`script: ${error.message}`));
  page.on("dialog", (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(base)) found.push(`outside: ${url}`);
  });
  return found;
};

/**
 * What axe-core and a ruler say of the page as it is, by every rule unless some are named. The policy lets no script in but
 * through the debugger.
 */
exports.inspect = async (page, rules) => {
  const wrong = [];
  const session = await page.context().newCDPSession(page);
  const options = JSON.stringify({ resultTypes: ["violations"], ...(rules && { runOnly: rules }) });
  if (!(await page.evaluate(() => "axe" in window))) await session.send("Runtime.evaluate", { expression: axe });
  const ran = await session.send("Runtime.evaluate", {
    expression: `axe.run(document, ${options}).then((found) => JSON.stringify(found.violations))`,
    awaitPromise: true,
    returnByValue: true,
  });
  for (const { id, nodes } of JSON.parse(ran.result.value)) {
    for (const node of nodes) wrong.push(`axe: ${id}: ${node.target} ${node.html.slice(0, 120)}`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wide > 0) wrong.push(`${wide} px wider than the screen`);
  const broken = await page.evaluate(brokenWords);
  if (broken.length) wrong.push(`broken in two: ${broken.join(", ")}`);
  return wrong;
};
