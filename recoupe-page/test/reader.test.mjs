import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, launch, open, picture } from "./browser.mjs";
import { example, written } from "./dossier.mjs";
import { made } from "./made.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const textOf = (dossier, id) => dossier.articles.find((article) => article.id === id).text;
const words = (dossier, { article, start, end }) => [...textOf(dossier, article)].slice(start, end).join("");
const marked = async (page) => (await page.locator("aside .text mark").allTextContents()).join("");
const at = ({ article, start, end }) => `at=${article}:${start}-${end}`;

/** Every place of evidence of a dossier. */
function evidence(dossier) {
  const found = [];
  const walk = (value) => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === "object") {
      if (typeof value.article === "string" && Number.isInteger(value.start) && Number.isInteger(value.end)) found.push(value);
      Object.values(value).forEach(walk);
    }
  };
  walk([dossier.events, dossier.statements, dossier.conflicts, dossier.deadlines]);
  return found;
}

test("what is highlighted are the words of the evidence, also behind characters that take two units", async () => {
  const dossier = made();
  const page = await open(browser, written(dossier));
  for (const place of evidence(dossier)) {
    await page.evaluate((hash) => (location.hash = hash), `/events?${at(place)}`);
    await page.waitForFunction((wanted) => [...document.querySelectorAll("aside .text mark")].map((mark) => mark.textContent).join("") === wanted, words(dossier, place));
  }
  page.clean();
  await page.context().close();
});

test("nothing of a text is lost or doubled by what is shown in it, however ranges overlap", async () => {
  const dossier = made();
  const page = await open(browser, written(dossier));
  const flat = (text) => text.replace(/\s+/g, "");
  for (const { id, text } of dossier.articles) {
    await page.evaluate((hash) => (location.hash = hash), `/events?at=${id}:0-${[...text].length}`);
    await page.locator(`aside .article[aria-label]`).waitFor();
    await page.waitForFunction((wanted) => [...document.querySelectorAll("aside .text mark")].map((mark) => mark.textContent).join("").replace(/\s+/g, "") === wanted, flat(text));
  }
  page.clean();
  await page.context().close();
});

test("what was set aside is grey with the reason, and can be hidden, save where it is cited", async () => {
  const dossier = made();
  const page = await open(browser, `${written(dossier)}#/events/ev-fire?at=a-one`, { locale: "en-GB" });
  const aside = page.locator("aside .text .aside");
  assert.equal((await aside.allTextContents()).join(""), "Lire aussi : les marchés du dimanche 🥕 reviennent");
  assert.match(await page.locator("aside .text").textContent(), /set aside: teasers of other articles/);
  await page.getByRole("checkbox", { name: "Set aside" }).uncheck();
  assert.equal(await aside.count(), 0);
  const cited = dossier.articles[0].removed[1];
  await page.evaluate((hash) => (location.hash = hash), `/events/ev-fire?at=a-one:${cited.start}-${cited.end}`);
  await page.locator("aside mark").first().waitFor();
  assert.equal(await marked(page), "dimanche 🥕 reviennent");
  await accessible(page);
  page.clean();
  await page.context().close();
});

test("signs of machine wording are underlined, listed and explained", async () => {
  const page = await open(browser, `${written(made())}#/events/ev-fire?at=a-two`);
  const sign = page.locator("aside .text .sign").first();
  assert.equal(await sign.getAttribute("title"), "On ne reloge pas ainsi.");
  assert.match(await sign.evaluate((element) => getComputedStyle(element).textDecorationLine), /underline/);
  await page.getByText("1 signe d’écriture par machine").click();
  await page.getByText("On ne reloge pas ainsi.").waitFor();
  await accessible(page);
  page.clean();
  await page.context().close();
});

test("n and p step through all that rests on an article, and it is said what does", async () => {
  const dossier = made();
  const page = await open(browser, `${written(dossier)}#/events/ev-fire?at=a-one`);
  const text = page.getByRole("group", { name: "Incendie à Lormont-le-Vieux 🔥🔥" });
  await text.focus();
  await page.keyboard.press("n");
  const seen = [];
  for (let i = 0; i < 20; i++) {
    await page.locator("aside mark").first().waitFor();
    const here = await marked(page);
    if (seen.includes(here)) break;
    seen.push(here);
    assert.match(await page.locator("aside .uses").textContent(), /Incendie à Lormont-le-Vieux|Un chiffre plus récent/);
    assert.match(await page.locator("aside").textContent(), new RegExp(`passage ${seen.length} sur `));
    await page.keyboard.press("n");
  }
  assert.deepEqual(seen, [
    "Un incendie a détruit jeudi la halle de Lormont-le-Vieux 🏚.",
    "jeudi",
    "la halle de Lormont-le-Vieux",
    "Trois familles ont été relogées, selon la mairie.",
    "Trois familles",
  ]);
  await page.keyboard.press("p");
  await page.waitForFunction(() => document.querySelector("aside mark").textContent === "Trois familles");
  // Not while the focus is elsewhere (WCAG 2.1.4).
  await page.getByRole("link", { name: "Articles", exact: true }).focus();
  await page.keyboard.press("n");
  assert.equal(await marked(page), "Trois familles");
  page.clean();
  await page.context().close();
});

test("from words in an article one gets to the event that rests on them", async () => {
  const dossier = example();
  const event = dossier.events.find((each) => each.reports.length > 1);
  const place = event.reports[0].evidence[0];
  const page = await open(browser, `${written(dossier)}#/articles?${at(place)}`);
  await page.locator("aside .uses a", { hasText: event.title }).first().click();
  await page.getByRole("heading", { level: 1, name: event.title }).waitFor();
  assert.equal(await marked(page), words(dossier, place));
  page.clean();
  await page.context().close();
});

test("one goes to the next and the previous article, and back with one step", async () => {
  const page = await open(browser, `${written(made())}#/events/ev-fire`);
  await page.locator("td a.words").first().click();
  const name = () => page.locator("aside .article").getAttribute("aria-label");
  assert.match(await name(), /Incendie/);
  await page.getByRole("button", { name: "Article suivant" }).click();
  await page.getByRole("group", { name: /Halle détruite/ }).waitFor();
  await page.getByRole("button", { name: "Article précédent" }).click();
  await page.getByRole("group", { name: /Incendie/ }).waitFor();
  await page.goBack();
  await page.locator("aside").waitFor({ state: "detached" });
  page.clean();
  await page.context().close();
});

test("the reader is accessible narrow and dark", async () => {
  const dossier = example();
  const place = dossier.events.find((each) => each.reports.length > 1).reports[0].evidence[0];
  const page = await open(browser, `${written(dossier)}#/events?${at(place)}`, { colorScheme: "dark", viewport: { width: 375, height: 800 } });
  await page.locator("aside mark").first().waitFor();
  await accessible(page);
  await picture(page, "reader-narrow-dark");
  const mark = await page.locator("aside mark").first().boundingBox();
  assert.ok(mark.y > 320 && mark.y < 800, "the words are in sight");
  page.clean();
  await page.context().close();
});
