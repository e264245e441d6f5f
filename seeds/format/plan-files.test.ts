import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { readPlanSource } from './read-plan.ts';
import { copyOfPlan, refusalOfFolder, removeCopies } from './testing/broken-plan.ts';

afterEach(removeCopies);

/** A copy of the small plan in which one file has other bytes. */
const withBytes = (file: string, change: (bytes: Buffer) => Buffer): string => {
  const folder = copyOfPlan();
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file))));
  return folder;
};

const problemOf = (folder: string): Problem | undefined => refusalOfFolder(folder).problems[0];

describe('a file of a plan', () => {
  // 青 in GBK.
  const gbk = Buffer.from([0xc7, 0xe0]);
  const replaced = (bytes: Buffer): Buffer => {
    const at = bytes.indexOf('青');
    return Buffer.concat([bytes.subarray(0, at), gbk, bytes.subarray(at + 3)]);
  };

  test.each([
    'units.yaml',
    'plan.yaml',
    'leaders.yaml',
    'rules.yaml',
    'measures/farming.yaml',
    'policies.yaml',
    'report.txt',
  ])('that is not UTF-8 is refused with its byte and line: %s', (file) => {
    const bytes = Buffer.concat([Buffer.from('# a comment\n# '), gbk, Buffer.from('\n')]);
    expect(problemOf(withBytes(file, (before) => Buffer.concat([bytes, before])))).toEqual({
      file,
      path: '',
      line: 2,
      reason: 'is not UTF-8: byte 14 begins no character; save it as UTF-8 (it may be GBK)',
      reasonZh: '不是UTF-8编码：第14字节不是字符的开头；请另存为UTF-8（原文件可能是GBK编码）',
    });
  });

  test('in GBK is refused at the line of its first Chinese name', () => {
    const folder = withBytes('units.yaml', replaced);
    expect(problemOf(folder)).toMatchObject({
      file: 'units.yaml',
      line: 4,
      reason: expect.stringContaining('not UTF-8'),
    });
  });

  test('that ends in the middle of a character is refused', () => {
    const cut = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.from('# 青').subarray(0, -1)]);
    expect(problemOf(withBytes('rules.yaml', cut))?.reason).toMatch(/^is not UTF-8: it ends at byte \d+ in the middle/);
  });

  test('in UTF-16 is refused with the name of that encoding', () => {
    const utf16 = (bytes: Buffer): Buffer => Buffer.from(`\ufeff${bytes.toString()}`, 'utf16le');
    expect(problemOf(withBytes('plan.yaml', utf16))?.reason).toContain('is UTF-16, but must be UTF-8');
  });

  test('may begin with the byte order mark of UTF-8', () => {
    const folder = withBytes('units.yaml', (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]));
    expect(readPlanSource(folder).plan.units.map(({ shortName }) => shortName)).toContain('县水利局');
  });

  test('that is a folder, or larger than two million bytes, is refused', () => {
    const folder = withBytes('sections.yaml', (bytes) => Buffer.concat([bytes, Buffer.alloc(2_000_000, '#')]));
    expect(problemOf(folder)).toMatchObject({ file: 'sections.yaml', reason: 'is larger than 2000000 bytes' });
    const other = copyOfPlan();
    mkdirSync(join(other, 'report.txt.d'));
    mkdirSync(join(other, 'measures', 'more.yaml'));
    expect(problemOf(other)).toMatchObject({ file: 'measures/more.yaml', reason: 'is not a regular file' });
  });

  test.each([
    ['a key that occurs twice', 'units:\n  - id: a\n    id: b\n', /^is not YAML: Map keys must be unique/],
    ['two documents', 'units: []\n---\nunits: []\n', /^is not YAML: Source contains multiple documents/],
    ['an unknown tag', 'units: !secret []\n', /^is not YAML: Unresolved tag/],
    ['an alias of nothing', 'units: *other\n', /^is not YAML: |^cannot be resolved/],
    [
      'aliases of aliases',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(', ')}]\n`).join('')}`,
      /^cannot be resolved: Excessive alias count/,
    ],
    ['ten thousand nested lists', `units: ${'['.repeat(10_000)}`, /./],
  ])('with %s is refused', (_what, text, reason) => {
    const folder = withBytes('units.yaml', () => Buffer.from(text));
    expect(problemOf(folder)).toMatchObject({ file: 'units.yaml', reason: expect.stringMatching(reason) });
  });
});

describe('a file in the folder that is not read', () => {
  const withFile = (name: string): string => {
    const folder = copyOfPlan();
    mkdirSync(join(folder, 'more'), { recursive: true });
    writeFileSync(join(folder, name), 'units: []\n');
    return folder;
  };

  test.each([
    ['units.yml', "is not read: a plan's file is called units.yaml"],
    ['measures/roads.yml', "is not read: a plan's file is called measures/roads.yaml"],
    ['Units.YAML', "is not read: a plan's file is called units.yaml"],
    ['unit.yaml', 'is not read: no file of a plan has this name (see seeds/README.md), or measures/ is its place'],
    [
      'more/roads.yaml',
      'is not read: no file of a plan has this name (see seeds/README.md), or measures/ is its place',
    ],
  ])('is an error where it is written like one of the plan: %s', (name, reason) => {
    const reasonZh = expect.stringMatching(/^未读取：/);
    expect(refusalOfFolder(withFile(name)).problems).toEqual([{ file: name, path: '', line: null, reason, reasonZh }]);
  });

  test('is reported if it is no data file, and ignored if its name begins with a dot', () => {
    expect(readPlanSource(withFile('notes.docx')).unread).toEqual(['notes.docx']);
    expect(readPlanSource(withFile('.DS_Store')).unread).toEqual([]);
  });
});

test('a folder without plan.yaml is refused in one sentence', () => {
  expect(refusalOfFolder(join(copyOfPlan(), 'measures')).problems).toEqual([
    {
      file: 'plan.yaml',
      path: '',
      line: null,
      reason: 'this file is missing: is this the folder of a plan?',
      reasonZh: '没有这个文件：这是计划的文件夹吗？',
    },
  ]);
});
