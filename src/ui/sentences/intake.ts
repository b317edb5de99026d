/** Why something given to the start page could not be taken. */

import type { IntakeProblem } from '../intake/intake.ts';
import { sentenceOfProblem } from './reading.ts';

export function intakeProblemSentence(problem: IntakeProblem): string {
  switch (problem.kind) {
    case 'unreadableFile':
      return `这个文件打不开（${problem.reason}）。请确认它没有被移走或被别的程序占用，再选一次。`;
    case 'foreign':
      return '这个 JSON 文件不是本工具的草稿。请选本工具下载的草稿文件或 HTML 文件。';
    case 'newer':
      return `这份草稿是更新版本的工具存的（格式 ${problem.version}），这里还读不了。请用新版本打开；文件没有被改动。`;
    case 'damaged':
      return '这份草稿文件不完整，可能没有下载完或被改动过。请换一份备份；文件没有被改动。';
    case 'problem':
      return sentenceOfProblem(problem);
  }
}
