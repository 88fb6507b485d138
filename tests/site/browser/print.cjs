// What comes out of the printer, asked for in the dark: what is hidden, the ink, the paper, how many A4 pages.
const { main } = require("./chromium.cjs");

const [executablePath, base, order] = process.argv.slice(2);

const hidden = [".md-header", ".md-footer", ".md-sidebar--primary", ".md-sidebar--secondary", ".headerlink"];

const printed = async (context, path) => {
  const page = await context.newPage();
  await page.goto(base + path, { waitUntil: "load" });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const seen = await page.evaluate((names) => {
    const style = (name) => getComputedStyle(document.querySelector(name));
    return {
      shown: names.filter((name) => document.querySelector(name) && style(name).display !== "none"),
      ink: style("h1").color,
      paper: style("body").backgroundColor,
      wide: document.documentElement.scrollWidth - window.innerWidth,
    };
  }, hidden);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sheets = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) => [+box[1], +box[2]].map(Math.round));
  await page.close();
  return { ...seen, sheets };
};

main(executablePath, async (browser) => {
  const context = await browser.newContext({ colorScheme: "dark", viewport: { width: 794, height: 1123 } });
  const seen = {};
  for (const path of JSON.parse(order)) seen[path] = await printed(context, path);
  return seen;
});
