import type { Judgement } from "../../desk/api";
import { session } from "../../desk/session.svelte";
import type { DossierIndex } from "../../dossier/index";
import type { Correction, Id, JudgedPlace } from "../../dossier/types";
import { keep, kept } from "../../i18n/index.svelte";

const EDITOR = "recoupe-editor";
const COLLECTED = "recoupe-corrections:";

/**
 * The judgements of editors on what is shown: those of the server, or in a page from disk those of the dossier and those that
 * were collected in it, which `recoupe build --corrections` applies.
 */
class Judgements {
  /** The editor's name, kept in this browser. */
  editor = $state(kept(EDITOR) ?? "");
  /** Of the server and one story, those undone too; null until they are loaded. */
  private stored = $state.raw<{ story: Id; list: Correction[] } | null>(null);
  private collected = $state.raw<Correction[]>([]);
  /** Corrections of the dossier that are to be left out of the file. */
  private dropped = $state.raw<Set<Id>>(new Set());
  private key = "";

  constructor() {
    if (!session.api && session.index) this.collect(session.index);
  }

  /** All of them, the oldest first. */
  list(index: DossierIndex): Correction[] {
    if (session.api) return this.stored?.story === session.story ? this.stored!.list : index.corrections;
    const given = index.corrections.map((each) => (this.dropped.has(each.id) ? { ...each, status: "undone" as const } : each));
    return [...given, ...this.collected];
  }

  /** Whether it waits in this browser to be handed to `recoupe build`. */
  isCollected(correction: Correction): boolean {
    return this.collected.includes(correction);
  }

  async load(): Promise<void> {
    const { api, story } = session;
    if (!api || !story) return;
    const stored = await api.corrections(story);
    if (story === session.story) this.stored = { story, list: stored };
  }

  async add(judgement: Judgement): Promise<void> {
    this.editor = judgement.by;
    keep(EDITOR, judgement.by);
    if (session.api) {
      await session.api.correct(session.story!, judgement);
      return this.load();
    }
    const at = new Date().toISOString().replace(/\.\d+Z$/, "Z");
    this.collected = [...this.collected, { ...judgement, id: `c-${crypto.randomUUID().slice(0, 8)}`, at, status: "open", because: [] }];
    this.save();
  }

  async undo(correction: Correction): Promise<void> {
    if (session.api) {
      await session.api.undo(session.story!, correction.id, this.editor);
      return this.load();
    }
    if (this.collected.some((each) => each.id === correction.id)) this.collected = this.collected.filter((each) => each.id !== correction.id);
    else this.dropped = new Set([...this.dropped, correction.id]);
    this.save();
  }

  /** Takes an undone one of the dossier up again; from disk only. */
  redo(correction: Correction): void {
    this.dropped = new Set([...this.dropped].filter((id) => id !== correction.id));
    this.save();
  }

  /** What `recoupe build --corrections` reads: all that hold. */
  file(index: DossierIndex): { corrections: Partial<Correction>[] } {
    const holding = this.list(index).filter((each) => each.status !== "undone");
    return {
      corrections: holding.map(({ id, kind, one, other, value, by, at, reason, status }) => ({
        id,
        kind,
        one: one.map(bare),
        other: other.map(bare),
        value: value ?? null,
        by,
        at,
        reason,
        status,
        because: [],
      })),
    };
  }

  private collect(index: DossierIndex): void {
    this.key = COLLECTED + index.dossier.story.title;
    try {
      const { collected = [], dropped = [] } = JSON.parse(kept(this.key) ?? "{}") as { collected?: Correction[]; dropped?: Id[] };
      // Those that the dossier was built with already are its own now.
      const known = new Set(index.corrections.map(signature));
      this.collected = collected.filter((each) => !known.has(signature(each)));
      this.dropped = new Set(dropped);
    } catch {
      this.collected = [];
    }
  }

  private save(): void {
    keep(this.key, JSON.stringify({ collected: this.collected, dropped: [...this.dropped] }));
  }
}

const signature = ({ kind, one, other, value, by, at, reason }: Correction) =>
  JSON.stringify([kind, places(one), places(other), value ?? null, by, Date.parse(at), reason]);

const bare = ({ article, start, end, kind }: JudgedPlace): JudgedPlace => ({ article, start, end, ...(kind ? { kind } : {}) });

const places = (list: Correction["one"]) => list.map(({ article, start, end }) => `${article}:${start}-${end}`).sort();

export const judgements = new Judgements();
