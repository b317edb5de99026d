/**
 * `npm run -s report -- …`: the command-line door. It opens the built app in a headless browser and asks the
 * app itself; nothing of reading and writing is done here. Only the result goes to standard output.
 */

import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { builtFolder, ensureBuilt } from './build.mjs';
import { openDoor } from './door.mjs';
import { serve } from './server.mjs';

/** What write can make. */
const targets = /** @type {const} */ (['html', 'pdf', 'docx', 'xlsx', 'csv', 'json']);
/** @typedef {typeof targets[number]} Target */

const usage = `Usage:
  npm run -s report -- read FILE [--out OUT.json]
      Prints what is recognised in a report as JSON, or writes it to OUT.json.
  npm run -s report -- read DIR --out OUT
      Does so for every DIR/case-NN/input.* and writes OUT/case-NN.json; a document that cannot be
      read gives { "error": "…" }, and the rest go on.
  npm run -s report -- write FILE --to ${targets.join('|')} OUT
      Exports a report (a draft file, an exported page, or any document that can be read); json is
      the draft file, to be opened in the app.
  npm run -s report -- check FILE… [--last-year FILE] [--json]
      Holds the report (taken as this year's) against every rule: one line a finding, or with --json
      one JSON object a line: file, rule, severity (error, doubt, hint), places, facts, sentence, remedy.
      What could not be checked without last year's report is told too.
  npm run -s report -- --help

Exit code: 0 done; 1 the document cannot be read or written, or check found an error; 2 wrong arguments.
`;

/** @typedef {import('./door.mjs').OpenDoor} OpenDoor */
/**
 * @typedef {{ kind: 'help' }
 *   | { kind: 'wrong', reason: string }
 *   | { kind: 'read', input: string, out: string | undefined }
 *   | { kind: 'check', inputs: readonly string[], lastYear: string | undefined, json: boolean }
 *   | { kind: 'write', input: string, to: Target, out: string }} Command
 */

/** npm starts scripts in the repository's top; paths are meant from where the user stands. */
const here = (process.env.npm_lifecycle_event === 'report' && process.env.INIT_CWD) || process.cwd();

/**
 * @param {readonly string[]} args
 * @returns {Command}
 */
function parseCommand(args) {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        out: { type: 'string' },
        to: { type: 'string' },
        'last-year': { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    return { kind: 'wrong', reason: messageOf(error) };
  }
  const { values, positionals } = parsed;
  const [verb, input, output, ...more] = positionals;
  const { help, out, to } = values;
  if (help) return { kind: 'help' };
  if (verb === undefined) return { kind: 'wrong', reason: 'nothing to do' };
  if (verb !== 'read' && verb !== 'write' && verb !== 'check')
    return { kind: 'wrong', reason: `no such command: ${verb}` };
  if (input === undefined) return { kind: 'wrong', reason: `${verb} what?` };
  const lastYear = values['last-year'];
  if (verb === 'check') {
    if (to !== undefined || out !== undefined)
      return { kind: 'wrong', reason: '--to and --out do not belong to check' };
    return {
      kind: 'check',
      inputs: positionals.slice(1).map(path => resolve(here, path)),
      lastYear: lastYear === undefined ? lastYear : resolve(here, lastYear),
      json: values.json === true,
    };
  }
  if (lastYear !== undefined || values.json !== undefined)
    return { kind: 'wrong', reason: '--last-year and --json belong to check' };
  if (verb === 'read') {
    if (output !== undefined) return { kind: 'wrong', reason: `too many arguments: ${output}` };
    if (to !== undefined) return { kind: 'wrong', reason: '--to belongs to write' };
    return { kind: 'read', input: resolve(here, input), out: out === undefined ? out : resolve(here, out) };
  }
  const target = targets.find(known => known === to);
  if (target === undefined) return { kind: 'wrong', reason: `write needs --to ${targets.join('|')}` };
  if (output === undefined || more.length > 0)
    return { kind: 'wrong', reason: 'write needs one file to write to' };
  if (out !== undefined) return { kind: 'wrong', reason: '--out belongs to read' };
  return { kind: 'write', input: resolve(here, input), to: target, out: resolve(here, output) };
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/** @param {unknown} value */
function toJson(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Builds the app where needed, opens it, does the work and closes everything again.
 * @param {(door: OpenDoor) => Promise<void>} work
 */
async function withDoor(work) {
  await ensureBuilt({ output: 'stderr' });
  const server = await serve(builtFolder);
  try {
    const door = await openDoor(server.url);
    try {
      await work(door);
    } finally {
      await door.close();
    }
  } finally {
    await server.close();
  }
}

/**
 * @param {string} input
 * @param {string | undefined} out
 */
async function readFile(input, out) {
  await withDoor(async door => {
    const answer = await door.read(input);
    if (!answer.ok) throw new Error(answer.error);
    const json = toJson(answer.result);
    if (out === undefined) process.stdout.write(json);
    else await write(out, json);
  });
}

/**
 * @param {string} folder
 * @param {string} out
 */
async function readFolder(folder, out) {
  const cases = (await readdir(folder)).filter(name => /^case-\d+$/.test(name)).sort();
  if (cases.length === 0) throw new Error(`${folder} has no case-NN`);
  await withDoor(async door => {
    let unread = 0;
    for (const name of cases) {
      const input = (await readdir(join(folder, name))).sort().find(file => file.startsWith('input.'));
      const answer =
        input === undefined
          ? { ok: /** @type {const} */ (false), error: `${name} has no input.*` }
          : await door.read(join(folder, name, input));
      if (!answer.ok) unread += 1;
      await write(join(out, `${name}.json`), toJson(answer.ok ? answer.result : { error: answer.error }));
    }
    console.error(`${cases.length - unread} read, ${unread} not`);
  });
}

/**
 * @param {string} input
 * @param {Target} to
 * @param {string} out
 */
async function exportFile(input, to, out) {
  await withDoor(async door => write(out, await contentOf(door, input, to)));
}

/**
 * @param {OpenDoor} door
 * @param {string} input
 * @param {Target} to
 * @returns {Promise<string | Uint8Array>}
 */
async function contentOf(door, input, to) {
  switch (to) {
    case 'html':
      return given(await door.write(input, 'html')).text;
    case 'pdf':
      return door.print(given(await door.write(input, 'sheets')).text);
    case 'json':
      return given(await door.write(input, 'draft')).text;
    default:
      return Buffer.from(given(await door.writeFile(input, to)).base64, 'base64');
  }
}

/**
 * What the app gave; throws what it said where it refused.
 * @template {{ readonly ok: true }} T
 * @param {T | import('./door.mjs').Refusal} answer
 * @returns {T}
 */
function given(answer) {
  if (!answer.ok) throw new Error(answer.error);
  return answer;
}

/** How grave a finding is, in the clerk's words. */
const severities = { error: '错误', doubt: '疑问', hint: '提示' };

/** @param {{ inputs: readonly string[], lastYear: string | undefined, json: boolean }} command */
async function checkFiles({ inputs, lastYear, json }) {
  let failed = false;
  await withDoor(async door => {
    for (const input of inputs) {
      const answer = await door.check(input, lastYear);
      const file = basename(input);
      if (!answer.ok) {
        failed = true;
        if (json) console.log(JSON.stringify({ file, error: answer.error }));
        else console.error(`${file}: ${answer.error}`);
        continue;
      }
      failed ||= answer.findings.some(({ severity }) => severity === 'error');
      for (const finding of answer.findings) {
        if (json) console.log(JSON.stringify({ file, ...finding }));
        else console.log(`${file}: ${severities[finding.severity]} ${finding.sentence}`);
      }
      const untold = Object.keys(answer.notAssessable);
      if (untold.length > 0)
        console.error(`${file}: not checked for want of last year's report: ${untold.join(', ')}`);
    }
  });
  if (failed) process.exitCode = 1;
}

/**
 * @param {string} path
 * @param {string | Uint8Array} content
 */
async function write(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** @param {string} path */
async function isFolder(path) {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new Error(`${basename(path)}: no such file or folder`);
  return found.isDirectory();
}

/** @param {Command} command */
async function perform(command) {
  if (command.kind === 'help') {
    process.stdout.write(usage);
  } else if (command.kind === 'wrong') {
    console.error(`${command.reason}\n\n${usage}`);
    process.exitCode = 2;
  } else if (command.kind === 'check') {
    await checkFiles(command);
  } else if (command.kind === 'write') {
    if (await isFolder(command.input)) throw new Error(`${command.input} is a folder`);
    await exportFile(command.input, command.to, command.out);
  } else if (!(await isFolder(command.input))) {
    await readFile(command.input, command.out);
  } else if (command.out === undefined) {
    await perform({ kind: 'wrong', reason: 'read DIR needs --out OUT' });
  } else {
    await readFolder(command.input, command.out);
  }
}

try {
  await perform(parseCommand(process.argv.slice(2)));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
