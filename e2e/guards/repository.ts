/** Rules for the repository as a whole, each a list of what breaks it. */

import { isNode, type Node, nameOf, placeOf, propertyOf, type Source, walk } from './source.ts';

const agreed =
  /^(\..*|package\.json|package-lock\.json|tsconfig\.json|vite\.config\.ts|index\.html|src|public|e2e|README\.md|LICENSE)$/;

/** What stands at the top of the repository and was not agreed on. */
export function strangersAtTop(files: readonly string[]): readonly string[] {
  const names = files.map(path => path.split('/')[0] ?? path);
  return [...new Set(names)].filter(name => !agreed.test(name));
}

/** Lines of a test, script or build file that reach for files beside the repository. */
export function reachesOutside(path: string, text: string): readonly string[] {
  const depth = path.split('/').length - 1;
  return text.split('\n').flatMap((line, index) => {
    const ups = Array.from(line.matchAll(/(?:\.\.\/)+/g), ([found]) => found.length / 3);
    // A build file at the top may speak of paths from some folder below it.
    const climbs =
      (depth > 0 && ups.some(count => count > depth)) || /\.\.\/+shared\b|(?<![\w.])\/work\//.test(line);
    return climbs
      ? [`${path}:${index + 1} reaches outside the repository: copy what it needs beside it`]
      : [];
  });
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

/**
 * Packages for other systems that the lock file leaves out: npm drops those that a registry does not answer
 * for, and then refuses its own lock file in a fresh clone.
 */
export function missingFromLock({ packages }: Lock): readonly string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(name => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages))
      .map(name => `package-lock.json has ${path} without its ${name}: put the entry back, or npm ci fails`),
  );
}

const testFunctions = new Set(['describe', 'it', 'suite', 'test']);
const singling = new Set(['fixme', 'only', 'skip', 'skipIf', 'runIf', 'todo']);
const timers = new Set(['setTimeout', 'setInterval']);

/** Tests switched off, singled out, or sleeping instead of waiting for something. */
export function idleTests(source: Source): readonly string[] {
  const found: string[] = [];
  const say = (node: Node, what: string): void => {
    found.push(`${placeOf(source, node)} ${what}`);
  };
  walk(source.program, (node, above) => {
    if (node.type === 'MemberExpression') {
      const name = propertyOf(node);
      if (singling.has(name) && testFunctions.has(rootName(node.object)))
        say(node, `has .${name}: every test runs`);
      if (name === 'waitForTimeout') say(node, 'sleeps: wait for what must happen instead');
    }
    if (node.type !== 'CallExpression') return;
    const callee = nameOf(node.callee);
    if (/^x(it|describe|test)$/.test(callee)) say(node, `has ${callee}: every test runs`);
    if (timers.has(callee) && above.some(promise => endsBy(promise, node)))
      say(node, 'sleeps: wait for what must happen instead');
  });
  return found;
}

/** `test` of `test.describe.serial`. */
function rootName(node: unknown): string {
  let current = node;
  while (typeof current === 'object' && current !== null && 'object' in current) current = current.object;
  return nameOf(current);
}

/** Whether a timer does nothing but fulfil the promise: `new Promise(resolve => setTimeout(resolve, 100))`. */
function endsBy(promise: Node, timer: Node): boolean {
  if (promise.type !== 'NewExpression' || nameOf(promise.callee) !== 'Promise') return false;
  const resolve = nameOf(firstOf(firstOf(promise.arguments)?.params));
  const [action, delay] = Array.isArray(timer.arguments) ? timer.arguments.filter(isNode) : [];
  // Without a delay it only lets the browser go on.
  if (resolve === '' || action === undefined || delay === undefined || delay.value === 0) return false;
  let fulfils = nameOf(action) === resolve;
  walk(action, node => {
    if (node.type === 'CallExpression' && nameOf(node.callee) === resolve) fulfils = true;
  });
  return fulfils;
}

function firstOf(list: unknown): Node | undefined {
  return Array.isArray(list) ? list.find(isNode) : undefined;
}
