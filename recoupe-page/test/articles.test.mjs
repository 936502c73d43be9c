import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, launch, open, picture } from "./browser.mjs";
import { example, written } from "./dossier.mjs";
import { made } from "./made.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const column = (page, nth) => page.locator(`tbody tr > :nth-child(${nth})`).allTextContents();

test("the list has every article with its date and how that is known, and what could not be read", async () => {
  const dossier = made();
  dossier.articles[2].published = { status: "inferred", date: null, earliest: "2031-05-08", latest: "2031-05-12", because: ["Le récit suit l'incendie."] };
  const page = await open(browser, `${written(dossier)}#/articles`);
  assert.equal(await page.locator("tbody tr").count(), 3);
  const dates = await column(page, 4);
  assert.match(dates[0], /9 mai 2031\s+écrite/);
  assert.match(dates[2], /entre le 8 mai 2031 et le 12 mai 2031\s+déduite d’autres articles\s+Le récit suit l'incendie/);
  assert.deepEqual((await column(page, 6)).map((text) => text.trim()), ["A2", "A1", ""]);
  assert.match((await column(page, 9))[1], /retravaillé par machine/);
  assert.match(await page.locator("main").textContent(), /quatre\.txt : Le fichier est vide\.\s+laissée de côté/);
  await accessible(page);
  page.clean();
  await page.context().close();
});

test("a column's head sorts, both ways and by keyboard, and the address keeps it", async () => {
  const page = await open(browser, `${written(made())}#/articles`, { locale: "en-GB" });
  const head = page.getByRole("button", { name: "Events" });
  await head.focus();
  await page.keyboard.press("Enter");
  assert.deepEqual((await column(page, 1)).map((text) => text.trim()), ["A1", "A2", "A3"]);
  await page.keyboard.press("Enter");
  assert.deepEqual((await column(page, 1)).map((text) => text.trim()), ["A3", "A1", "A2"]);
  assert.equal(await page.locator("th[aria-sort]").getAttribute("aria-sort"), "descending");
  await page.reload();
  assert.deepEqual((await column(page, 1)).map((text) => text.trim()), ["A3", "A1", "A2"]);
  await page.getByLabel("Filter").fill("lormont-MATIN");
  assert.deepEqual((await column(page, 1)).map((text) => text.trim()), ["A2"]);
  page.clean();
  await page.context().close();
});

test("an article is shown whole, with the steps to its date and what rests on it", async () => {
  const dossier = example();
  const article = dossier.articles.find((each) => each.published.steps?.length > 3);
  const page = await open(browser, `${written(dossier)}#/articles/${article.id}`);
  await page.getByRole("heading", { level: 1, name: article.title }).waitFor();
  assert.equal(await page.locator("ol.steps > li").count(), article.published.steps.length);
  const flat = (text) => text.replace(/\s+/g, "");
  const shown = flat((await page.locator(".text > p > :not(.why), .text > p").first().evaluate((p) => p.parentElement.textContent)));
  const body = [...article.text].filter((_, i) => !article.removed.some((each) => each.start <= i && i < each.end)).join("");
  for (const line of body.split("\n").filter((each) => each.trim())) assert.ok(shown.includes(flat(line)), line);
  await accessible(page);
  await picture(page, "article");
  // A step's words are marked in the text itself; no second panel opens.
  await page.locator(`ol.steps a[href*="at=${article.id}"]`).first().click();
  await page.locator(".text mark").first().waitFor();
  assert.equal(await page.locator("aside").count(), 0);
  page.clean();
  await page.context().close();
});

test("a copy stands beside what it was taken from, sentence by sentence", async () => {
  for (const [locale, colorScheme, width] of [
    ["fr-FR", "light", 1360],
    ["en-GB", "dark", 375],
  ]) {
    const page = await open(browser, `${written(made())}#/articles/a-two`, { locale, colorScheme, viewport: { width, height: 800 } });
    await page.getByRole("link", { name: /(Comparer avec|Compare with) A1/ }).click();
    const rows = page.locator("main section table tbody tr");
    assert.deepEqual(await rows.evaluateAll((list) => list.map((row) => row.classList[0])), ["copied", "reworded", "new", "untaken", "untaken"]);
    assert.match(await rows.nth(1).textContent(), /La mairie a relogé trois familles\..*Trois familles ont été relogées/s);
    assert.match(await rows.nth(4).textContent(), /La halle datait de 1870/);
    await accessible(page);
    await picture(page, `compare-${width}`);
    page.clean();
    await page.context().close();
  }
});

test("ten thousand articles do not hold the list up", async () => {
  const dossier = made();
  const [one] = dossier.articles;
  for (let i = 0; i < 10_000; i++) dossier.articles.push({ ...one, id: `a-${i}`, path: `${i}.txt`, title: `Dépêche numéro ${i}` });
  const page = await open(browser, `${written(dossier, "many")}#/articles`);
  await page.locator("tbody tr").nth(199).waitFor();
  // The quickest of three: the build works beside, and may come between.
  const took = await page.evaluate(async () => {
    const all = [];
    for (let i = 0; i < 3; i++) {
      const start = performance.now();
      document.querySelectorAll("thead button")[1].click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      all.push(performance.now() - start);
    }
    return Math.min(...all);
  });
  assert.ok(took < 1500, `sorting took ${took} ms`);
  page.clean();
  await page.context().close();
});
