/** Reads source files as syntax trees, with the parser that the build itself uses. */

import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseSync } from 'vite';
import { root } from '../tools/program.mjs';

/** A node of the syntax tree (ESTree, with TypeScript's and JSX's nodes). */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export interface Source {
  /** From the repository's top, with slashes: `src/form/index.ts`. */
  readonly path: string;
  readonly text: string;
  readonly program: Node;
}

const languages: Readonly<Record<string, 'js' | 'ts' | 'tsx'>> = {
  '.js': 'js',
  '.mjs': 'js',
  '.ts': 'ts',
  '.tsx': 'tsx',
};

/** Parses one file; throws where it cannot be parsed. */
export function parseSource(path: string, text: string): Source {
  const lang = languages[extname(path)] ?? 'tsx';
  const { program, errors } = parseSync(path, text, { lang });
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const node: unknown = program;
  if (!isNode(node)) throw new Error(`${path} has no syntax tree`);
  return { path, text, program: node };
}

/** All files of a folder of the repository that end so, in order. */
export function filesIn(folder: string, endings: readonly string[]): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(path => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter(path => endings.includes(extname(path)) && !path.includes('/node_modules/'))
    .sort();
}

export function readFile(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function readSources(folder: string): readonly Source[] {
  return filesIn(folder, ['.ts', '.tsx']).map(path => parseSource(path, readFile(path)));
}

/** Tests, and what only tests use. */
export function isTestCode(path: string): boolean {
  return /\.test\.tsx?$|\/(fixtures|testing)\//.test(path);
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The nodes that stand directly in a node, each with the key under which it stands there. */
export function childrenOf(node: Node): readonly (readonly [key: string, child: Node])[] {
  return Object.entries(node).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).filter(isNode).map(child => [key, child] as const),
  );
}

/** Calls `visit` for a node and everything below it, with the nodes above it, the nearest last. */
export function walk(
  node: Node,
  visit: (node: Node, above: readonly Node[]) => void,
  above: readonly Node[] = [],
): void {
  visit(node, above);
  for (const [, child] of childrenOf(node)) walk(child, visit, [...above, node]);
}

/** The name that an identifier, a private name or a string literal carries; '' for anything else. */
export function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (typeof node.name === 'string') return node.name;
  return typeof node.value === 'string' ? node.value : '';
}

/** The property that a member expression or an object's property names; '' where it is computed. */
export function propertyOf(node: Node): string {
  const key = node.type === 'MemberExpression' ? node.property : node.key;
  if (node.computed === true && isNode(key) && key.type !== 'Literal') return '';
  return nameOf(key);
}

/** `path:line`, for a message. */
export function placeOf(source: Source, node: Node): string {
  return `${source.path}:${source.text.slice(0, node.start).split('\n').length}`;
}

export interface Import {
  readonly specifier: string;
  /** Only types are imported: nothing of it remains at run time. */
  readonly typeOnly: boolean;
  readonly node: Node;
}

/** Every import of a file: static, re-exported, dynamic and in types. A computed one has the specifier ''. */
export function importsOf(source: Source): readonly Import[] {
  const imports: Import[] = [];
  walk(source.program, node => {
    if (!importKinds.has(node.type) || !isNode(node.source)) return;
    const { source: from } = node;
    const specifier = from.type === 'Literal' ? nameOf(from) : '';
    imports.push({ specifier, typeOnly: isTypeOnly(node), node });
  });
  return imports;
}

const importKinds = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  return (
    specifiers.length > 0 &&
    specifiers.every(specifier => specifier.importKind === 'type' || specifier.exportKind === 'type')
  );
}
