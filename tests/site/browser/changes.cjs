// What a reader of what changed sees: the search's answers, old texts unfolded, changes told apart without colour.
const { complaints, main, search } = require("./chromium.cjs");

const [executablePath, base, order] = process.argv.slice(2);
const { words, page: path } = JSON.parse(order);

main(executablePath, async (browser) => {
  const page = await browser.newPage();
  const wrong = complaints(page, base);
  await page.goto(base + "index.html");
  const found = {};
  for (const word of words) found[word] = await search(page, base, word);
  await page.goto(base + path);
  const folded = await page.locator("details.lx-kept > p").first().isVisible();
  await page.locator("details.lx-kept > summary").first().focus();
  await page.keyboard.press("Enter");
  const unfolded = await page.locator("details.lx-kept > p").first().isVisible();
  const lines = await page.evaluate(() =>
    Object.fromEntries(
      ["ins", "del", "a.lx-outdated"].map((name) => {
        const element = document.querySelector(`.lx-history ${name}, ${name}`);
        return [name, element && getComputedStyle(element).textDecorationLine];
      }),
    ),
  );
  return { found, folded, unfolded, lines, wrong };
});
