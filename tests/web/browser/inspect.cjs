// Visit pages in both colour schemes and at several widths; say what axe-core and the browser complain of.
const { complaints, inspect, main } = require("./chromium.cjs");

const [executablePath, base, order] = process.argv.slice(2);
const { paths, widths, shots, tours: chosen } = JSON.parse(order);

const visit = async (context, path, scheme, width) => {
  const page = await context.newPage();
  const wrong = complaints(page, base);
  await page.goto(base + path, { waitUntil: "load" });
  wrong.push(...(await inspect(page)));
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  if (shots) await page.screenshot({ path: `${shots}/${path.replace(/\W+/g, "-")}-${scheme}-${width}.png`, fullPage: true });
  await page.close();
  return { path, scheme, width, background, wrong };
};

main(executablePath, async (browser) => {
  const every = () => ["light", "dark"].flatMap((scheme) => widths.map((width) => [scheme, width, "en"]));
  const tours = chosen || every();
  const tour = async ([colorScheme, width, locale]) => {
    const context = await browser.newContext({ colorScheme, locale, viewport: { width, height: 800 } });
    const visits = [];
    for (const path of paths) visits.push(await visit(context, path, colorScheme, width));
    await context.close();
    return visits;
  };
  return (await Promise.all(tours.map(tour))).flat();
});
