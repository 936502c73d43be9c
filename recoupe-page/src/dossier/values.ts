import { i18n } from "../i18n/index.svelte";

/** The name of an attribute; one without a name of its own in plain words. */
export function attributeName(name: string): string {
  const word = i18n.word("attribute", name);
  return word === name ? name.replaceAll(/[-_]/g, " ") : word;
}

/** The value of an attribute as a person says it. */
export function value(value: string, bound: string = "exact"): string {
  const said = duration(value) ?? i18n.word("value", value);
  const key = bound.replace(" ", "-");
  const frame = i18n.word("bound", key);
  return frame === key ? said : frame.replace("{0}", () => said);
}

/** An attribute with its value in words: « durée : 3 heures », « 2 jours avant l'échéance ». */
export function fact(name: string, words: string): string {
  const frame = i18n.word("fact", name);
  return frame === name ? `${attributeName(name)}${i18n.language === "fr" ? " : " : ": "}${words}` : frame.replace("{0}", () => words);
}

/** An ISO 8601 duration in words; null where it is none. */
export function duration(value: string): string | null {
  const found = /^-?P((?:\d+[YMWD]){0,4})(?:T((?:\d+[HMS]){1,3}))?$/.exec(value);
  if (!found || !(found[1] || found[2])) return null;
  const parts = (text: string | undefined, clock: string) =>
    [...(text ?? "").matchAll(/(\d+)([A-Z])/g)].map(([, number = "", unit = ""]) => {
      const key = `${clock}${unit}`;
      const frame = i18n.word("duration", `${key}.${Number(number)}`);
      return (frame === `${key}.${Number(number)}` ? i18n.word("duration", `${key}.n`) : frame).replace("{0}", i18n.number(Number(number)));
    });
  return [...parts(found[1], ""), ...parts(found[2], "T")].join(" ");
}
