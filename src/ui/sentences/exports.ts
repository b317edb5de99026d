/** What each file is for, and why one was not made. */

import type { OfficeFormat } from '../../document/index.ts';
import { notLoadedSentence } from './intake.ts';

interface OfficeFile {
  readonly format: OfficeFormat;
  readonly name: string;
  /** In one line. */
  readonly use: string;
}

/** The files for office programs, each with what it is for. */
export const officeFiles: readonly OfficeFile[] = [
  { format: 'docx', name: 'Word', use: '送领导修改、报上级：WPS、Word 都能打开，已按公文格式排好版' },
  { format: 'xlsx', name: 'Excel', use: '县里要表格时给它：三张表各一页，总计是公式，可以核对' },
  { format: 'csv', name: 'CSV', use: '县里的系统导入、各单位汇总：一行一个数，写明机关、年度和项目' },
];

export const htmlUse = (hasLedger: boolean): string =>
  `公布、留存：双击就能看、能打印；明年导入它，报告的全部内容都在${
    hasLedger ? '，但没有申请台账：它不公开，只在草稿文件里' : '；理由和审核意见不公开，只在草稿文件里'
  }`;

export const draftUse = '留底，或拷到别的电脑上接着写；里面有内部内容，不要公开';

/** Beside the Word file of a report that is printed with its mark. */
export const markedFile = '每页印着“送审稿”，定稿时把上面“送审稿”水印的勾去掉';

/** Why there is no file: its writer could not be loaded, or threw, a defect of ours. */
export const noOfficeFileSentence = (name: string, why: 'notLoaded' | 'defect'): string =>
  `${name} 文件没有做出来${
    why === 'notLoaded'
      ? `。${notLoadedSentence}`
      : '，这是工具的毛病。已写的内容都在草稿里，打印和草稿文件不受影响。'
  }`;
