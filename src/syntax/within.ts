interface Placed {
  readonly range: readonly [number, number];
}

const sorted = new WeakMap<readonly Placed[], readonly Placed[]>();

/** A list in the order of the text; visitor keys need not follow it. */
function inOrder<One extends Placed>(list: readonly One[]): readonly One[] {
  const known = sorted.get(list) as readonly One[] | undefined;
  if (known) return known;
  const ordered = list.toSorted((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  sorted.set(list, ordered);
  return ordered;
}

/** The index of the first element that starts at the offset or behind it. */
function firstFrom(list: readonly Placed[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.range[0] ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What of a list that never changes stands inside a node, in the order of the text, without a look at the rest. */
export function within<One extends Placed>(list: readonly One[], outer: Placed): One[] {
  const ordered = inOrder(list);
  const [start, end] = outer.range;
  const out: One[] = [];
  for (let i = firstFrom(ordered, start); i < ordered.length; i++) {
    const one = ordered[i];
    if (!one || one.range[0] >= end) break;
    if (one.range[1] <= end) out.push(one);
  }
  return out;
}
