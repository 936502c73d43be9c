import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, launch, open, picture } from "./browser.mjs";
import { example } from "./dossier.mjs";
import { desk } from "./fake-desk.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** The example's dossier with its first articles only, as many as there are files, and without events that only others tell. */
function growing(files, corrections) {
  const dossier = example();
  const few = new Set(dossier.articles.slice(0, Math.min(10, files.length)).map((article) => article.id));
  dossier.articles = dossier.articles.filter((article) => few.has(article.id));
  dossier.events = dossier.events.filter((event) => event.reports.every((report) => few.has(report.article)));
  dossier.statements = dossier.statements.filter((statement) => few.has(statement.evidence.article));
  const events = new Set(dossier.events.map((event) => event.id));
  dossier.conflicts = dossier.conflicts.filter((conflict) => events.has(conflict.about));
  dossier.deadlines = dossier.deadlines.filter((deadline) => deadline.evidence.every((each) => few.has(each.article)));
  dossier.sequences = [];
  dossier.copies = dossier.copies.filter((copy) => few.has(copy.article) && few.has(copy.of));
  dossier.corrections = corrections;
  return dossier;
}

const files = (n, from = 1) =>
  Array.from({ length: n }, (_, i) => ({ name: `depeche-${from + i}.txt`, mimeType: "text/plain", buffer: Buffer.from(`Texte numéro ${from + i}`) }));

async function withDesk(settings, options, run) {
  const server = await desk(growing, settings);
  const page = await open(browser, server.address, options);
  try {
    await run(page, server);
    page.clean();
  } finally {
    await page.context().close();
    await server.close();
  }
}

test("a story is begun, renamed and deleted after a question", () =>
  withDesk({}, {}, async (page, server) => {
    await page.getByText("Aucun récit pour l’instant").waitFor();
    await accessible(page);
    await page.getByLabel("Titre du récit").fill("Le barrage");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Ajouter des articles" }).waitFor();
    await page.getByRole("link", { name: "Recoupe" }).click();
    await page.getByRole("link", { name: "Le barrage" }).waitFor();
    await page.getByRole("button", { name: "Renommer « Le barrage »" }).click();
    const field = page.getByRole("dialog").getByLabel("Titre du récit");
    assert.equal(await field.inputValue(), "Le barrage");
    await accessible(page);
    await field.fill("Le barrage de Kamen");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Le barrage de Kamen" }).waitFor();
    await page.getByRole("button", { name: /Supprimer/ }).click();
    await page.getByText("On ne peut pas revenir en arrière").waitFor();
    await picture(page, "desk-delete");
    await page.keyboard.press("Escape");
    assert.equal(server.stories.size, 1);
    await page.getByRole("button", { name: /Supprimer/ }).click();
    await page.getByRole("button", { name: "Supprimer définitivement" }).click();
    await page.getByText("Aucun récit pour l’instant").waitFor();
    assert.equal(server.stories.size, 0);
  }));

test("the stories are listed with their state and counts, in both languages, light, dark and narrow", async () => {
  for (const [locale, colorScheme, width] of [
    ["fr-FR", "light", 1360],
    ["en-GB", "dark", 375],
  ]) {
    await withDesk({}, { locale, colorScheme, viewport: { width, height: 800 } }, async (page, server) => {
      for (const title of ["Vallée de la Suna", "<b>Grève</b> des dockers", "Sommet"]) server.store(server.add(title), [{ name: "a.txt", text: `texte ${title}` }]);
      await page.reload();
      await page.getByRole("link", { name: "<b>Grève</b> des dockers" }).waitFor();
      await page.waitForFunction(() => !document.querySelector(".state.working"), null, { timeout: 5000 });
      await accessible(page);
      await picture(page, `desk-stories-${locale}-${colorScheme}-${width}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
    });
  }
});

test("files are added, the work is watched, and the dossier appears by itself", () =>
  withDesk({ wait: 120 }, {}, async (page, server) => {
    const story = server.add("Suna");
    await page.goto(`${server.address}#/s/${story.id}/inputs`);
    await page.locator("input[type=file]").first().setInputFiles([...files(4), { name: "vide.txt", mimeType: "text/plain", buffer: Buffer.from(" ") }, { name: "image.png", mimeType: "image/png", buffer: Buffer.from("\0\0x") }]);
    await page.getByText("5 fichiers ajoutés, 1 refusé.").waitFor();
    await page.locator("progress").waitFor();
    await picture(page, "desk-progress");
    await accessible(page);
    await page.getByRole("link", { name: "Chronologie" }).waitFor();
    await page.getByText("vide.txt").first().waitFor();
    await page.getByText("Ni texte, ni page.").waitFor();
    assert.equal(await page.getByRole("row").filter({ hasText: "depeche-" }).count(), 4);
    await accessible(page);
    await picture(page, "desk-inputs");
    assert.ok(server.asked.every((each) => each.path === "/" || each.path === "/favicon.ico" || each.language === "fr"));
  }));

test("files dropped on any view are added, and the reader keeps the place", () =>
  withDesk({}, {}, async (page, server) => {
    const story = server.add("Suna");
    server.store(story, files(6).map(({ name, buffer }) => ({ name, text: buffer.toString() })));
    await page.waitForTimeout(400);
    await page.goto(`${server.address}#/s/${story.id}/overview`);
    await page.locator("a.cite").first().click();
    const mark = page.locator("aside mark").first();
    const words = await mark.textContent();
    const focused = page.locator("main a").nth(5);
    await focused.focus();
    const before = await focused.textContent();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(["Texte tout nouveau"], "nouveau.txt", { type: "text/plain" }));
      const fire = (type) => document.querySelector("main").dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      fire("dragover");
      fire("drop");
    });
    await page.getByText("Dossier à jour : 1 nouvel article").first().waitFor();
    assert.equal(await mark.textContent(), words);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), before);
    await accessible(page);
    await picture(page, "desk-rebuilt");
    await page.getByRole("link", { name: "Voir ce qui change" }).click();
    await page.getByRole("heading", { name: "Ce qui est nouveau" }).waitFor();
    await page.getByRole("heading", { name: "Événements" }).waitFor();
    await accessible(page);
    await picture(page, "desk-changes");
  }));

test("text is pasted, a folder named, a feed noted and not read while the network is off", () =>
  withDesk({}, {}, async (page, server) => {
    const story = server.add("Suna");
    await page.goto(`${server.address}#/s/${story.id}/inputs`);
    await page.getByText("Coller un texte").click();
    await page.getByLabel("Nom", { exact: true }).fill("note.txt");
    await page.getByLabel(/Texte de l’article/).fill("Un texte collé, avec <script>alert(1)</script> dedans.");
    await page.getByRole("button", { name: "Ajouter ce texte" }).click();
    await page.getByText("1 fichier ajouté.").waitFor();
    assert.equal(story.files[0].name, "note.txt");
    await page.getByText("Un dossier de cette machine").click();
    await page.getByLabel("Chemin du dossier").fill("/srv/articles");
    await page.getByRole("button", { name: "Ajouter le dossier" }).click();
    await page.getByRole("row").filter({ hasText: "dossier/un.txt" }).waitFor();
    await page.getByText("Fils RSS et Atom").click();
    await page.getByText("Le réseau est coupé").waitFor();
    await page.getByLabel("Adresse du fil").fill("https://journal.example/rss");
    await page.getByRole("button", { name: "Noter le fil" }).click();
    assert.ok(await page.getByRole("button", { name: "Lire maintenant https://journal.example/rss" }).isDisabled());
    await accessible(page);
    await picture(page, "desk-ways");
  }));

test("a server with a token asks for it, says when it is wrong, and keeps it for the tab", () =>
  withDesk({ token: "secret-1" }, { locale: "en-GB" }, async (page, server) => {
    server.add("Suna");
    await page.getByLabel("Token").fill("wrong");
    await page.keyboard.press("Enter");
    await page.getByText("This is not the right token.").waitFor();
    await accessible(page);
    await picture(page, "desk-token");
    await page.getByLabel("Token").fill("secret-1");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Suna" }).waitFor();
    await page.reload();
    await page.getByRole("link", { name: "Suna" }).waitFor();
    await page.goto(`${server.address}#token=secret-1`);
    await page.waitForFunction(() => !location.hash.includes("token"));
    // Chromium itself writes each refused answer to the console.
    page.clean = () => {};
  }));

test("an export is fetched with the token and handed over as a file", () =>
  withDesk({ token: "secret-1" }, {}, async (page, server) => {
    const story = server.add("Suna");
    server.store(story, [{ name: "a.txt", text: "un" }]);
    await page.goto(`${server.address}#token=secret-1`);
    await page.getByRole("link", { name: "Suna" }).click();
    await page.getByRole("button", { name: "Exporter" }).click();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /iCalendar/ }).click()]);
    assert.match(file.suggestedFilename(), /\.ics$/);
    await page.getByText("a été téléchargé").waitFor();
    await accessible(page);
    await picture(page, "desk-exports");
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Exporter");
    page.clean = () => {};
  }));

test("failures are said in the reader's language", () =>
  withDesk({}, { locale: "en-GB" }, async (page, server) => {
    await page.goto(`${server.address}#/s/nothing/overview`);
    await page.getByText("This does not exist, or no longer.").waitFor();
    await accessible(page);
    page.clean = () => {};
  }));
