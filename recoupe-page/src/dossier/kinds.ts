import { i18n } from "../i18n/index.svelte";

/** What an event is in one word: « rencontre », « explosion ». */
export function kindName(kind: string): string {
  return i18n.word("event-kind", kind).replaceAll("-", " ");
}

/** Its PLOVER type in words. */
export function codeName(code: string): string {
  return i18n.word("event-code", code.toLowerCase());
}
