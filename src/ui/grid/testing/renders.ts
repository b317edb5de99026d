/** Which components React draws, told by the hook that its developer tools use. For tests only. */

interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly type: unknown;
  readonly memoizedProps: Readonly<Record<string, unknown>> | null;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

/** Fibers of functions, forwarded references and both kinds of memo. */
const componentTags = new Set([0, 11, 14, 15]);
/** Set on a component that ran, and not on one that was found unchanged. */
const performedWork = 1;

let drawn: string[] = [];

// React looks for the hook when it is loaded: a test imports this file before anything of React.
Object.assign(globalThis, {
  IS_REACT_ACT_ENVIRONMENT: true,
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    isDisabled: false,
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot(_renderer: number, { current }: { readonly current: Fiber }) {
      collect(current, current.alternate);
    },
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
  },
});

/** What is drawn while `action` runs, each with the cell, balance or table that it is about; sorted. */
export function drawnDuring(action: () => void): readonly string[] {
  drawn = [];
  action();
  return [...drawn].sort();
}

/** Goes down where a child is another than before: below an unchanged one nothing was drawn. */
function collect(fiber: Fiber, before: Fiber | null): void {
  if (componentTags.has(fiber.tag) && (before === null || (fiber.flags & performedWork) !== 0)) {
    drawn.push(nameOf(fiber));
  }
  if (before !== null && fiber.child === before.child) return;
  for (let child = fiber.child; child !== null; child = child.sibling) collect(child, child.alternate);
}

function nameOf({ type, memoizedProps }: Fiber): string {
  const inner = typeof type === 'object' && type !== null && 'type' in type ? type.type : type;
  const name = typeof inner === 'function' ? inner.name : '?';
  return [name, subjectOf(memoizedProps ?? {})].filter(part => part !== '').join(' ');
}

function subjectOf({ cell, balance, table, row, column }: Readonly<Record<string, unknown>>): string {
  if (typeof cell === 'string') return cell;
  if (hasKeys(balance, 'table', 'column')) return `${balance.table}.${balance.column}`;
  if (typeof table !== 'string') return '';
  return hasKeys(row, 'id') && hasKeys(column, 'id') ? `${table}.${row.id}.${column.id}` : table;
}

const hasKeys = <K extends string>(value: unknown, ...keys: readonly K[]): value is Record<K, unknown> =>
  typeof value === 'object' && value !== null && keys.every(key => key in value);
