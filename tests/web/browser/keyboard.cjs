// What the scripts without a mouse share: reach a thing with Tab, press it, answer a question.

/** Press Tab until the focus is on what the words name. */
const reach = async (page, selector) => {
  for (let count = 0; count < 120; count += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  throw new Error(`the keyboard does not reach ${selector} on ${page.url()}`);
};

const press = async (page, selector) => {
  await reach(page, selector);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
};

/** Choose something on a question's form, whichever form it has; say which it was. */
const choose = async (page) => {
  if (await page.locator(".app-order").count()) {
    await press(page, ".app-order button:not([disabled])");
    return "order";
  }
  const selects = await page.locator(".app-match select").count();
  for (let at = 0; at < selects; at += 1) {
    await reach(page, ".app-match select");
    await page.keyboard.press("ArrowDown");
  }
  if (selects) return "match";
  const several = await page.locator("[type=checkbox]").count();
  await reach(page, several ? "[type=checkbox]" : "[type=radio]");
  await page.keyboard.press("Space");
  return several ? "several" : "one";
};

/** What has the focus, once the page has given it to something. */
const settled = async (page) => {
  let focused = "";
  for (let count = 0; count < 80 && !focused; count += 1) {
    focused = await page.evaluate(() => document.activeElement.id);
    if (!focused) await page.waitForTimeout(25);
  }
  return focused;
};

/** Choose, answer, and say where the focus is then. On an option Enter answers: it presses no other button. */
const answer = async (page) => {
  const way = await choose(page);
  if (way === "one") await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  else await press(page, "main button[value=answer]");
  const focused = await settled(page);
  return { way, focused, verdict: await page.locator("h1").innerText() };
};

module.exports = { reach, press, choose, answer };
