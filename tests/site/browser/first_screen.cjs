// On a phone: how far down the page the last line of "whose, what, by when" ends, for each page.
const { main } = require("./chromium.cjs");

const [executablePath, base, order] = process.argv.slice(2);

main(executablePath, async (browser) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 668 } });
  const ends = {};
  for (const path of JSON.parse(order)) {
    await page.goto(base + path);
    ends[path] = await page.locator(".lx-now").evaluate((now) => now.getBoundingClientRect().bottom);
  }
  return ends;
});
