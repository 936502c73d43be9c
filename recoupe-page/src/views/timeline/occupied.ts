import type { DossierIndex } from "../../dossier/index";
import { publications, type Mark } from "./marks";

/** An interval up to this many days is drawn to scale; of a longer one, such as a bare year, the ends are enough. */
const SHORT = 62;

/** The days that the axis must have: those on which something may have happened, and those of the articles. */
export function occupied(index: DossierIndex, marks: Mark[]): Set<number> {
  const days = new Set(publications(index).keys());
  for (const { from, to } of marks) {
    if (from !== null) days.add(from);
    if (to !== null) days.add(to);
    if (from === null || to === null || to - from > SHORT) continue;
    for (let day = from; day < to; day++) days.add(day);
  }
  return days;
}
