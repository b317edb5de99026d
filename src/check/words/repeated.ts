/** What may stand twice in a row in Chinese; to be added to whenever a report shows more. */

/** Verbs and adverbs that are doubled to soften or to strengthen them. */
const reduplicated =
  '研究 讨论 了解 学习 商量 考虑 参考 交流 观摩 体验 琢磨 比较 非常 很多 许多 永远 慢慢 渐渐 常常 天天 往往 处处 一一 多多 好好 早早 久久 牢牢 稳稳 层层 件件 事事 人人 家家 户户 村村 时时 刻刻';

/** The end of one term and the beginning of the next: 政务公开公开栏, 便民服务服务中心, 县政府办公室办公室主任. */
const terms =
  '公开 公示 公布 信息 管理 工作 服务 监督 检查 领导 培训 发布 审核 审查 办理 答复 申请 审批 考核 部门 单位 建设 保障 平台 网站 政府 政务 机关 组织 责任 制度 执法 监管 宣传 教育 调查 登记 登录 评议 评估 统计 规划 保护 安全 卫生 文化 社会 社区 干部 人员 群众 项目 资金 收费 投诉 举报 咨询 受理 解读 整改 办公室 委员会 领导小组 工作组 人民 法律';

/** 面对面对接, 手把手把政策教会: the third character belongs to the word before. */
const mirrored = '面对 手把 心贴 心连 点对 背靠 实打 硬碰 肩并 门对 端到 段对 屏对 户对 人对 人盯 键对';

const known = new Set(`${reduplicated} ${terms} ${mirrored}`.split(' '));
/** 一件一件, 一个一个; 二〇二〇; 又快又快 is none. */
const counted = /^一.$|^[〇○零一二三四五六七八九十百千万两]+$/;

/** Whether `words` may stand twice in a row. */
export const mayRepeat = (words: string): boolean =>
  known.has(words) || counted.test(words) || /^(.)\1+$/.test(words);
