/**
 * The words by which texts speak of what the tables hold, and those that tell that they speak of something else.
 * The order counts: of two that begin at one place, the earlier is taken; so traps and longer words stand first.
 */

import type { RequestRowId } from '../../form/index.ts';

/** What is counted. `other`: something that no table holds. */
export type Subject =
  | 'request'
  | 'review'
  | 'lawsuit'
  | 'document'
  | 'regulation'
  | 'licensing'
  | 'penalties'
  | 'coercion'
  | 'charges'
  | 'other';

/** What is said of it. */
export type Act =
  | 'receiveNew'
  | 'receive'
  | 'handle'
  | 'finish'
  | 'answer'
  | 'carryIn'
  | 'carryOut'
  | 'carry'
  | 'refuse'
  | 'lack'
  | 'leave'
  | 'close'
  | 'natural'
  | 'legalPersons'
  | 'commercial'
  | 'research'
  | 'welfare'
  | 'legal'
  | 'uphold'
  | 'correct'
  | 'otherResult'
  | 'pending'
  | 'issue'
  | 'repeal'
  | 'inForce'
  | 'decide'
  | RequestRowId;

export type Mark =
  | 'deny'
  /** 去年, 上半年, 2019年: another time than the year reported on. */
  | 'otherTime'
  | 'thisTime'
  /** 较上年增加 */
  | 'compare'
  /** 通过网站, 涉及征地: a part of what the table counts, or more than it does. */
  | 'part'
  /** 各部门: not the organ itself. */
  | 'others'
  /** 全县: more than the organ's own, unless the organ governs all of it. */
  | 'area'
  /** 其中: what follows are parts of the number before. */
  | 'among'
  /** 计划, 如有: not told as having happened. */
  | 'plan'
  /** 各, 均, 都 */
  | 'each'
  /** 全部, 均已 */
  | 'all'
  /** 分别 */
  | 'inTurn'
  /** 共, 合计 */
  | 'sum'
  /** 办结率, 答复率 */
  | 'rate'
  /** 按时办结率: of what was finished, how much in time; nothing about what is left. */
  | 'punctual'
  /** 、 */
  | 'comma'
  /** Ends a clause. */
  | 'stop';

export type Meaning =
  | { readonly kind: 'subject'; readonly subject: Subject }
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'mark'; readonly mark: Mark }
  /** A year in digits; what time it is depends on the report's. */
  | { readonly kind: 'year' }
  /** 2024年结转: in or out, depending on the report's year. */
  | { readonly kind: 'carriedFrom' }
  /** 结转至2026年 */
  | { readonly kind: 'carriedTo' }
  | { readonly kind: 'number' }
  /** Looks like another entry and is none. */
  | { readonly kind: 'trap' };

const subject = (name: Subject): Meaning => ({ kind: 'subject', subject: name });
const act = (name: Act): Meaning => ({ kind: 'act', act: name });
const mark = (name: Mark): Meaning => ({ kind: 'mark', mark: name });
const trap: Meaning = { kind: 'trap' };

const nextYear = '(?:下一?年度?|次年|明年|来年)';

/** Counted things of no table; what is told of them is told of nothing else until another subject is named. */
const otherSubjects =
  '诉求|来信来访|来访|来信|信访(?!举报投诉类|类申请|、举报)|热线|工单|投诉|举报(?!投诉类)|建议(?!书)|提案|议案|留言|咨询|培训|会议|例会|稿件|信件' +
  '|公众号|微博|抖音|视频号|政策解读|解读|意见|线索|纠纷|督办|证照|便民|栏目|专栏|网站|公告|公示栏|简报|宣传|活动|讲座|志愿|调研|检查' +
  '|主动公开|公开(?:各类)?(?:政府)?信息(?!公开)|发布(?:各类)?(?:政府)?信息|(?:政务|各类|政府)信息(?!公开|处理费)|动态|新闻|预决算|三公经费|档案|合同|项目|资金|补贴|低保|救助' +
  '|败诉|责任追究|约谈|通报|错敏|问题|隐患|事故|案例|图解|制度|平台建设|信息员|工作人员|违法行为|执法人员';

export const lexicon: readonly (readonly [source: string, meaning: Meaning])[] = [
  // Words that hold others and mean something else.
  [
    '规章制度|申请人|申请材料|申请书|申请表|申请渠道|申请流程|申请条件|申请受理点|申请(?:指南|须知|方式|目录|栏目|窗口)',
    trap,
  ],
  [
    '无法律|无误|无偿|无关|无障碍|无纸化|无论|无需|无缝|无死角|未成年人?|未来|未按|未及时|未能|没收|无证|无照|无愧',
    trap,
  ],
  [
    '(?:答复|回复|办理|受理|办结|处理)(?:期限|时限|时间|文书|模板|流程|程序|质量|电话|地址|窗口|部门|人员|机制|制度)|答复前|答复后',
    trap,
  ],
  ['比例|比如|对比|评比|好比|比重|占比|同比例', trap],
  [
    '(?:低保|救助|补贴|贷款|入党|临时救助|法律援助|许可|审批|建房|用地|宅基地|证照|理赔|退税|调解|开办|注册|变更|注销|备案|资质|补助|资助|报装|入学|公租房|落户)申请',
    subject('other'),
  ],
  ['依申请公开(?:工作|目录|制度|渠道|流程|办理流程|答复文书|平台|机制|栏目)', trap],
  // 申请数量：12件: the number belongs to the words before the colon.
  ['数?量\\s*:(?=\\s*\\d)', trap],
  // The rates of what was done.
  ['(?:按时|按期|及时|限时|如期|法定期限内)(?:办结|答复|回复|办理|受理)率', mark('punctual')],
  ['(?:办结|答复|回复|办理)率', mark('rate')],
  // Applications that go on.
  [
    '(?:上一?年度?|上期|去年|往年)(?:未办结)?的?(?:遗留)?结转(?:至?今年|至?本年度?|至?本年|下?来)?|结转自?(?:上一?年度?|去年)(?:度)?',
    act('carryIn'),
  ],
  [
    `结转(?:至|到|为|入)?(?:${nextYear})(?:继续)?(?:办理|答复|处理)?|转入?${nextYear}(?:继续)?(?:办理|答复)?`,
    act('carryOut'),
  ],
  ['[12]\\d{3}年度?的?结转', { kind: 'carriedFrom' }],
  ['结转(?:至|到|入)?[12]\\d{3}年度?(?:继续)?(?:办理|答复|处理)?', { kind: 'carriedTo' }],
  ['结转(?:至|到)?(?:今年|本年度?)', act('carryIn')],
  ['结转', act('carry')],
  ['尚未审结|未审结|(?:正在|尚在|仍在)审理(?:中)?', act('pending')],
  [
    '(?:尚未|还未|未)(?:办结|办理完毕|答复|办完)|(?:正在|尚在|仍在|还在)(?:办理|处理)(?:中|之中)?|继续办理',
    act('carryOut'),
  ],
  // Outcomes: table three, （一） … （七）.
  ['无法提供|不能提供|无法予以提供', act('lack')],
  ['不予公开', act('refuse')],
  ['不予处理|不再处理', act('leave')],
  ['其他处理|作其他处理', act('close')],
  ['部分公开|区分处理', act('partlyGranted')],
  ['予以公开|同意公开|准予公开|全部公开', act('granted')],
  ['属于国家秘密|国家秘密', act('stateSecret')],
  ['第三方合法权益|商业秘密|个人隐私', act('thirdParty')],
  ['三安全一稳定', act('stability')],
  ['(?:三类)?内部事务信息?', act('internalAffairs')],
  ['(?:四类)?过程性信息?', act('processInfo')],
  ['行政执法案卷|执法案卷', act('enforcementFile')],
  ['行政查询事项|行政查询', act('adminQuery')],
  ['(?:其他)?法律、?(?:和|及)?(?:行政)?法规禁止公开', act('lawForbids')],
  ['不掌握(?:相关|该|所申请的?)?(?:政府)?信息?|信息不存在', act('notHeld')],
  ['没有现成信息|需要?另行制作', act('needsMaking')],
  ['补正后(?:申请内容)?仍不明确', act('stillUnclear')],
  ['信访举报投诉类(?:申请)?|信访类申请|信访、举报、投诉类?(?:申请)?', act('petition')],
  ['(?:无正当理由)?大量反复申请', act('massRepeated')],
  ['重复申请', act('repeated')],
  ['(?:要求提供)?公开出版物', act('publication')],
  ['(?:确认或)?重新出具(?:已获取信息)?', act('reissue')],
  ['(?:无正当理由)?逾期不补正', act('notCorrected')],
  // Disputes.
  [
    '(?:被)?(?:申请|提起)行政复议(?:案件)?|行政复议申请|复议申请|行政复议(?:案件)?|复议案件',
    subject('review'),
  ],
  ['(?:被)?提起行政诉讼(?:案件)?|行政诉讼(?:案件)?|行政应诉(?:案件)?|诉讼案件|应诉案件', subject('lawsuit')],
  ['结果维持|维持', act('uphold')],
  ['结果纠正|纠正|撤销', act('correct')],
  ['其他结果', act('otherResult')],
  // Table two.
  ['(?:行政)?规范性文件', subject('document')],
  ['规章', subject('regulation')],
  ['行政许可(?=事项|清单|目录|权|办理流程|和行政处罚公示|服务)', subject('other')],
  ['行政许可(?:决定)?', subject('licensing')],
  ['行政处罚(?=事项|清单|目录|权|裁量|自由|办法)', subject('other')],
  ['行政处罚(?:决定|案件)?', subject('penalties')],
  ['行政强制(?=事项|清单|目录|权)', subject('other')],
  ['行政强制(?:措施|执行|决定)?', subject('coercion')],
  ['行政事业性收费', subject('charges')],
  ['信息处理费', subject('other')],
  // Applications.
  [
    '(?:政府)?信息公开申请|依申请公开(?:事项|件|办理诉求|诉求|申请|信息|政府信息)?|(?:提出的)?公开申请|申请(?:公开|获取)(?:的?(?:相关|有关)?(?:政府)?信息)?|申请事项|申请件|申请',
    subject('request'),
  ],
  [otherSubjects, subject('other')],
  // What is done with them.
  ['新收到?|新接到?|新增(?:收到)?|新受理', act('receiveNew')],
  ['收到|接收|接到|收悉|受理', act('receive')],
  ['(?:提出|提交|递交|产生|登记)(?=(?:了|的)?(?:政府信息公开|信息公开|公开)申请)', act('receive')],
  ['办理完毕|办理结束|办结|办毕|处理完毕|已办理|已处理', act('finish')],
  ['答复|回复|回应', act('answer')],
  ['办理|处理', act('handle')],
  ['公民、法人(?:和|或|及)?(?:者)?其他组织|公民、法人|法人(?:和|或|及|或者)其他组织提出', trap],
  ['自然人|公民个人|个人申请|公民(?=(?:申请)?\\s*[\\d一二三四五六七八九十])', act('natural')],
  ['法人(?:和|或|及|或者|、)?其他组织|法人', act('legalPersons')],
  ['商业企业', act('commercial')],
  ['科研机构', act('research')],
  ['社会公益组织', act('welfare')],
  ['法律服务机构', act('legal')],
  ['制发|制定|印发|出台|发布|新制作', act('issue')],
  ['宣布失效|废止|失效', act('repeal')],
  ['现行有效|继续有效|保持有效', act('inForce')],
  ['作出|做出|实施|下达|准予', act('decide')],
  // Marks.
  ['如有|如果|若|是否|凡|对于?未', mark('plan')],
  ['计划|力争|确保|争取|目标是|拟(?=收|办|制|开)', mark('plan')],
  [
    '同比|环比|(?:较|比|与|同)[^,。;、:(]{0,12}?(?:相比|比较|增加|减少|增长|上升|下降|多|少|持平|提高|降低|增幅)(?:了|出)?|(?:增加|减少|增长|下降|上升|净增|多了|少了|降低|提高|增幅|降幅)(?:了)?',
    mark('compare'),
  ],
  [
    '0?1月0?1日(?:起)?(?:至|到|[—\\-–~])+(?:[12]\\d{3}年)?12月31日(?:止|期间)?|截[至止](?:[12]\\d{3}年)?(?:12月31日|12月底|年底|年末)',
    mark('thisTime'),
  ],
  ['[今本]年(?:度)?以来|今年|本年度?|全年|年内|年度内|报告期内?|一年来', mark('thisTime')],
  ['[12]\\d{3}年度?', { kind: 'year' }],
  [
    '去年|上一?年度?|前年|往年|历年|上半年|下半年|[前第]?[一二三四1-4]季度|近[\\d两三四五几]年|同期|以来|累计|截[至止][^,。;]{0,6}月|1?\\d月(?:\\d+日|份)?|每[年月季周]|月均|年均|平均|人均',
    mark('otherTime'),
  ],
  ['各(?:乡镇|镇街|部门|单位|村|县|区|站所)|所属|下属|辖区内?各', mark('others')],
  [
    '抽查|评查|复查|核查|自查|回访|公示|通过|网上|线上|线下|网络|在线|信函|邮寄|邮政|邮件|邮箱|书面|当面|当场|现场|窗口|渠道|方式|涉及|关于|有关|主要|集中|领域|方面|另有|剩余|其余|其他|部分',
    mark('part'),
  ],
  ['全[县市区省州盟旗](?!域)', mark('area')],
  ['其中', mark('among')],
  ['分别', mark('inTurn')],
  ['全部|均已|都已|皆已|已全部|全数', mark('all')],
  ['各|均|都|皆', mark('each')],
  ['共计?|合计|总计|总共|一共|总数', mark('sum')],
  [
    '从未|尚未|暂未|并未|均未|未曾|未|没有|尚无|暂无|均无|并无|无一[件起例宗]|无|零(?=申请|复议|诉讼|结转|投诉)|不存在|不涉及',
    mark('deny'),
  ],
  ['、', mark('comma')],
  ['[,;:()—]', mark('stop')],
];
