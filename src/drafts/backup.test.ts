import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyReport, encodeDraft } from '../report/index.ts';
import {
  type BackedUp,
  type Backup,
  backupFileName,
  backupVersion,
  isBackup,
  writeBackup,
} from './backup.ts';
import { readBackup } from './backupReading.ts';
import type { DraftRow, VersionRow } from './rows.ts';

const fixtureOf = (name: string) => readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8');
const fixture = fixtureOf('backup-v1');
/** The same drafts with a checksum in each line, and keys of a later version at its head. */
const checkedFixture = fixtureOf('backup-v1-checked');

const fileOf = (organ: string, problems = '') => {
  const report = emptyReport(organ, 2025);
  return encodeDraft({ report: { ...report, texts: { problems } }, lastYear: null });
};

const rowOf = (id: string, organ: string, more: Partial<DraftRow> = {}): DraftRow => ({
  id,
  revision: 4,
  organ,
  year: 2025,
  createdAt: 1000,
  updatedAt: 2000,
  deletedAt: null,
  file: fileOf(organ, `${organ}的问题`),
  ...more,
});

const versionOf = (draftId: string, number: number, organ: string): VersionRow => ({
  id: `${draftId}/0000000${number}-abc`,
  draftId,
  at: 500 + number,
  reason: 'day',
  organ,
  year: 2025,
  file: fileOf(organ, `第 ${number} 稿`),
});

const three: readonly BackedUp[] = [
  { row: rowOf('a', '甲镇'), versions: [versionOf('a', 1, '甲镇'), versionOf('a', 2, '甲镇')] },
  { row: rowOf('b', '乙镇', { deletedAt: 3000 }), versions: [] },
  { row: rowOf('c', '丙镇', { isCopy: true }), versions: [versionOf('c', 1, '丙镇')] },
];

const written = (drafts: readonly BackedUp[]) => writeBackup(drafts, 9000).join('');

function readWhole(text: string): Backup {
  const read = readBackup(text);
  if (read.kind !== 'backup') throw new Error(read.kind);
  return read.backup;
}

describe('a backup', () => {
  it('gives every draft back as it was, with its versions and what is in the bin', () => {
    expect(readWhole(written(three))).toEqual({
      madeAt: 9000,
      drafts: three,
      lost: [],
      damage: 'none',
      more: {},
    });
    expect(readWhole(written([]))).toEqual({ madeAt: 9000, drafts: [], lost: [], damage: 'none', more: {} });
  });

  it('of version 1 is read for ever', () => {
    const { drafts, lost, madeAt } = readWhole(fixture);
    expect(madeAt).toBe(Date.UTC(2026, 0, 20, 2, 30));
    expect(lost).toEqual([]);
    expect(drafts.map(({ row }) => [row.organ, row.year, row.deletedAt !== null])).toEqual([
      ['青山县柳河镇人民政府', 2025, false],
      ['青山县柳河镇人民政府', 2025, true],
      ['青山县石桥镇人民政府', 2027, false],
    ]);
    expect(drafts[0]?.versions.map(({ reason, name }) => [reason, name])).toEqual([
      ['day', undefined],
      ['named', '送审前'],
    ]);
  });

  it('keeps what this version does not know, and a draft of a later format as it is', () => {
    const { drafts } = readWhole(fixture);
    expect(drafts[0]?.row).toMatchObject({ someday: '以后的字段' });
    expect(drafts[0]?.versions[1]).toMatchObject({ someday: true });
    expect(drafts[2]?.row.file).toEqual({
      format: 'zwgk-annual-report',
      version: 99,
      report: { of: '以后的格式' },
    });
    const again = written(drafts);
    expect(again).toContain('以后的字段');
    expect(readWhole(again).drafts).toEqual(drafts);
  });

  it('is called by its day', () => {
    expect(backupFileName(new Date(2026, 0, 20, 9).getTime())).toBe('年度报告草稿备份-2026年1月20日.json');
  });

  it('is known by how it begins, whole or cut off, and nothing else is', () => {
    expect(isBackup(fixture)).toBe(true);
    expect(isBackup(`\ufeff  ${fixture.slice(0, 300)}`)).toBe(true);
    expect(isBackup(JSON.stringify(fileOf('甲镇')))).toBe(false);
    expect(isBackup('年度报告')).toBe(false);
  });
});

describe('what is no backup is called what it is', () => {
  it.each([
    ['a draft file', JSON.stringify(fileOf('甲镇')), 'draftFile'],
    ['other JSON', '{"format":"else","drafts":[]}', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['nothing', '', 'foreign'],
    ['a text', '2025年政府信息公开工作年度报告', 'foreign'],
    ['one without its drafts', '{"format":"zwgk-annual-report-backup","version":1}', 'damaged'],
    ['one without a version', '{"format":"zwgk-annual-report-backup","drafts":[]}', 'damaged'],
    [
      'one of which only the beginning is left',
      '{"format":"zwgk-annual-report-backup","version":1,"ma',
      'damaged',
    ],
  ])('%s', (_what, text, kind) => {
    expect(readBackup(text).kind).toBe(kind);
  });

  it('one of a later version is refused, whole or cut off', () => {
    const later = fixture.replace('"version":1', `"version":${backupVersion + 1}`);
    expect(readBackup(later)).toEqual({ kind: 'newer', version: backupVersion + 1 });
    expect(readBackup(later.slice(0, 2000))).toEqual({ kind: 'newer', version: backupVersion + 1 });
  });
});

describe('a backup with checksums', () => {
  it('is read for ever, and so is one without', () => {
    const checked = readWhole(checkedFixture);
    expect(checked.drafts).toEqual(readWhole(fixture).drafts);
    expect(checked.lost).toEqual([]);
    expect(readWhole(unchecked(checkedFixture)).drafts).toEqual(checked.drafts);
    expect(readWhole(JSON.stringify(JSON.parse(checkedFixture), null, 2))).toEqual(checked);
  });

  it('brings what a later version wrote at its head or behind its drafts, and takes it out again', () => {
    const { more, drafts } = readWhole(checkedFixture);
    expect(more).toEqual({ someday: { of: '以后的' } });
    expect(readWhole(writeBackup(drafts, 9000, more).join('')).more).toEqual(more);
    const behind = written(three).replace(/\]\}\n$/, '],"later":1}\n');
    expect(readWhole(behind)).toMatchObject({ more: { later: 1 }, drafts: three });
  });

  it('never gives back a figure of which a digit was altered, wherever that stands', () => {
    const whole = readWhole(checkedFixture);
    const filesOf = ({ row, versions }: BackedUp) => [row.file, ...versions.map(({ file }) => file)];
    const originals = new Set(whole.drafts.flatMap(filesOf).map(file => JSON.stringify(file)));
    const digits = [...checkedFixture.matchAll(/\d/g)].map(({ index }) => index);
    const body = digits.filter(at => at > checkedFixture.indexOf('\n'));
    let told = 0;
    for (let place = 0; place < body.length; place += 7) {
      const at = body[place] ?? 0;
      const other = (Number(checkedFixture[at]) + 1) % 10;
      const read = readBackup(`${checkedFixture.slice(0, at)}${other}${checkedFixture.slice(at + 1)}`);
      if (read.kind !== 'backup') throw new Error(`${read.kind} at ${at}`);
      const { drafts, lost } = read.backup;
      expect(lost.length, `nothing told at ${at}`).toBeGreaterThan(0);
      for (const { row, versions } of drafts) {
        const believed = [row, ...versions.filter(({ reason }) => reason !== 'damaged')];
        for (const { file } of believed) expect(originals.has(JSON.stringify(file)), `at ${at}`).toBe(true);
      }
      told++;
    }
    expect(told).toBeGreaterThan(50);
  });

  it('has the newest version stand in for a draft that was altered, which stays as a version', () => {
    const { drafts, lost } = readWhole(written(three).replace('甲镇的问题', '甲镇的间题'));
    expect(drafts[0]?.row.file).toEqual(three[0]?.versions[1]?.file);
    expect(drafts[0]?.row.updatedAt).toBe(three[0]?.versions[1]?.at);
    expect(drafts[0]?.standIn).toBe('altered');
    expect(drafts[0]?.versions.map(({ reason }) => reason)).toEqual(['day', 'day', 'damaged']);
    expect(drafts[0]?.versions[2]).toMatchObject({ at: 2000, file: fileOf('甲镇', '甲镇的间题') });
    expect(lost).toEqual([{ organ: '甲镇', year: 2025, what: 'alteredNewest' }]);
    expect(drafts.slice(1)).toEqual(three.slice(1));
  });

  it('does not give back a draft that was altered and has no version', () => {
    const { drafts, lost } = readWhole(written(three).replace('乙镇的问题', '乙镇的间题'));
    expect(drafts.map(({ row }) => row.id)).toEqual(['a', 'c']);
    expect(lost).toEqual([{ organ: '乙镇', year: 2025, what: 'altered' }]);
  });

  it('has no version stand in for a draft that was itself altered once', () => {
    const [first] = three;
    if (!first) throw new Error('no draft');
    const [older, newest] = first.versions;
    if (!older || !newest) throw new Error('no versions');
    const versions: VersionRow[] = [
      older,
      { ...newest, reason: 'damaged', file: fileOf('甲镇', '损坏过的') },
    ];
    const text = written([{ ...first, versions }]).replace('甲镇的问题', '甲镇的间题');
    expect(readWhole(text).drafts[0]?.row.file).toEqual(older.file);
    const only = written([{ ...first, versions: versions.slice(1) }]).replace('甲镇的问题', '甲镇的间题');
    expect(readWhole(only).lost).toEqual([{ organ: '甲镇', year: 2025, what: 'altered' }]);
  });

  it('leaves out a version that was altered', () => {
    const { drafts, lost } = readWhole(written(three).replace('第 1 稿', '第 7 稿'));
    expect(drafts[0]).toEqual({ row: three[0]?.row, versions: three[0]?.versions.slice(1) });
    expect(lost).toEqual([{ organ: '甲镇', year: 2025, what: 'versions' }]);
  });

  it('is checked also where its head is damaged, and a line that lost its checksum is not believed', () => {
    const text = written(three).replace('甲镇的问题', '甲镇的间题');
    for (const damaged of [
      text.replace('"checked"', '"chocked"'),
      text.replace('"madeAt":9000', '"madeAt":9x00'),
      text.replace(/"check":"[0-9a-f]{8}","drafts"/, '"chack":"00000000","drafts"'),
    ]) {
      const { lost, madeAt } = readWhole(damaged);
      expect(lost).toContainEqual({ organ: '甲镇', year: 2025, what: 'alteredNewest' });
      expect(madeAt).toBeNull();
    }
    const { lost } = readWhole(
      written(three).replace(/"check":"([0-9a-f]{8})","versions"/, '"chek":"$1","versions"'),
    );
    expect(lost).toEqual([{ organ: '甲镇', year: 2025, what: 'alteredNewest' }]);
  });
});

describe('of a damaged backup', () => {
  it('that was cut off, all whole drafts are read and the others told by name', () => {
    const text = written(three);
    const { drafts, lost } = readWhole(text.slice(0, text.indexOf('丙镇的问题')));
    expect(drafts).toEqual(three.slice(0, 2));
    expect(lost).toEqual([{ organ: '丙镇', year: 2025, what: 'draft' }]);
  });

  it('cut off anywhere, nothing is read that was not written, and every draft is there or told', () => {
    const text = written(three);
    for (let end = text.indexOf('\n') + 1; end < text.length - 3; end += 7) {
      const { drafts, lost, damage } = readWhole2(text.slice(0, end));
      expect(damage, `cut at ${end}`).toBe('cut');
      const named = [...drafts.map(({ row }) => row.organ), ...lost.map(({ organ }) => organ)];
      expect(new Set(named)).toEqual(new Set(['甲镇', '乙镇', '丙镇']));
      for (const { row, versions } of drafts) {
        const original = three.find(one => one.row.id === row.id);
        expect(row).toEqual(original?.row);
        expect(original?.versions.slice(0, versions.length)).toEqual(versions);
        if (versions.length < (original?.versions.length ?? 0))
          expect(lost.map(({ organ }) => organ)).toContain(row.organ);
      }
    }
  });

  it('that lost a figure in the middle, nobody says that its end is missing', () => {
    const text = written(three);
    for (const damaged of [
      text.replace('"problems":"丙镇', '"problems":丙镇'),
      text.replace('{"organ":"丙镇"', '{"organ"'),
    ]) {
      const { lost, damage } = readWhole(damaged);
      expect(damage).toBe('some');
      expect(lost).not.toEqual([]);
    }
  });

  it('with a broken draft, its newest version stands in for it', () => {
    const { drafts, lost } = readWhole(written(three).replace('"problems":"甲镇', '"problems":甲镇'));
    expect(drafts.map(({ row }) => row.id)).toEqual(['a', 'b', 'c']);
    expect(drafts[0]?.row.file).toEqual(three[0]?.versions[1]?.file);
    expect(lost).toEqual([{ organ: '甲镇', year: 2025, what: 'newest' }]);
  });

  it('with a broken version, the draft and its other versions are read', () => {
    const { drafts, lost } = readWhole(written(three).replace('"problems":"第 1 稿', '"problems":第 1 稿'));
    expect(drafts.map(({ row }) => row)).toEqual(three.map(({ row }) => row));
    expect(drafts[0]?.versions).toEqual([three[0]?.versions[1]]);
    expect(lost).toEqual([{ organ: '甲镇', year: 2025, what: 'versions' }]);
  });

  it('with entries that are no drafts, the others are read', () => {
    const good = three[1]?.row;
    const text = JSON.stringify({
      format: 'zwgk-annual-report-backup',
      version: 1,
      drafts: [null, 7, [], { organ: '丁镇', year: 2024, file: '…' }, { ...good, versions: [] }],
    });
    const { drafts, lost } = readWhole(text);
    expect(drafts.map(({ row }) => row)).toEqual([good]);
    expect(lost.map(({ organ }) => organ)).toEqual(['', '', '', '丁镇']);
  });
});

describe('a backup made by somebody else', () => {
  it('brings no key that would change what objects are', () => {
    for (const key of ['__proto__', '\\u005f_proto__', '__pr\\u006fto__']) {
      const evil = unchecked(written(three))
        .replace('"texts":{', `"${key}":{"polluted":1},"texts":{"${key}":{"polluted":1},`)
        .replace('"id":"a",', `"id":"a","${key}":{"polluted":1},"constructor":{"prototype":{"polluted":1}},`);
      const { drafts } = readWhole(evil);
      expect(JSON.stringify(drafts)).not.toContain('__proto__');
      expect(drafts.map(({ row }) => row.id)).toEqual(['a', 'b', 'c']);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      expect(drafts[0]?.row).not.toHaveProperty('polluted');
    }
  });

  it('brings no id that an address could not hold, and none twice', () => {
    const row = rowOf('a', '甲镇');
    const entries = [{ ...row, id: '../x' }, { ...row, id: 7 }, row, { ...row, id: 'a' }];
    const text = JSON.stringify({ format: 'zwgk-annual-report-backup', version: 1, drafts: entries });
    expect(readWhole(text).drafts.map(draft => draft.row.id)).toEqual(['', '', 'a', '']);
  });

  it('has its times, marks and names read as what they must be, or not at all', () => {
    const odd = {
      revision: -3,
      createdAt: '昨天',
      updatedAt: null,
      deletedAt: {},
      isCopy: 'yes',
      organ: 7,
      year: 'x',
    };
    const entries = [
      { ...rowOf('a', '甲镇'), ...odd },
      { ...rowOf('b', ''), ...odd, file: { format: 'else' } },
    ];
    const text = JSON.stringify({
      format: 'zwgk-annual-report-backup',
      version: 1,
      madeAt: 5,
      drafts: entries,
    });
    const [a, b] = readWhole(text).drafts.map(({ row }) => row);
    const plain = { revision: 1, createdAt: 5, updatedAt: 5, deletedAt: null };
    expect(a).toEqual({ ...plain, id: 'a', organ: '甲镇', year: 2025, file: fileOf('甲镇', '甲镇的问题') });
    expect(b).toEqual({ ...plain, id: 'b', organ: '', year: null, file: { format: 'else' } });
  });
});

/** As it was written before there were checksums, or by hand. */
const unchecked = (text: string): string =>
  text.replace(/,"check":"[0-9a-f]{8}"/g, '').replace('"checked":"crc32",', '');

/** As {@link readWhole}; of a file in which no draft is left, all of them are lost. */
function readWhole2(text: string): Backup {
  const read = readBackup(text);
  if (read.kind === 'backup') return read.backup;
  const lost = three.map(({ row: { organ, year } }) => ({ organ, year, what: 'draft' as const }));
  return { madeAt: null, drafts: [], lost, damage: 'cut', more: {} };
}
