// A page in a file of its own: seen on a phone and wide, in both schemes, moved by keyboard, printed.
const { pathToFileURL } = require("node:url");
const { complaints, inspect, main } = require("./chromium.cjs");

const [executablePath, order] = process.argv.slice(2);
const { visits, shots, move } = JSON.parse(order);

const visit = async (browser, file, colorScheme, width) => {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  const wrong = complaints(page, url);
  await page.goto(url, { waitUntil: "load" });
  wrong.push(...(await inspect(page)));
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  if (shots) {
    const name = file.split("/").pop().replace(".html", "");
    await page.screenshot({ path: `${shots}/${name}-${colorScheme}-${width}.png`, fullPage: true });
  }
  await context.close();
  return { background, wrong };
};

/** How many sheets of A4 a page takes, and how far from their edge its parts end. */
const print = async (browser, file) => {
  const page = await (await browser.newContext({ viewport: { width: 794, height: 1123 } })).newPage();
  await page.goto(pathToFileURL(file).href);
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  if (shots) {
    await page.emulateMedia({ media: "print" });
    await page.screenshot({ path: `${shots}/${file.split("/").pop().replace(".html", "")}-print.png`, fullPage: true });
  }
  await page.emulateMedia({ media: "print" });
  const margin = await page.evaluate(() => {
    const edges = [...document.querySelectorAll("section")].map((part) => part.getBoundingClientRect().right);
    return document.documentElement.clientWidth - Math.max(...edges);
  });
  return [pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length, margin];
};

/** What the page shows before and after keys are pressed on sliders, and with scripts off. */
const moved = async (browser, { file, keys, watch }) => {
  const seen = {};
  for (const javaScriptEnabled of [true, false]) {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.goto(pathToFileURL(file).href);
    const texts = async () => Promise.all(watch.map((selector) => page.locator(selector).first().textContent()));
    if (!javaScriptEnabled) {
      seen.still = await texts();
      seen.form = await page.locator("form").isVisible();
      break;
    }
    seen.before = await texts();
    for (const [knob, pressed] of keys) {
      await page.locator(knob).focus();
      for (const key of pressed) await page.keyboard.press(key);
    }
    seen.after = await texts();
    await page.locator("button[type=reset]").press("Enter");
    await page.waitForTimeout(50);
    seen.again = await texts();
  }
  return seen;
};

main(executablePath, async (browser) => {
  const seen = [];
  const sheets = [];
  const margins = [];
  for (const [file, scheme, width] of visits) {
    seen.push({ scheme, ...(await visit(browser, file, scheme, width)) });
    const [taken, margin] = await print(browser, file);
    sheets.push(taken);
    margins.push(margin);
  }
  return { seen, sheets, margins, moved: move ? await moved(browser, move) : null };
});
