/** Where the repository stands, and how its tools start programs. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The script behind a package's command, to be started with this Node: no shell, no `npx`, alike on every
 * system.
 * @param {string} packageName
 * @param {string} command
 * @returns {string}
 */
export function programOf(packageName, command) {
  const folder = join(root, 'node_modules', packageName);
  let text;
  try {
    text = readFileSync(join(folder, 'package.json'), 'utf8');
  } catch {
    throw new Error(`${packageName} is not installed: run "npm ci" first`);
  }
  const { bin } = JSON.parse(text);
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a program and waits for its end; what it prints goes to this terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, output?: 'stdout' | 'stderr' }} [options] output: where its standard
 *   output goes; a tool whose own result is printed sends it to stderr
 * @returns {Promise<number>} its exit code; 1 where it was ended by a signal
 */
export function run(command, args, { env = process.env, output = 'stdout' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', output === 'stderr' ? 2 : 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
}

/**
 * Runs a program without showing what it prints, and ends it when it makes no progress.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, patience: number, progress?: RegExp }} options patience: milliseconds
 *   without output (with `progress`: without output that matches it) before the program is ended
 * @returns {Promise<{ code: number, output: string }>} code 127 where there is no such program, 124 where
 *   patience ran out
 */
export function runQuietly(command, args, { env = process.env, patience, progress = /./ }) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stalled = false;
    const giveUp = () => {
      stalled = true;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(giveUp, patience);
    const hear = (/** @type {Buffer} */ chunk) => {
      const text = chunk.toString();
      output = (output + text).slice(-20_000);
      if (!progress.test(text)) return;
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', error => {
      clearTimeout(timer);
      resolve({ code: 127, output: error.message });
    });
    child.once('close', code => {
      clearTimeout(timer);
      resolve({ code: stalled ? 124 : (code ?? 1), output });
    });
  });
}
