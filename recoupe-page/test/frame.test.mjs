import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, launch, open, picture } from "./browser.mjs";
import { example, written } from "./dossier.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

test("the page opens from disk, in the browser's language, and is accessible", async () => {
  // The other two are tried with the overview, which is what it opens at.
  for (const [locale, colorScheme, word] of [
    ["fr-FR", "dark", "À vérifier"],
    ["en-GB", "light", "To check"],
  ]) {
    const page = await open(browser, written(example()), { locale, colorScheme });
    await page.getByRole("link", { name: word }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), locale.slice(0, 2));
    await accessible(page);
    await picture(page, `frame-${locale}-${colorScheme}`);
    page.clean();
    await page.context().close();
  }
});

test("a citation opens its article at the words and Escape closes it", async () => {
  const page = await open(browser, written(example()));
  await page.locator("a.cite").first().click();
  const mark = page.locator("aside mark").first();
  await mark.waitFor();
  assert.ok(await mark.isVisible());
  await accessible(page);
  await picture(page, "reader");
  await page.keyboard.press("Escape");
  await mark.waitFor({ state: "detached" });
  page.clean();
  await page.context().close();
});

test("no word of an article becomes markup", async () => {
  const dossier = example();
  const hostile = `<img src=x onerror="document.title='run'"></script><script>document.title='run'</script>`;
  dossier.story.title = hostile;
  for (const event of dossier.events) event.title = hostile;
  for (const actor of dossier.actors) actor.name = hostile;
  for (const article of dossier.articles) {
    article.title = hostile;
    article.outlet = hostile;
    article.text = hostile + article.text.slice(hostile.length);
  }
  const page = await open(browser, written(dossier, "hostile"));
  await page.locator("a.cite").first().click();
  await page.locator("aside mark").first().waitFor();
  assert.equal(await page.locator("img, #app script").count(), 0);
  assert.ok((await page.title()).includes("<img"));
  page.clean();
  await page.context().close();
});
