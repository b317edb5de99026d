/** Pages that a generator put into a Word file as they were. */

import { readBytes } from '../bytes.ts';
import { readHtml } from '../html/read.ts';
import { readMht } from '../mht.ts';
import type { OfficePackage } from '../office.ts';
import type { Block } from '../paper.ts';
import type { ReadProblem } from '../reading.ts';
import { readText } from '../text.ts';

/** Blocks of all mentions together: a report has 200. */
const mostBlocks = 20_000;

export class ForeignParts {
  private readonly read = new Map<string, readonly Block[]>();
  private left = mostBlocks;
  /** Why one of them cannot be read: the document is not whole without it. */
  problem: ReadProblem | null = null;

  constructor(
    private readonly file: OfficePackage,
    private readonly parser: DOMParser,
  ) {}

  /** What a part holds; nothing once there is a problem. Each is parsed once, however often it is mentioned. */
  blocksOf(name: string): readonly Block[] {
    if (this.problem) return [];
    const blocks = this.read.get(name) ?? this.parse(name);
    this.read.set(name, blocks);
    this.left -= blocks.length + 1;
    if (this.left < 0) this.problem = 'tooMuch';
    return this.problem ? [] : blocks;
  }

  private parse(name: string): readonly Block[] {
    const part = this.file.zip.part(name);
    if (part === null) return [];
    if (part.kind === 'problem') {
      this.problem = part.problem;
      return [];
    }
    const pages = readMht(part.bytes);
    if (pages) return pages.flatMap(({ kind, text }) => (kind === 'html' ? this.page(text) : []));
    const read = readBytes(part.bytes);
    if (read.kind !== 'text') return [];
    return read.text.includes('<') ? this.page(read.text) : readText(read.text).paper.blocks;
  }

  private page(text: string): readonly Block[] {
    if (!this.file.allows(new TextEncoder().encode(text))) {
      this.problem = 'tooMuch';
      return [];
    }
    return readHtml(text, this.parser).paper.blocks;
  }
}
