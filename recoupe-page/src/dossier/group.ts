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
