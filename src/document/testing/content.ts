/** For tests: invented reports as they are published: figures that add up or not, sentences, names. */

import type { FormId } from '../../form/index.ts';
import { columnsOf, formOf, tableOf } from '../../form/index.ts';
import type { Random } from './random.ts';

export interface Content {
  readonly form: FormId;
  readonly organ: string;
  readonly short: string;
  readonly year: number;
  readonly preamble: readonly string[];
  readonly intro: readonly string[];
  /** Heading and text of each part. */
  readonly parts: readonly (readonly [string, string])[];
  readonly problems: readonly string[];
  readonly others: readonly string[];
  /** Printed text of each figure by its id, totals included; blank: printed empty. */
  readonly figures: ReadonlyMap<string, string>;
}

const sentences = (year: number, n: number) =>
  [
    `坚持应公开尽公开，全年公开信息${n}条，其中工作动态${n}条、通知公告${n + 3}条，未发生泄密事件。`,
    `${year}年，收到政府信息公开申请${n}件，均在法定期限内答复。`,
    '落实“先审查、后公开”制度，由经办人初审、分管负责人终审；对历史信息开展排查，做到底数清、情况明。',
    `优化栏目设置，在便民服务中心增设查阅点${n}处，方便群众查阅（含村、社区）。`,
    `把公开工作纳入考核，组织培训${n}次；没有发生被追究责任的情形。`,
  ] as const;

const problemTexts = [
  '一是公开内容的深度还不够，更新不够及时；二是工作人员多为兼职，业务不够熟练。',
  '政策解读形式比较单一，群众喜闻乐见的方式用得少。下一步，将加强培训，丰富解读方式。',
  '（一）存在的主要问题：一是主动公开意识不强；二是审核链条偏长。',
  '（二）改进情况：一是健全台账；二是强化考核，对排名靠后的单位进行约谈。',
] as const;

/** An invented report of the given format. */
export function inventContent(random: Random, form: FormId): Content {
  const { below, pick, once } = random;
  const county = pick(['云栖县', '江畔区', '松塬县', '柳陵县', '白岭市']);
  const town = pick(['北关街道', '三岔河镇', '老君寨乡', '板桥镇', '大湾乡']);
  const isTown = !once(3);
  const short = isTown ? town : pick(['水利局', '教育局', '司法局', '城市管理局']);
  const organ = `${county}${isTown ? (town.endsWith('街道') ? `${town}办事处` : `${town}人民政府`) : short}`;
  const year = form === '2019' ? pick([2019, 2020]) : 2021 + below(5);
  const texts = sentences(year, 1 + below(40));
  const headings = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
  return {
    form,
    organ,
    short,
    year,
    preamble: once(3)
      ? []
      : [
          `本报告根据《中华人民共和国政府信息公开条例》和《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）要求编制，` +
            `由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、` +
            `其他需要报告的事项六个部分组成，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
          ...(once(2)
            ? [
                `如有疑问，请与${organ}联系（地址：人民路${1 + below(99)}号，邮编：4710${10 + below(80)}，电话：0379-6688${1000 + below(8999)}）。`,
              ]
            : []),
        ],
    intro: [
      `${year}年，我${isTown ? '镇' : '局'}认真落实条例，把公开同全年重点任务一并部署、一并检查，现将有关情况报告如下。`,
    ],
    parts: once(6) ? [] : headings.map((heading, index) => [heading, texts[index] ?? ''] as const),
    problems: once(2) ? [problemTexts[below(2)] ?? ''] : problemTexts.slice(2),
    others: [
      pick([
        `${year}年，${organ}未收取政府信息公开信息处理费。`,
        '无。',
        `本年度没有发出收费通知，收取信息处理费总金额为0元。其他无需要报告的事项。`,
      ]),
    ],
    figures: inventFigures(random, form),
  };
}

function inventFigures({ below, once }: Random, formId: FormId): ReadonlyMap<string, string> {
  const form = formOf(formId);
  const busy = !once(3);
  const blanks = once(4);
  const values = new Map<string, number>();
  for (const cell of form.cells) {
    if (cell.computed || cell.table === 'fee') continue;
    const most = cell.table === 'proactive' ? 2000 : once(4) ? 30 : 3;
    const value = busy && (cell.table === 'proactive' || once(4)) ? below(most) : 0;
    const signed = cell.column.signed && once(2) ? -value : value;
    values.set(cell.id, cell.column.decimal && once(3) ? value / 100 : signed);
  }
  for (const sum of form.sums)
    values.set(
      sum.target,
      sum.of.reduce((all, id) => all + (values.get(id) ?? 0), 0),
    );
  if (once(4)) {
    // One figure was mistyped, as it happens.
    const target = form.sums[below(form.sums.length)]?.target ?? '';
    values.set(target, (values.get(target) ?? 0) + 1 + below(3));
  }
  const texts = new Map<string, string>();
  for (const [id, value] of values) {
    const signed = id.endsWith('.change') && value > 0 && once(2);
    texts.set(id, blanks && value === 0 && once(2) ? '' : `${signed ? '+' : ''}${value}`);
  }
  return texts;
}

const exchangeNames: Readonly<Record<string, string>> = {
  disclosedTotal: 'total',
  projects: 'count',
  purchases: 'amount',
};

/** The figures in the shape of the exchange, with the paths of the blank ones. */
export function exchangedFigures(content: Content) {
  const form = formOf(content.form);
  const blankCells: string[] = [];
  const at = (table: string, row: string, column: string, path: string): number => {
    const text = content.figures.get(`${table}.${row}.${column}`) ?? '';
    if (text === '') blankCells.push(path);
    return Number(text);
  };
  const proactive = tableOf(form, 'proactive');
  const table2 = Object.fromEntries(
    proactive.rows.map(row => {
      const columns = columnsOf(proactive, row.id);
      const [only] = columns;
      if (columns.length === 1 && only) return [row.id, at('proactive', row.id, only, `table2.${row.id}`)];
      return [
        row.id,
        Object.fromEntries(
          columns.map(column => {
            const name = exchangeNames[column] ?? column;
            return [name, at('proactive', row.id, column, `table2.${row.id}.${name}`)];
          }),
        ),
      ];
    }),
  );
  const requests = tableOf(form, 'requests');
  const table3 = Object.fromEntries(
    requests.rows.map((row, index) => {
      const number =
        row.id === 'otherwise' ? '21_23' : content.form === '2019' && index > 20 ? index + 3 : index + 1;
      return [
        `r${number}`,
        requests.columns.map((column, place) =>
          at('requests', row.id, column.id, `table3.r${number}.${place}`),
        ),
      ];
    }),
  );
  const disputes = tableOf(form, 'disputes');
  const table4 = Object.fromEntries(
    disputes.rows.map(row => [
      row.id,
      disputes.columns.map((column, place) => at('disputes', row.id, column.id, `table4.${row.id}.${place}`)),
    ]),
  );
  return { table2, table3, table4, blankCells };
}
