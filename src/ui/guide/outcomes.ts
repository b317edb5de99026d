/**
 * “这件申请该计在哪一行？”: a few plain questions that end in a row of table 三. The tree is data; whoever asks it
 * keeps the answers given so far and looks up where they lead.
 */

import type { OutcomeRowId } from '../../report/index.ts';

/** Where a request is counted: a row of its result, or 结转下年度. */
export type CountedRowId = OutcomeRowId | 'carriedOut';

export type Verdict =
  | {
      readonly kind: 'row';
      readonly row: CountedRowId;
      /** What is easily done wrong with this row. */
      readonly note: string;
    }
  | {
      /** No request in the sense of the 条例: counted nowhere. */
      readonly kind: 'noRequest';
      readonly note: string;
    };

export interface Answer {
  readonly label: string;
  /** The next question, or where it ends. */
  readonly to: QuestionId | Verdict;
}

export interface Question {
  readonly ask: string;
  readonly answers: readonly Answer[];
}

const row = (id: CountedRowId, note: string): Verdict => ({ kind: 'row', row: id, note });

const tree = {
  state: {
    ask: '这件现在是什么情形？',
    answers: [
      { label: '是公开申请，已经答复或者已经结束', to: 'result' },
      {
        label: '是公开申请，到12月31日还没有答复',
        to: row('carriedOut', '明年再写办理结果；明年的“上年结转”就是今年这一行的数。'),
      },
      {
        label: '不是公开申请：只是咨询，或者是信访件、投诉件',
        to: {
          kind: 'noRequest',
          note: '没有申请公开政府信息的，不计入“新收”，也不计入任何一行。用公开申请的名义来信访、投诉的，算申请。',
        },
      },
    ],
  },
  result: {
    ask: '最后是怎样办的？',
    answers: [
      { label: '给了信息，全部给或者给了一部分', to: 'given' },
      { label: '没有给', to: 'notGiven' },
      { label: '告知他不按公开申请办理（信访、重复、要书报……）', to: 'notProcessed' },
      { label: '申请人不补正、不交费，或者撤回了', to: 'ended' },
    ],
  },
  given: {
    ask: '他要的都给了吗？',
    answers: [
      {
        label: '都给了，或者告诉了他在哪里可以查到',
        to: row('granted', '早已主动公开、只告知查询办法的，也计在这一行。'),
      },
      {
        label: '给了一部分，其余没有给',
        to: row('partlyGranted', '没给的部分不管是什么原因，这一件只计在这一行，只计 1 件，不再计到别的行。'),
      },
    ],
  },
  notGiven: {
    ask: '为什么没有给？',
    answers: [
      { label: '本机关没有，或者没有现成的，或者不知道他要什么', to: 'unavailable' },
      { label: '有，但是依法不能公开', to: 'refused' },
      {
        label: '法律另外规定了查询办法（不动产登记、工商登记等）',
        to: row('adminQuery', '已经告知他按专门的规定去查。'),
      },
    ],
  },
  unavailable: {
    ask: '是哪一种？',
    answers: [
      {
        label: '找过了，本机关没有；或者不归本机关管',
        to: row('notHeld', '知道归哪个机关管的，答复时要告诉他那个机关的名称和联系方式。'),
      },
      {
        label: '没有现成的，要专门汇总、加工、分析',
        to: row('needsMaking', '能把现成的部分分出来给他的，应当给，那就计“部分公开”。'),
      },
      {
        label: '请他补正过，他也补了，还是看不出要什么',
        to: row('stillUnclear', '请他补正、他没有补的，不在这一行，计在“（六）其他处理”第1项。'),
      },
    ],
  },
  refused: {
    ask: '答复书上写的是哪一条？',
    answers: [
      { label: '第十四条：国家秘密、法律禁止、影响安全稳定', to: 'article14' },
      {
        label: '第十五条：别人的商业秘密、个人隐私',
        to: row('thirdParty', '问过第三方、第三方同意公开而给了的，计“予以公开”。'),
      },
      { label: '第十六条：内部事务、过程性信息、执法案卷', to: 'article16' },
    ],
  },
  article14: {
    ask: '第十四条里的哪一种？',
    answers: [
      { label: '依法定为国家秘密的', to: row('stateSecret', '要有密级标志或者定密的依据。') },
      {
        label: '别的法律、行政法规禁止公开的',
        to: row('lawForbids', '部门自己的文件说不公开，不算法律、行政法规禁止。'),
      },
      {
        label: '公开会危及国家安全、公共安全、经济安全、社会稳定的',
        to: row('stability', '这就是“三安全一稳定”。'),
      },
    ],
  },
  article16: {
    ask: '第十六条里的哪一种？',
    answers: [
      {
        label: '人事管理、后勤管理、内部工作流程',
        to: row('internalAffairs', '依据是第一款，“三类”指的就是这三类。'),
      },
      {
        label: '讨论记录、过程稿、磋商信函、请示报告',
        to: row('processInfo', '依据是第二款，“四类”指的就是这四类。'),
      },
      {
        label: '行政处罚、许可等案件卷宗里的材料',
        to: row('enforcementFile', '当事人查阅自己案卷的，告知他按有关规定查阅。'),
      },
    ],
  },
  notProcessed: {
    ask: '为什么不按公开申请办理？',
    answers: [
      {
        label: '内容实际是信访、投诉、举报',
        to: row('petition', '来的时候用的是公开申请，所以“新收”里也计 1 件。'),
      },
      { label: '他以前申请过，或者信息已经在他手里', to: 'again' },
      {
        label: '要的是公报、报纸、刊物、书籍',
        to: row('publication', '告诉他到哪里可以买到、借到。'),
      },
    ],
  },
  again: {
    ask: '是哪一种？',
    answers: [
      {
        label: '同样的信息已经答复过他，他又申请',
        to: row('repeated', '同一个人、同样的内容、已经答复过，三样都要符合。'),
      },
      {
        label: '次数很多，明显超出合理范围，说的理由又不合理',
        to: row('massRepeated', '要先请他说明理由；理由合理的，照常办理。'),
      },
      {
        label: '信息他已经有了，只要再确认一遍或者重新出具',
        to: row('reissue', '例如要求在复印件上再盖章、再开一份同样的证明。'),
      },
    ],
  },
  ended: {
    ask: '是怎样结束的？',
    answers: [
      {
        label: '请他补正，他没有正当理由，过期不补',
        to: row('notCorrected', '他补了但还是不明确的，计在“（四）无法提供”第3项。'),
      },
      {
        label: '发了收费通知，他过期没有交费',
        to: row('feeUnpaid', '第六部分的收费通知件数里也要有这一件。'),
      },
      {
        label: '他自己撤回了申请，或者上面各种都对不上',
        to: row('otherOutcome', '撤回的，最好留下书面的撤回材料。真正对不上别的行，才计在这里。'),
      },
    ],
  },
} as const satisfies Readonly<
  Record<
    string,
    { readonly ask: string; readonly answers: readonly { label: string; to: string | Verdict }[] }
  >
>;

export type QuestionId = keyof typeof tree;

export const outcomeTree: Readonly<Record<QuestionId, Question>> = tree;

const first: QuestionId = 'state';

/** Where the answers given so far lead: to the next question, or to a verdict. */
export function standAt(
  given: readonly Answer[],
): { readonly kind: 'question'; readonly id: QuestionId; readonly question: Question } | Verdict {
  const to = given[given.length - 1]?.to ?? first;
  return typeof to === 'string' ? { kind: 'question', id: to, question: outcomeTree[to] } : to;
}
