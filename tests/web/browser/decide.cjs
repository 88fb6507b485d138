// A head of sales with a phone in French and no mouse reads a proposal and approves it.
const { complaints, inspect, main } = require("./chromium.cjs");

const [executablePath, base, order] = process.argv.slice(2);
const { script, note, shots } = JSON.parse(order);

/** Press Tab until the focus is on what the words name. */
const reach = async (page, selector) => {
  for (let count = 0; count < 80; count += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
};

const press = async (page, selector) => {
  await reach(page, selector);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
};

main(executablePath, async (browser) => {
  const context = await browser.newContext({
    colorScheme: "dark", locale: "fr-FR", viewport: { width: 360, height: 740 },
    javaScriptEnabled: script, hasTouch: true, isMobile: true,
  });
  const page = await context.newPage();
  const wrong = complaints(page, base);
  const seen = {};
  await page.goto(`${base}app/proposals`);
  seen.title = await page.title();
  await press(page, ".app-list a");
  seen.proposal = await page.locator("h1").innerText();
  seen.diff = await page.locator(".app-diff ins").allInnerTexts();
  await press(page, "button[value=reject]");
  seen.refused = await page.locator("#against").innerText();
  if (script) wrong.push(...(await inspect(page)));
  await reach(page, "#words");
  await page.keyboard.type(note);
  await press(page, "button[value=approve]");
  seen.done = await page.locator("[role=status]").innerText();
  seen.address = page.url().slice(base.length);
  if (shots) await page.screenshot({ path: `${shots}/decided.png`, fullPage: true });
  return { ...seen, wrong };
});
