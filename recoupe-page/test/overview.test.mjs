import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, launch, open, picture } from "./browser.mjs";
import { example, written } from "./dossier.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const section = (page, name) => page.locator("main section").filter({ has: page.getByRole("heading", { name }) });

test("an editor sees the story and what to check first, in the order of what presses most", async () => {
  const page = await open(browser, written(example()));
  assert.equal(await page.locator("h1").innerText(), example().story.title);
  const headings = await page.locator("main h2, main h3").allInnerTexts();
  const names = headings.map((each) => each.replace(/\s*\d+$/, ""));
  assert.deepEqual(names, [
    "À vérifier d’abord",
    "Contradictions",
    "Démentis",
    "Échéances",
    "Numéros que personne ne raconte",
    "Une seule source",
    "Textes où une machine a mis la main",
    "Chiffres mis à jour",
    "Les faits les plus rapportés",
  ]);
  const figures = page.getByRole("list", { name: "L’essentiel en chiffres" });
  assert.match(await figures.innerText(), /10\s+articles\s+9\s+origines indépendantes\s+35\s+événements/);
  page.clean();
  await page.context().close();
});

test("both sides of a contradiction stand beside one another, with their words and who gives them", async () => {
  const page = await open(browser, written(example()));
  const sides = section(page, "Contradictions").locator(".side");
  assert.equal(await sides.count(), 2);
  const [one, other] = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()];
  assert.ok(Math.abs(one.y - other.y) < 2 && other.x > one.x + one.width);
  assert.equal(await sides.nth(0).locator("mark").innerText(), "trois heures");
  assert.match(await sides.nth(1).innerText(), /cinq heures[\s\S]*1 origine indépendante/);
  await sides.nth(1).locator("a.cite").first().click();
  await page.locator("aside mark").first().waitFor();
  assert.equal(await page.locator("aside mark").first().innerText(), "cinq heures");
  await section(page, "Contradictions").locator("a").first().click();
  assert.match(await page.evaluate(() => location.hash), /^#\/events\/ev-/);
  page.clean();
  await page.context().close();
});

test("deadlines stand by their day, counted from the last article, the next one told apart", async () => {
  const dossier = example();
  const [first] = dossier.deadlines;
  dossier.deadlines = [
    { ...first, id: "dl-late", due: "2025-06-01", outcome: "open" },
    { ...first, id: "dl-next", due: "2025-05-09", outcome: "unknown" },
    { ...first, id: "dl-past", due: "2025-05-01", outcome: "unknown" },
    { ...first, id: "dl-twice", due: "2025-05-01", outcome: "unknown" },
  ];
  const page = await open(browser, written(dossier, "due"), { locale: "en-GB" });
  const rows = await section(page, "Deadlines").locator("li").allInnerTexts();
  assert.equal(rows.length, 3);
  assert.match(rows[0], /1 May 2025[\s\S]*4 days before the last article[\s\S]*no article tells what became of it/);
  assert.match(rows[1], /9 May 2025[\s\S]*next[\s\S]*4 days after the last article/);
  assert.ok(!/next/.test(rows[2]));
  page.clean();
  await page.context().close();
});

test("what is not there takes no room, and what is there in other dossiers is shown", async () => {
  const dossier = example();
  const [one] = dossier.events;
  const at = one.reports[0].evidence[0];
  dossier.impossible = [{ id: "im-1", about: one.id, statements: [{ because: "Le premier jour.", evidence: [at] }], explanation: "Deux jours à la fois." }];
  dossier.problems = [{ code: "SOURCE-3", place: "vide.txt", detail: "", skipped: true }];
  dossier.changes = [{ kind: "new", part: "event", id: one.id, title: one.title }];
  dossier.articles[0].read = false;
  const page = await open(browser, written(dossier, "more"));
  assert.match(await section(page, "Dates impossibles").innerText(), /Deux jours à la fois/);
  assert.match(await section(page, "Fichiers à revoir").innerText(), /vide\.txt : ce fichier ne contient aucun texte[\s\S]*langue non prise en charge/);
  assert.match(await section(page, "Depuis le dossier précédent").innerText(), /nouveau/);
  await accessible(page);
  page.clean();
  await page.context().close();

  const quiet = { ...example(), conflicts: [], deadlines: [], sequences: [], events: [], statements: [], articles: example().articles.slice(0, 1), copies: [] };
  const still = await open(browser, written(quiet, "quiet"));
  assert.match(await still.locator("main").innerText(), /Rien à signaler/);
  assert.equal(await still.locator("main section").count(), 0);
  await accessible(still);
  still.clean();
  await still.context().close();
});

test("the rest of a long list is shown on demand and the keyboard goes on there", async () => {
  const page = await open(browser, written(example()));
  const lone = section(page, "Une seule source");
  const before = await lone.locator("li").count();
  await lone.getByRole("button", { name: /autres/ }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.closest("li"));
  assert.ok((await lone.locator("li").count()) > before);
  page.clean();
  await page.context().close();
});

test("the overview is accessible in both languages, light and dark, wide and narrow", async () => {
  for (const [locale, colorScheme, width] of [
    ["fr-FR", "light", 1360],
    ["en-GB", "dark", 1360],
    ["en-GB", "light", 768],
    ["fr-FR", "dark", 375],
  ]) {
    const page = await open(browser, written(example()), { locale, colorScheme, viewport: { width, height: 900 } });
    await page.locator("main h2").first().waitFor();
    await accessible(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is wider than the window");
    await picture(page, `overview-${locale}-${colorScheme}-${width}`);
    page.clean();
    await page.context().close();
  }
});
