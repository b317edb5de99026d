/** What each file is for, and why one was not made. */

import type { OfficeFormat } from '../../document/index.ts';
import { notLoadedSentence } from './intake.ts';

/** The file that goes on with, in one line. */
export const officeFiles: readonly {
  readonly format: OfficeFormat;
  readonly name: string;
  readonly use: string;
}[] = [{ format: 'docx', name: 'Word', use: '送领导修改、报上级：WPS、Word 都能打开，已按公文格式排好版' }];

export const htmlUse = (hasLedger: boolean): string =>
  `公布、留存：双击就能看、能打印；明年导入它，${
    hasLedger ? '报告的全部内容都在，但没有申请台账：它不公开，只在草稿文件里' : '全部内容都在'
  }`;

export const draftUse = '留底，或拷到别的电脑上接着写；里面有内部内容，不要公开';

/** Why there is no file: its writer could not be loaded, or threw, a defect of ours. */
export const noOfficeFileSentence = (name: string, why: 'notLoaded' | 'defect'): string =>
  `${name} 文件没有做出来${
    why === 'notLoaded'
      ? `。${notLoadedSentence}`
      : '，这是工具的毛病。已写的内容都在草稿里，打印和草稿文件不受影响。'
  }`;
