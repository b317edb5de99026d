/** Whether two plain values say the same, in whatever order their keys stand; an absent key is `undefined`. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [ours, theirs] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  const keys = new Set([...ours.keys(), ...theirs.keys()]);
  return [...keys].every(key => sameData(ours.get(key), theirs.get(key)));
}
