import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, launch, open, picture } from "./browser.mjs";
import { example, written } from "./dossier.mjs";
import { large } from "./large.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const VIEW = "#/timeline";
const timeline = async (dossier, name, options = {}, address = VIEW) => {
  const page = await open(browser, written(dossier, name) + address, options);
  await page.locator("canvas").first().waitFor();
  await page.waitForTimeout(150);
  return page;
};
const rows = (page) => page.locator("li[data-id]");
const done = async (page) => {
  page.clean();
  await page.context().close();
};
const query = (page) => page.evaluate(() => Object.fromEntries(new URLSearchParams(location.hash.split("?")[1] ?? "")));

test("the list has every event and deadline by year, month and day, and those without a day last", async () => {
  const dossier = example();
  const page = await timeline(dossier, "list");
  assert.equal(await rows(page).count(), dossier.events.length + dossier.deadlines.length);
  assert.deepEqual(await page.locator("h3.year").allInnerTexts(), ["2011", "2024", "2025", "Sans date"]);
  assert.deepEqual(await page.locator(".list h4").allInnerTexts(), ["octobre 2024", "mars 2025", "avril 2025", "mai 2025"]);
  const cancelled = rows(page).filter({ hasText: "Visite de Radu Merinescu" });
  assert.match(await cancelled.innerText(), /annulé/);
  const contradicted = rows(page).filter({ hasText: "≠ contredit" });
  assert.equal(await contradicted.count(), 2);
  await done(page);
});

test("filters count what there would be, live in the address and are undone one by one", async () => {
  const page = await timeline(example(), "filters");
  const status = page.getByRole("button", { name: "Statut" });
  await status.click();
  const planned = page.getByRole("checkbox", { name: /prévu/ });
  assert.match(await page.locator("label").filter({ has: planned }).innerText(), /prévu\s+4/);
  await planned.check();
  assert.equal(await rows(page).count(), 4);
  assert.equal((await query(page)).status, "planned");
  assert.match(await page.getByRole("status").innerText(), /4 faits sur 37/);
  // Of other facets, only what goes with it is counted; of its own, what there would be beside it.
  assert.match(await page.locator("label").filter({ hasText: "a eu lieu" }).innerText(), /28/);
  await page.getByRole("checkbox", { name: /annulé/ }).check();
  assert.equal(await rows(page).count(), 5);
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("checkbox", { name: /annulé/ }).count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim().startsWith("Statut")), true);
  await page.getByRole("button", { name: "Lieu", exact: true }).click();
  assert.match(await page.locator("label").filter({ hasText: "Velikor" }).innerText(), /1/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Retirer le filtre prévu" }).click();
  assert.equal(await rows(page).count(), 1);
  await page.getByRole("button", { name: "Tout effacer" }).click();
  assert.equal(await rows(page).count(), 37);
  await done(page);
});

test("a search folds accents and looks into names and the articles' words; an address opens filtered", async () => {
  const page = await timeline(example(), "text");
  const field = page.getByRole("searchbox", { name: "Chercher dans la chronologie" });
  await field.fill("HELENE karadja");
  await page.waitForFunction(() => document.querySelectorAll("li[data-id]").length < 37);
  const found = await rows(page).count();
  assert.ok(found >= 4 && found < 15, `${found}`);
  assert.equal((await query(page)).q, "HELENE karadja");
  await done(page);

  const filtered = await timeline(example(), "address", {}, "#/timeline?support=contradicted&status=held");
  assert.equal(await rows(filtered).count(), 1);
  assert.ok(await filtered.getByRole("button", { name: "Retirer le filtre contredit" }).isVisible());
  await filtered.goto(filtered.url().replace(/#.*/, "#/timeline?place=Nulle%20part"));
  await filtered.reload();
  await filtered.getByText("Aucun fait ne répond à ces filtres.").waitFor();
  await accessible(filtered);
  await done(filtered);
});

test("the keyboard alone: from event to event, details, into an article and back", async () => {
  const page = await timeline(example(), "keys");
  const chart = page.getByRole("application", { name: "Frise" });
  await chart.focus();
  await page.keyboard.press("ArrowDown");
  const said = page.locator("p[aria-live=polite]");
  assert.match(await said.innerText(), /2025/);
  const first = await said.innerText();
  await page.keyboard.press("ArrowDown");
  assert.notEqual(await said.innerText(), first);
  await page.keyboard.press("Enter");
  const detail = page.getByRole("dialog");
  await detail.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("role")), "dialog");
  assert.ok(await detail.getByRole("link", { name: "Ouvrir l’événement" }).isVisible());
  await accessible(page);
  await page.keyboard.press("Escape");
  assert.equal(await detail.count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "CANVAS");
  await page.keyboard.press("Enter");
  await detail.locator("a.cite").first().focus();
  await page.keyboard.press("Enter");
  await page.locator("aside mark").first().waitFor();
  await page.keyboard.press("Escape");
  await done(page);
});

test("zoom by keyboard, buttons and wheel; what is seen is in the address and opens again", async () => {
  const page = await timeline(example(), "zoom");
  const chart = page.getByRole("application", { name: "Frise" });
  const inSight = async () => Number(/(\d+) dans la période/.exec(await page.locator(".around").innerText())[1]);
  const all = await inSight();
  await chart.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("+");
  assert.ok((await inSight()) < all);
  await page.waitForFunction(() => location.hash.includes("from="));
  const { from, to } = await query(page);
  assert.match(`${from} ${to}`, /^2025-04-\d\d 2025-0[45]-\d\d$/);
  await page.keyboard.press("0");
  assert.equal(await inSight(), 36);
  assert.ok(await page.getByRole("button", { name: "Tout voir" }).isDisabled());
  await page.getByRole("button", { name: "Zoomer", exact: true }).click();
  assert.ok((await inSight()) <= 36);
  const box = await chart.boundingBox();
  await page.mouse.move(box.x + box.width * 0.8, box.y + 150);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -600);
  await page.keyboard.up("Control");
  await page.waitForTimeout(100);
  const near = await inSight();
  assert.ok(near < 36);
  // A wheel alone scrolls the page and zooms nothing.
  await page.mouse.wheel(0, 100);
  await page.waitForTimeout(100);
  assert.equal(await inSight(), near);
  await done(page);

  const again = await timeline(example(), "zoomed", {}, "#/timeline?from=2025-04-14&to=2025-04-18&only=yes");
  const texts = await rows(again).allInnerTexts();
  assert.ok(texts.length > 5 && texts.length < 37);
  assert.ok(texts.every((text) => !text.includes("Hallen")));
  await done(again);
});

test("a far event does not squash the others: the gap is folded, or to scale where that is asked for", async () => {
  const page = await timeline(example(), "gap");
  // The view begins where most events are.
  assert.match(await page.locator(".around").innerText(), /5 avant/);
  await page.getByRole("button", { name: "Tout voir" }).click();
  await picture(page, "timeline-whole");
  const fold = page.getByRole("checkbox", { name: "Plier les longues périodes vides" });
  assert.ok(await fold.isChecked());
  await fold.uncheck();
  assert.equal((await query(page)).fold, "no");
  await page.waitForTimeout(100);
  await picture(page, "timeline-to-scale");
  await done(page);
});

test("the list shows an entry on the chart, and a click there tells of it", async () => {
  const page = await timeline(example(), "both");
  const row = rows(page).filter({ hasText: "Arrestation" }).first();
  await row.getByRole("button", { name: /Montrer sur la frise/ }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "CANVAS");
  assert.match(await page.locator("p[aria-live=polite]").innerText(), /Arrestation/);
  await page.keyboard.press("Enter");
  assert.match(await page.getByRole("dialog").innerText(), /Arrestation[\s\S]*17 avril 2025[\s\S]*Pourquoi ce jour/);
  await page.getByRole("dialog").getByRole("button", { name: "Fermer" }).click();
  // A click on the sign itself, in the middle of the chart, where the entry was brought.
  const box = await page.getByRole("application").boundingBox();
  let opened = false;
  for (let y = 70; y < box.height - 50 && !opened; y += 12) {
    await page.mouse.click(box.x + box.width / 2, box.y + y);
    opened = (await page.getByRole("dialog").count()) > 0;
  }
  assert.ok(opened);
  await done(page);
});

test("a thousand events: only what is near the window is in the list, all of it on paper", async () => {
  const page = await timeline(large(1000), "thousand");
  assert.ok((await rows(page).count()) < 400);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await rows(page).count(), 1002);
  assert.ok(!(await page.locator("canvas").first().isVisible()));
  assert.equal(await page.locator("main dt").count(), 10, "on paper the labels of the articles are told");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await page.waitForFunction(() => document.querySelectorAll("li[data-id]").length < 400);
  await page.mouse.move(600, 700);
  await page.mouse.wheel(0, 6000);
  await page.waitForFunction(() => {
    const row = document.elementFromPoint(400, 500)?.closest("li[data-id], .day, .part");
    return Boolean(row && (row.matches("li, .day") || row.querySelector("li")));
  });
  await done(page);
});

test("the first view of a thousand and of five thousand events, in figures", async (t) => {
  for (const n of [1000, 5000]) {
    const address = written(large(n), `first-${n}`);
    for (const view of ["overview", "timeline"]) {
      const page = await open(browser, `${address}#/${view}`, { locale: "en-GB" });
      await page.locator("main h2").first().waitFor();
      const painted = await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
      const first = await painted.jsonValue();
      t.diagnostic(`${n} events, ${view}: first view after ${Math.round(first)} ms`);
      await done(page);
    }
  }
});

test("the timeline is accessible in both languages, light and dark, wide and narrow", async () => {
  for (const [locale, colorScheme, width] of [
    ["fr-FR", "light", 1360],
    ["en-GB", "dark", 1360],
    ["en-GB", "light", 768],
    ["fr-FR", "dark", 375],
  ]) {
    const page = await timeline(example(), "axe", { locale, colorScheme, viewport: { width, height: 900 } });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is wider than the window");
    await picture(page, `timeline-${locale}-${colorScheme}-${width}`);
    await page.locator(".facet button").first().click();
    await accessible(page);
    await picture(page, `timeline-facet-${locale}-${colorScheme}-${width}`);
    await done(page);
  }
});

test("no word of an article becomes markup or breaks the picture", async () => {
  const dossier = example();
  const hostile = `<img src=x onerror="document.title='run'">\u202e|%7C,`;
  for (const event of dossier.events) Object.assign(event, { title: hostile, place: hostile });
  for (const actor of dossier.actors) actor.name = hostile;
  for (const article of dossier.articles) article.outlet = hostile;
  dossier.events[0].date = { value: "0001" };
  dossier.events[1].date = { value: "9999-12-31", earliest: "9999-12-31", latest: "9999-12-31" };
  const page = await timeline(dossier, "hostile-timeline");
  await page.getByRole("button", { name: "Lieu", exact: true }).click();
  await page.getByRole("checkbox", { name: /img/ }).check();
  assert.equal(await rows(page).count(), 35);
  await page.getByRole("button", { name: "Tout voir" }).click();
  assert.equal(await page.locator("main img").count(), 0);
  await page.reload();
  await page.locator("canvas").first().waitFor();
  assert.equal(await rows(page).count(), 35);
  await done(page);
});
