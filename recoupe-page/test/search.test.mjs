import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, launch, open, picture } from "./browser.mjs";
import { example, written } from "./dossier.mjs";
import { desk } from "./fake-desk.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

async function searching(options = {}, dossier = example()) {
  const page = await open(browser, written(dossier, "search"), options);
  await page.getByRole("link", { name: /^(Recherche|Search)$/ }).click();
  return page;
}
const box = (page) => page.getByLabel(/Mots cherchés|Words to search for/);
const count = (page) => page.locator("p.count");

test("a file is searched as one types, accents and capitals aside, and a result opens at the words", async () => {
  const page = await searching();
  assert.ok(await box(page).evaluate((each) => each === document.activeElement));
  await box(page).pressSequentially("MINISTERE interieur");
  await page.getByText(/^\d+ résultats?$/).waitFor();
  assert.ok((await page.locator("main mark").allTextContents()).some((text) => text === "ministère"));
  await accessible(page);
  await picture(page, "search");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const mark = page.locator("aside mark").first();
  await mark.waitFor();
  assert.match(await mark.textContent(), /minist|intérieur/i);
  await page.keyboard.press("Escape");
  await mark.waitFor({ state: "detached" });
  assert.match(page.url(), /q=MINISTERE/);
  await page.reload();
  await page.getByText(/^\d+ résultats?$/).waitFor();
  page.clean();
  await page.context().close();
});

test("a phrase is found as it stands, and nothing where its words are apart", async () => {
  const page = await searching({ locale: "en-GB" });
  await box(page).fill('"claqué la porte"');
  await page.getByText(/^\d+ results?$/).waitFor();
  await box(page).fill('"porte la claqué"');
  await page.getByText("Nothing found.").waitFor();
  await accessible(page);
  page.clean();
  await page.context().close();
});

test("who said it, between dates, in what was set aside", async () => {
  const page = await searching({ colorScheme: "dark" });
  await page.getByLabel("Qui l’a dit").fill("Dravko");
  await page.getByText(/^\d+ résultats?$/).waitFor();
  const all = await page.locator("a.hit").count();
  assert.ok(all > 2);
  await picture(page, "search-said");
  await page.getByLabel("Paru jusqu’au").fill("2025-03-31");
  await page.waitForFunction((n) => document.querySelectorAll("a.hit").length < n, all);
  await page.getByRole("button", { name: "Effacer" }).click();
  await box(page).fill("recette");
  await page.getByText("Rien trouvé.").waitFor();
  await page.getByLabel("Où chercher").selectOption("removed");
  await page.getByText(/^\d+ résultats?$/).waitFor();
  await page.locator(".tag", { hasText: "mis de côté" }).first().waitFor();
  await page.getByText("Comment chercher").click();
  await accessible(page);
  await picture(page, "search-removed");
  page.clean();
  await page.context().close();
});

test("hostile words of an article and of a question stay words", async () => {
  const dossier = example();
  const hostile = `<img src=x onerror="document.title='run'"> 😀 été`;
  for (const article of dossier.articles) {
    article.removed = [];
    article.text = `${hostile} ${article.text}`;
  }
  const page = await searching({ viewport: { width: 375, height: 700 } }, dossier);
  await box(page).fill("ete");
  await page.getByText(/^\d+ résultats?$/).waitFor();
  await page.locator("a.hit").first().click();
  assert.equal(await page.locator("aside mark").first().textContent(), "été");
  await page.keyboard.press("Escape");
  await box(page).fill(`"<img src=x" .*+?^$\\ ((`);
  await page.waitForTimeout(400);
  assert.equal(await page.locator("img").count(), 0);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 375);
  await accessible(page);
  page.clean();
  await page.context().close();
});

test("the server is asked once typing pauses, and an earlier question is given up", async () => {
  const server = await desk(() => example());
  const story = server.add("Suna");
  server.store(story, [{ name: "a.txt", text: "un" }]);
  const page = await open(browser, `${server.address}#/s/${story.id}/search`);
  await box(page).pressSequentially("barrage de Kamen", { delay: 15 });
  await page.getByText(/^\d+ résultats?$/).waitFor();
  const asked = server.asked.filter((each) => each.path.endsWith("/search"));
  assert.ok(asked.length <= 3, `${asked.length} requests`);
  assert.match(decodeURIComponent(asked.at(-1).query), /barrage.de.Kamen/);
  await page.locator("a.hit").first().click();
  assert.match(await page.locator("aside mark").first().textContent(), /barrage de Kamen/i);
  await accessible(page);
  await page.goto(`${server.address}#/search?q=rien`);
  await page.getByRole("heading", { name: "Recherche dans tous les récits" }).waitFor();
  page.clean();
  await page.context().close();
  await server.close();
});
