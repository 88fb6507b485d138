// The picture of the site in the README: `node picture.cjs CHROMIUM URL FILE`.
const { chromium } = require("playwright-core");

async function main([executablePath, url, file]) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1120, height: 820 }, colorScheme: "light" });
  await page.goto(url);
  await page.screenshot({ path: file });
  await browser.close();
}

main(process.argv.slice(2));
