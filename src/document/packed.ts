/** Scripts that stand in the page as packed text, so that the browser need not read them before they are wanted. */

import { Inflate } from 'fflate';
import { inSteps, type Steps } from '../work/index.ts';

/** As many signs of base64 are unpacked without a pause, in fours: a few milliseconds. */
const stretch = 32 * 1024;

function* unpacking(text: string): Steps<Blob> {
  const pieces: BlobPart[] = [];
  const stream = new Inflate(piece => pieces.push(piece as Uint8Array<ArrayBuffer>));
  for (let from = 0; from < text.length; from += stretch) {
    const packed = atob(text.slice(from, from + stretch));
    const bytes = new Uint8Array(packed.length);
    for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at);
    stream.push(bytes, from + stretch >= text.length);
    yield;
  }
  return new Blob(pieces, { type: 'text/javascript;charset=utf-8' });
}

/**
 * Starts a worker from its script, deflated and in base64; the page has its turns meanwhile. The build calls it where a
 * worker was to be inlined.
 */
export async function startPacked(text: string): Promise<Worker> {
  const script = await inSteps(unpacking(text));
  const address = URL.createObjectURL(script);
  const worker = new Worker(address);
  // Once it answers or fails it has been loaded.
  const forget = () => URL.revokeObjectURL(address);
  worker.addEventListener('message', forget, { once: true });
  worker.addEventListener('error', forget, { once: true });
  return worker;
}
