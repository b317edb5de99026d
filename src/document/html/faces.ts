/**
 * The faces of the page (GB/T 9704—2012, 5.2.2) by the names that Windows with WPS, macOS, UOS, Kylin and Linux give
 * them. A page names all of them in order; what a computer has of them is asked by the screen that shows the page.
 */

export interface Face {
  /** As the standard calls it. */
  readonly name: '小标宋' | '仿宋' | '楷体' | '黑体' | '宋体';
  /** The face itself, by its names. */
  readonly own: readonly string[];
  /** What is printed where it is missing, the nearest first. */
  readonly instead: readonly string[];
}

const serifs = ['Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC'];
const sansSerifs = [
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Source Han Sans SC',
  'WenQuanYi Zen Hei',
  'Microsoft YaHei',
];

const songFace: Face = {
  name: '宋体',
  own: ['SimSun', '宋体', 'STSong', 'Songti SC', '华文宋体', 'FZShuSong-Z01', '方正书宋_GBK', 'FandolSong'],
  instead: serifs,
};
const fangsongFace: Face = {
  name: '仿宋',
  own: [
    'FangSong_GB2312',
    '仿宋_GB2312',
    'FangSong',
    '仿宋',
    'STFangsong',
    '华文仿宋',
    'FZFangSong-Z02',
    '方正仿宋_GBK',
    'FZFangSong-Z02S',
    '方正仿宋简体',
    'FandolFang',
  ],
  instead: [...serifs, 'SimSun'],
};
const heiFace: Face = {
  name: '黑体',
  own: ['SimHei', '黑体', 'STHeiti', 'Heiti SC', 'FZHei-B01', '方正黑体_GBK', 'FandolHei'],
  instead: sansSerifs,
};
const kaiFace: Face = {
  name: '楷体',
  own: [
    'KaiTi_GB2312',
    '楷体_GB2312',
    'KaiTi',
    '楷体',
    'STKaiti',
    'Kaiti SC',
    '华文楷体',
    'FZKai-Z03',
    '方正楷体_GBK',
    'FandolKai',
    'AR PL UKai CN',
  ],
  instead: serifs,
};
const titleFace: Face = {
  name: '小标宋',
  own: [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    'FZXBSJW--GB1-0',
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05',
    'FZXBSK--GBK1-0',
    '小标宋',
  ],
  instead: ['华文中宋', 'STZhongsong', ...songFace.own, ...songFace.instead],
};

/** All faces of the page. */
export const faces: readonly Face[] = [titleFace, fangsongFace, kaiFace, heiFace, songFace];

const stack = ({ own, instead }: Face, generic: 'serif' | 'sans-serif'): string =>
  [...own, ...instead]
    .map(name => `"${name}"`)
    .concat(generic)
    .join(', ');

/** Values for `font-family`. */
export const fangsong = stack(fangsongFace, 'serif');
export const song = stack(songFace, 'serif');
export const hei = stack(heiFace, 'sans-serif');
export const kai = stack(kaiFace, 'serif');

/** 小标宋 is heavy by itself: declared as a bold face, it is not emboldened again, as 宋体 in its place is. */
export const titleFaces = [...titleFace.own, '华文中宋', 'STZhongsong']
  .map(name => `local("${name}")`)
  .join(', ');
