/** The app in parts, each a file of its own: what the one page that we ship is measured against. */

import { join } from 'node:path';
import { programOf, root, run } from '../tools/program.mjs';

/** Where it is built. */
export const splitFolder = join(root, '.cache/split');

/** Builds it. */
export async function buildSplit() {
  const args = [programOf('vite', 'vite'), 'build', '--logLevel', 'warn', '--mode', 'split'];
  const env = { ...process.env, NODE_ENV: 'production' };
  const code = await run(process.execPath, args, { env, output: 'stderr' });
  if (code !== 0) throw new Error('the app in parts could not be built');
}
