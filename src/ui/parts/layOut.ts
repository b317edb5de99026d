/** Lays a page out unseen, so that its lines and heights can be asked for. */

import type { LaidOut } from '../../document/index.ts';

/** The page in a frame of its own, once its faces are there; whoever asked closes it. */
export function layOut(html: string): Promise<LaidOut> {
  const frame = document.createElement('iframe');
  frame.style.cssText =
    'position: fixed; top: 0; left: -10000px; width: 900px; height: 1200px; border: 0; visibility: hidden';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  return new Promise((resolve, reject) => {
    frame.onload = () => {
      const page = frame.contentDocument;
      if (!page) {
        frame.remove();
        reject(new Error('layOut: the frame shows nothing'));
        return;
      }
      page.fonts.ready.then(() => resolve({ document: page, close: () => frame.remove() }), reject);
    };
    frame.srcdoc = html;
    document.body.appendChild(frame);
  });
}
