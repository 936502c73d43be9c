import type { DossierIndex } from "../../dossier/index";
import { tableOf, type Column, type Entry, type Row } from "../../dossier/table";
import type { Conflict, Event, Id, Place } from "../../dossier/types";

/** A footnote: the exact words that something rests on. */
export interface Note {
  number: number;
  place: Place;
  /** Other articles of the origin that say the same. */
  also: Id[];
}

/** What an origin says in a row, once, and which others of its articles say so too. */
export interface Said {
  entry: Entry;
  also: Id[];
}

/** So many columns stand beside one another on a sheet. */
const WIDTH = 4;

export interface PaperEvent {
  event: Event;
  number: number;
  /** The table, cut into pieces that a sheet is wide enough for; each has the rows that say something in it. */
  tables: { columns: Column[]; rows: Row[] }[];
  notes: Note[];
}

export interface PaperConflict {
  conflict: Conflict;
  sides: { value: string; notes: Note[] }[];
}

export interface Paper {
  conflicts: PaperConflict[];
  events: PaperEvent[];
  numberOf: (event: Id, place: Place) => number | undefined;
}

/** Numbers the notes of the whole dossier, in the order in which they are met; each place once for every event. */
export function paperOf(index: DossierIndex, events: Event[], checks: Conflict[]): Paper {
  let last = 0;
  const numbers = new Map<string, number>();
  const key = (about: Id, { article, start, end }: Place) => `${about} ${article} ${start} ${end}`;
  const numbered = (about: Id, places: { place: Place; also: Id[] }[]): Note[] =>
    places.flatMap(({ place, also }) => {
      if (place.end <= place.start || numbers.has(key(about, place))) return [];
      numbers.set(key(about, place), ++last);
      return [{ number: last, place, also }];
    });
  const conflicts = checks.map((conflict) => ({
    conflict,
    sides: conflict.sides.map((side, i) => ({ value: side.value, notes: numbered(`${conflict.id} ${i}`, side.evidence.map((place) => ({ place, also: [] }))) })),
  }));
  return {
    conflicts,
    events: events.map((event, i) => {
      const { columns, rows } = tableOf(index, event);
      const tables = pieces(columns).map((piece) => {
        const articles = new Set(piece.flatMap((column) => column.articles));
        return { columns: piece, rows: rows.filter((row) => [...row.said.keys()].some((article) => articles.has(article))) };
      });
      const said = tables.flatMap((table) => table.rows.filter(isNoted).flatMap((row) => table.columns.flatMap((column) => saidBy(row, column))));
      return { event, number: i + 1, tables, notes: numbered(event.id, said.map(({ entry, also }) => ({ place: entry.place, also }))) };
    }),
    numberOf: (event, place) => numbers.get(key(event, place)),
  };
}

/** Rows whose words are quoted in a note; how a report is put has the words of the report itself. */
export function isNoted(row: Row): boolean {
  return row.kind !== "status" && row.kind !== "participant" && row.kind !== "place";
}

/** What an origin says: its articles in their order, each thing once. */
export function saidBy(row: Row, column: Column): Said[] {
  const said = new Map<string, Said>();
  for (const article of column.articles) {
    for (const entry of row.said.get(article) ?? []) {
      const key = row.kind === "report" ? entry.words.toLowerCase() : entry.key;
      const same = said.get(key);
      if (!same) said.set(key, { entry, also: [] });
      else if (article !== same.entry.place.article && !same.also.includes(article)) same.also.push(article);
    }
  }
  return [...said.values()];
}

function pieces(columns: Column[]): Column[][] {
  const count = Math.ceil(columns.length / WIDTH);
  const each = Math.ceil(columns.length / Math.max(1, count));
  return Array.from({ length: count }, (_, i) => columns.slice(i * each, (i + 1) * each));
}

/** More than one origin, or something that is not settled. */
export function isWeighty(index: DossierIndex, event: Event): boolean {
  return event.independentReports > 1 || event.status === "disputed" || (index.conflictsAbout.get(event.id)?.length ?? 0) > 0;
}
