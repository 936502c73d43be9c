import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { accessible, launch, open, picture } from "./browser.mjs";
import { example, written } from "./dossier.mjs";
import { desk } from "./fake-desk.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const person = "Grigor Tchelnov";
const at = (page, view) => page.evaluate((hash) => (location.hash = hash), `/${view}`);

/** Opens the correction of a person; the dialog. */
async function correcting(page, name = person) {
  const id = example().actors.find((actor) => actor.name === name).id;
  await page.evaluate((hash) => (location.hash = hash), `${page.story ? `/s/${page.story}` : ""}/people/${id}`);
  await page.getByRole("button", { name: `Corriger : ${name}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  return dialog;
}

test("in a file, corrections are collected, kept over a reload, undone and downloaded", async () => {
  const page = await open(browser, written(example(), "corrections"));
  const dialog = await correcting(page);
  await dialog.getByLabel("Toutes les mentions « Grigori Chelnov »").check();
  await dialog.getByText("À compter pour quelqu’un d’autre").waitFor();
  await accessible(page);
  await picture(page, "correct-actors");
  await dialog.getByRole("button", { name: "Corriger" }).click();
  assert.ok(await dialog.getByLabel("Votre nom").evaluate((each) => !each.validity.valid));
  await dialog.getByLabel("Votre nom").fill("Ada Lorne");
  await dialog.getByLabel("Pourquoi").fill("Deux frères <b>jumeaux</b>");
  await dialog.getByRole("button", { name: "Corriger" }).click();
  await page.getByRole("link", { name: "Voir les corrections" }).click();
  await page.getByText("Deux frères <b>jumeaux</b>").waitFor();
  await accessible(page);
  await picture(page, "corrections-file");
  await page.reload();
  await page.getByText("Deux frères <b>jumeaux</b>").waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Télécharger corrections.json" }).click()]);
  const { corrections } = JSON.parse(readFileSync(await file.path(), "utf8"));
  assert.equal(corrections.length, 1);
  const [found] = corrections;
  assert.deepEqual([found.kind, found.by, found.reason, found.value], ["different-actors", "Ada Lorne", "Deux frères <b>jumeaux</b>", null]);
  assert.match(found.at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const text = new Map(example().articles.map((article) => [article.id, Array.from(article.text)]));
  for (const place of found.one) assert.equal(text.get(place.article).slice(place.start, place.end).join(""), "Grigori Chelnov");
  for (const place of found.other) assert.notEqual(text.get(place.article).slice(place.start, place.end).join(""), "Grigori Chelnov");
  assert.ok(found.other.length > 2);
  await page.getByRole("button", { name: /^Annuler la correction/ }).click();
  await page.getByText("Aucune correction").waitFor();
  page.clean();
  await page.context().close();
});

test("the corrections of a dossier are shown with what they did, and can be left out", async () => {
  const dossier = example();
  const event = dossier.events[3];
  const report = event.reports[0].evidence[0];
  const place = ({ article, start, end }) => ({ article, start, end });
  dossier.corrections = [
    { id: "c-1", kind: "event-date", one: [place(report)], other: [], value: "2025-03-06/2025-03-07", by: "Ada Lorne", at: "2025-05-06T08:00:00Z", reason: "Agenda publié", status: "applied", because: ["La date a été changée."], about: [event.id] },
    { id: "c-2", kind: "not-event", one: [place(report)], other: [], value: null, by: "Ada Lorne", at: "2025-05-06T09:00:00Z", reason: "Un titre", status: "open", because: ["Le passage n’y est plus."] },
  ];
  for (const [locale, colorScheme, width] of [
    ["fr-FR", "dark", 1360],
    ["en-GB", "light", 375],
  ]) {
    const page = await open(browser, written(dossier, "corrected"), { locale, colorScheme, viewport: { width, height: 800 } });
    await at(page, "corrections");
    await page.getByText("Agenda publié").waitFor();
    await page.getByText("Le passage n’y est plus.").waitFor();
    await accessible(page);
    await picture(page, `corrections-${locale}`);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    page.clean();
    await page.context().close();
  }
});

test("a correction is sent to the server, applied at the rebuild, and undone with a name", async () => {
  const server = await desk((files, corrections) => ({ ...example(), corrections }));
  const story = server.add("Suna");
  server.store(story, [{ name: "a.txt", text: "un" }]);
  await new Promise((done) => setTimeout(done, 300));
  const page = await open(browser, `${server.address}#/s/${story.id}/overview`);
  page.story = story.id;
  const dialog = await correcting(page);
  await dialog.getByLabel("C’est la même personne ou organisation qu’une autre").check();
  await dialog.getByRole("searchbox", { name: "Filtrer" }).fill("dravco");
  await dialog.getByRole("radio", { name: /Yannis Dravko/ }).check();
  await dialog.getByLabel("Votre nom").fill("Ada Lorne");
  await dialog.getByLabel("Pourquoi").fill("Un pseudonyme");
  await accessible(page);
  await picture(page, "correct-same");
  await dialog.getByRole("button", { name: "Corriger" }).click();
  await page.getByText("Correction enregistrée.").waitFor();
  assert.equal(story.corrections[0].kind, "same-actor");
  assert.ok(story.corrections[0].one.length && story.corrections[0].other.length);
  await page.getByRole("link", { name: "Voir les corrections" }).click();
  await page.getByText("appliquée", { exact: true }).waitFor();
  await page.getByRole("button", { name: /^Annuler la correction/ }).click();
  await page.getByText("Correction annulée.").waitFor();
  assert.equal(story.corrections[0].undone.by, "Ada Lorne");
  await page.getByLabel("Montrer celle qui est annulée").check();
  await page.getByText("annulée par Ada Lorne").waitFor();
  await accessible(page);
  page.clean();
  await page.context().close();
  await server.close();
});

test("one mention is split off exactly, also a pronoun, and all others stay", async () => {
  const dossier = example();
  const actor = dossier.actors.find((each) => each.name === "Grigor Tchelnov");
  const mentions = actor.mentions.flatMap(({ article, spans }) => spans.map(([start, end]) => ({ article, start, end })));
  const text = ({ article, start, end }) => [...dossier.articles.find((each) => each.id === article).text].slice(start, end).join("");
  const page = await open(browser, written(dossier, "corrections-mention"));
  await at(page, `people/${actor.id}`);
  await page.getByRole("button", { name: /^Corriger : / }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("li.inner", { has: page.locator("mark", { hasText: /^il$/ }) }).first().getByRole("checkbox").check();
  await dialog.getByText("À compter pour quelqu’un d’autre, dans tout le dossier : la mention cochée.").waitFor();
  await dialog.getByLabel("Votre nom").fill("Ada Lorne");
  await dialog.getByLabel("Pourquoi").fill("Un autre");
  await dialog.getByRole("button", { name: "Corriger" }).click();
  await page.getByText("Correction gardée").waitFor();
  const kept = JSON.parse(await page.evaluate(() => Object.entries(localStorage).find(([key]) => key.startsWith("recoupe-corrections:"))[1]));
  const [{ kind, one, other }] = kept.collected;
  assert.deepEqual([kind, one.length, other.length], ["different-actors", 1, mentions.length - 1]);
  assert.equal(text(one[0]), "il");
  const key = (place) => JSON.stringify([place.article, place.start, place.end]);
  assert.deepEqual([...one, ...other].map(key).sort(), mentions.map(key).sort());
  page.clean();
  await page.context().close();
});

test("a mention that is read in an article is corrected there, and keys do nothing to the article behind", async () => {
  const dossier = example();
  const actor = dossier.actors.find((each) => each.name === "Grigor Tchelnov");
  const [{ article, spans }] = actor.mentions;
  const [start, end] = spans[0];
  const page = await open(browser, written(dossier, "corrections-read"));
  await at(page, `events?at=${article}:${start}-${end}`);
  const panel = page.getByRole("complementary");
  await panel.getByRole("button", { name: `Corriger : ${actor.name}` }).click();
  const dialog = page.getByRole("dialog");
  assert.equal(await dialog.getByRole("checkbox", { checked: true }).count(), 1);
  await dialog.getByRole("checkbox", { checked: true }).focus();
  await page.keyboard.press("n");
  await accessible(page);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await panel.waitFor();
  assert.match(page.url(), new RegExp(`at=${article}:${start}-${end}`));
  page.clean();
  await page.context().close();
});

test("reports are split off an event, and its day is judged as a span, by keyboard alone", async () => {
  const dossier = example();
  const event = dossier.events.filter((each) => each.reports.length > 2)[0];
  const page = await open(browser, written(dossier, "corrections-event"), { locale: "en-GB", colorScheme: "dark", viewport: { width: 375, height: 800 } });
  await at(page, `events/${event.id}`);
  const button = page.getByRole("button", { name: /^Correct: / });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your name").fill("Ada Lorne");
  await dialog.getByLabel("Why").fill("Two days");
  await dialog.getByRole("button", { name: "Correct", exact: true }).click();
  await dialog.getByText("Tick at least one report and leave at least one.").waitFor();
  await dialog.getByRole("checkbox").first().focus();
  await page.keyboard.press("Space");
  await dialog.getByText("Every rebuild will keep the ticked report and").waitFor();
  await accessible(page);
  await picture(page, "correct-event-narrow");
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 375);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.ok(await button.evaluate((each) => each === document.activeElement));

  await page.keyboard.press("Enter");
  await dialog.getByLabel("The date is another").check();
  await dialog.getByLabel("Date, or first day of a span").fill("31/02/2025");
  await dialog.getByText("This date cannot be read.").waitFor();
  await dialog.getByLabel("Date, or first day of a span").fill("5/3/2025");
  await dialog.getByLabel("Last day of a span (optional)").fill("2025-03");
  await dialog.getByText("Reads: between 5 March 2025 and 31 March 2025").waitFor();
  await dialog.getByLabel("Your name").fill("Ada Lorne");
  await dialog.getByLabel("Why").fill("Diary");
  await page.keyboard.press("Enter");
  await page.getByText("Correction kept in this open file").waitFor();
  await page.getByRole("link", { name: "See the corrections" }).click();
  await page.getByText("between 5 March 2025 and 31 March 2025").waitFor();
  const kept = JSON.parse(await page.evaluate(() => Object.entries(localStorage).find(([key]) => key.startsWith("recoupe-corrections:"))[1]));
  assert.deepEqual([kept.collected[0].kind, kept.collected[0].value, kept.collected[0].other], ["event-date", "2025-03-05/2025-03-31", []]);
  assert.ok(kept.collected[0].one.every((place) => place.kind === event.kind));
  page.clean();
  await page.context().close();
});
