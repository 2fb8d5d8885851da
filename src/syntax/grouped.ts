/** The elements of a list by a key of theirs, each group in the order of the list. */
export function grouped<Key, One>(list: Iterable<One>, key: (one: One) => Key): ReadonlyMap<Key, readonly One[]> {
  const out = new Map<Key, One[]>();
  for (const one of list) {
    const known = out.get(key(one));
    if (known) known.push(one);
    else out.set(key(one), [one]);
  }
  return out;
}
