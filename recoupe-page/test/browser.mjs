// A real Chromium for the tests, and how they look at a page.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const OUT = fileURLToPath(new URL("./out/", import.meta.url));

/** Where Chromium is: `RECOUPE_CHROMIUM`, else where Debian and others put it. */
const BROWSER = [process.env.RECOUPE_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);

export async function launch() {
  assert.ok(BROWSER, "the tests of the page need Chromium: apt-get install chromium, or name one in RECOUPE_CHROMIUM");
  return chromium.launch({
    executablePath: BROWSER,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/**
 * A page that fails the test on any error, refusal of the policy or request that leaves the machine.
 *
 * @param options of Playwright's `newContext`, such as locale and colorScheme
 */
export async function open(browser, address, options = {}) {
  const context = await browser.newContext({ locale: "fr-FR", viewport: { width: 1360, height: 900 }, ...options });
  const page = await context.newPage();
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!["file:", "data:", "blob:"].includes(protocol) && !["127.0.0.1", "localhost"].includes(hostname)) wrong.push(`asks ${request.url()}`);
  });
  await page.goto(address);
  page.clean = () => assert.deepEqual(wrong, []);
  return page;
}

/** No violation of WCAG 2.2 A and AA in what is shown. */
export async function accessible(page) {
  // Run by the debugger and not as an element of the page, whose policy would refuse it.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { preload: false, resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
  );
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`).join(" | ")}`),
    [],
  );
}

/** A picture of what is shown, for a person to look at. */
export async function picture(page, name) {
  mkdirSync(OUT, { recursive: true });
  await page.screenshot({ path: `${OUT}${name}.png` });
}
