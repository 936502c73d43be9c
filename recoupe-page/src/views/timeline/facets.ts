import type { DossierIndex } from "../../dossier/index";
import { codeName, kindName } from "../../dossier/kinds";
import { i18n } from "../../i18n/index.svelte";
import { NONE, type Facet } from "./filters";
import type { Certainty, Support } from "./marks";
import { words } from "./words";

/** Facets whose values have an order of their own; the others stand by how many they have. */
export const ORDERED: Partial<Record<Facet, string[]>> = {
  status: ["held", "planned", "postponed", "cancelled", "disputed"],
  day: ["day", "interval", "unknown"],
  support: ["contradicted", "single", "corroborated"],
};

const OUTCOME = "deadline-";

/** A value of a facet in words. */
export function label(index: DossierIndex, facet: Facet, value: string): string {
  const w = words();
  switch (facet) {
    case "actor":
      return index.name(value);
    case "place":
      return value === NONE ? w.none.place : value;
    case "outlet":
      return value === NONE ? w.none.outlet : value;
    case "kind":
      return value === "deadline" ? w.deadline : kindName(value);
    case "code":
      return codeName(value);
    case "status":
      return value.startsWith(OUTCOME)
        ? `${w.deadline} (${i18n.word("outcome", value.slice(OUTCOME.length))})`
        : i18n.word("status", value);
    case "day":
      return w.certainty[value as Certainty] ?? value;
    case "support":
      return w.support[value as Support] ?? value;
  }
}

export interface Option {
  value: string;
  label: string;
  count: number;
}

/** What can be chosen: all that is there at all, and what is chosen already. */
export function options(index: DossierIndex, facet: Facet, all: Iterable<string>, counts: Map<string, number>, chosen: ReadonlySet<string>): Option[] {
  const order = ORDERED[facet];
  const rank = (value: string) => {
    const at = order ? order.indexOf(value) : -1;
    return at < 0 ? (order?.length ?? 0) : at;
  };
  const collator = new Intl.Collator(i18n.language);
  return [...new Set([...all, ...chosen])]
    .map((value) => ({ value, label: label(index, facet, value), count: counts.get(value) ?? 0 }))
    .sort((a, b) => rank(a.value) - rank(b.value) || (order ? 0 : b.count - a.count) || collator.compare(a.label, b.label));
}
