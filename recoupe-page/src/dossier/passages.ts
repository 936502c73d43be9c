import type { CodePoints } from "./codepoints";
import type { DossierIndex } from "./index";
import type { CopiedSentence, Id, Place } from "./types";

/** Places in Unicode code points, half-open. */
export interface Range {
  start: number;
  end: number;
}

/** What is to be shown in a text. */
export interface Layers {
  /** The words that were asked for. */
  marks?: Place[];
  /** Where something of the dossier rests on the text. */
  rests?: Range[];
  /** The sentences of a copy. */
  sentences?: CopiedSentence[];
}

/** A stretch of a text with what is to be shown of it. */
export interface Passage {
  text: string;
  /** Among the words that were asked for. */
  marked: boolean;
  /** Why it was set aside, where it was. */
  removed: string | null;
  /** The first stretch of what was set aside for that reason in a row. */
  first: boolean;
  /** Why no writer would put it so, where that is. */
  sign: string | null;
  /** How many things rest on these words, and the number of the narrowest in `rests`. */
  rests: number;
  rest: number;
  /** Of a sentence of a copy, and its number in `sentences`. */
  sentence: number;
}

interface Cut {
  from: number;
  to: number;
  layer: "mark" | "removed" | "sign" | "rest" | "sentence";
  at: number;
}

/**
 * The paragraphs of an article, each cut where something to be shown begins or ends; ranges may overlap one another. Nothing of
 * the text is left out save line ends and paragraphs of blanks.
 */
export function paragraphs(index: DossierIndex, article: Id, layers: Layers): Passage[][] {
  const found = index.articles.get(article);
  if (!found) return [];
  const points = index.pointsOf(article);
  const cuts = [
    ...cutsOf(points, (layers.marks ?? []).filter((mark) => mark.article === article), "mark"),
    ...cutsOf(points, found.removed, "removed"),
    ...cutsOf(points, found.wording?.signs ?? [], "sign"),
    ...cutsOf(points, layers.rests ?? [], "rest"),
    ...cutsOf(points, layers.sentences ?? [], "sentence"),
  ].sort((a, b) => a.from - b.from);
  const result: Passage[][] = [[]];
  let why: string | null = null;
  let active: Cut[] = [];
  let next = 0;
  const ends = boundaries(found.text, cuts);
  for (let i = 0; i + 1 < ends.length; i++) {
    const start = ends[i]!;
    const text = found.text.slice(start, ends[i + 1]);
    active = active.filter((cut) => cut.to > start);
    for (; next < cuts.length && cuts[next]!.from <= start; next++) if (cuts[next]!.to > start) active.push(cuts[next]!);
    if (text === "\n") {
      if (result.at(-1)!.length) result.push([]);
      continue;
    }
    const passage = passageOf(text, active, found);
    if (passage.removed) passage.first = passage.removed !== why && text.trim() !== "";
    if (text.trim()) why = passage.removed;
    result.at(-1)!.push(passage);
  }
  return result.filter((paragraph) => paragraph.some((passage) => passage.text.trim()));
}

function cutsOf(points: CodePoints, ranges: Range[], layer: Cut["layer"]): Cut[] {
  return ranges.flatMap(({ start, end }, at) => (end > start ? [{ from: points.unit(start), to: points.unit(end), layer, at }] : []));
}

function boundaries(text: string, cuts: Cut[]): number[] {
  const ends = new Set([0, text.length]);
  for (const { from, to } of cuts) ends.add(from).add(to);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) ends.add(at).add(at + 1);
  return [...ends].sort((a, b) => a - b);
}

function passageOf(text: string, active: Cut[], article: { removed: { why: string }[]; wording?: { signs: { because: string }[] } }): Passage {
  const of = (layer: Cut["layer"]) => active.filter((cut) => cut.layer === layer);
  const rests = of("rest");
  const narrowest = rests.reduce<Cut | null>((best, cut) => (!best || cut.to - cut.from < best.to - best.from ? cut : best), null);
  const removed = of("removed")[0];
  const sign = of("sign")[0];
  return {
    text,
    marked: of("mark").length > 0,
    removed: removed ? article.removed[removed.at]!.why : null,
    first: false,
    sign: sign ? (article.wording?.signs[sign.at]?.because ?? null) : null,
    rests: rests.length,
    rest: narrowest?.at ?? -1,
    sentence: of("sentence").at(-1)?.at ?? -1,
  };
}
