// Visit pages, all that is folded unfolded, in both colour schemes and at several widths; say what axe-core and the browser complain of.
const fs = require("node:fs");
const { complaints, main } = require("./chromium.cjs");

const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [executablePath, base, order] = process.argv.slice(2);
const { paths, widths } = JSON.parse(order);

const visit = async (context, path, scheme, width) => {
  const page = await context.newPage();
  const wrong = complaints(page, base);
  await page.goto(base + path, { waitUntil: "load" });
  await page.waitForFunction(() => document.querySelector(".js"));
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  await page.evaluate(axe);
  const { violations } = await page.evaluate("axe.run(document, {resultTypes: ['violations']})");
  for (const { id, nodes } of violations) {
    for (const node of nodes) wrong.push(`axe: ${id}: ${node.target} ${node.html.slice(0, 120)}`);
  }
  const { wide, scheme: shown } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - window.innerWidth,
    scheme: document.body.getAttribute("data-md-color-scheme"),
  }));
  if (wide > 0) wrong.push(`${wide} px wider than the screen`);
  await page.close();
  return { path, scheme, width, shown, wrong };
};

main(executablePath, async (browser) => {
  const tours = ["light", "dark"].flatMap((scheme) => widths.map((width) => [scheme, width]));
  const tour = async ([scheme, width]) => {
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 800 } });
    const visits = [];
    for (const path of paths) visits.push(await visit(context, path, scheme, width));
    await context.close();
    return visits;
  };
  return (await Promise.all(tours.map(tour))).flat();
});
