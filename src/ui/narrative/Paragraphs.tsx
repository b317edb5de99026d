/** A text as its paragraphs, to be read. */

import { paragraphsOf } from '../../report/index.ts';

export function Paragraphs({ text }: { text: string }) {
  return <div className="paragraphs">{paragraphsOf(text).join('\n')}</div>;
}
