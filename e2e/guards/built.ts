/** The page as the build makes it, without writing it anywhere. */

import { build } from 'vite';
import { root } from '../tools/program.mjs';

/** Builds for production in memory and gives the text of index.html. The caller sets NODE_ENV. */
export async function buildPage(): Promise<string> {
  const result = await build({ root, logLevel: 'silent', build: { write: false } });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap(part =>
    'output' in part ? part.output : [],
  );
  const page = outputs.find(file => file.fileName === 'index.html');
  if (page?.type !== 'asset') throw new Error('the build made no index.html');
  return String(page.source);
}

export interface InlineScript {
  readonly attributes: string;
  readonly code: string;
}

export function scriptsOf(page: string): readonly InlineScript[] {
  return Array.from(
    page.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g),
    ([, attributes = '', code = '']) => ({
      attributes,
      code,
    }),
  );
}
