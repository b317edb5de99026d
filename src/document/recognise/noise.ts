/** Lines that belong to the page or the file around a report, not to the report. All patterns are over plain text. */

/** Anywhere: page numbers, and what a site puts around an article. */
const anywhere: readonly RegExp[] = [
  /^[-—–·.]*\d{1,3}[-—–·.]*$/,
  /^第?\d{1,3}页(?:[,/、]?共\d{1,3}页)?$/,
  /^\d{1,3}\/\d{1,3}$/,
  /^(?:点击)?(?:收听|语音播报|语音朗读|朗读|播放|暂停)/,
  /^(?:发布|发文|成文|更新|生成|公开|印发)(?:时间|日期):?/,
  /^(?:信息)?来源:/,
  /^(?:发布|公开)(?:机构|单位|部门):/,
  /^(?:浏览|点击|阅读|访问)(?:次数|量|数)?:?/,
  /^[[【]?(?:字体|字号|打印|关闭|大中小|收藏|分享|下载|返回)/,
  /字体:|浏览次数|浏览量|分享到|打印本页|关闭窗口/,
];

/** In front of a report. */
const front: readonly RegExp[] = [
  ...anywhere,
  /^(?:索引号|文号|发文字号|主题(?:分类|词)|有效性|信息(?:分类|名称|索引)|名称|标题|公开(?:方式|范围)|体裁)(?::|$)/,
  /^(?:您)?(?:现在|当前|的|所在)*位置/,
  /^(?:首页|主页|网站首页)/,
  /^(?:登录|注册|无障碍|长者|繁体|简体|今天是|支持ipv6|搜索|手机版)/i,
  /年报图解|政策解读:|此件(?:主动|依申请)?公开/,
  /^第?(?:一|二|三|四|五|六|七|八|九|十)*目录$/,
];

/** Behind a report: nothing of the report follows. */
const behind: readonly RegExp[] = [
  ...anywhere.slice(3),
  /^(?:附件|附表|附):?(?:\d|[^无]{0,60}\.(?:docx?|pdf|wps|xlsx?|ofd)|$)/i,
  /^(?:上|下|前|后)一(?:篇|条|页|个)[:|>]?/,
  /^[[【]?(?:打印|关闭|收藏|返回(?:顶部|首页)?|分享|纠错)/,
  /^(?:相关|推荐|热门|延伸)(?:信息|链接|文章|阅读|解读|新闻|稿件|附件|文档|政策)/,
  /^(?:责任|网站|本文)?(?:编辑|审核|编审|作者|供稿|校对|撰稿)(?:人)?:/,
  /^(?:扫一扫|扫描|更多精彩|欢迎(?:扫|关注))|^[^。]{0,24}二维码/,
  /^(?:主办|承办|版权|技术支持|运维|维护)(?:单位|所有)?[::]?/,
  /icp备|公网安备|网站标识码|网站地图|版权所有|copyright|©/i,
  /^(?:关于我们|联系我们|网站声明|隐私(?:声明|保护)|友情链接|设为首页|加入收藏|无障碍|中国政府网|返回顶部|政府信息公开(?:指南|制度|目录|年报|年度报告|专栏)?)$/,
  /^[([]?此件(?:主动|依申请|不予)?公开(?:发布)?[)\]]?$/,
  /^您?(?:是)?第?\d*位?访问|^访问量/,
];

const matches = (patterns: readonly RegExp[], text: string): boolean =>
  patterns.some(pattern => pattern.test(text));

export const isPageMark = (text: string): boolean => matches(anywhere.slice(0, 3), text);
export const isFrontNoise = (text: string): boolean => matches(front, text);
/** Only short lines: a sentence of the report may name a printer or a QR code. */
export const isEndNoise = (text: string): boolean => text.length <= 90 && matches(behind, text);

/** An invitation that a site glues to the last paragraph. */
export const withoutInvitation = (text: string): string =>
  text.replace(
    /(?:更多(?:精彩)?(?:内容|资讯|信息)?[^。！!]{0,20})?(?:欢迎|请)?扫(?:描|一扫)[^。！!]{0,20}二维码[^。！!]{0,20}[。！!]?\s*$/u,
    '',
  );

const chineseDate =
  /^[二2][〇○Oo0零][一二三0-9〇○零]{2,3}年[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日$/;
const date =
  /^[([]?\d{4}(?:年\d{1,2}月(?:\d{1,2}日?)?|[-./]\d{1,2}[-./]\d{1,2})(?:\d{1,2}:\d{2}(?::\d{2})?)?[)\]]?$/;

/** A line that holds a date and nothing else. */
export const isDateLine = (text: string): boolean => date.test(text) || chineseDate.test(text);

const organEnd =
  /(?:人民政府|政府|办事处|街道办|街道|管理委员会|管委会|委员会|办公室|管理局|分局|监督局|局|厅|委|镇|乡|中心|管理处|服务处|处|研究院|医院|院|署|支队|大队|队|部|公署|工委|协会|联合会|总会|所|站|馆|学校|大学|学院|公司|集团|场|办|区|县|市|省|州|盟|旗|社)$/;

/** Whether the text could be the name of an organ and nothing else. */
export const isOrganName = (text: string): boolean =>
  text.length >= 2 && text.length <= 40 && /^[\p{Script=Han}（）()·、]+$/u.test(text) && organEnd.test(text);
