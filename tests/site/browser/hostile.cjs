// Open a page of hostile texts, rest on its links, search for it: say what ran and what was added to the page.
const { complaints, main, search } = require("./chromium.cjs");

const [executablePath, base] = process.argv.slice(2);

main(executablePath, async (browser) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const wrong = complaints(page, base);
  await page.goto(`${base}dictionary/stages/mql.html`, { waitUntil: "load" });
  await page.locator(".lx-definition a[title]").last().focus();
  await page.locator(".md-tooltip2--active").waitFor();
  for (const name of await page.locator(".lx-ellipsis:visible").all()) await name.hover({ force: true });
  const results = await search(page, base, "zorglub");
  const strange = "img, iframe, object, [onerror], [onclick], [onload], [href^=javascript], .md-ellipsis";
  const added = await page.locator(strange).evaluateAll((found) => found.map((element) => element.outerHTML));
  return { wrong, added, results, title: await page.title(), heading: await page.locator("h1").first().innerText() };
});
