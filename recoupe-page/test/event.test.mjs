import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, launch, open, picture } from "./browser.mjs";
import { example, written } from "./dossier.mjs";
import { made } from "./made.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const words = (dossier, place) => [...dossier.articles.find((article) => article.id === place.article).text].slice(place.start, place.end).join("");
const conflicting = (dossier) => dossier.events.find((event) => event.attributes.some((attribute) => attribute.status === "conflict"));

/** The text of all that is highlighted, with the blanks of a line end as one. */
const highlighted = async (page) => (await page.locator("aside .text mark").allTextContents()).join("");

test("every cell of the table opens its article at the words it rests on", async () => {
  const dossier = example();
  const event = conflicting(dossier);
  const page = await open(browser, `${written(dossier)}#/events/${event.id}`);
  const attribute = event.attributes.find((each) => each.status === "conflict");
  for (const { evidence } of attribute.values) {
    const [place] = evidence;
    await page.locator(`td a[href*="at=${place.article}:${place.start}-${place.end}"]`).first().click();
    await page.locator("aside mark").first().waitFor();
    assert.equal(await highlighted(page), words(dossier, place));
    assert.ok(await page.locator("aside mark").first().isVisible());
  }
  page.clean();
  await page.context().close();
});

test("all links of all cells lead to words that stand at their place", async () => {
  const dossier = example();
  const page = await open(browser, written(dossier));
  for (const event of dossier.events.filter((each) => each.reports.length > 1)) {
    await page.goto(`${page.url().split("#")[0]}#/events/${event.id}`);
    await page.getByRole("heading", { level: 1, name: event.title }).waitFor();
    const cells = await page.locator("tbody tr:not(.status) td a.words").evaluateAll((links) => links.map((link) => [link.getAttribute("href"), link.textContent]));
    assert.ok(cells.length > 0);
    for (const [href, text] of cells) {
      const [, article, start, end] = /at=([^:]+):(\d+)-(\d+)/.exec(decodeURIComponent(href));
      assert.equal(text, words(dossier, { article, start: Number(start), end: Number(end) }));
    }
  }
  page.clean();
  await page.context().close();
});

test("who takes part and where is told at the very words of each origin, and who is only near is not", async () => {
  const dossier = example();
  const page = await open(browser, written(dossier));
  let cells = 0;
  for (const event of dossier.events) {
    await page.goto(`${page.url().split("#")[0]}#/events/${event.id}`);
    await page.getByRole("heading", { level: 1, name: event.title }).waitFor();
    const shown = await page.locator("tbody tr:is(.place, .participant) td a").evaluateAll((links) => links.map((link) => decodeURIComponent(/at=([^&]+)/.exec(link.href)[1])));
    const told = [...(event.placeEvidence ?? []), ...event.participants.flatMap((each) => each.evidence ?? [])].map(({ article, start, end }) => `${article}:${start}-${end}`);
    for (const place of shown) assert.ok(told.includes(place), place);
    cells += shown.length;
  }
  assert.ok(cells > 20, `${cells}`);
  page.clean();
  await page.context().close();
});

test("two names of a place that contradict nobody are left beside one another; where sources oppose them they are not", async () => {
  const dossier = made();
  const [fire] = dossier.events;
  const page = await open(browser, `${written(dossier)}#/events/ev-fire`);
  const row = page.locator("tbody tr.place td");
  assert.deepEqual((await row.locator("a.words").allTextContents()).sort(), ["Lormont-le-Vieux", "Lormont-le-Vieux", "la halle de Lormont-le-Vieux"]);
  assert.equal(await page.locator("tbody tr.place td.conflict").count(), 0);
  const [two, one, three] = fire.placeEvidence;
  dossier.conflicts.push({
    id: "c-place",
    kind: "value",
    about: "ev-fire",
    attribute: "place",
    sides: [
      { value: "la halle de Lormont-le-Vieux", evidence: [one] },
      { value: "Lormont-le-Vieux", evidence: [three] },
    ],
    explanation: "Deux lieux.",
  });
  void two;
  await page.goto(`${written(dossier, "places")}#/events/ev-fire`);
  assert.equal(await page.locator("tbody tr.place td.conflict").count(), 2);
  page.clean();
  await page.context().close();
});

test("contradicting and agreeing cells are told by sign and words, not by colour alone", async () => {
  const dossier = example();
  const event = conflicting(dossier);
  const page = await open(browser, `${written(dossier)}#/events/${event.id}`);
  const against = page.locator("td.conflict");
  assert.equal(await against.count(), 2);
  for (const text of await against.allTextContents()) assert.match(text, /≠ contredit A\d+/);
  const agreeing = page.locator("td.agree");
  assert.ok((await agreeing.count()) > 1);
  for (const text of await agreeing.allTextContents()) assert.match(text, /= concorde avec A\d+/);
  assert.match(await page.locator("td:has(> .hidden)").first().textContent(), /rien|pas relevé/);
  page.clean();
  await page.context().close();
});

test("an event is reached, read and left by keyboard alone", async () => {
  const dossier = example();
  const event = conflicting(dossier);
  const page = await open(browser, `${written(dossier)}#/events/${event.id}`);
  const link = page.locator("td.conflict a.words").first();
  await link.waitFor();
  for (let i = 0; i < 80 && !(await link.evaluate((element) => element === document.activeElement)); i++) await page.keyboard.press("Tab");
  assert.ok(await link.evaluate((element) => element === document.activeElement), "the cell is reached by Tab");
  await page.keyboard.press("Enter");
  await page.locator("aside mark").first().waitFor();
  assert.ok(await page.locator("aside .article").evaluate((element) => element === document.activeElement), "the focus goes to the article");
  await page.keyboard.press("Escape");
  await page.locator("aside").waitFor({ state: "detached" });
  assert.ok(await link.evaluate((element) => element === document.activeElement), "the focus comes back to the cell");
  page.clean();
  await page.context().close();
});

test("the view is accessible in both languages, light and dark, wide and narrow, with and without an article", async () => {
  const dossier = example();
  const event = conflicting(dossier);
  const { article, start, end } = event.reports[0].evidence[0];
  for (const [locale, colorScheme, width] of [
    ["fr-FR", "light", 1360],
    ["en-GB", "dark", 768],
    ["fr-FR", "dark", 375],
  ]) {
    const page = await open(browser, `${written(dossier)}#/events/${event.id}`, { locale, colorScheme, viewport: { width, height: 900 } });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await accessible(page);
    await picture(page, `event-${locale}-${colorScheme}-${width}`);
    await page.goto(`${page.url()}?at=${article}:${start}-${end}`);
    await page.locator("aside mark").first().waitFor();
    await accessible(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `the page does not scroll sideways at ${width}: ${wide}`);
    page.clean();
    await page.context().close();
  }
});

test("on a narrow screen the table alone scrolls sideways, its first column stays", async () => {
  const page = await open(browser, `${written(made())}#/events/ev-fire`, { viewport: { width: 375, height: 800 } });
  const region = page.getByRole("region", { name: "Ce que dit chaque origine" });
  await region.focus();
  const head = page.locator("tbody th").first();
  const before = await head.boundingBox();
  for (let i = 0; i < 8; i++) await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.querySelector('[role="region"]').scrollLeft > 40);
  const now = await head.boundingBox();
  assert.ok(Math.abs(before.x - now.x) < 2);
  page.clean();
  await page.context().close();
});

test("copies are folded under their origin and can be unfolded; what differs in them is shown", async () => {
  const page = await open(browser, `${written(made())}#/events/ev-fire`);
  const heads = page.getByRole("region").locator("thead th");
  assert.equal(await heads.count(), 1 + 2);
  const fold = page.getByRole("button", { name: /1 autre article de même origine/ });
  assert.equal(await fold.getAttribute("aria-expanded"), "false");
  await fold.click();
  assert.equal(await heads.count(), 1 + 3);
  assert.match(await heads.nth(1).textContent(), /A1.*repris par\s+A2/s);
  assert.match(await heads.nth(2).textContent(), /A2.*repris de\s+A1/s);
  assert.ok(await fold.evaluate((element) => element === document.activeElement), "the focus stays on the button");
  await page.locator("summary", { hasText: "A2" }).click();
  const sentences = page.locator("details table");
  assert.equal(await sentences.locator("tr.copied").count(), 0);
  assert.match(await sentences.locator("tr.new").textContent(), /nouvelle.*Personne n'a été blessé/s);
  assert.match(await sentences.locator("tr.reworded").textContent(), /reformulée/);
  await accessible(page);
  page.clean();
  await page.context().close();
});

test("an id that became part of another opens that event; an unknown one says so", async () => {
  const dossier = made();
  const page = await open(browser, `${written(dossier)}#/events/ev-gone`);
  await page.getByRole("heading", { level: 1, name: "Incendie à Lormont-le-Vieux" }).waitFor();
  assert.match(await page.locator(".note").textContent(), /ev-gone/);
  await page.goto(`${page.url().split("#")[0]}#/events/ev-nowhere`);
  await page.getByRole("heading", { name: "Cet événement n’est pas dans le dossier." }).waitFor();
  page.clean();
  await page.context().close();
});

test("it is said why it has its day, step by step with the words and the days left", async () => {
  const dossier = example();
  const event = conflicting(dossier);
  const page = await open(browser, `${written(dossier)}#/events/${event.id}`, { locale: "en-GB" });
  await page.getByRole("button", { name: "Why this day?" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "why-day");
  const steps = page.locator("ol.steps > li");
  assert.equal(await steps.count(), event.date.steps.length);
  assert.match(await steps.last().textContent(), /one day is left/);
  for (const [i, step] of event.date.steps.entries()) {
    for (const [j, place] of step.evidence.entries()) assert.equal(await steps.nth(i).locator("b").nth(j).textContent(), words(dossier, place));
  }
  page.clean();
  await page.context().close();
});

test("an article that stands for two origins is said to", async () => {
  const page = await open(browser, `${written(made())}#/events/ev-two`);
  await page.getByText("Origines 1 et 2").first().waitFor();
  page.clean();
  await page.context().close();
});
