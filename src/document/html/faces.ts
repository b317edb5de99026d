/** The faces of the page by the names that Windows with WPS, macOS, UOS, Kylin and Linux give them, the right ones first. */

export const fangsong = `"FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "华文仿宋", "FZFangSong-Z02", "方正仿宋_GBK", "FZFangSong-Z02S", "方正仿宋简体", "FandolFang", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "SimSun", serif`;
export const song = `"SimSun", "宋体", "STSong", "Songti SC", "华文宋体", "FZShuSong-Z01", "方正书宋_GBK", "FandolSong", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", serif`;
/** 小标宋 is heavy by itself: declared as a bold face, it is not emboldened again, as 宋体 in its place is. */
const xiaoBiaoSong = [
  '方正小标宋简体',
  'FZXiaoBiaoSong-B05S',
  'FZXBSJW--GB1-0',
  '方正小标宋_GBK',
  'FZXiaoBiaoSong-B05',
  'FZXBSK--GBK1-0',
  '小标宋',
  '华文中宋',
  'STZhongsong',
];
export const titleFaces = xiaoBiaoSong.map(name => `local("${name}")`).join(', ');
export const hei = `"SimHei", "黑体", "STHeiti", "Heiti SC", "FZHei-B01", "方正黑体_GBK", "FandolHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Zen Hei", "Microsoft YaHei", sans-serif`;
export const kai = `"KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "Kaiti SC", "华文楷体", "FZKai-Z03", "方正楷体_GBK", "FandolKai", "AR PL UKai CN", "Noto Serif CJK SC", "Noto Serif SC", serif`;
