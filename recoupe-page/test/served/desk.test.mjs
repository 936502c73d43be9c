// What a person does with `recoupe serve`, from the first upload to paper; the real server and a real Chromium.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { accessible, launch, open, picture } from "../browser.mjs";
import { serve } from "../served.mjs";

const STORY = process.env.RECOUPE_STORY ?? fileURLToPath(new URL("../../../examples/vallee-de-la-suna/", import.meta.url));
const FILES = readdirSync(STORY).filter((name) => name.endsWith(".txt")).map((name) => `${STORY}/${name}`);
const BUILT_MS = 60_000;

let desk;
let browser;
let page;
before(async () => {
  [desk, browser] = await Promise.all([serve(), launch()]);
  page = await open(browser, desk.address);
});
after(async () => {
  await browser?.close();
  await desk?.stop();
});

test("articles are uploaded, the progress is told, and the dossier opens", async () => {
  await page.getByLabel("Titre du récit").fill("La vallée");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Ajouter des articles" }).waitFor();
  await page.locator("input[type=file]").first().setInputFiles(FILES);
  await page.getByText(`${FILES.length} fichiers ajoutés`).waitFor();
  await page.getByText(/Lecture des articles|Recoupement|Dossier à jour/).first().waitFor();
  await page.getByRole("link", { name: "Chronologie" }).waitFor({ timeout: BUILT_MS });
  await page.getByRole("link", { name: "À vérifier" }).click();
  await page.getByRole("heading", { name: "À vérifier d’abord" }).waitFor({ timeout: BUILT_MS });
  await accessible(page);
  await picture(page, "served-overview");
  page.clean();
});

test("what is found stands in the article", async () => {
  await page.getByRole("link", { name: "Recherche" }).click();
  await page.getByLabel("Mots cherchés").fill("barrage");
  await page.getByText(/\d+ résultats?/).first().waitFor();
  await page.locator("main mark").first().waitFor();
  assert.match((await page.locator("main mark").first().textContent()).toLowerCase(), /barrage/);
  await accessible(page);
  await picture(page, "served-search");
  page.clean();
});

test("the same in English, by the switch", async () => {
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("link", { name: "To check" }).click();
  await page.getByRole("heading", { name: "To check first" }).waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "Français" }).click();
  page.clean();
});

test("the dossier is exported", async () => {
  await page.getByRole("button", { name: "Exporter" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /TimelineJS/ }).or(page.getByRole("button", { name: /TimelineJS/ })).first().click();
  const exported = JSON.parse(readFileSync(await (await downloading).path(), "utf8"));
  assert.ok(exported.events.length > 5);
  page.clean();
});
