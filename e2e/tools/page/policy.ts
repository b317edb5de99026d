/** The Content-Security-Policy of the built page: its own scripts by their hashes, and no request to anywhere. */

import { createHash } from 'node:crypto';

/**
 * What the page may do, the same for every way of opening it; everything else is forbidden. `scripts`: what
 * `script-src` allows. Requests of the browser's own, as that for a newer service worker, are not the page's.
 */
const policyOf = (scripts: readonly string[]): readonly string[] => [
  "default-src 'none'",
  `script-src ${scripts.join(' ')}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "manifest-src 'self'",
  // The service worker stands beside the page; the readers of files stand in it.
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
];

/** As `script-src` allows one inline script. */
export const hashOf = (code: string): string =>
  `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** What stands in a page as `<script>`: code, and texts that no browser runs. */
export interface InlineScript {
  readonly attributes: string;
  readonly code: string;
  readonly isCode: boolean;
}

export function scriptsOf(html: string): readonly InlineScript[] {
  return Array.from(
    html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g),
    ([, attributes = '', code = '']) => ({
      attributes,
      code,
      isCode: !/\stype="text\/plain"/.test(attributes),
    }),
  );
}

/** The page with its policy, the first thing that the browser reads after the charset. */
export function sealed(html: string): string {
  const allowed = scriptsOf(html)
    .filter(({ isCode }) => isCode)
    .map(({ attributes, code }) => (/\ssrc=/.test(attributes) ? "'self'" : hashOf(code)));
  const policy = policyOf([...new Set(allowed)]).join('; ');
  const charset = /<meta charset="[^"]*"\s*\/?>/i.exec(html);
  if (!charset) throw new Error('index.html does not say its charset');
  const end = charset.index + charset[0].length;
  const meta = `\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.slice(0, end) + meta + html.slice(end);
}
