// Six people in two teams and one who leads: an hour from the code to the signed page.
const { complaints, inspect, main } = require("./chromium.cjs");

const [executablePath, base, order] = process.argv.slice(2);
const { shots, texts, phone, wide } = JSON.parse(order);

const goTo = (page, work) => Promise.all([page.waitForEvent("load"), work()]);

/** What is wrong with a page in a state of the hour; a picture where somebody wants to look. */
const look = async (seat, name, wrong) => {
  for (const fault of await inspect(seat.page)) wrong.push(`${name}: ${fault}`);
  if (shots) await seat.page.screenshot({ path: `${shots}/workshop-${name}.png`, fullPage: true });
};

/** A browser of its own; `settings` as Playwright has them. */
const sitDown = async (browser, settings) => {
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  return { page, wrong: complaints(page, base), context };
};

/** Come in with the code: by keyboard, as on a phone that somebody holds in one hand. */
const join = async (seat, code, team) => {
  const { page } = seat;
  await page.goto(`${base}app/workshop/join`);
  await page.fill("#code", code.toLowerCase());
  await page.check(`input[name=team][value=${team}]`);
  await page.check("input[name=shows]");
  await goTo(page, () => page.click("button[value=join]"));
};

const answer = async (seat, text, option, stage) => {
  const { page } = seat;
  await page.goto(page.url());
  await page.fill("textarea[name=t0]", text);
  await page.check(`input[name=t1][value=${option}]`);
  for (const field of ["t2", "t3"]) {
    const wanted = page.locator(`input[name=${field}][value=${stage}]`);
    await ((await wanted.count()) ? wanted : page.locator(`input[name=${field}]`).first()).check();
  }
  await goTo(page, () => page.click("button[value=save]"));
};

/** The first holds a phone; the last has no scripts at all. */
const settings = (number) => (number === 0 ? phone : { ...wide, javaScriptEnabled: number !== 5 });

main(executablePath, async (browser) => {
  const wrong = [];
  const seen = {};
  const leader = await sitDown(browser, wide);
  await leader.page.goto(`${base}app/workshop/new`);
  await leader.page.fill("#title", "Our words");
  for (const box of await leader.page.locator("input[type=checkbox]").all()) await box.uncheck();
  await leader.page.check("input[name='entry.stage/mql']");
  await leader.page.check("input[name='entry.decision/score_boundary']");
  await leader.page.selectOption("#scenarios", "2");
  await look(leader, "new", wrong);
  await goTo(leader.page, () => leader.page.click("button[value=begin]"));
  const code = (await leader.page.textContent("strong.app-code")).trim();
  const people = [];
  for (let number = 0; number < 6; number += 1) {
    const seat = await sitDown(browser, settings(number));
    if (number === 0) {
      await seat.page.goto(`${base}app/workshop/join`);
      await look(seat, "join", wrong);
    }
    await join(seat, code, number < 3 ? "marketing" : "sales");
    people.push(seat);
  }
  await look(people[0], "waiting", wrong);
  const goOn = (phase) => goTo(leader.page, () => leader.page.click(`button[value=${phase}]`));
  await leader.page.reload();
  await goOn("alone");
  await people[0].page.reload();
  await look(people[0], "alone", wrong);
  for (const [number, seat] of people.entries()) {
    const isMarketing = number < 3;
    await answer(
      seat, isMarketing ? texts.marketing[number] : texts.sales[number - 3],
      isMarketing ? "included" : "excluded", isMarketing ? "mql" : "lead",
    );
  }
  seen.kept = await people[0].page.textContent("[role=status]");
  seen.before = await people[5].page.content();
  await leader.page.reload();
  seen.finished = await leader.page.textContent(".app-lead ul");
  await goOn("wall");
  for (const seat of people) await seat.page.reload();
  await look(people[0], "wall-360-dark", wrong);
  await look(leader, "wall-wide", wrong);
  seen.common = await people[0].page.textContent(".app-shared dd");
  for (const [number, text] of texts.competing.entries()) {
    const { page } = people[number];
    await page.click("#vote-0 summary");
    await page.fill("#n0", text);
    await goTo(page, () => page.click("button[value=word]"));
  }
  for (const [number, { page }] of people.entries()) {
    await page.reload();
    await goTo(page, () => page.locator("button[name=wording]").nth(number < 4 ? 0 : 1).click());
  }
  await look(people[0], "vote-360-dark", wrong);
  await leader.page.reload();
  seen.votes = await leader.page.locator("#vote-0 tbody tr").allTextContents();
  seen.votes = seen.votes.map((row) => row.replace(/([0-9])/g, " $1 ").trim());
  await goOn("choose");
  await look(leader, "choose", wrong);
  seen.draft = await leader.page.inputValue("#x0fr");
  await leader.page.check("#m1 input[value=excluded]");
  await leader.page.fill("#x1en", "Twenty points are soon won.");
  await leader.page.fill("#x1fr", "Vingt points sont vite gagnés.");
  await goTo(leader.page, () => leader.page.click("#m1 button[value=option]"));
  await leader.page.fill("#x0en", texts.competing[1]);
  await leader.page.fill("#x0fr", texts.competing[0]);
  await goTo(leader.page, () => leader.page.click("#m0 button[value=wording]"));
  await goTo(leader.page, () => leader.page.click("a[href$=preview]"));
  await look(leader, "preview", wrong);
  seen.preview = await leader.page.textContent(".app-notice ul");
  await goTo(leader.page, () => leader.page.click("form[action$=close] button"));
  await look(leader, "closed", wrong);
  await people[0].page.reload();
  await goTo(people[0].page, () => people[0].page.click("a[href$='/page']"));
  await look(people[0], "paper-360", wrong);
  await goTo(leader.page, () => leader.page.click("a[href$='/page']"));
  await look(leader, "paper", wrong);
  if (shots) await leader.page.pdf({ path: `${shots}/workshop-paper.pdf`, preferCSSPageSize: true });
  seen.paper = await leader.page.textContent("main");
  seen.id = leader.page.url().split("/").at(-2);
  seen.wrong = [...wrong, ...[leader, ...people].flatMap((seat) => seat.wrong)];
  return seen;
});
