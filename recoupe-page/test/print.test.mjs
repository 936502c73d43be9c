import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { accessible, launch, open, picture } from "./browser.mjs";
import { example, written } from "./dossier.mjs";
import { made } from "./made.mjs";

const OUT = fileURLToPath(new URL("./out/", import.meta.url));
let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** A page as PDF: its bytes, how many sheets, and its text where a program is there that reads it. */
async function printed(page, name) {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, `${name}.pdf`), bytes);
  const raw = bytes.toString("latin1");
  const sheets = raw.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  let text = null;
  try {
    const file = join(mkdtempSync(join(tmpdir(), "recoupe-print-")), "print.pdf");
    writeFileSync(file, bytes);
    text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    // No pdftotext here: sheets and size have to do.
  }
  return { raw, sheets, text };
}

test("the whole dossier stands on A4 with its checks, chronology, tables, exact words and sources", async () => {
  const dossier = example();
  const page = await open(browser, `${written(dossier)}#/overview`);
  await page.getByRole("button", { name: "Imprimer" }).click();
  await page.getByRole("link", { name: "Tout le dossier, sur papier" }).click();
  await page.getByRole("heading", { name: "Chronologie" }).waitFor();
  await accessible(page);
  await picture(page, "paper");
  const { raw, sheets, text } = await printed(page, "paper");
  assert.ok(sheets > 5 && sheets < 40, `${sheets} sheets`);
  // 210 × 297 mm in points.
  assert.match(raw, /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  assert.ok(!raw.includes("file://"), "no address of this machine on paper");
  if (text) {
    for (const heading of ["À vérifier d’abord", "Chronologie", "Événements", "Déclarations", "Articles"]) assert.ok(text.includes(heading), heading);
    for (const event of dossier.events) assert.ok(text.replace(/\s+/g, " ").includes(event.title.split(" ").slice(0, 3).join(" ")), event.title);
    assert.ok(text.includes("cinq heures (5 heures)"));
    assert.ok(!text.includes("Imprimer"));
  }
  page.clean();
  await page.context().close();
});

test("each footnote has a number of its own, is called once, and has the exact words", async () => {
  const dossier = made();
  const page = await open(browser, `${written(dossier)}#/paper`);
  const texts = dossier.articles.map((article) => article.text.replace(/\s+/g, " "));
  const notes = await page.locator(".notes li").evaluateAll((list) => list.map((li) => [li.querySelector("sup").textContent, li.querySelector("span").textContent]));
  assert.ok(notes.length > 5);
  assert.equal(new Set(notes.map(([number]) => number)).size, notes.length);
  for (const [number, words] of notes) {
    assert.ok(texts.some((text) => text.includes(words.replace(/\s+/g, " "))), words);
    assert.equal(await page.locator("td sup").getByText(number, { exact: true }).count(), 1, `note ${number} is called`);
  }
  page.clean();
  await page.context().close();
});

test("only what weighs can be printed", async () => {
  const page = await open(browser, `${written(made())}#/paper`, { locale: "en-GB" });
  assert.equal(await page.locator(".sheet article").count(), 2);
  await page.getByLabel("Events").selectOption("weighty");
  assert.equal(await page.locator(".sheet article").count(), 1);
  page.clean();
  await page.context().close();
});

test("the view that is shown prints without the frame, with what is folded, dark or not", async () => {
  const page = await open(browser, `${written(made())}#/events/ev-fire?at=a-one`, { colorScheme: "dark" });
  await page.locator("td a.words").first().waitFor();
  const { raw, sheets, text } = await printed(page, "event");
  assert.ok(sheets >= 1 && sheets <= 4, `${sheets} sheets`);
  assert.ok(!raw.includes("file://"));
  if (text) {
    assert.match(text, /Incendie à Lormont-le-Vieux/);
    assert.match(text, /Personne n'a été blessé/, "what was folded is there");
    assert.ok(!/Fermer|Personnes et organisations|Citer/.test(text), "the frame and the panel are not");
  }
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("h1")).color), "rgb(28, 30, 34)");
  page.clean();
  await page.context().close();
});

test("the print menu works by keyboard", async () => {
  const page = await open(browser, `${written(made())}#/events/ev-fire`);
  await page.evaluate(() => (globalThis.print = () => (globalThis.prints = (globalThis.prints ?? 0) + 1)));
  const button = page.getByRole("button", { name: "Imprimer" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => globalThis.prints), 1);
  assert.ok(await button.evaluate((element) => element === document.activeElement));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  assert.equal(await button.getAttribute("aria-expanded"), "false");
  page.clean();
  await page.context().close();
});
