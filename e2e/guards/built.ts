/** The app as the build makes it, without writing it anywhere. */

import { build } from 'vite';
import { scriptsOf } from '../tools/page/policy.ts';
import { root } from '../tools/program.mjs';

export interface Built {
  /** The text of index.html. */
  readonly page: string;
  /** Every script, inline in the page or beside it. */
  readonly scripts: readonly BuiltScript[];
  /** What the browser fetches before the first screen stands: each script and style sheet by itself. */
  readonly firstLoad: readonly string[];
}

export interface BuiltScript {
  readonly name: string;
  readonly code: string;
}

/** Builds for production in memory. The caller sets NODE_ENV. */
export async function buildApp(mode: 'production' | 'split'): Promise<Built> {
  const result = await build({ root, mode, logLevel: 'silent', build: { write: false } });
  const files = (Array.isArray(result) ? result : [result]).flatMap(part =>
    'output' in part ? part.output : [],
  );
  const chunks = files.flatMap(file => (file.type === 'chunk' ? [file] : []));
  const assets = new Map(
    files.flatMap(file => (file.type === 'asset' ? [[file.fileName, String(file.source)] as const] : [])),
  );
  const page = assets.get('index.html');
  if (page === undefined) throw new Error('the build made no index.html');

  const inline = scriptsOf(page)
    .filter(({ isCode, code }) => isCode && code !== '')
    .map(({ code }, index) => ({ name: `inline-${index + 1}.js`, code }));
  const beside = [...assets].flatMap(([name, code]) => (name.endsWith('.js') ? [{ name, code }] : []));
  const styles = Array.from(page.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g), ([, css = '']) => css);
  const linked = Array.from(
    page.matchAll(/<(?:script|link)\b[^>]*\s(?:src|href)="\.\/([^"]+)"/g),
    ([, name = '']) => name,
  );
  const loaded = new Set<string>();
  const load = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    chunks.find(chunk => chunk.fileName === name)?.imports.forEach(load);
  };
  linked.forEach(load);
  return {
    page,
    scripts: [...inline, ...beside, ...chunks.map(({ fileName, code }) => ({ name: fileName, code }))],
    firstLoad: [
      ...inline.map(({ code }) => code),
      ...styles,
      ...[...loaded].map(
        name => chunks.find(chunk => chunk.fileName === name)?.code ?? assets.get(name) ?? '',
      ),
    ],
  };
}
