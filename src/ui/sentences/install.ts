/** What is said about where the app and its drafts are, and about newer versions. */

export const newVersionSentence = '有新版本。点“换上新版本”，草稿会自动存好，换完接着写；不换也照常用。';

export const notSavedYetSentence = '有草稿没能存上，先不换。请打开它，看看为什么没有存上。';

/** Two windows say different things of so many places, and the clerk has not chosen. */
export const notChosenYetSentence = (places: number): string =>
  `有 ${places} 处两个窗口写得不一样，还没选，选好了再换。`;

/** Where drafts are kept, and from where they are seen. `address`: the page's own. */
export function whereDraftsSentence(address: URL): string {
  if (address.protocol === 'file:') {
    return '这是用双击打开的文件。草稿在这台电脑的这个浏览器里，不联网、不上传；换个浏览器打开就看不到，无痕（隐私）窗口关掉后不保留。';
  }
  return `草稿在这台电脑的这个浏览器里，不上传；从 ${address.origin} 打开才看得到，换个浏览器或换个地址就看不到，无痕（隐私）窗口关掉后不保留。`;
}

export const takeAlongSentence =
  '换电脑、换浏览器或清理浏览器之前，请点“全部备份”，把文件存到 U 盘带走，到那边点“从备份恢复”。';

/** The app was handed to the browser as a file; whether it was stored, the browser says. */
export const appTakenSentence = (name: string): string =>
  `“${name}”已交给浏览器下载。存到 U 盘带走，在哪台电脑上双击都能打开；草稿不在里面。`;
