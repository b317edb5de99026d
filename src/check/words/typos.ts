/**
 * Slips of the input method as such reports have them: what is written, what is meant. A line is added for every one
 * that is seen; where the wrong form is right in some words, these are named.
 */

export interface Typo {
  readonly wrong: string;
  readonly right: string;
  /** Words before or behind it with which it is right: a pattern that ends, or begins, there. */
  readonly unless?: { readonly before?: RegExp; readonly behind?: RegExp };
  /** Only so: it begins a clause, or these words stand behind it. */
  readonly only?: { readonly atStart?: boolean; readonly behind?: RegExp };
  /** Not wrong in itself, but not what the form, or the list of variant words, prints. */
  readonly usage?: boolean;
}

/** 错=对 pairs that are wrong in any words. */
const always = `
  信息公并=信息公开 信息公幵=信息公开 信息公工=信息公开 信息公工作=信息公开工作 信息公天=信息公开
  政务公并=政务公开 政务公幵=政务公开 政务公工作=政务公开工作 政务公天=政务公开
  申请公工=申请公开 申请公工作=申请公开工作 申请公并=申请公开 主动公天=主动公开 主动公并=主动公开
  公开条列=公开条例 政府信息公开管理条例=政府信息公开条例 法律法归=法律法规 法律发规=法律法规 法率法规=法律法规
  规范型文件=规范性文件 规犯性文件=规范性文件 规范性文建=规范性文件 行政诉颂=行政诉讼 行政复义=行政复议
  行政处法决定=行政处罚决定 行政许可决订=行政许可决定 行政强治=行政强制 科研机购=科研机构
  结转下年渡=结转下年度 指南目路=指南目录 公开目路=公开目录 公开指男=公开指南
  微信工众号=微信公众号 微信公从号=微信公众号
  领导小姐=领导小组 领异小组=领导小组
  人名政府=人民政府 人民正府=人民政府 人民政俯=人民政府 人民群从=人民群众 老百性=老百姓 依法行正=依法行政
  中华人名共和国=中华人民共和国 中华人民共合国=中华人民共和国 中化人民共和国=中华人民共和国
  新时代特色社会主义思想=新时代中国特色社会主义思想 不忘初心、劳记使命=不忘初心、牢记使命
  坐谈会=座谈会
  帐号=账号 帐户=账户 帐目=账目 帐单=账单
  惯彻=贯彻 贯切落实=贯彻落实 贯彻落时=贯彻落实 落实道位=落实到位 加强领到=加强领导
  再接再励=再接再厉 一如继往=一如既往 迫不急待=迫不及待 迄今为至=迄今为止 墨守陈规=墨守成规 默守成规=墨守成规
  融汇贯通=融会贯通 实事求事=实事求是 因地治宜=因地制宜 提纲携领=提纲挈领 齐心协立=齐心协力
  追朔=追溯 幅射=辐射 松驰=松弛 凋查=调查 不断完扇=不断完善
  群众反应的问题=群众反映的问题 群众反应的情况=群众反映的情况 群众反应的诉求=群众反映的诉求
`;

/** 信息工开展 lost 作 and meant no 公. */
const begun = { behind: /^[展始办工通启]/ };
/** 送到帐篷 */
const tent = { behind: /^[篷蓬幕]/ };
/** 发布暑期提示, 公布署名文章, 干部暑期培训 */
const told = { before: /[发公颁宣]$/, behind: /^[期假运天热季名]/ };

/** Those that are right in some words. */
const sometimes: readonly Typo[] = [
  { wrong: '信息工开', right: '信息公开', unless: begun },
  { wrong: '政务工开', right: '政务公开', unless: begun },
  { wrong: '申请工开', right: '申请公开', unless: begun },
  { wrong: '主动工开', right: '主动公开', unless: begun },
  { wrong: '行政复意', right: '行政复议', unless: { behind: /^见/ } },
  { wrong: '法律服务机购', right: '法律服务机构', unless: { behind: /^[置买进入]/ } },
  { wrong: '门户网战', right: '门户网站', unless: { behind: /^[略疫]/ } },
  { wrong: '政府网战', right: '政府网站', unless: { behind: /^[略疫]/ } },
  {
    wrong: '街到办事处',
    right: '街道办事处',
    unless: { before: /[从由自沿][^，。；]*$|[东西南北大老新中前后]$/ },
  },
  {
    wrong: '街道办事出',
    right: '街道办事处',
    only: { behind: /^(?:主动|公开|负责|认真|严格|依法|政府|[，。、；的]|$)/ },
  },
  // 既使企业得实惠，又使群众得便利
  { wrong: '既使', right: '即使', only: { behind: /^(?:如此|这样)/ } },
  { wrong: '即然', right: '既然', unless: { before: /[立当随]$/, behind: /^后/ } },
  { wrong: '布署', right: '部署', unless: told },
  { wrong: '布暑', right: '部署', unless: told },
  { wrong: '部暑', right: '部署', unless: told },
  { wrong: '台帐', right: '台账', unless: tent },
  { wrong: '记帐', right: '记账', unless: tent },
  { wrong: '报帐', right: '报账', unless: tent },
  { wrong: '入帐', right: '入账', unless: tent },
  { wrong: '到帐', right: '到账', unless: tent },
  { wrong: '贯策', right: '贯彻', unless: { before: /一$/, behind: /^[略划]/ } },
  { wrong: '供献', right: '贡献', unless: { before: /提$/, behind: /^[血礼花计策言爱]/ } },
  {
    wrong: '复盖',
    right: '覆盖',
    unless: { before: /[反重批答恢往修回]$/, behind: /^[章印戳]/ },
  },
  { wrong: '妨止', right: '防止', unless: { before: /不$/, behind: /^步/ } },
  { wrong: '完膳', right: '完善', unless: { behind: /^食/ } },
  { wrong: '因该', right: '应该', only: { behind: /^(?:加强|做到|及时|进一步|认真)/ } },
  { wrong: '自然认', right: '自然人', unless: { behind: /^[为真可定同]/ } },
  { wrong: '年渡', right: '年度', only: { behind: /^(?:报告|工作|考核|政府|继续)/ } },
  { wrong: '既将', right: '即将', only: { behind: /^(?:到来|开展|召开|启动|完成|出台)/ } },
  { wrong: '按装', right: '安装', unless: { behind: /^[备机修订]/ } },
  { wrong: '按排', right: '安排', unless: { behind: /^[名序列班放查队]/ } },
  { wrong: '竟争', right: '竞争', unless: { before: /[究毕]$/, behind: /^[先取相议]/ } },
  { wrong: '劳记', right: '牢记', only: { behind: /^(?:使命|嘱托|宗旨|初心)/ } },
  {
    wrong: '做为',
    right: '作为',
    only: { atStart: true },
    unless: { behind: /^(?:民|人|了|群|企|农|老|基|百)/ },
  },
  {
    wrong: '以经',
    right: '已经',
    only: { behind: /^(?:完成|建成|全部|公开|办结|成立|形成|发布|达到|实现)/ },
  },
  { wrong: '在次', right: '再次', only: { behind: /^(?:强调|要求|组织|召开|开展|明确|提出)/ } },
  { wrong: '一但', right: '一旦', only: { atStart: true } },
  { wrong: '防犯', right: '防范', unless: { behind: /^[罪人规]/ } },
  { wrong: '办公事', right: '办公室', unless: { behind: /^[务宜项]/ } },
  {
    wrong: '份内',
    right: '分内',
    unless: { before: /[身月年股省备部]$/ },
    only: { behind: /^(?:之事|之责|的事|事|工作|职责)/ },
  },
  {
    wrong: '必需',
    right: '必须',
    only: { behind: /^(?:坚持|加强|做到|严格|按照|落实|建立|依法|及时|高度)/ },
  },
  { wrong: '精减', right: '精简', only: { behind: /^(?:材料|环节|流程|审批|会议|文件)/ }, usage: true },
  {
    wrong: '截止',
    right: '截至',
    only: { behind: /^(?:[到至]?\s*(?:\d{2,4}\s*年|目前|年底|\d{1,2}\s*月)|[到至])/ },
    usage: true,
  },
  { wrong: '其它', right: '其他', only: { behind: /^(?:需要|报告|处理|结果|事项)/ }, usage: true },
];

const pairs = Array.from(
  always.matchAll(/(\S+)=(\S+)/g),
  ([, wrong = '', right = '']): Typo => ({ wrong, right }),
);

/** The longest first, so that of two that begin alike the fuller one is found. */
export const typos: readonly Typo[] = [...pairs, ...sometimes].sort(
  (a, b) => b.wrong.length - a.wrong.length,
);

const byWrong = new Map(typos.map(typo => [typo.wrong, typo]));
const pattern = new RegExp(typos.map(({ wrong }) => wrong).join('|'), 'g');
const clauseStart = /(?:^|[，。；：、！？“（\n])\s*$/;

export interface TypoFound {
  readonly typo: Typo;
  readonly from: number;
  readonly to: number;
}

/** As far as words on either side are looked at. */
const reach = 12;

/** The typos in `text`, in order. */
export const typosIn = (text: string): readonly TypoFound[] =>
  Array.from(text.matchAll(pattern)).flatMap(({ 0: wrong, index: from }): readonly TypoFound[] => {
    const typo = byWrong.get(wrong);
    const to = from + wrong.length;
    return typo && isMeantWrong(typo, text.slice(Math.max(0, from - reach), from), text.slice(to, to + reach))
      ? [{ typo, from, to }]
      : [];
  });

function isMeantWrong({ only, unless }: Typo, before: string, behind: string): boolean {
  if (unless?.before?.test(before) || unless?.behind?.test(behind)) return false;
  if (only?.atStart && !clauseStart.test(before)) return false;
  return only?.behind?.test(behind) ?? true;
}
