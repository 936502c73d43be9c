import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, launch, open } from "./browser.mjs";
import { written } from "./dossier.mjs";
import { made } from "./made.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** Opens what there is to cite and gives its three forms. */
async function forms(page, within) {
  await within.getByRole("button", { name: /^(Citer|Cite)$/ }).click();
  const [press, bibtex, link] = await within.locator(".cite-as .text").allTextContents();
  return { press, bibtex, link };
}

test("an article is cited as the press does, for BibTeX with what TeX would take for a command made safe, and as a link", async () => {
  const page = await open(browser, `${written(made())}#/articles/a-one`);
  const { press, bibtex, link } = await forms(page, page.locator("main"));
  assert.equal(press, "Jeanne Adour, «\u00a0Incendie à Lormont-le-Vieux 🔥🔥\u00a0», L'Écho de Lormont, 9 mai 2031, https://echo.example/halle_{brûlée}?a=1&b=2.");
  assert.match(bibtex, /^@article\{l-echo-de-lormont-2031-a1,\n/);
  assert.match(bibtex, /\n {2}author = \{Jeanne Adour\},\n/);
  assert.match(bibtex, /\n {2}year = \{2031\},\n {2}month = \{05\},\n {2}day = \{09\},\n/);
  assert.match(bibtex, /url = \{https:\/\/echo\.example\/halle_%7Bbrûlée%7D\?a=1&b=2\}/);
  assert.equal(bibtex.split("{").length, bibtex.split("}").length);
  assert.equal(link, "dossier.html#/articles/a-one");
  await accessible(page);
  page.clean();
  await page.context().close();
});

test("an event is cited with its sources, a passage with its words; the link leads back to the very words", async () => {
  const dossier = made();
  const page = await open(browser, `${written(dossier)}#/events/ev-fire`);
  const event = await forms(page, page.locator("main header"));
  assert.match(event.press, /^Incendie à Lormont-le-Vieux, 8 mai 2031\. Sources : Jeanne Adour, «\sIncendie.* ; «\sHalle détruite.*\.$/);
  assert.match(event.bibtex, /^@misc\{fire-2031-ev-fire,\n {2}title = \{Incendie à Lormont-le-Vieux\},\n {2}howpublished = \{Dossier Recoupe : La halle/);
  assert.equal(event.link, "dossier.html#/events/ev-fire");
  await page.locator("td a.words", { hasText: /^Trois familles$/ }).click();
  const passage = await forms(page, page.locator("aside"));
  assert.match(passage.press, /^«\sTrois familles\s», Jeanne Adour, «\sIncendie à Lormont-le-Vieux 🔥🔥\s», L'Écho de Lormont, 9 mai 2031/);
  const { start, end } = dossier.events[0].attributes[0].values[0].evidence[0];
  assert.equal(passage.link, `dossier.html#/articles/a-one?at=a-one:${start}-${end}`);
  assert.ok(!passage.link.includes("file:") && !passage.bibtex.includes("file:"));
  await page.goto(`${page.url().split("#")[0]}#${passage.link.split("#")[1]}`);
  await page.locator(".text mark").first().waitFor();
  assert.equal(await page.locator(".text mark").first().textContent(), "Trois familles");
  page.clean();
  await page.context().close();
});

test("a statement is cited with who said it and where it stands", async () => {
  const dossier = made();
  const page = await open(browser, `${written(dossier)}#/statements/st-1`);
  const { press, bibtex, link } = await forms(page, page.locator("main"));
  assert.match(press, /^Odile Marsan : «\sNous avons relogé 𝐭𝐨𝐮𝐭 le monde 👪\s», dans «\sLormont-le-Vieux : cinq familles relogées\s», 10 mai 2031\.$/);
  assert.match(bibtex, /note = \{Odile Marsan : «\sNous avons/);
  const { start, end } = dossier.statements[0].evidence;
  assert.equal(link, `dossier.html#/statements/st-1?at=a-three:${start}-${end}`);
  await accessible(page);
  page.clean();
  await page.context().close();
});

test("a copy goes to the clipboard and is announced", async () => {
  const page = await open(browser, `${written(made())}#/events/ev-fire`, { locale: "en-GB", permissions: ["clipboard-read", "clipboard-write"] });
  const { press } = await forms(page, page.locator("main header"));
  await page.getByRole("button", { name: "Copy Press (French)" }).click();
  await page.getByText("Copied: Press (French)").waitFor();
  assert.equal(await page.locator(".told").getAttribute("role"), "status");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), press);
  page.clean();
  await page.context().close();
});

test("where the browser gives no clipboard the old way is taken, and else the text is selected", async () => {
  for (const old of [true, false]) {
    const page = await open(browser, "about:blank");
    await page.addInitScript((works) => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      const copy = Document.prototype.execCommand;
      Document.prototype.execCommand = function (command) {
        globalThis.taken = document.activeElement?.value;
        return works && copy.call(this, command);
      };
    }, old);
    await page.goto(`${written(made())}#/events/ev-fire`);
    const { link } = await forms(page, page.locator("main header"));
    const button = page.getByRole("button", { name: "Copier Lien" });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByText(old ? "Copié : Lien" : "Le navigateur refuse la copie").waitFor();
    assert.equal(await page.evaluate(() => globalThis.taken), link);
    assert.ok(await button.evaluate((element) => element === document.activeElement), "the focus stays");
    if (!old) assert.equal(await page.evaluate(() => getSelection().toString()), link);
    page.clean();
    await page.context().close();
  }
});

test("what is hostile in a title stays text, and breaks no field", async () => {
  const dossier = made();
  dossier.articles[0].title = "50 % de hausse}, url = {x} \\input{/etc/passwd} #1 «\u00a0dit-il\u00a0» <b>";
  dossier.articles[0].byline = null;
  const page = await open(browser, `${written(dossier, "braces")}#/articles/a-one`);
  const { press, bibtex } = await forms(page, page.locator("main"));
  assert.ok(press.startsWith("«\u00a050 % de hausse}, url = {x} \\input{/etc/passwd} #1 “dit-il” <b>\u00a0»"));
  const title = /\n {2}title = \{(.*)\},\n/.exec(bibtex)[1].replaceAll("\u00a0", " ");
  assert.equal(
    title,
    "50 \\% de hausse\\textbraceright{}, url = \\textbraceleft{}x\\textbraceright{} \\textbackslash{}input\\textbraceleft{}/etc/passwd\\textbraceright{} \\#1 « dit-il » <b>",
  );
  assert.equal(bibtex.split("{").length, bibtex.split("}").length);
  assert.equal(await page.locator("main b", { hasText: "dit-il" }).count(), 0);
  page.clean();
  await page.context().close();
});
