import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, launch, open, picture } from "./browser.mjs";
import { example, written } from "./dossier.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

test("a deadline shows its sum and its days, who set it for whom, and what comes else", async () => {
  for (const [locale, colorScheme, width, sum] of [
    ["fr-FR", "light", 1360, /14 avril 2025 \+ 10 jours = 24 avril 2025/],
    ["en-GB", "dark", 375, /14 April 2025 \+ 10 days = 24 April 2025/],
  ]) {
    const page = await open(browser, written(example(), "deadlines"), { locale, colorScheme, viewport: { width, height: 1000 } });
    await page.getByRole("link", { name: /^(Échéances et séries|Deadlines and series)$/ }).click();
    await page.locator(".sum", { hasText: sum }).waitFor();
    const strip = page.getByRole("img", { name: /10 (jours|days)/ });
    assert.equal(await strip.locator(".due").textContent(), "24");
    assert.match(await strip.locator(".announced").textContent(), /14$/);
    assert.equal(await strip.locator(".running").count(), 9);
    await page.getByRole("link", { name: "Morvénie" }).first().waitFor();
    await page.getByText("l'Ostranie fermera les vannes du barrage de Kamen", { exact: true }).waitFor();
    await accessible(page);
    await picture(page, `deadlines-${locale}-${width}`);
    await page.getByText(/^(D’où vient cette date|Where this date comes from)$/).first().click();
    await page.getByText("Il reste un seul jour : jeudi 24 avril 2025.").waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    await accessible(page);
    page.clean();
    await page.context().close();
  }
});

test("a series names its holes, marks what is inferred, and runs of holes stand as one", async () => {
  const dossier = example();
  const [sequence] = dossier.sequences;
  sequence.items.push({ ordinal: 6, event: dossier.events[0].id, inferred: true, evidence: [] });
  const page = await open(browser, written(dossier, "series"));
  await page.evaluate((id) => (location.hash = `/deadlines/${id}`), sequence.id);
  await page.getByText("Aucun article ne raconte : 1–2 et 4.").waitFor();
  assert.equal(await page.locator("li.hole").count(), 2);
  await page.getByText("déduit", { exact: true }).waitFor();
  await accessible(page);
  await picture(page, "series");
  page.clean();
  await page.context().close();
});

test("long, undated and hostile deadlines are shown, in words where they cannot be drawn", async () => {
  const dossier = example();
  const [one, other] = dossier.deadlines;
  const hostile = `<img src=x onerror="document.title='run'">`;
  Object.assign(one, { due: "2031", announced: "2025-04-14", condition: hostile, consequence: hostile, because: [hostile, "2025-04-14 + P1Y = 2026-04-14"] });
  Object.assign(other, { due: "2031-08-06", announced: "2025-04-14" });
  const page = await open(browser, written(dossier, "deadlines-hostile"), { locale: "en-GB" });
  await page.evaluate(() => (location.hash = "/deadlines"));
  await page.getByText("14 April 2025 + 1 year = 14 April 2026").waitFor();
  assert.equal(await page.locator("img, .strip").count(), 0);
  await page.evaluate(() => (location.hash = "/deadlines/nothing"));
  await page.getByText("no longer in the dossier").waitFor();
  await accessible(page);
  page.clean();
  await page.context().close();
});
