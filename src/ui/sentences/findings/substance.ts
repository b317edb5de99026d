/** Texts that are there and do not say what the format asks for: in words. */

import type { FindingOf } from '../../../check/index.ts';
import type { Report } from '../../../report/index.ts';
import { contactFlawWords, contactNames } from '../contact.ts';
import { nameOfText } from '../places.ts';

type Told =
  | FindingOf<'textPerfunctory'>
  | FindingOf<'problemsOneSided'>
  | FindingOf<'overviewShort'>
  | FindingOf<'contactMissing'>
  | FindingOf<'contactOdd'>;

export function substanceWords(finding: Told, report: Report) {
  switch (finding.rule) {
    case 'textPerfunctory': {
      const { text, words } = finding.facts;
      return {
        title: `${nameOfText(text, report)}只写了“${words}”`,
        detail: '格式要求写这个方面，只写一个字会被通报为敷衍。没有发生的，也写成一句完整的话。',
      };
    }
    case 'problemsOneSided':
      return finding.facts.missing === 'problem'
        ? {
            title: '第五部分没有写存在的问题',
            detail: '这一部分要写两样：还有什么问题，怎样改进。请把问题写出来。',
          }
        : {
            title: '第五部分只写了问题，没有写怎样改进',
            detail: '这一部分要写两样：还有什么问题，怎样改进。请把改进的办法写出来。',
          };
    case 'overviewShort':
      return {
        title: `第一部分只有 ${finding.facts.characters} 字`,
        detail: '一般写一千字左右。五个方面各写几句做了什么，就够了。',
      };
    case 'contactMissing':
      return {
        title: '没有写有疑问找谁联系',
        detail: '不是必须，但一般都写。在“基本信息”里填地址、电话，会自动印在引言后面。',
      };
    case 'contactOdd':
      return {
        title: `${contactNames[finding.facts.fact]}“${finding.facts.value}”不对`,
        detail: `${contactFlawWords[finding.facts.flaw]}它会印在引言后面。`,
      };
  }
}
