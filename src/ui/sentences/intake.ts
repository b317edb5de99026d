/** What is said about something given to the start page: why it could not be taken, what of it was not read. */

import { factIds, formOf, hasCell } from '../../form/index.ts';
import { type FileNote, type Report, textIdsOf } from '../../report/index.ts';
import type { IntakeProblem } from '../intake/intake.ts';
import { nameOfFact, nameOfPlace, nameOfText } from './places.ts';
import { sentenceOfProblem } from './reading.ts';

export function intakeProblemSentence(problem: IntakeProblem): string {
  switch (problem.kind) {
    case 'unreadableFile':
      return '这个文件打不开。请确认它没有被移走或被别的程序占用，再选一次。';
    case 'backup':
      return '这是“全部备份”的文件，里面是整台电脑的草稿，不是一份报告。要用它，请“从备份恢复”。';
    case 'link':
      return '给的是一个网址。本工具不联网，打不开它。请用浏览器打开那个网页，按 Ctrl+A 全选、Ctrl+C 复制，再回到这里按 Ctrl+V。';
    case 'notLoaded':
      return `${notLoadedSentence}本机的草稿都还在。`;
    case 'defect':
      return problem.what === 'file'
        ? '工具在读这个文件时出了毛病，不是文件有错，也没有改动它。请打开原文，按 Ctrl+A 全选、Ctrl+C 复制，再粘贴到上面的框里。'
        : '工具在读粘贴的内容时出了毛病，不是内容有错。可以不管格式、只按文字再读一次。';
    case 'foreign':
      return '这个 JSON 文件不是本工具的草稿。请选本工具下载的草稿文件或 HTML 文件。';
    case 'newer':
      if (problem.form !== undefined) {
        return '这份草稿用的是以后的报告格式，这里还读不了。请用新版本的工具打开；文件没有被改动。';
      }
      return `这份草稿是更新版本的工具存的（格式 ${problem.version}），这里还读不了。请用新版本打开；文件没有被改动。`;
    case 'damaged':
      return '这份草稿文件不完整，可能没有下载完或被改动过。请换一份备份；文件没有被改动。';
    case 'problem':
      return sentenceOfProblem(problem);
  }
}

/** When the part that reads and writes documents did not come. */
export const notLoadedSentence =
  '读写报告的那部分程序没有装上，可能是内存不够，或者被安全软件拦住了。请点“重新打开本页”。';

/** What the failure says of itself, for maintainers; `null` where the sentence says it all. */
export function wordsOfProblem(problem: IntakeProblem): string | null {
  if ('words' in problem) return problem.words;
  return problem.kind === 'damaged' ? problem.reason : null;
}

/** What in a draft file was not as it should be, and what became of it; none: nothing to say. */
export function fileNoteSentences(notes: readonly FileNote[], report: Report): readonly string[] {
  const unreadable = notes.filter(note => note.kind === 'unreadableValue').map(note => note.at);
  const unknown = notes.filter(note => note.kind === 'unknownKey' && !unreadable.includes(note.at));
  const sentences: string[] = [];
  if (unreadable.length > 0) {
    const names = [...new Set(unreadable.map(at => nameOfPath(at, report)))];
    const shown = names.slice(0, 8).join('、') + (names.length > 8 ? `等 ${names.length} 处` : '');
    sentences.push(
      `文件里这些内容读不懂：${shown}。原文留在草稿里，这里没有显示，请对照原来的报告核对、补填。`,
    );
  }
  if (unknown.length > 0) {
    sentences.push(`另有 ${unknown.length} 处内容这个版本不认识，已原样保留，再存出去时还在。`);
  }
  return sentences;
}

/** What a path in a draft file is called: report.figures.requests.received.natural. */
function nameOfPath(at: string, report: Report): string {
  const inLast = at.startsWith('lastYear');
  const of = inLast ? '上年报告的' : '';
  const path = at.replace(/^lastYear\.?/, '').replace(/^report\.?/, '');
  const [field = '', ...rest] = path.split('.');
  const id = rest.join('.');
  if (field === '') return inLast ? '上年的报告' : '整份报告';
  if (field === 'figures' || field === 'printed') {
    const form = formOf(report.form);
    if (!hasCell(form, id)) return `${of}表格里的数`;
    return `${of}${nameOfPlace({ kind: 'cell', cell: id }, report)}`;
  }
  if (field === 'texts') {
    const text = textIdsOf(report).find(candidate => candidate === id);
    return text ? `${of}${nameOfText(text, report)}` : `${of}文字`;
  }
  if (field === 'facts') {
    const fact = factIds.find(candidate => candidate === id);
    return fact ? `${of}${nameOfFact(fact)}` : `${of}机关信息`;
  }
  return `${of}${names[field] ?? '别的内容'}`;
}

const names: Readonly<Record<string, string>> = {
  year: '年度',
  form: '格式',
  parts: '第一部分的小标题',
  confirmed: '“确认沿用”的记号',
  accepted: '疑问的确认理由',
  signOff: '审核人和意见',
};
