/** What has the same key together, in the order in which the keys come. */
export function grouped<T, K>(list: Iterable<T>, key: (each: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const each of list) {
    const of = key(each);
    const group = groups.get(of);
    if (group) group.push(each);
    else groups.set(of, [each]);
  }
  return [...groups];
}

/** Things that are tied to one another, in groups. */
export class Ties<T> {
  private readonly next = new Map<T, T>();

  tie(one: T, other: T): void {
    const [a, b] = [this.of(one), this.of(other)];
    if (a !== b) this.next.set(a, b);
  }

  /** The same for all that are tied. */
  of(thing: T): T {
    let at = thing;
    for (let next = this.next.get(at); next !== undefined; next = this.next.get(at)) {
      // Each step is cut short for those that come after.
      const after = this.next.get(next);
      if (after !== undefined) this.next.set(at, after);
      at = next;
    }
    return at;
  }
}
