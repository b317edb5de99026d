/** Scripts that stand in the page as packed text, so that the browser need not read them before they are wanted. */

import { inflateSync } from 'fflate';

/** Starts a worker from its script, deflated and in base64. The build calls it where a worker was to be inlined. */
export function startPacked(text: string): Worker {
  const packed = atob(text);
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at);
  const script = new Blob([inflateSync(bytes)], { type: 'text/javascript;charset=utf-8' });
  const address = URL.createObjectURL(script);
  const worker = new Worker(address);
  // Once it answers or fails it has been loaded.
  const forget = () => URL.revokeObjectURL(address);
  worker.addEventListener('message', forget, { once: true });
  worker.addEventListener('error', forget, { once: true });
  return worker;
}
