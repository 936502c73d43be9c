/**
 * Turns offsets in Unicode code points, as a dossier counts, into offsets of JavaScript's UTF-16 strings. Texts without a
 * character beyond the basic plane, nearly all, need no table.
 */
export class CodePoints {
  private readonly text: string;
  private units: Uint32Array | null | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The UTF-16 offset of the code point at `offset`; offsets beyond the end give the end. */
  unit(offset: number): number {
    this.units ??= CodePoints.table(this.text);
    if (this.units === null) return Math.min(offset, this.text.length);
    return this.units[Math.min(offset, this.units.length - 1)] ?? this.text.length;
  }

  /** The code point at a UTF-16 offset: the other way round. */
  point(unit: number): number {
    this.units ??= CodePoints.table(this.text);
    const units = this.units;
    if (units === null) return Math.min(unit, this.text.length);
    let low = 0;
    let high = units.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (units[middle]! < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(end));
  }

  /** null where a code point is a unit throughout. */
  private static table(text: string): Uint32Array | null {
    if (!/[\uD800-\uDBFF]/.test(text)) return null;
    const units = new Uint32Array(text.length + 1);
    let points = 0;
    for (let unit = 0; unit < text.length; unit += text.codePointAt(unit)! > 0xffff ? 2 : 1) units[points++] = unit;
    units[points] = text.length;
    return units.slice(0, points + 1);
  }
}
