/** Drives any Chromium from 67 on by its own protocol, over a pipe: the journeys' driver starts at 106. */

import { spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { launchFlags } from '../tools/browser.mjs';

/** How long a call may take, in milliseconds. */
const patience = 90_000;

/** @typedef {Readonly<Record<string, unknown>>} Json */
/** @typedef {(method: string, params?: Json, sessionId?: string) => Promise<Json>} Call */
/** @typedef {(method: string, params: Json, sessionId: string | undefined) => void} Listener */
/**
 * @typedef {object} Browser
 * @property {Call} call
 * @property {(listener: Listener) => void} listen
 * @property {() => Promise<void>} close
 * @property {() => Promise<void>} kill
 */

/**
 * Starts a browser.
 * @param {string} path
 * @param {string} profile a folder
 * @param {readonly string[]} flags
 * @returns {Browser}
 */
export function startBrowser(path, profile, flags) {
  const always = ['--headless', '--disable-gpu', '--no-proxy-server', '--remote-debugging-pipe'];
  const child = spawn(
    path,
    [...launchFlags, ...always, ...flags, `--user-data-dir=${profile}`, 'about:blank'],
    // A group of its own, to be killed as a whole.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
  const [, , , writer, reader] = child.stdio;
  if (!(writer instanceof Writable) || !(reader instanceof Readable))
    throw new Error('the browser has no pipe');
  const toBrowser = writer;

  /** @type {Map<number, { resolve: (result: Json) => void, reject: (error: Error) => void }>} */
  const calls = new Map();
  /** @type {Set<Listener>} */
  const listeners = new Set();
  let lastId = 0;

  /** @param {string} text */
  function hear(text) {
    const { id, error, result, method, params, sessionId } = JSON.parse(text);
    const call = calls.get(id);
    if (!call) for (const listener of listeners) listener(method, params ?? {}, sessionId);
    else if (error) call.reject(new Error(error.message));
    else call.resolve(result);
  }

  const decoder = new TextDecoder();
  let rest = '';
  reader.on('data', chunk => {
    const pieces = (rest + decoder.decode(chunk, { stream: true })).split('\0');
    rest = pieces.pop() ?? '';
    for (const piece of pieces) hear(piece);
  });

  const ended = new Promise(resolve => {
    const end = () => {
      for (const { reject } of calls.values()) reject(new Error('the browser has ended'));
      resolve(undefined);
    };
    writer.on('error', end);
    child.once('error', end);
    child.once('exit', end);
  });

  /** @type {Call} */
  async function call(method, params = {}, sessionId) {
    lastId += 1;
    const id = lastId;
    const timer = setTimeout(() => calls.get(id)?.reject(new Error(`${method}: no answer`)), patience);
    try {
      return await new Promise((resolve, reject) => {
        calls.set(id, { resolve, reject });
        toBrowser.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
      });
    } finally {
      clearTimeout(timer);
      calls.delete(id);
    }
  }

  function killAll() {
    try {
      process.kill(-(/** @type {number} */ (child.pid)), 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
  }

  return {
    call,
    listen(listener) {
      listeners.add(listener);
    },
    async close() {
      // The answer may be lost in the end that it brings.
      await Promise.race([call('Browser.close'), ended]).catch(killAll);
      await ended;
    },
    async kill() {
      killAll();
      await ended;
    },
  };
}
