/** Whether two plain values say the same, in whatever order their keys stand; an absent key is `undefined`. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  if (Array.isArray(one) && one.length !== (other as readonly unknown[]).length) return false;
  return (
    Object.keys(one).every(key => isSame(ownOf(one, key), ownOf(other, key))) &&
    Object.keys(other).every(key => hasOwn(one, key) || ownOf(other, key) === undefined)
  );
}

const hasOwn = (value: object, key: string): boolean =>
  Object.getOwnPropertyDescriptor(value, key) !== undefined;

/** Never what a key means to every object, like that of its prototype. */
const ownOf = (value: object, key: string): unknown =>
  hasOwn(value, key) ? Reflect.get(value, key) : undefined;
