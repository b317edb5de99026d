/** Fields of Word: what they were made of is hidden, what they came to is text. */

import { attribute } from '../xml.ts';

export class Fields {
  /** Of each open field, whether its instruction is still being read. */
  private readonly open: boolean[] = [];
  private instructions = 0;

  /** Whether what comes now belongs to an instruction. */
  get hidden(): boolean {
    return this.instructions > 0;
  }

  step(type: string | null): void {
    if (type === 'begin') this.begin();
    else if (type === 'separate') {
      if (this.end()) this.open.push(false);
    } else if (type === 'end') this.end();
  }

  /** A hidden run can still begin or end a field. */
  through(run: Element): void {
    for (const mark of Array.from(run.getElementsByTagNameNS('*', 'fldChar')))
      this.step(attribute(mark, 'fldCharType'));
  }

  /** An instruction that was never ended hides no more than its paragraph. */
  endParagraph(): void {
    while (this.open[this.open.length - 1] === true) this.end();
  }

  private begin(): void {
    this.open.push(true);
    this.instructions++;
  }

  /** `false` where no field is open. */
  private end(): boolean {
    const instruction = this.open.pop();
    if (instruction) this.instructions--;
    return instruction !== undefined;
  }
}
