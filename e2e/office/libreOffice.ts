/** LibreOffice, where it is installed or can be, to open what we write as another office would. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runQuietly } from '../tools/program.mjs';

const patience = 120_000;
/** Nothing is installed that takes longer to fetch: other checks wait for this one. */
const fetching = 45_000;
/** With a face for Chinese: none need be there. */
const packages = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'fonts-droid-fallback'];

export interface LibreOffice {
  /** The files, each with its content, as files of another ending, in the same order. */
  readonly convert: (
    files: readonly (readonly [name: string, content: Uint8Array])[],
    to: 'pdf' | 'xlsx' | 'docx',
  ) => Promise<readonly Uint8Array[]>;
}

/** LibreOffice; installed by the system's packages where there is none and this is root. `null`: not to be had here. */
export async function findLibreOffice(): Promise<LibreOffice | null> {
  if (!(await isThere()) && !(await install())) return null;
  return { convert };
}

const isThere = async (): Promise<boolean> =>
  (await runQuietly('soffice', ['--version'], { patience })).code === 0;

/** What is fetched may be given up at any time, what is being installed may not. */
async function install(): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const limits = [
    '-o',
    'Acquire::Retries=0',
    '-o',
    'Acquire::http::Timeout=15',
    '-q',
    '-y',
    '--no-install-recommends',
  ];
  const apt = `apt-get ${limits.join(' ')}`;
  const fetched = await runQuietly(
    'timeout',
    [`${fetching / 1000}`, 'sh', '-c', `${apt} update && ${apt} -d install ${packages.join(' ')}`],
    { env, patience: fetching },
  );
  if (fetched.code !== 0) return false;
  const done = await runQuietly('apt-get', [...limits, '--no-download', 'install', ...packages], {
    env,
    patience: 300_000,
  });
  return done.code === 0 && (await isThere());
}

async function convert(
  files: readonly (readonly [name: string, content: Uint8Array])[],
  to: string,
): Promise<readonly Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const given = files.map(([name, content]) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
    const out = join(folder, 'out');
    mkdirSync(out);
    // A profile of its own: another LibreOffice that runs here would be asked instead.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const { code, output } = await runQuietly(
      'soffice',
      [profile, '--headless', '--convert-to', to, '--outdir', out, ...given],
      { patience },
    );
    if (code !== 0) throw new Error(output);
    return given.map(
      path => new Uint8Array(readFileSync(join(out, `${basename(path).replace(/\.\w+$/, '')}.${to}`))),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
