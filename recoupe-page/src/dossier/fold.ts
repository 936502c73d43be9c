/** A text in small letters without accents, and where each of its letters stands in the text, in UTF-16 units. */
export interface Folded {
  text: string;
  /** One more than there are letters: the last is the end of the text. */
  at: Uint32Array;
}

const MARKS = /\p{M}/gu;

/** Small letters, no accents, one kind of apostrophe. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae").replaceAll("’", "'");
}

export function folded(text: string): Folded {
  let result = "";
  const at: number[] = [];
  for (let unit = 0; unit < text.length; ) {
    const point = text.codePointAt(unit)!;
    const length = point > 0xffff ? 2 : 1;
    const letters = point < 0x80 ? String.fromCharCode(point).toLowerCase() : fold(text.slice(unit, unit + length));
    for (let i = 0; i < letters.length; i++) at.push(unit);
    result += letters;
    unit += length;
  }
  at.push(text.length);
  return { text: result, at: Uint32Array.from(at) };
}

const LETTER = /[\p{L}\p{N}]/u;

/** Where `needle`, folded already, stands in the folded text as whole words; `prefix`: its last word may go on. */
export function* occurrences(hay: string, needle: string, prefix = false): Generator<[number, number]> {
  if (!needle) return;
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (at > 0 && LETTER.test(hay[at - 1]!) && LETTER.test(needle[0]!)) continue;
    if (!prefix && end < hay.length && LETTER.test(hay[end]!) && LETTER.test(needle.at(-1)!)) continue;
    yield [at, end];
  }
}
