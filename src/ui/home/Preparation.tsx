/** What the whole work is: its steps with the time they take, and the papers to have at hand. */

interface Stage {
  readonly name: string;
  /** Rough, for an office with few or no requests. */
  readonly minutes: number;
}

const stages: readonly Stage[] = [
  { name: '导入上年报告，看看读得对不对', minutes: 5 },
  { name: '填数字，没有的填 0', minutes: 10 },
  { name: '改文字，换成今年的事', minutes: 20 },
  { name: '校核、打印或存成 PDF', minutes: 5 },
];

const allMinutes = stages.reduce((sum, { minutes }) => sum + minutes, 0);

interface Paper {
  readonly name: string;
  /** What it is for. */
  readonly use: string;
  /** Where it is found, or who has it. */
  readonly found: string;
}

const papers: readonly Paper[] = [
  {
    name: '上年报告',
    use: '机关信息、文字和“上年结转”都从它来',
    found: '县政府网站“政府信息公开年报”栏',
  },
  {
    name: '申请台账',
    use: '填第三部分：今年收到几件、怎样答复的',
    found: '本单位的登记本或依申请公开系统',
  },
  {
    name: '规范性文件清单',
    use: '填第二部分：制发、废止、现行有效各几件',
    found: '党政办发文登记，或问司法所',
  },
  {
    name: '许可、处罚、强制和收费统计',
    use: '填第二部分：作了几件决定、收了多少费',
    found: '便民服务中心、综合执法队、财政所',
  },
  {
    name: '复议、诉讼情况',
    use: '填第四部分：只算因信息公开引起的',
    found: '司法所',
  },
];

/** `isKept`: what is written is saved on this computer. */
export function Stages({ isKept }: { isKept: boolean }) {
  return (
    <section className="stages" aria-label="要做的事和时间">
      <ol>
        {stages.map(({ name, minutes }, index) => (
          <li key={name}>
            <span className="stage-number" aria-hidden="true">
              {index + 1}
            </span>
            <span>
              {name} <span className="stage-time">约 {minutes} 分钟</span>
            </span>
          </li>
        ))}
      </ol>
      <p className="stages-all">
        一共约 {allMinutes} 分钟；申请多的、第一次写的要久一些。
        {isKept && '随时可以停下，写到哪儿都自动保存。'}
      </p>
    </section>
  );
}

export function Papers() {
  return (
    <dl className="papers">
      {papers.map(({ name, use, found }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {use}
            <span className="paper-found">{found}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
