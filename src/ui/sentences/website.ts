/** What is said about putting the report on the county's web site. */

/** 带格式: into the editor's page; 源代码: into its HTML. */
export type CopiedForm = 'rich' | 'source';

export const websiteSentence =
  '网站后台的编辑器（UEditor、KindEditor、WPS 等）收得下的样子，表格的合并单元格都在；只有公开的内容，草稿里别的都不带。';

export const websiteButtons: Readonly<Record<CopiedForm, string>> = {
  rich: '复制到网站编辑器',
  source: '复制源代码',
};

const next: Readonly<Record<CopiedForm, string>> = {
  rich: '到网站后台的正文框里按 Ctrl+V。标题另有一栏的，正文里第一行的标题删掉。',
  source: '到网站后台，把编辑器切换到“源代码”（HTML），按 Ctrl+V，再切换回来看一看。',
};

export const copiedSentence = (form: CopiedForm): string => `已复制。${next[form]}`;

/** The browser does not let the page copy: the clerk does it herself. */
export const notCopiedSentence = (form: CopiedForm): string =>
  `这个浏览器不让网页自己复制。内容已经选中，请按 Ctrl+C；然后${next[form]}`;
