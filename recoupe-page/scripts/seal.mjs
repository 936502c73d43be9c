// seal.mjs FILE: writes the built page as FILE, sealed: its Content-Security-Policy allows this one script and this
// one style by their digests and nothing else, so that no word of an article could ever run or load anything.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUILT = new URL("../dist/index.html", import.meta.url);
const DATA = '<script type="application/json" id="dossier"></script>';

const built = readFileSync(BUILT, "utf8");
const script = one(/<script type="module"[^>]*>([\s\S]*?)<\/script>\n?/g, "script");
const style = one(/<style[^>]*>([\s\S]*?)<\/style>\n?/g, "style");
if (built.split(DATA).length !== 2) throw new Error("the page needs one place for the dossier");

const policy = [
  "default-src 'none'",
  `script-src ${digest(script[1])}`,
  `style-src ${digest(style[1])}`,
  "img-src data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types svelte-trusted-html",
].join("; ");

// The script last: the dossier stands above it, so it is there when the script runs.
const page = built
  .replace(script[0], "")
  .replace(style[0], "")
  .replace("<title>", () => `<meta http-equiv="Content-Security-Policy" content="${policy}">\n    <title>`)
  .replace("</head>", () => `<style>${style[1]}</style>\n  </head>`)
  .replace(DATA, () => `${DATA}\n    <script type="module">${script[1]}</script>`);
writeFileSync(process.argv[2], page);
console.log(`the page: ${Math.round(gzipSync(page).length / 1024)} KB compressed`);

function one(pattern, what) {
  const found = [...built.matchAll(pattern)];
  if (found.length !== 1) throw new Error(`the page must have one ${what}, has ${found.length}`);
  return found[0];
}

function digest(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
