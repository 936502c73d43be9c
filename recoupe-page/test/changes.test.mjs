import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, launch, open, picture } from "./browser.mjs";
import { example, written } from "./dossier.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** The example with what differs from a dossier before it. */
function changed() {
  const dossier = example();
  const [one, two, three] = dossier.events;
  dossier.changes = [
    { kind: "new", part: "article", id: dossier.articles[0].id, title: dossier.articles[0].title },
    { kind: "new", part: "event", id: one.id, title: one.title },
    {
      kind: "changed",
      part: "event",
      id: two.id,
      title: two.title,
      fields: [
        { name: "date", before: "2025-03-01..2025-03-07", now: "2025-03-07" },
        { name: "attribute.deaths", before: "12", now: "12 / 17" },
        { name: "status", before: "planned", now: "held" },
        { name: "place", before: "", now: "<i>Velikor</i>" },
      ],
    },
    { kind: "changed", part: "sequence", id: dossier.sequences[0].id, title: dossier.sequences[0].what, fields: [{ name: "number.4", before: "", now: "+" }] },
    { kind: "merged", part: "event", id: "ev-gone", into: three.id, title: "Une ancienne rencontre" },
    { kind: "gone", part: "conflict", id: "cf-gone", title: "Une contradiction levée" },
  ];
  return dossier;
}

test("a file built after another shows what is new, changed, merged and gone, before and now", async () => {
  for (const [locale, colorScheme, width, number] of [
    ["fr-FR", "light", 1360, "n° 4"],
    ["en-GB", "dark", 375, "no. 4"],
  ]) {
    const page = await open(browser, written(changed(), "changes"), { locale, colorScheme, viewport: { width, height: 900 } });
    await page.getByRole("link", { name: /^(Nouveautés|What is new)$/ }).click();
    await page.getByText("<i>Velikor</i>").waitFor();
    const text = await page.locator("main").innerText();
    assert.ok(text.includes(number), text);
    assert.match(text, /1(er)? mar(s|ch) 2025/i);
    assert.equal(await page.locator("main h2").count(), 4);
    await accessible(page);
    await picture(page, `changes-${locale}`);
    await page.getByRole("button", { name: /^(Réuni|Merged)/ }).click();
    assert.equal(await page.locator("main h2").count(), 1);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    page.clean();
    await page.context().close();
  }
});

test("a file that was built after none has no such view, and one without differences says so", async () => {
  const page = await open(browser, written(example(), "changes-none"));
  assert.equal(await page.getByRole("link", { name: "Nouveautés" }).count(), 0);
  page.clean();
  await page.context().close();
  const same = await open(browser, written({ ...example(), changes: [] }, "changes-same"));
  await same.getByRole("link", { name: "Nouveautés" }).click();
  await same.getByText("Rien n’a changé.").waitFor();
  await accessible(same);
  same.clean();
  await same.context().close();
});
