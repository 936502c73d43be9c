import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "./browser.mjs";
import { example, written } from "./dossier.mjs";
import { difference, keep, kept, PICTURES, SIZE } from "./pictures.mjs";

const WRITE = process.env.RECOUPE_PICTURES === "write";
const LARGEST_DIFFERENCE = 0.04;

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

for (const [name, { hash, scroll, ...options }] of Object.entries(PICTURES)) {
  test(`the picture of ${name} in docs/pictures shows the page as it is`, async () => {
    const dossier = example();
    const page = await open(browser, written(dossier) + (typeof hash === "function" ? hash(dossier) : hash), { viewport: SIZE, ...options });
    await page.locator("main h1").waitFor();
    await page.evaluate(() => document.fonts.ready);
    if (scroll) await page.locator(scroll).first().evaluate((element) => element.scrollIntoView({ block: "center" }));
    const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
    page.clean();
    if (WRITE) keep(name, picture);
    const before = kept(name);
    assert.ok(before, "there is none: RECOUPE_PICTURES=write ./dev page test");
    // In a page of its own: that of the dossier lets nothing run.
    const blank = await browser.newPage();
    const apart = await difference(blank, before, picture);
    assert.ok(apart <= LARGEST_DIFFERENCE, `it is ${apart.toFixed(3)} apart; look, then RECOUPE_PICTURES=write ./dev page test`);
    await blank.close();
    await page.context().close();
  });
}
