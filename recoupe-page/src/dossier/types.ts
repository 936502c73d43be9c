// The records of dossier.json, as docs/dossier.schema.json describes them.

export type Id = string;

/** ISO 8601, as precise as the evidence allows. */
export type IsoDate = string;

export interface Place {
  article: Id;
  /** In Unicode code points of the article's text, inclusive. */
  start: number;
  /** Exclusive. */
  end: number;
}

export type Modality = "asserted" | "negated" | "denied" | "planned" | "possible" | "conditional" | "unverified";

export interface Evidence extends Place {
  attribution: string[];
  modality: Modality;
}

export interface Step {
  because: string;
  evidence: Evidence[];
  earliest?: IsoDate | null;
  latest?: IsoDate | null;
  days: number;
}

export interface StatedDate {
  date: string;
  form: string;
  taken: boolean;
  reason: string;
  start?: number;
  end?: number;
  where?: string;
  name?: string;
  value?: string;
}

export interface Published {
  status: "stated" | "derived" | "inferred" | "unknown";
  date?: IsoDate | null;
  earliest?: IsoDate | null;
  latest?: IsoDate | null;
  because?: string[];
  evidence?: Evidence[];
  steps?: Step[];
  stated?: StatedDate[];
}

export interface Removed {
  start: number;
  end: number;
  why: string;
  rule?: string;
}

export interface Sign {
  start: number;
  end: number;
  rule: string;
  because: string;
}

export interface Wording {
  kind: "plain" | "translated" | "spun" | "unsure";
  score: number;
  signs: Sign[];
}

export interface Article {
  id: Id;
  path: string;
  title: string | null;
  outlet?: string | null;
  byline?: string | null;
  language: string;
  sourceUrl?: string | null;
  agencies?: string[];
  read?: boolean;
  published: Published;
  metadata?: { where: string; name: string; value: string }[];
  wording?: Wording;
  text: string;
  removed: Removed[];
}

export interface Role {
  title: string;
  evidence: Evidence[];
}

export interface Actor {
  id: Id;
  type: "person" | "organisation" | "country" | "place" | "group" | "agency" | "outlet";
  name: string;
  variants: string[];
  because?: string[];
  roles: Role[];
  /** Every place where it is named, described or meant by a pronoun, with pairs of code points; a dossier of an older program has none. */
  mentions?: { article: Id; spans: [number, number][] }[];
}

export interface Origin {
  articles: Id[];
  because: string[];
}

export interface AttributeValue {
  value: string;
  bound?: "exact" | "about" | "at least" | "at most";
  evidence: Evidence[];
}

export interface Attribute {
  name: string;
  status: "single" | "agreed" | "conflict" | "updated" | "denied";
  values: AttributeValue[];
}

export interface Report {
  article: Id;
  evidence: Evidence[];
}

export type EventStatus = "held" | "planned" | "postponed" | "cancelled" | "disputed";

export interface Participant {
  actor: Id;
  role: "actor" | "recipient" | "participant" | "host" | "mediator" | "present";
  /** The words of the reports that mean the actor. */
  evidence?: Evidence[];
}

export interface EventDate {
  value?: IsoDate | null;
  earliest?: IsoDate | null;
  latest?: IsoDate | null;
  because?: string[];
  steps?: Step[];
}

export interface Event {
  id: Id;
  code: string;
  kind: string;
  modes?: string[];
  status: EventStatus;
  title?: string;
  date: EventDate;
  place?: string | null;
  /** The words of the reports that name a place, this one or another. */
  placeEvidence?: Evidence[];
  participants: Participant[];
  attributes: Attribute[];
  reports: Report[];
  independentReports: number;
  because?: string[];
  origins?: Origin[];
}

export interface Statement {
  id: Id;
  speaker?: Id | null;
  speakerText?: string;
  kind: "direct" | "indirect" | "mixed";
  text: string;
  cue?: string;
  via?: string[];
  sameAs?: Id[];
  sameAsBecause?: string;
  evidence: Evidence;
}

export interface Side {
  value: string;
  evidence: Evidence[];
  independentReports?: number;
  origins?: Origin[];
}

export interface Conflict {
  id: Id;
  kind: "value" | "denial" | "update";
  /** An event, a statement or an article. */
  about: Id;
  attribute: string;
  sides: Side[];
  explanation?: string;
}

export interface Deadline {
  id: Id;
  due: IsoDate;
  announced?: IsoDate;
  setBy?: Id | null;
  addressee?: Id | null;
  condition: string;
  consequence?: string | null;
  because?: string[];
  outcome: "open" | "met" | "missed" | "extended" | "unknown";
  evidence: Evidence[];
}

export interface SequenceItem {
  ordinal: number;
  event?: Id | null;
  inferred?: boolean;
  evidence?: Evidence[];
}

export interface Sequence {
  id: Id;
  what: string;
  items: SequenceItem[];
}

export interface CopiedSentence {
  start: number;
  end: number;
  kind: "copied" | "reworded" | "new";
  ofStart?: number;
  ofEnd?: number;
  likeness: number;
}

export interface Copy {
  id: Id;
  article: Id;
  of: Id;
  relation: "duplicate" | "excerpt" | "rewrite" | "translation" | "common-source";
  overlap: number;
  shared?: Evidence[];
  direction?: "article-from-of" | "unknown";
  because?: string[];
  sentences?: CopiedSentence[];
}

export interface Impossible {
  id: Id;
  about: Id;
  statements: { because: string; evidence: Evidence[] }[];
  explanation: string;
}

export interface Change {
  kind: "new" | "changed" | "merged" | "gone";
  part: "article" | "event" | "conflict" | "deadline" | "sequence";
  id: Id;
  into?: Id;
  title: string;
  fields?: { name: string; before: string; now: string }[];
}

export type CorrectionKind =
  | "different-events"
  | "same-event"
  | "different-actors"
  | "same-actor"
  | "event-date"
  | "article-date"
  | "not-event";

/** A place that a judgement is about. */
export interface JudgedPlace extends Place {
  /** The kind of the event that is meant, where several are told in these words. */
  kind?: string;
}

/** An editor's judgement, kept apart from what the articles say. */
export interface Correction {
  id: Id;
  kind: CorrectionKind;
  one: JudgedPlace[];
  other: JudgedPlace[];
  value?: string | null;
  by: string;
  /** ISO 8601 instant. */
  at: string;
  reason: string;
  /** `waiting` until the next dossier and `undone` only where a server keeps them. */
  status: "applied" | "open" | "waiting" | "undone";
  because?: string[];
  /** The events, actors and articles of this dossier that it bears on. */
  about?: Id[];
  /** The words of the reports that were left out because they are no event. */
  leftOut?: Evidence[];
  undone?: { at: string; by?: string | null } | null;
}

export interface Problem {
  code: string;
  place: string;
  detail: string;
  skipped: boolean;
}

export interface Dossier {
  schemaVersion: 1;
  story: { title: string; language?: string; from?: IsoDate; to?: IsoDate };
  articles: Article[];
  actors: Actor[];
  events: Event[];
  statements: Statement[];
  conflicts: Conflict[];
  deadlines: Deadline[];
  sequences: Sequence[];
  copies: Copy[];
  impossible?: Impossible[];
  mergedInto?: { id: Id; into: Id }[];
  changes?: Change[];
  corrections?: Correction[];
  problems?: Problem[];
}
