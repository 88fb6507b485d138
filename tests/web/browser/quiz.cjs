// A member with a phone in French and no mouse practises, loses the connection, and goes on elsewhere.
const { complaints, inspect, main } = require("./chromium.cjs");
const { answer, choose, press, reach } = require("./keyboard.cjs");

const [executablePath, base, order] = process.argv.slice(2);
const { script, shots } = JSON.parse(order);

const device = (colorScheme, width) => ({
  colorScheme, locale: "fr-FR", viewport: { width, height: 740 }, javaScriptEnabled: script,
});

const begin = async (page) => {
  await page.goto(`${base}app/`);
  await press(page, '.app-doors a[href="/app/practice"]');
  await press(page, "main button[value=due]");
};

/** The connection goes while an answer is on its way. */
const lose = async (context, page) => {
  await choose(page);
  await reach(page, "main button[value=answer]");
  await context.setOffline(true);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(300);
  return page.url().slice(base.length);
};

/** Another device: home says that something is left; it goes on where it stopped. */
const resume = async (page, answers, look) => {
  await page.goto(`${base}app/`);
  await press(page, ".app-notice a");
  const at = await page.locator("#progress").innerText();
  while (await page.locator("main button[value=answer]").count()) {
    const given = await answer(page);
    if (script && !answers.some(({ way }) => way === given.way)) look.push(...(await inspect(page)));
    answers.push(given);
    await press(page, ".app-button.is-first");
  }
  return { at, result: await page.locator("#result").innerText(), lang: await page.locator("html").getAttribute("lang") };
};

main(executablePath, async (browser) => {
  const phone = await browser.newContext(device("dark", 360));
  const page = await phone.newPage();
  const wrong = complaints(page, base);
  const answers = [];
  await begin(page);
  for (let count = 0; count < 2; count += 1) {
    answers.push(await answer(page));
    if (shots) await page.screenshot({ path: `${shots}/answered-${count}.png`, fullPage: true });
    await press(page, ".app-button.is-first");
  }
  const lost = await lose(phone, page);
  await phone.close();
  const other = await browser.newContext(device("light", 1280));
  const elsewhere = await other.newPage();
  const alsoWrong = complaints(elsewhere, base);
  const seen = await resume(elsewhere, answers, alsoWrong);
  const offline = wrong.filter((text) => !text.includes("ERR_INTERNET_DISCONNECTED"));
  return { ...seen, lost, answers, wrong: [...offline, ...alsoWrong] };
});
