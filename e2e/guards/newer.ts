/** Finds uses of what browsers learned after Chromium 78, or offer only in a secure context. */

import { freeNames } from './globals.ts';
import { importsOf, isNode, type Node, nameOf, propertyOf, type Source, walk } from './source.ts';

export interface NewerUse {
  /** As the allow lists name it: `Object.hasOwn`, `.at()`, `structuredClone`. */
  readonly api: string;
  readonly node: Node;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Methods known by their name alone, whatever they are called on. */
const methods = words(`
  at replaceAll isWellFormed toWellFormed findLast findLastIndex toSorted toReversed toSpliced with
  union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom
  replaceChildren checkVisibility showPopover hidePopover togglePopover showPicker requestClose
  moveBefore setHTMLUnsafe getHTML startViewTransition formatRange formatRangeToParts
  getAsFileSystemHandle transferToFixedLength toBase64 toHex
`);

/** Properties and attributes known by their name alone. */
const properties = words('inert popover popoverTarget submitter');

const globals = words(`
  structuredClone reportError scheduler AggregateError WeakRef FinalizationRegistry Iterator Temporal URLPattern
  CompressionStream DecompressionStream Highlight CookieStore cookieStore TrustedHTML SharedStorage
  showOpenFilePicker showSaveFilePicker showDirectoryPicker EyeDropper CloseWatcher Sanitizer launchQueue
  caches Observable DocumentPictureInPicture queryLocalFonts getScreenDetails
`);

/** Members of a global thing; where the member is `*`, all of them. */
const members: Readonly<Record<string, ReadonlySet<string>>> = {
  Object: words('hasOwn groupBy'),
  Map: words('groupBy'),
  Promise: words('any withResolvers try'),
  Array: words('fromAsync'),
  RegExp: words('escape'),
  Intl: words('Segmenter DisplayNames DurationFormat supportedValuesOf'),
  URL: words('canParse parse'),
  AbortSignal: words('timeout any abort'),
  Response: words('json'),
  JSON: words('rawJSON isRawJSON'),
  Math: words('sumPrecise f16round'),
  crypto: words('randomUUID subtle'),
  CSS: words('highlights layoutWorklet'),
  navigator:
    words(`clipboard storage locks serviceWorker share canShare userAgentData credentials virtualKeyboard
    windowControlsOverlay scheduling wakeLock`),
};

const events = words('scrollend beforetoggle beforematch');
const selectorMethods = words('querySelector querySelectorAll matches closest');
const newerSelector = /:(is|where|has|focus-visible|user-invalid|user-valid|modal|popover-open|dir)\b/;

/** Every use in a file of something newer than Chromium 78, or that only a secure context has. */
export function newerUses(source: Source): readonly NewerUse[] {
  const uses: NewerUse[] = [];
  const modules = new Set(
    importsOf(source).flatMap(({ node }) =>
      (Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [])
        .filter(specifier => specifier.type === 'ImportNamespaceSpecifier')
        .map(specifier => nameOf(specifier.local)),
    ),
  );
  for (const { name, node } of freeNames(source)) {
    if (globals.has(name)) uses.push({ api: name, node });
  }
  walk(source.program, (node, above) => {
    const api = memberApi(node) ?? propertyApi(node, above) ?? callApi(node, modules);
    if (api !== undefined) uses.push({ api, node });
  });
  return uses;
}

/** `Object.hasOwn`, `globalThis.navigator.clipboard`, and `const { clipboard } = navigator`. */
function memberApi(node: Node): string | undefined {
  if (node.type === 'VariableDeclarator' && isNode(node.id) && node.id.type === 'ObjectPattern') {
    const name = worldName(node.init);
    const keys = Array.isArray(node.id.properties) ? node.id.properties.filter(isNode).map(propertyOf) : [];
    const key = keys.find(candidate => isMember(name, candidate));
    return key === undefined ? undefined : `${name}.${key}`;
  }
  if (node.type !== 'MemberExpression') return undefined;
  const name = worldName(node.object);
  return isMember(name, propertyOf(node)) ? `${name}.${propertyOf(node)}` : undefined;
}

function isMember(name: string, member: string): boolean {
  return Object.keys(members).includes(name) && members[name]?.has(member) === true;
}

/** The name of a global thing, also when it is reached by way of the window; '' for anything else. */
function worldName(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'ChainExpression') return worldName(node.expression);
  if (node.type === 'MemberExpression' && /^(globalThis|self|window)$/.test(nameOf(node.object))) {
    return propertyOf(node);
  }
  return node.type === 'Identifier' ? nameOf(node) : '';
}

function propertyApi(node: Node, above: readonly Node[]): string | undefined {
  const isAttribute = node.type === 'JSXAttribute';
  if (!isAttribute && node.type !== 'MemberExpression') return undefined;
  const name = isAttribute ? nameOf(node.name) : propertyOf(node);
  if (properties.has(name)) return `.${name}`;
  const parent = above[above.length - 1];
  const isStyle = isAttribute && name === 'style' && parent?.type === 'JSXOpeningElement';
  return isStyle ? styleApi(node) : undefined;
}

/** Styles set on an element: what the build does not lower. */
function styleApi(attribute: Node): string | undefined {
  const keys: string[] = [];
  walk(attribute, node => {
    if (node.type === 'Property') keys.push(propertyOf(node));
  });
  const newer = keys.find(key =>
    /^(aspectRatio|inset.*|(margin|padding)(Inline|Block)|gap|rowGap)$/.test(key),
  );
  return newer === undefined ? undefined : `style.${newer}`;
}

function callApi(node: Node, modules: ReadonlySet<string>): string | undefined {
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return undefined;
  if (node.callee.type !== 'MemberExpression') return undefined;
  const method = propertyOf(node.callee);
  const args = Array.isArray(node.arguments) ? node.arguments.filter(isNode) : [];
  if (methods.has(method) && !modules.has(nameOf(node.callee.object))) return `.${method}()`;
  const [first] = args;
  if (selectorMethods.has(method)) {
    const pseudo = newerSelector.exec(nameOf(first))?.[0];
    return pseudo === undefined ? undefined : `selector ${pseudo}`;
  }
  if (method !== 'addEventListener') return undefined;
  if (events.has(nameOf(first))) return `event ${nameOf(first)}`;
  const options = args[2];
  const keys = Array.isArray(options?.properties) ? options.properties.filter(isNode).map(propertyOf) : [];
  return keys.includes('signal') ? 'addEventListener signal' : undefined;
}
