// Visit pages, each opened once at each width; say what axe-core and the browser complain of, in both schemes of colours.
const { complaints, inspect, main } = require("./chromium.cjs");

const [executablePath, base, order] = process.argv.slice(2);
const { paths, widths, shots, tours: chosen } = JSON.parse(order);

/** The rules that see colours. Every other rule sees the same page in both schemes, which differ in style sheets alone. */
const COLOURS = ["color-contrast", "link-in-text-block"];

const look = async (page, { path, scheme, width }, rules) => {
  const wrong = await inspect(page, rules);
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  if (shots) await page.screenshot({ path: `${shots}/${path.replace(/\W+/g, "-")}-${scheme}-${width}.png`, fullPage: true });
  return { path, scheme, width, background, wrong };
};

/** The page as it opens, then as it is once the reader's machine asks for each other scheme. */
const visit = async (page, path, width, [opened, ...others]) => {
  await page.emulateMedia({ colorScheme: opened });
  await page.goto(base + path, { waitUntil: "load" });
  const seen = [await look(page, { path, scheme: opened, width })];
  for (const scheme of others) {
    await page.emulateMedia({ colorScheme: scheme });
    seen.push(await look(page, { path, scheme, width }, COLOURS));
  }
  return seen;
};

main(executablePath, async (browser) => {
  const every = () => widths.map((width, at) => [at % 2 ? ["light", "dark"] : ["dark", "light"], width, "en"]);
  const tours = chosen ? chosen.map(([scheme, ...others]) => [[scheme], ...others]) : every();
  const tour = async ([schemes, width, locale]) => {
    const page = await browser.newPage({ locale, viewport: { width, height: 800 } });
    const wrong = complaints(page, base);
    const visits = [];
    for (const path of paths) {
      const [first, ...others] = await visit(page, path, width, schemes);
      visits.push({ ...first, wrong: [...wrong.splice(0), ...first.wrong] }, ...others);
    }
    await page.close();
    return visits;
  };
  return (await Promise.all(tours.map(tour))).flat();
});
