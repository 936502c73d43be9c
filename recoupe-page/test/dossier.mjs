// The dossier of the example story, as `recoupe build` writes it, and others made from it.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const HOUSE = fileURLToPath(new URL("../../", import.meta.url));
const TEMPLATE = join(HOUSE, "recoupe-core/src/main/resources/org/recoupe/view/page.html");
const GOLDEN = join(HOUSE, "recoupe-core/src/test/resources/golden/example/dossier.json");
const folder = mkdtempSync(join(tmpdir(), "recoupe-page-"));

/** The example's dossier. */
export const example = () => JSON.parse(readFileSync(GOLDEN, "utf8"));

/** Writes the page of a dossier and gives its address. */
export function written(dossier, name = "dossier") {
  const data = JSON.stringify(dossier).replaceAll("<", "\\u003c");
  const [before, after] = readFileSync(TEMPLATE, "utf8").split('id="dossier">');
  const file = join(folder, `${name}.html`);
  writeFileSync(file, `${before}id="dossier">${data}${after}`);
  return pathToFileURL(file).href;
}

/** The page as `recoupe serve` gives it. */
export const served = () => readFileSync(TEMPLATE, "utf8").replace('name="recoupe-mode" content="file"', 'name="recoupe-mode" content="served"');
