import type { Accepted, Refused } from "./api";
import { session } from "./session.svelte";

/** So much goes into one request: the server bounds it, and what is acknowledged early is safe early. */
const MOST_FILES = 200;
const MOST_BYTES = 16 * 1024 * 1024;

/** What was handed in, what is on its way, and what came of it. */
class Uploads {
  /** Files of the present hand-in that are still to be sent. */
  sending = $state(0);
  /** The outcome of the last hand-in; null before it. */
  last = $state.raw<{ accepted: number; known: number; rejected: Refused[] } | null>(null);
  failure = $state.raw<unknown>(null);

  files(files: File[]): Promise<boolean> {
    const story = session.story!;
    return this.hand(files.length, async (add) => {
      for (const batch of batches(files)) {
        add(await session.api!.upload(story, batch));
        this.sending -= batch.length;
      }
    });
  }

  text(name: string, text: string): Promise<boolean> {
    return this.hand(1, async (add) => add(await session.api!.paste(session.story!, name, text)));
  }

  folder(path: string): Promise<boolean> {
    return this.hand(1, async (add) => add(await session.api!.folder(session.story!, path)));
  }

  feed(id: string): Promise<boolean> {
    return this.hand(1, async (add) => add(await session.api!.fetchFeed(session.story!, id)));
  }

  /** Whether all of it could be handed in. */
  private async hand(count: number, send: (add: (answer: Accepted) => void) => Promise<void>): Promise<boolean> {
    if (!count) return false;
    const total = { accepted: 0, known: 0, rejected: [] as Refused[] };
    this.sending = count;
    this.failure = null;
    this.last = null;
    try {
      await send(({ accepted, rejected }) => {
        total.known += accepted.filter((each) => each.known).length;
        total.accepted += accepted.filter((each) => !each.known).length;
        total.rejected.push(...rejected);
        session.refuse(rejected);
      });
      return true;
    } catch (failure) {
      this.failure = failure;
      return false;
    } finally {
      this.sending = 0;
      this.last = total;
    }
  }
}

function* batches(files: File[]): Generator<File[]> {
  let batch: File[] = [];
  let bytes = 0;
  for (const file of files) {
    if (batch.length && (batch.length === MOST_FILES || bytes + file.size > MOST_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(file);
    bytes += file.size;
  }
  if (batch.length) yield batch;
}

/** The files that were dropped, those of folders too, without hidden ones. */
export async function dropped(data: DataTransfer): Promise<File[]> {
  // The list is empty once the event is over: entries are taken first.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return [...data.files].filter(visible);
  const files: File[] = [];
  for (const entry of entries) if (entry) await walk(entry, files);
  return files.filter(visible);
}

export const visible = (file: File): boolean => !file.name.startsWith(".");

async function walk(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (entry.isFile) {
    files.push(await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail)));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A folder is read in portions, until an empty one.
    const portion = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (!portion.length) return;
    for (const child of portion) await walk(child, files);
  }
}

export const uploads = new Uploads();
