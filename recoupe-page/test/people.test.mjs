import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, launch, open, picture } from "./browser.mjs";
import { example, written } from "./dossier.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const shown = (page, hash) => page.evaluate((value) => (location.hash = value), hash);

test("everybody who is named is listed, and found by type and by any spelling", async () => {
  for (const [locale, colorScheme, width] of [
    ["fr-FR", "light", 1360],
    ["en-GB", "dark", 375],
  ]) {
    const page = await open(browser, written(example(), "people"), { locale, colorScheme, viewport: { width, height: 850 } });
    await page.getByRole("link", { name: /^(Personnes et organisations|People and organisations)$/ }).click();
    const rows = page.locator("tbody tr");
    assert.equal(await rows.count(), example().actors.length);
    await accessible(page);
    await picture(page, `people-${locale}-${width}`);
    await page.getByRole("button", { name: /^(Personnes|People)/ }).click();
    assert.equal(await rows.count(), example().actors.filter((actor) => actor.type === "person").length);
    await page.getByRole("searchbox").fill("CHELNOV grigori");
    await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 1);
    assert.match(await rows.first().textContent(), /Grigor Tchelnov/);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    page.clean();
    await page.context().close();
  }
});

test("an actor has spellings, roles, deeds by role, words said and words of others, each with its place", async () => {
  const dossier = example();
  const actor = dossier.actors.find((each) => each.name === "Grigor Tchelnov");
  for (const [locale, colorScheme, width] of [
    ["fr-FR", "light", 1360],
    ["en-GB", "dark", 768],
  ]) {
    const page = await open(browser, written(dossier, "person"), { locale, colorScheme, viewport: { width, height: 1100 } });
    await shown(page, `/people/${actor.id}`);
    await page.getByRole("heading", { level: 1, name: actor.name }).waitFor();
    for (const name of ["Chelnov", "Grigori Chelnov"]) await page.locator(".name", { hasText: new RegExp(`^${name}$`) }).waitFor();
    await page.getByText("le même nom dans deux transcriptions").waitFor();
    await accessible(page);
    await picture(page, `person-${locale}-${width}`);
    await page.locator(".facts li", { hasText: "Grigori Chelnov" }).locator("a.cite").first().click();
    assert.equal(await page.locator("aside mark").first().textContent(), "Grigori Chelnov");
    await page.keyboard.press("Escape");
    const all = await page.locator("section[aria-labelledby=deeds] li").count();
    await page.getByRole("button", { name: /^(Ce qu’ils ont fait|What they did)/ }).click();
    assert.ok((await page.locator("section[aria-labelledby=deeds] li").count()) < all);
    assert.ok((await page.locator("section[aria-labelledby=said] blockquote").count()) > 0);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    page.clean();
    await page.context().close();
  }
});

test("mentioned is where the dossier says so, whatever is spelled alike elsewhere", async () => {
  const dossier = example();
  const { id } = dossier.articles[0];
  const text = "😀 Lorne. Vera Lorne et Paul Lorne sont venus. Lorne a parlé 😀 à LORNE. Elle est la maire ; Elle rit. ";
  const span = (words, from = 0) => {
    const start = [...text.slice(0, text.indexOf(words, from))].length;
    return [start, start + [...words].length];
  };
  const mentions = (...spans) => [{ article: id, spans }];
  dossier.articles[0].text = text;
  dossier.actors = [
    { id: "e-1", type: "person", name: "Vera Lorne", variants: ["Lorne", "Vera Lorne"], roles: [], mentions: mentions(span("Vera Lorne"), span("Lorne", text.indexOf("Lorne a")), span("Elle"), span("la maire"), span("Elle", text.indexOf("; Elle"))) },
    { id: "e-2", type: "person", name: "Paul Lorne", variants: ["Paul Lorne"], roles: [], mentions: mentions(span("Paul Lorne")) },
  ];
  const page = await open(browser, written(dossier, "names"));
  await shown(page, "/people/e-1");
  const counts = await page.locator(".facts li").allTextContents();
  assert.deepEqual(
    counts.map((text) => text.replace(/\s+/g, " ").trim().replace(/ A1.*/, "")),
    ["Vera Lorne 1 fois", "Lorne 1 fois", "Elle 2 fois", "la maire 1 fois"],
  );
  await page.locator(".facts li", { hasText: "Lorne 1 fois" }).last().locator("a.cite").click();
  assert.match(page.url(), new RegExp(`at=${id}:46-51`));
  assert.match(await page.locator("aside .uses").textContent(), /Désigne\s+Vera Lorne/);
  page.clean();
  await page.context().close();
});

test("no word of a dossier becomes markup", async () => {
  const dossier = example();
  const hostile = `<img src=x onerror="document.title='run'">`;
  for (const actor of dossier.actors) {
    actor.name = hostile;
    actor.variants = [hostile, "Tchelnov"];
    actor.because = [hostile];
    actor.roles = [{ title: hostile, evidence: [] }];
  }
  for (const statement of dossier.statements) statement.text = hostile;
  const page = await open(browser, written(dossier, "people-hostile"));
  for (const hash of ["/people", `/people/${dossier.actors[4].id}`, "/people/nobody"]) {
    await shown(page, hash);
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.equal(await page.locator("img").count(), 0);
    await accessible(page);
  }
  page.clean();
  await page.context().close();
});
