import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const LANGUAGES = "../recoupe-core/src/main/resources/org/recoupe/language";

/** The keys that the page shares with the other views of a dossier: one wording for all of them. */
const SHARED = /^(status|role|attribute|value|agreement|conflict|outcome|relation|modality|bound|duration|article|wording|removed|fact|kind)\./;

/** The names of the kinds and types of events: `event-kind.meeting`, `event-code.consult`. */
const NAMED = /^(kind|code)\./;

/** Gives `virtual:messages`: the words of the views as they stand in the language data, by language and key. */
function messages(): Plugin {
  const id = "virtual:messages";
  const read = (language: string) => {
    const rows = (name: string) =>
      readFileSync(fileURLToPath(new URL(`${LANGUAGES}/${language}/messages/${name}.tsv`, import.meta.url)), "utf8")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"))
        .map((line) => line.split("\t"));
    return Object.fromEntries([
      ...rows("view").filter(([key = ""]) => SHARED.test(key)),
      ...rows("dossier")
        .filter(([key = ""]) => NAMED.test(key))
        .map(([key, text]) => [`event-${key}`, text]),
      ...rows("problem"),
    ]);
  };
  return {
    name: "recoupe-messages",
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (loaded) =>
      loaded === `\0${id}` ? `export default ${JSON.stringify({ fr: read("fr"), en: read("en") })}` : null,
  };
}

export default defineConfig({
  plugins: [svelte(), messages(), viteSingleFile({ removeViteModuleLoader: true })],
  build: { target: "es2022", modulePreload: false, cssCodeSplit: false, assetsInlineLimit: 1 << 20 },
});
