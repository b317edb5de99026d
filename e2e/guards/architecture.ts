/** The rules of the house: who may import whom, which library lives where, who may touch the browser. */

import { posix } from 'node:path';
import { freeNames } from './globals.ts';
import { type Import, importsOf, isTestCode, placeOf, type Source } from './source.ts';

/** What each folder of src/ may import; `types` only as types. */
const layers: Readonly<
  Record<
    string,
    { readonly imports: readonly string[]; readonly types?: readonly string[]; readonly job: string }
  >
> = {
  form: { imports: [], job: 'the declared form' },
  work: { imports: [], job: 'long work that leaves the page its turns' },
  report: { imports: ['form'], job: 'one filled report, its edits, totals and file format' },
  check: { imports: ['form', 'report', 'work'], job: 'findings about a report' },
  document: {
    imports: ['form', 'report', 'inert', 'work'],
    job: 'the paper and the formats that read and write it',
  },
  compare: { imports: ['form', 'report', 'check'], job: 'two years of a report beside each other' },
  signOff: {
    imports: ['form', 'report', 'check', 'compare', 'document', 'work'],
    job: 'what goes round the office before the report goes out: check sheet, comparison, signatures',
  },
  ledger: { imports: ['form', 'report'], job: 'registers of requests kept elsewhere, read into lines' },
  drafts: { imports: ['report', 'work'], types: ['form'], job: 'drafts kept on this computer' },
  session: { imports: ['form', 'report', 'check'], job: 'the open draft in memory, without React' },
  inert: { imports: ['work'], job: 'HTML from elsewhere, read without anything of it coming alive' },
  offline: { imports: [], job: 'the service worker, and what the page has agreed on with it' },
  ui: {
    imports: [
      'form',
      'report',
      'check',
      'compare',
      'document',
      'signOff',
      'ledger',
      'drafts',
      'session',
      'offline',
      'inert',
      'work',
    ],
    job: 'what the clerk sees',
  },
};

/** The composition root with its door for scripts, the developers' page, and what pages load first. */
const root = 'src/main.tsx';
const roots = [root, 'src/door.ts', 'src/ui/gallery/main.tsx'];
const polyfills = 'src/polyfills.ts';

interface Fence {
  readonly library: RegExp;
  readonly allowed: RegExp;
  readonly where: string;
}

const fences: readonly Fence[] = [
  {
    library: /^(react|react-dom|react-hook-form|@hookform\/resolvers|@tanstack\/.+)$/,
    allowed: /^src\/(ui\/|main\.tsx$)/,
    where: 'in src/ui (and src/main.tsx)',
  },
  {
    library: /^read-excel-file$/,
    allowed: /^src\/ledger\/workbook\.ts$/,
    where: 'in src/ledger/workbook.ts, which is loaded when first needed',
  },
  {
    library: /^fflate$/,
    allowed: /^src\/document\/(zip|pack|packed)\.ts$/,
    where: 'in src/document/zip.ts, which keeps an archive within bounds, pack.ts and packed.ts',
  },
  {
    library: /^pdfjs-dist$/,
    allowed: /^src\/document\/pdf\//,
    where: 'in src/document/pdf, which is loaded when first needed',
  },
  { library: /^diff$/, allowed: /^src\/compare\/words\.ts$/, where: 'in src/compare/words.ts' },
  { library: /^dexie$/, allowed: /^src\/drafts\/database\.ts$/, where: 'in src/drafts/database.ts' },
  {
    library: /^zod$/,
    allowed: /^src\/(report\/file\.ts$|ui\/(.+\/)?([a-z]+S|s)chema\.ts$)/,
    where: 'where the unknown becomes a report: src/report/file.ts, or a schema.ts of a form in src/ui',
  },
];

const browserNames = new Set([
  'DOMParser',
  'document',
  'indexedDB',
  'localStorage',
  'navigator',
  'sessionStorage',
  'window',
]);

/** Everything that breaks the rules, each said with its place and where the code belongs. */
export function breaches(sources: readonly Source[]): readonly string[] {
  return [...sources.filter(source => !isTestCode(source.path)).flatMap(breachesOf), ...cycles(sources)];
}

function breachesOf(source: Source): readonly string[] {
  const folder = folderOf(source.path);
  if (folder === '' && ![...roots, polyfills].includes(source.path) && !source.path.endsWith('.d.ts')) {
    return [`${source.path} stands in src itself: it belongs in one of ${Object.keys(layers).join(', ')}`];
  }
  if (folder !== '' && !(folder in layers)) {
    return [`src/${folder} is no folder of the house: its files belong in ${Object.keys(layers).join(', ')}`];
  }
  return [
    ...importsOf(source).flatMap(found => importBreach(source, found) ?? []),
    ...browserBreaches(source),
  ];
}

function importBreach(source: Source, found: Import): string | undefined {
  const place = placeOf(source, found.node);
  const { specifier } = found;
  if (specifier === '') return `${place} imports a computed name: write the file's name`;
  if (!specifier.startsWith('.')) return libraryBreach(source.path, place, specifier);
  const target = targetOf(source.path, specifier);
  if (isTestCode(target)) return `${place} imports ${target}, which is only for tests`;
  const from = folderOf(source.path);
  const to = folderOf(target);
  if (from === to && from !== '') return undefined;
  if (roots.includes(source.path)) {
    // The ui has no index: it shows itself to nobody else.
    const fits = to === '' || to === 'ui' || isIndex(target);
    return fits ? undefined : `${place} imports ${target}: import src/${to}/index.ts instead`;
  }
  if (source.path === polyfills) return `${place}: ${polyfills} imports nothing`;
  if (to === '') return `${place} imports ${target}, which only the page itself loads`;
  const layer = layers[from];
  if (!layer) return undefined;
  const allowed = layer.imports.includes(to) || (found.typeOnly && layer.types?.includes(to) === true);
  if (!allowed) {
    const may = layer.imports.length === 0 ? 'nothing' : layer.imports.join(', ');
    return (
      `${place} imports ${target}, but src/${from} (${layer.job}) may import ${may}: ` +
      `hand it in as a parameter, or move the code that needs both to ${meetingPlace(from, to)}`
    );
  }
  return isIndex(target)
    ? undefined
    : `${place} imports ${target}: import src/${to}/index.ts, and export it there`;
}

function libraryBreach(path: string, place: string, specifier: string): string | undefined {
  const library = /^(@[^/]+\/[^/]+|[^/]+)/.exec(specifier)?.[0] ?? specifier;
  const fence = fences.find(candidate => candidate.library.test(library));
  if (!fence) {
    return `${place} imports ${library}, which has no place yet: say in e2e/guards/architecture.ts where it belongs`;
  }
  return fence.allowed.test(path) ? undefined : `${place} imports ${library}, which belongs ${fence.where}`;
}

function browserBreaches(source: Source): readonly string[] {
  if (roots.includes(source.path) || folderOf(source.path) === 'ui') return [];
  return freeNames(source)
    .filter(use => browserNames.has(use.name))
    .map(
      use =>
        `${placeOf(source, use.node)} uses the browser's ${use.name}: take it as a parameter from src/ui or ` +
        'src/main.tsx, so that this runs without a browser',
    );
}

/** Chains of files that import each other in a circle, types included. */
function cycles(sources: readonly Source[]): readonly string[] {
  const targets = new Map(
    sources.map(source => [
      source.path,
      importsOf(source)
        .filter(found => found.specifier.startsWith('.'))
        .map(found => targetOf(source.path, found.specifier)),
    ]),
  );
  const found: string[] = [];
  const finished = new Set<string>();
  const follow = (path: string, chain: readonly string[]): void => {
    const start = chain.indexOf(path);
    if (start >= 0) {
      const circle = [...chain.slice(start), path].join(' → ');
      found.push(`${circle}: a circle of imports; move what they share to a file of its own`);
      return;
    }
    if (finished.has(path)) return;
    for (const target of targets.get(path) ?? []) follow(target, [...chain, path]);
    finished.add(path);
  };
  for (const path of targets.keys()) follow(path, []);
  return found;
}

/** The folders that may import both. */
function meetingPlace(one: string, other: string): string {
  const both = Object.entries(layers)
    .filter(([name, { imports }]) =>
      [one, other].every(folder => folder === name || imports.includes(folder)),
    )
    .map(([name]) => `src/${name}`);
  return [...both, root].join(' or ');
}

function targetOf(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier);
}

function folderOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
}

function isIndex(path: string): boolean {
  return /^src\/[a-zA-Z]+\/index\.ts$/.test(path);
}
