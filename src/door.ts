/**
 * The door for scripts: `window.annualReportDoor`. The command line drives it in a headless browser, so that
 * there is one implementation of reading and writing, the app's own.
 */

import type { NotAssessable, Place, Severity } from './check/index.ts';
import type { OfficeFormat } from './document/index.ts';
import { type DraftContent, draftOf, type LastYear, readDraftFile, writeDraftFile } from './report/index.ts';
import { loadChecks, loadFindingWords } from './ui/checks.ts';
import { loadDocuments } from './ui/documents.ts';
import { writeOfficeFile, writePaper, writePrint } from './ui/editor/exports.ts';
import type { IntakeProblem } from './ui/intake/intake.ts';
import { intakeProblemSentence } from './ui/sentences/intake.ts';
import { pace } from './work/index.ts';

export interface DoorFile {
  readonly name: string;
  readonly base64: string;
}

export type DoorAnswer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly error: string };

export interface Door {
  /** The recognised report, as plain data for scripts (document/exchange.ts). */
  read(file: DoorFile): Promise<DoorAnswer<{ readonly result: unknown }>>;
  /** The finished report as the HTML that 下载 HTML gives, on the sheets that 打印 prints, or as the draft file. */
  write(file: DoorFile, to: 'html' | 'sheets' | 'draft'): Promise<DoorAnswer<{ readonly text: string }>>;
  /** The finished report as the file that 下载 Word and its like give. */
  writeFile(file: DoorFile, format: OfficeFormat): Promise<DoorAnswer<{ readonly base64: string }>>;
  /**
   * What 校核 says of the file's report, taken as this year's: a draft file with its own last year's, unless
   * another is given.
   */
  check(file: DoorFile, lastYear?: DoorFile): Promise<DoorAnswer<Checked>>;
}

export interface CheckedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly places: readonly Place[];
  readonly facts: unknown;
  /** What the clerk reads. */
  readonly sentence: string;
  /** Whether one click mends it. */
  readonly remedy: boolean;
}

export interface Checked {
  readonly findings: readonly CheckedFinding[];
  /** Rules that could not be held against it, and why: not passed. */
  readonly notAssessable: Readonly<Record<string, NotAssessable>>;
}

declare global {
  interface Window {
    annualReportDoor?: Door;
  }
}

type Taken =
  | {
      readonly ok: true;
      readonly content: DraftContent;
      /** The same report as the one that another is compared with. */
      readonly asLastYear: LastYear;
      readonly exchange: () => unknown;
    }
  | { readonly ok: false; readonly error: string };

function bytesOf(base64: string): Uint8Array {
  const units = atob(base64);
  const bytes = new Uint8Array(units.length);
  for (let index = 0; index < units.length; index++) bytes[index] = units.charCodeAt(index);
  return bytes;
}

function base64Of(bytes: Uint8Array): string {
  let units = '';
  for (const byte of bytes) units += String.fromCharCode(byte);
  return btoa(units);
}

const notWritten: DoorAnswer<never> = {
  ok: false,
  error: '这是2019年格式的报告，只能读，不能按现行格式导出。',
};

async function take({ name, base64 }: DoorFile): Promise<Taken> {
  const { compose, exchangeOf, openFile, recognise } = await loadDocuments();
  const bytes = bytesOf(base64);
  await pace();
  const refuse = (problem: IntakeProblem): Taken => ({ ok: false, error: intakeProblemSentence(problem) });
  const opened = await openFile({ name, bytes }, new DOMParser());
  if (opened.kind === 'problem') return refuse(opened);
  if (opened.kind === 'recognised') {
    const { recognition } = opened;
    return {
      ok: true,
      content: { report: draftOf(recognition), lastYear: null },
      asLastYear: { report: recognition.report, printed: recognition.printed },
      exchange: () => exchangeOf(recognition),
    };
  }
  await pace();
  const decoded = readDraftFile(opened.text);
  await pace();
  if (decoded.kind !== 'draft') return refuse(decoded);
  const { content } = decoded;
  const asLastYear = { report: content.report, printed: {} };
  return {
    ok: true,
    content,
    asLastYear,
    exchange: () => exchangeOf(recognise(compose(content.report, null))),
  };
}

export function openDoor(): void {
  window.annualReportDoor = {
    async read(file) {
      const taken = await take(file);
      return taken.ok ? { ok: true, result: taken.exchange() } : taken;
    },
    async write(file, to) {
      const taken = await take(file);
      if (!taken.ok) return taken;
      const { content } = taken;
      if (content.report.form !== '2021') return notWritten;
      if (to === 'draft') return { ok: true, text: writeDraftFile(content) };
      return { ok: true, text: await (to === 'html' ? writePaper(content) : writePrint(content)) };
    },
    async writeFile(file, format) {
      const taken = await take(file);
      if (!taken.ok) return taken;
      if (taken.content.report.form !== '2021') return notWritten;
      return { ok: true, base64: base64Of(await writeOfficeFile(taken.content, format)) };
    },
    async check(file, lastYear) {
      const taken = await take(file);
      if (!taken.ok) return taken;
      const { report } = taken.content;
      if (report.form !== '2021') {
        return { ok: false, error: '这是2019年格式的报告，校核只对现行格式的报告做。' };
      }
      const given = lastYear && (await take(lastYear));
      if (given && !given.ok) return given;
      const last = given ? given.asLastYear : taken.content.lastYear;
      const [{ examine }, { sentenceOf }] = await Promise.all([loadChecks(), loadFindingWords()]);
      const { findings, notAssessable } = examine(report, last);
      return {
        ok: true,
        findings: findings.map((finding): CheckedFinding => {
          const { title, detail } = sentenceOf(finding, report);
          const { rule, severity, places, facts } = finding;
          const remedy = finding.remedy !== undefined;
          return { rule, severity, places, facts, sentence: `${title}。${detail}`, remedy };
        }),
        notAssessable: Object.fromEntries(notAssessable),
      };
    },
  };
}
