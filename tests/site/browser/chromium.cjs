// What the scripts share: the browser, what a page complains of, and the answer on standard output.
const { chromium } = require("playwright-core");

/** Run `work(browser)` and print what it returns as JSON. */
exports.main = async (executablePath, work) => {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    process.stdout.write(JSON.stringify(await work(browser)));
  } finally {
    await browser.close();
  }
};

/** Gather what goes wrong on a page: errors on the console, requests that fail or leave the machine. */
exports.complaints = (page, base) => {
  const found = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) found.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => found.push(`script: ${error.message}`));
  page.on("dialog", (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !/^(data|blob):/.test(url)) found.push(`outside: ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) found.push(`${response.status()}: ${response.url()}`);
  });
  return found;
};

/** Wait until `read()` gives the same three times running: the answer to the last letter typed is there. */
const settled = async (page, read) => {
  for (let before = await read(), same = 0; same < 3; ) {
    await page.waitForTimeout(200);
    const now = await read();
    same = now === before ? same + 1 : 0;
    before = now;
  }
};

/** Type into the search and wait for its answer: [{href, title, tags}], best first. */
exports.search = async (page, base, words) => {
  if (!(await page.locator(".md-search__input").isVisible())) {
    await page.locator("label.md-header__button[for=__search]").click();
  }
  await page.locator(".md-search__input").click();
  await page.locator(".md-search__input").fill("");
  await page.locator(".md-search__input").pressSequentially(words);
  await page.locator(".md-search-result__item").first().waitFor({ timeout: 10_000 });
  await settled(page, () => page.locator(".md-search-result__list").innerText());
  return page.locator(".md-search-result__item").evaluateAll((items, base) =>
    items.map((item) => ({
      path: item.querySelector("a").href.slice(base.length).split("?")[0],
      title: item.querySelector("h1, h2").innerText,
      tags: [...item.querySelector("article").querySelectorAll(".md-tag")].map((tag) => tag.textContent),
    })),
    base,
  );
};
