import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, launch, open, picture } from "./browser.mjs";
import { example, written } from "./dossier.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** The example with more copies: one whose direction is known, reworded in part. */
function copied() {
  const dossier = example();
  const [, , three, four, five] = dossier.articles;
  three.text = "Le maire a ouvert le pont mardi. La foule a applaudi longtemps. ";
  four.text = "Mardi, la maire ouvrait le pont neuf. Il pleuvait. ";
  three.removed = four.removed = [];
  for (const article of [three, four]) {
    dossier.events = dossier.events.filter((event) => !event.reports.some((report) => report.article === article.id));
    dossier.statements = dossier.statements.filter((statement) => statement.evidence.article !== article.id);
  }
  dossier.copies.push({
    id: "cp-1",
    article: four.id,
    of: three.id,
    relation: "rewrite",
    overlap: 0.5,
    direction: "article-from-of",
    because: ["<b>l’un</b> nomme l’autre"],
    sentences: [
      { start: 0, end: 37, kind: "reworded", ofStart: 0, ofEnd: 32, likeness: 0.71 },
      { start: 38, end: 50, kind: "new", likeness: 0 },
    ],
  });
  dossier.copies.push({ id: "cp-2", article: five.id, of: three.id, relation: "duplicate", overlap: 0.9, direction: "unknown" });
  return dossier;
}

test("groups of copies are drawn and listed, with who took from whom and how much", async () => {
  for (const [locale, colorScheme, width] of [
    ["fr-FR", "light", 1360],
    ["en-GB", "dark", 375],
  ]) {
    const page = await open(browser, written(copied(), "copies"), { locale, colorScheme, viewport: { width, height: 1000 } });
    await page.getByRole("link", { name: /^(Copies)$/ }).click();
    await page.getByRole("heading", { level: 2, name: /^3 (articles liés|linked articles)$/ }).waitFor();
    assert.equal(await page.locator("path.arc").count(), 3);
    assert.equal(await page.locator("path.arc[marker-end]").count(), 1);
    await page.getByText(/^(sens établi|direction known)$/).waitFor();
    await page.getByText(/76\s?% (reformulé|reworded), 24\s?% (ajouté|added)/).waitFor();
    await page.getByRole("heading", { name: /^(Articles qui ne comptent qu’une fois|Articles that count only once)$/ }).waitFor();
    await accessible(page);
    await picture(page, `copies-${locale}-${width}`);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    page.clean();
    await page.context().close();
  }
});

test("a pair stands sentence by sentence, what was reworded marked word by word, and what only one has", async () => {
  const page = await open(browser, written(copied(), "copies"));
  await page.getByRole("link", { name: "Copies" }).click();
  await page.getByRole("link", { name: "A4 et A3, phrase par phrase" }).click();
  await page.getByRole("heading", { level: 1, name: "A4" }).waitFor();
  await page.getByText("<b>l’un</b> nomme l’autre").waitFor();
  await page.getByText("71 %").waitFor();
  const marked = await page.locator(".reworded em").allTextContents();
  assert.ok(marked.some((text) => text.includes("ouvrait")) && !marked.some((text) => text.includes("pont m")), marked.join("|"));
  await page.getByText("La foule a applaudi longtemps").waitFor();
  await page.getByText("Il pleuvait").waitFor();
  await accessible(page);
  await picture(page, "copies-pair");
  await page.getByRole("link", { name: /Il pleuvait/ }).click();
  await page.locator("aside mark", { hasText: "Il pleuvait" }).waitFor();
  page.clean();
  await page.context().close();
});

test("a dossier without copies says so", async () => {
  const page = await open(browser, written({ ...example(), copies: [], events: [] }, "no-copies"));
  await page.getByRole("link", { name: "Copies" }).click();
  await page.getByText("Aucun article n’en reprend un autre.").waitFor();
  await accessible(page);
  page.clean();
  await page.context().close();
});
