/** Finds an installed browser of the Chromium family, and installs one where there is none. */

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { programOf, runQuietly } from './program.mjs';

/** The oldest major version that the test driver can drive. */
const oldestDriven = 106;
const installPatience = 60_000;
const aptPatience = 300_000;
/** Keeps a browser from calling its maker, which a closed network refuses many times a second. */
const quietFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

const isRoot = process.getuid?.() === 0;
/** Flags for every start of a browser here: quiet on the network, and able to start as root. */
export const launchFlags = isRoot ? [...quietFlags, '--no-sandbox'] : quietFlags;

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium-headless-shell',
  'chrome-headless-shell',
];

/** @returns {string[]} the usual places, by system */
function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap(folder =>
      apps.map(app => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (process.platform === 'win32') {
    const { LOCALAPPDATA, ProgramFiles, 'ProgramFiles(x86)': programFiles86 } = process.env;
    const programs = ['Google/Chrome', 'Chromium', 'Microsoft/Edge'];
    return [ProgramFiles, programFiles86, LOCALAPPDATA].flatMap(folder =>
      folder === undefined
        ? []
        : programs.map(name =>
            join(folder, name, 'Application', name.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
          ),
    );
  }
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium'];
}

/** @returns {string[]} what Playwright has downloaded for itself */
function playwrightCache() {
  const caches = {
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  };
  const usual =
    caches[/** @type {'darwin' | 'win32'} */ (process.platform)] ?? join(homedir(), '.cache/ms-playwright');
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? usual;
  if (!isAbsolute(folder) || !existsSync(folder)) return [];
  const names = /^(chrome|headless_shell|chrome-headless-shell|Chromium|Google Chrome for Testing)(\.exe)?$/;
  return readdirSync(folder)
    .filter(name => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort()
    .reverse()
    .flatMap(name =>
      readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
        .filter(path => names.test(path.split(/[\\/]/).pop() ?? ''))
        .map(path => join(folder, name, path)),
    );
}

/** @returns {string[]} the known commands that stand in a folder of PATH */
function commandsOnPath() {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  return commandNames.flatMap(name => folders.map(folder => join(folder, name + ending)));
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Some systems put a stub in the browser's place that only asks for another package manager, so a candidate
 * must tell its version. On Windows asking would open a window, and there are no such stubs.
 * @param {string} path
 */
function isDriveable(path) {
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 15_000 });
  const major = /(\d+)\.\d+\.\d+/.exec(stdout ?? '')?.[1];
  return major !== undefined && Number(major) >= oldestDriven;
}

/**
 * The path of an installed Chrome, Chromium, Edge or headless shell that can be driven, or null.
 * `CHROME_PATH` goes before everything else, and is an error when it is wrong.
 * @param {(path: string) => boolean} [isWanted]
 * @returns {string | null}
 */
function findBrowser(isWanted = () => true) {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (isProgram(chosen) && isDriveable(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, which is no Chromium ${oldestDriven} or newer`);
  }
  const candidates = [...commandsOnPath(), ...usualPlaces(), ...playwrightCache()];
  return candidates.find(path => isWanted(path) && isProgram(path) && isDriveable(path)) ?? null;
}

/**
 * Whether it is Chromium without what shows windows, which does the same pages in two thirds of the time.
 * @param {string} path
 */
const isShell = path => /headless[-_]shell(?:\.exe)?$/.test(path);

/**
 * @param {readonly string[]} packages
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether Debian's or Ubuntu's package manager installed them
 */
async function installPackages(packages, say) {
  if (!isRoot || !isProgram('/usr/bin/apt-get')) return false;
  say(`apt-get install ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const limits = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=30'];
  const update = await runQuietly('apt-get', [...limits, 'update'], { env, patience: aptPatience });
  if (update.code !== 0) say(`apt-get update failed: ${lastLine(update.output)}`);
  const install = await runQuietly(
    'apt-get',
    [...limits, 'install', '-y', '--no-install-recommends', ...packages],
    { env, patience: aptPatience },
  );
  if (install.code !== 0) say(`apt-get install failed: ${lastLine(install.output)}`);
  return install.code === 0;
}

/** @param {string} output */
function lastLine(output) {
  return output.trim().split('\n').pop() ?? '';
}

/**
 * Installs a browser the ordinary way: Playwright's own download and, where that does not answer, the
 * system's package.
 * @param {(line: string) => void} [say] hears one line for each thing that is done
 * @returns {Promise<string>} its path
 */
async function installBrowser(say = console.log) {
  const playwright = programOf('@playwright/test', 'playwright');
  say('no Chrome, Chromium or Edge found: playwright install chromium');
  const download = await runQuietly(process.execPath, [playwright, 'install', 'chromium'], {
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    patience: installPatience,
    progress: /\d%/,
  });
  if (download.code === 0 && isRoot && process.platform === 'linux') {
    say('playwright install-deps chromium');
    await runQuietly(process.execPath, [playwright, 'install-deps', 'chromium'], { patience: aptPatience });
  }
  if (download.code !== 0) {
    say(download.code === 124 ? 'the download does not answer' : 'the download failed');
    await installPackages(['chromium'], say);
  }
  const path = findBrowser();
  if (path !== null) return path;
  throw new Error(
    'No browser: install Chrome, Chromium or Edge, or name one in the environment variable CHROME_PATH. ' +
      'On Debian or Ubuntu: sudo apt-get install chromium. Elsewhere: npx playwright install chromium.',
  );
}

/**
 * Without a Chinese font the browser prints boxes, and a PDF has no text to read back.
 * @param {(line: string) => void} say
 */
async function ensureFonts(say) {
  if (process.platform !== 'linux') return;
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (fonts.status === 0 && fonts.stdout.trim() !== '') return;
  if (await installPackages(['fontconfig', 'fonts-noto-cjk'], say)) return;
  say('no Chinese font is installed: pages and PDF will show boxes (Debian: apt-get install fonts-noto-cjk)');
}

/**
 * A browser for many pages that nobody looks at: a headless shell where there is one or the system's package manager
 * brings one; else any, as {@link ensureBrowser}.
 * @param {(line: string) => void} [say] hears one line for each thing that is done
 * @returns {Promise<string>} its path
 */
export async function ensureQuickBrowser(say = console.log) {
  if (findBrowser(isShell) === null) await installPackages(['chromium-headless-shell'], say);
  const path = findBrowser(isShell);
  if (path === null) return ensureBrowser(say);
  await ensureFonts(say);
  return path;
}

/**
 * A browser ready to use, with fonts for Chinese; installed when missing.
 * @param {(line: string) => void} [say] hears one line for each thing that is done
 * @returns {Promise<string>} its path
 */
export async function ensureBrowser(say = console.log) {
  const path = findBrowser() ?? (await installBrowser(say));
  await ensureFonts(say);
  return path;
}
