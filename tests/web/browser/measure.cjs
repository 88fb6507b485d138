// A member measures from end to end: skips one, comes back to it, changes the language, finishes.
const { complaints, inspect, main } = require("./chromium.cjs");

const [executablePath, base, order] = process.argv.slice(2);
const { wave, script, shots } = JSON.parse(order);

const click = (page, selector) =>
  Promise.all([page.waitForEvent("load"), page.locator(selector).first().click()]);

/** Give any answer that the form takes. */
const fill = async (page) => {
  for (const select of await page.locator(".app-match select").all()) await select.selectOption({ index: 1 });
  const first = page.locator("main [type=radio], main [type=checkbox]").first();
  if (await first.count()) await first.check();
};

main(executablePath, async (browser) => {
  const context = await browser.newContext({
    locale: "en", viewport: { width: 360, height: 740 }, javaScriptEnabled: script, hasTouch: true, isMobile: true,
  });
  const page = await context.newPage();
  const wrong = complaints(page, base);
  const look = async (name) => {
    if (script) wrong.push(...(await inspect(page)));
    if (shots) await page.screenshot({ path: `${shots}/measure-${name}.png`, fullPage: true });
  };
  const seen = { answered: [] };
  await page.goto(`${base}app/`);
  await click(page, `.app-doors a[href="/app/measure/${wave}"]`);
  await look("begin");
  await click(page, "main button[value=begin]");
  await fill(page);
  const before = await page.locator("main :checked").count();
  await click(page, "header button[name=lang]");
  seen.language = await page.locator("html").getAttribute("lang");
  seen.kept = before === (await page.locator("main :checked").count());
  await look("question");
  await click(page, "main button[value=skip]");
  while (await page.locator("main button[value=skip]").count()) {
    await fill(page);
    await click(page, "main button[value=answer]");
    seen.answered.push(await page.locator("h1").innerText());
    if (seen.answered.length === 1) await look("answered");
    await click(page, ".app-button.is-first");
    if (seen.answered.length === 2) break;
  }
  await page.goto(page.url().replace(/\/\d+$/, ""));
  await look("where");
  await click(page, "main button[value=finish]");
  seen.warned = await page.locator("[role=alert]").innerText();
  await click(page, ".app-button.is-first");
  for (let count = 0; count < 40 && (await page.locator("main button[value=answer]").count()); count += 1) {
    await fill(page);
    await click(page, "main button[value=answer]");
    await click(page, ".app-button.is-first");
  }
  seen.result = await page.locator("#result").innerText();
  seen.results = await page.locator(".app-result").count();
  await look("result");
  return { ...seen, wrong };
});
