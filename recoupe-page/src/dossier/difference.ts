import { fold } from "./fold";

/** A stretch of a text, and whether the other text lacks it. */
export interface Part {
  text: string;
  differs: boolean;
}

/** So many words are compared in order; of longer texts each word that the other lacks altogether is marked. */
const MOST = 600;

/** The text in stretches that the other has too, in the same order, and such as it lacks; accents, capitals and signs aside. */
export function differences(other: string, text: string): Part[] {
  const tokens = text.match(/[\p{L}\p{N}]+['’]?|[^\p{L}\p{N}]+/gu) ?? [];
  const words = tokens.map((token, i) => ({ i, key: fold(token) })).filter(({ i }) => isWord(tokens[i]!));
  const others = (other.match(/[\p{L}\p{N}]+['’]?/gu) ?? []).map(fold);
  const shared = words.length > MOST || others.length > MOST ? lacking(words, others) : inOrder(words, others);
  const parts: Part[] = [];
  tokens.forEach((token, i) => {
    const last = parts.at(-1);
    // A sign goes with what stands before it, and between two words that differ with both.
    const differs = isWord(token) ? !shared.has(i) : (last?.differs ?? false) && i + 1 < tokens.length && !shared.has(i + 1);
    if (last && last.differs === differs) last.text += token;
    else parts.push({ text: token, differs });
  });
  return parts;
}

const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

function lacking(words: { i: number; key: string }[], others: string[]): Set<number> {
  const known = new Set(others);
  return new Set(words.filter(({ key }) => known.has(key)).map(({ i }) => i));
}

/** The longest common row of words. */
function inOrder(words: { i: number; key: string }[], others: string[]): Set<number> {
  const width = others.length + 1;
  const longest = new Uint16Array((words.length + 1) * width);
  for (let a = words.length - 1; a >= 0; a--) {
    for (let b = others.length - 1; b >= 0; b--) {
      longest[a * width + b] =
        words[a]!.key === others[b]
          ? longest[(a + 1) * width + b + 1]! + 1
          : Math.max(longest[(a + 1) * width + b]!, longest[a * width + b + 1]!);
    }
  }
  const shared = new Set<number>();
  for (let a = 0, b = 0; a < words.length && b < others.length; ) {
    if (words[a]!.key === others[b]) {
      shared.add(words[a]!.i);
      a++;
      b++;
    } else if (longest[(a + 1) * width + b]! >= longest[a * width + b + 1]!) a++;
    else b++;
  }
  return shared;
}
