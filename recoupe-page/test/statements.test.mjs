import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, launch, open, picture } from "./browser.mjs";
import { example, written } from "./dossier.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const said = (page) => page.locator("main blockquote");

test("statements stand by day and by speaker, quotations and reported speech told apart, with who passed them on", async () => {
  for (const [locale, colorScheme, width] of [
    ["fr-FR", "light", 1360],
    ["en-GB", "dark", 375],
  ]) {
    const page = await open(browser, written(example(), "statements"), { locale, colorScheme, viewport: { width, height: 1000 } });
    await page.getByRole("link", { name: /^(Déclarations|Statements)$/ }).click();
    await said(page).first().waitFor();
    // Each utterance once, however many wordings.
    assert.equal(await said(page).count(), example().statements.length - 2);
    await accessible(page);
    await picture(page, `statements-${locale}-${width}`);
    await page.getByRole("combobox", { name: /^(Forme|Form)$/ }).selectOption("direct");
    assert.equal(await page.locator("main blockquote:not(.direct)").count(), 0);
    await page.getByRole("combobox", { name: /^(Forme|Form)$/ }).selectOption("");
    await page.getByRole("combobox", { name: /^(Grouper par|Group by)$/ }).selectOption("speaker");
    await page.getByRole("heading", { level: 2, name: "Yannis Dravko" }).waitFor();
    await page.getByRole("combobox", { name: /^(Qui parle|Who speaks)$/ }).selectOption({ label: "Yannis Dravko" });
    assert.equal(await page.locator("main h2").count(), 1);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    await page.reload();
    await page.getByRole("heading", { level: 2, name: "Yannis Dravko" }).waitFor();
    page.clean();
    await page.context().close();
  }
});

test("an utterance stands side by side in its wordings, what differs marked, translations not word by word", async () => {
  const dossier = example();
  const [one, other, third] = dossier.statements;
  const articles = [...dossier.articles];
  for (const statement of dossier.statements) statement.sameAs = [];
  Object.assign(one, { text: "Nous signerons l’accord lundi, a-t-il promis", kind: "direct", sameAs: [other.id, third.id], sameAsBecause: "les mêmes noms" });
  Object.assign(other, { text: "Nous ne signerons cet accord que lundi", kind: "direct", sameAs: [one.id] });
  Object.assign(third, { text: "We will sign on Monday", kind: "direct", sameAs: [one.id] });
  other.evidence = { ...other.evidence, article: articles[1].id };
  third.evidence = { ...third.evidence, article: articles[2].id };
  articles[2].language = "en";
  const page = await open(browser, written(dossier, "wordings"));
  await page.evaluate((id) => (location.hash = `/statements/${id}`), other.id);
  await page.locator(".column").first().waitFor();
  assert.equal(await page.locator(".column").count(), 3);
  const marked = await page.locator(".column em").allTextContents();
  assert.ok(marked.some((text) => text.includes("ne")) && marked.some((text) => text.includes("que")), marked.join("|"));
  assert.ok(!marked.some((text) => /signerons|lundi|Monday|\baccord/.test(text)), marked.join("|"));
  await page.getByText("Formulations en plusieurs langues").waitFor();
  assert.equal(await page.locator('.column [lang="en"].text').textContent(), "We will sign on Monday");
  await accessible(page);
  await picture(page, "wordings");
  page.clean();
  await page.context().close();
});
