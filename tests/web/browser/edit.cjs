// Somebody changes a definition: the findings come while they type, and go when it is mended.
const { complaints, inspect, main } = require("./chromium.cjs");

const [executablePath, base, order] = process.argv.slice(2);
const { path, text, shots } = JSON.parse(order);

main(executablePath, async (browser) => {
  const context = await browser.newContext({ locale: "en", viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const wrong = complaints(page, base);
  const seen = {};
  const field = page.locator('[name="definition.en"]');
  const beside = page.locator('[id="says-definition.en"]');
  await page.goto(base + path);
  const before = await field.inputValue();
  await field.fill("");
  await beside.locator("li").first().waitFor();
  seen.finding = await beside.innerText();
  seen.invalid = await field.getAttribute("aria-invalid");
  wrong.push(...(await inspect(page)));
  if (shots) await page.screenshot({ path: `${shots}/typing.png`, fullPage: true });
  await field.fill(`${before} ${text}`);
  await beside.locator("li").first().waitFor({ state: "detached" });
  seen.mended = await field.getAttribute("aria-invalid");
  seen.summary = await page.locator("#says-summary").innerText();
  await page.locator("[name=lang]").click();
  seen.kept = await page.locator('[name="definition.en"]').inputValue();
  seen.language = await page.locator("html").getAttribute("lang");
  await page.locator("#reason").fill("Parce que.");
  await page.locator("button[value=save]").click();
  seen.done = await page.locator("[role=status]").innerText();
  wrong.push(...(await inspect(page)));
  return { ...seen, wrong };
});
