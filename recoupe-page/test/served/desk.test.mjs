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

/** What the desk keeps of the only story, as other programs get it. */
async function kept(what) {
  const stories = await (await fetch(`${desk.address}api/stories`)).json();
  return (await fetch(`${desk.address}api/stories/${stories.items[0].id}/${what}`)).json();
}

/** The meeting that most articles tell of. */
function meeting(dossier) {
  return dossier.events.filter((event) => event.kind === "meeting").sort((a, b) => b.reports.length - a.reports.length)[0];
}

const words = (dossier, { article, start, end }) => [...dossier.articles.find((each) => each.id === article).text].slice(start, end).join("");

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
  await page.getByRole("link", { name: "Chronologie", exact: true }).waitFor({ timeout: BUILT_MS });
  await page.getByRole("link", { name: "À vérifier" }).click();
  await page.getByRole("heading", { name: "À vérifier d’abord" }).waitFor({ timeout: BUILT_MS });
  await accessible(page);
  await picture(page, "served-overview");
  page.clean();
});

test("a meeting is opened from the chronology, and a cell leads to its words", async () => {
  const dossier = await kept("dossier");
  const event = meeting(dossier);
  await page.getByRole("link", { name: "Chronologie", exact: true }).click();
  await page.getByRole("link", { name: event.title }).and(page.locator(`[href*="${event.id}"]`)).first().click();
  await page.getByRole("heading", { level: 1, name: event.title }).waitFor();
  const cell = page.locator("td a.words").first();
  const told = await cell.textContent();
  await cell.click();
  await page.locator("aside mark").first().waitFor();
  assert.equal((await page.locator("aside .text mark").allTextContents()).join(""), told);
  const [, article, start, end] = /at=([^:&]+):(\d+)-(\d+)/.exec(decodeURIComponent(page.url()));
  assert.equal(told, words(dossier, { article, start: Number(start), end: Number(end) }));
  await accessible(page);
  await picture(page, "served-event");
  await page.keyboard.press("Escape");
  page.clean();
});

test("a merge is corrected, which makes another event, and the correction undone", async () => {
  const before = await kept("dossier");
  const event = meeting(before);
  await page.getByRole("button", { name: `Corriger : ${event.title}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Ces récits ne parlent pas du même événement").check();
  await dialog.getByRole("checkbox").first().check();
  await dialog.getByLabel("Votre nom").fill("A. Lecteur");
  await dialog.getByLabel("Pourquoi").fill("Ce récit parle d’un autre jour");
  await accessible(page);
  await dialog.getByRole("button", { name: "Corriger" }).click();
  const apart = await until(async () => {
    const dossier = await kept("dossier");
    return dossier.corrections?.[0]?.status === "applied" ? dossier : null;
  });
  const articles = apart.events.find((each) => each.id === event.id)?.reports.length ?? 0;
  assert.ok(articles < event.reports.length, `${articles} of ${event.reports.length} articles are left`);
  await page.getByRole("link", { name: "Corrections", exact: true }).click();
  await page.getByText("Ce récit parle d’un autre jour").first().waitFor();
  await accessible(page);
  await picture(page, "served-corrections");
  await page.getByRole("button", { name: /Annuler/ }).first().click();
  const confirm = page.getByRole("dialog").getByRole("button", { name: /Annuler la correction/ });
  if (await confirm.isVisible().catch(() => false)) await confirm.click();
  const after = await until(async () => {
    const dossier = await kept("dossier");
    return (dossier.corrections ?? []).length === 0 ? dossier : null;
  });
  assert.deepEqual(after.events, before.events);
  page.clean();
});

test("what is found stands in the article", async () => {
  const dossier = await kept("dossier");
  const [somebody] = dossier.actors.filter((actor) => actor.id === meeting(dossier).participants[0].actor);
  const word = somebody.name.split(" ").at(-1).toLowerCase();
  await page.getByRole("link", { name: "Recherche" }).click();
  await page.getByLabel("Mots cherchés").fill(word);
  await page.getByText(/\d+ résultats?/).first().waitFor();
  await page.locator("main mark").first().waitFor();
  assert.equal((await page.locator("main mark").first().textContent()).toLowerCase(), word);
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

test("the dossier is printed", async () => {
  const event = meeting(await kept("dossier"));
  const story = /#\/s\/([^/]+)/.exec(page.url())[1];
  await page.goto(`${desk.address}#/s/${story}/events/${event.id}`);
  await page.getByRole("heading", { level: 1, name: event.title }).waitFor();
  const pdf = await page.pdf({ format: "A4" });
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  assert.ok(pdf.length > 10_000);
  page.clean();
});

test("a story is begun, filled and read by keyboard alone", async () => {
  const own = await open(browser, desk.address);
  await own.getByRole("heading", { level: 1 }).waitFor();
  await reach(own, own.getByLabel("Titre du récit"));
  await own.keyboard.type("Au clavier");
  await own.keyboard.press("Enter");
  await own.getByRole("heading", { name: "Ajouter des articles" }).waitFor();
  await reach(own, own.getByText("Coller un texte"));
  await own.keyboard.press("Enter");
  await reach(own, own.getByRole("textbox", { name: "Nom" }));
  await own.keyboard.type("depeche.txt");
  await reach(own, own.getByRole("textbox", { name: /^Texte de l’article/ }));
  await own.keyboard.insertText(readFileSync(FILES[0], "utf8"));
  await reach(own, own.getByRole("button", { name: "Ajouter ce texte" }));
  await own.keyboard.press("Enter");
  await own.getByRole("link", { name: "À vérifier" }).waitFor({ timeout: BUILT_MS });
  await reach(own, own.getByRole("link", { name: "Chronologie", exact: true }), "Shift+Tab");
  await own.keyboard.press("Enter");
  await own.getByRole("heading", { level: 1, name: "Chronologie" }).waitFor();
  own.clean();
  await own.context().close();
});

/** Goes to an element as one without a mouse does. */
async function reach(page, target, key = "Tab") {
  await target.waitFor();
  for (let i = 0; i < 150; i++) {
    if (await target.evaluate((element) => element === document.activeElement || element.closest("summary") === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`not reached by ${key}`);
}

/** What `look` gives, as soon as it gives something. */
async function until(look) {
  for (const end = Date.now() + BUILT_MS; Date.now() < end; ) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((done) => setTimeout(done, 200));
  }
  assert.fail("it did not come about");
}
