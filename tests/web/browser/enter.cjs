// Somebody opens a personal link on a phone, by keyboard only and without scripts: to the first page, and out.
const { complaints, inspect, main } = require("./chromium.cjs");
const { press } = require("./keyboard.cjs");

const [executablePath, base, order] = process.argv.slice(2);
const { link, forged, locale, width, colorScheme, shots } = JSON.parse(order);

main(executablePath, async (browser) => {
  const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 740 } });
  const page = await context.newPage();
  const wrong = complaints(page, base);
  const seen = [];
  const look = async (name) => {
    wrong.push(...(await inspect(page)).map((fault) => `${name}: ${fault}`));
    if (shots) await page.screenshot({ path: `${shots}/enter-${name}-${colorScheme}-${width}.png`, fullPage: true });
    seen.push({ name, heading: await page.locator("h1").innerText(), path: page.url().slice(base.length) });
  };
  await page.goto(`${base}app/proposals`);
  await look("out");
  await page.goto(base + link);
  await look("button");
  await press(page, "main button");
  await look("notice");
  await press(page, "main button");
  await look("in");
  await press(page, ".app-foot button");
  await look("left");
  const before = wrong.length;
  await page.goto(base + forged);
  wrong.splice(before, wrong.length, ...wrong.slice(before).filter((fault) => !fault.includes("status of 403")));
  await look("forged");
  return { wrong, seen };
});
