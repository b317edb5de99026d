/** Two changes of one list brought together item by item, told apart by their ids. */

import { isSame } from './same.ts';

interface Item {
  readonly id: string;
}

export interface MergedList<T> {
  /** What only one side changed is as that side has it; of a dispute, what `mine` has. */
  readonly items: readonly T[];
  /** Items that both changed, to different ends: one of them may have taken it out. */
  readonly disputed: readonly string[];
}

const byId = <T extends Item>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map(item => [item.id, item]));

/**
 * The list with what both sides made of `base`. Where `mine` has not moved anything, the order is theirs.
 * `isOpposed`: whether an item that one side took out is wanted by the other, though it is unchanged in the list.
 */
export function mergeLists<T extends Item>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  isOpposed: (id: string) => boolean = () => false,
): MergedList<T> {
  if (isSame(mine, theirs)) return { items: mine, disputed: [] };
  const disputed: string[] = [];
  const result = new Map<string, T>();
  const [stood, owned, others] = [byId(base), byId(mine), byId(theirs)];
  for (const id of new Set([...owned.keys(), ...others.keys(), ...stood.keys()])) {
    const [was, own, other] = [stood.get(id), owned.get(id), others.get(id)];
    const isOwnChange = !isSame(own, was) || (own !== undefined && !other && isOpposed(id));
    const isOtherChange = !isSame(other, was) || (other !== undefined && !own && isOpposed(id));
    if (isOwnChange && isOtherChange && !isSame(own, other)) disputed.push(id);
    const chosen = isOwnChange ? own : other;
    if (chosen) result.set(id, chosen);
  }
  const order = mergedOrder(base.map(idOf), mine.map(idOf), theirs.map(idOf));
  const items = order.flatMap(id => result.get(id) ?? []);
  return { items: isSame(items, mine) ? mine : items, disputed };
}

const idOf = ({ id }: Item): string => id;

function mergedOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const shared = (list: readonly string[], other: readonly string[]) => list.filter(id => other.includes(id));
  const isMoved = !isSame(shared(mine, base), shared(base, mine));
  const [order, added] = isMoved ? [mine, theirs] : [theirs, mine];
  const merged = [...order];
  added.forEach((id, index) => {
    if (merged.includes(id)) return;
    const before = added[index - 1];
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, id);
  });
  return merged;
}
