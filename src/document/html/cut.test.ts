import { describe, expect, test } from 'vitest';
import { cutCell } from './cut.ts';

describe('a page that breaks off within a cell', () => {
  test.each([
    ['in a figure', '<table><tr><td>一</td><td>12'],
    ['behind a figure that may go on', '<table><tr><td>一</td><td><p>12</p>'],
    ['in the tag of the cell', '<table><tr><td>一</td><TD rowsp'],
    ['in a head', '<table><tr><td>一</td><th>总'],
    ['in a tag that would close it', '<table><tr><td>一</td><td>12</t'],
    ['far behind its tag', `<table><tr><td>一</td><td>${' '.repeat(50_000)}12`],
  ])('%s, does so from that cell on', (_, html) => {
    expect(html.slice(0, cutCell(html) ?? html.length)).toBe('<table><tr><td>一</td>');
  });
  test.each([
    ['behind a table within the cell', '<table><tr><td><table><tr><td>1</td></tr></table>', '12'],
    ['in a later line of the cell', '<table><tr><td>公开<br>', '12'],
    ['in a paragraph behind others', '<table><tr><td><p>本年公开信息。</p><p>', '<b>12</b>'],
  ])('%s, loses the figure at its end only', (_, kept, lost) => {
    expect(cutCell(kept + lost)).not.toBeNull();
    expect((kept + lost).slice(0, cutCell(kept + lost) ?? 0)).toBe(kept);
  });
  test.each([
    [
      'cut in the prose of a cell that lays it out',
      `<table><tr><td>${'<p>本年公开信息。</p>'.repeat(900)}<p>本年`,
    ],
    ['cut in one long text of a cell', `<table><tr><td>${'字'.repeat(50_000)}`],
    [
      'cut in the prose behind a table within a cell',
      '<table><tr><td><table><tr><td>1</td></tr></table><p>本年公开1',
    ],
    ['whole, two tables long', '<table><tr><td>1</table><table><tr><td>2</table>12'],
    ['whole', '<table><tr><td>1</td></tr></table>'],
    ['whole, without closing its cells', '<TABLE><TR><TD>1<TD>2</TABLE>'],
    ['whole, with the table left open', '<body><table><tr><td>1</body>'],
    ['cut between cells', '<table><tr><td>1</td>'],
    ['cut between rows', '<table><tr><td>1</td></tr><tr>'],
    ['cut in its text', '<table><tr><td>1</td></tr></table><p>本年'],
    ['without a table', '<p>本年'],
    ['empty', ''],
    [
      'a script that writes cells',
      '<table><tr><td>1</td></tr></table><script>a = "<td>"</script></body></html>',
    ],
  ])('is told from one that is %s', (_, html) => {
    expect(cutCell(html)).toBeNull();
  });
});
