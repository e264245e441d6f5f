import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_LADDER, DEFAULT_SETTINGS } from '@duban/domain';
import { afterEach, describe, expect, test } from 'vitest';
import { planDirectory } from '../directory.ts';
import { ladderPath } from '../ladders/read-ladder.ts';
import { lampPolicyPath, readLampPolicy } from '../policies/lamp-policies.ts';
import { PlanFormatError } from './problem.ts';
import { readPlan } from './read-plan.ts';
import { readSettings, writeSettings } from './read-policies.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The small plan with these policies; null takes the file away. */
const planWith = (policies: string | null, files: Readonly<Record<string, string>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-policies-'));
  folders.push(folder);
  cpSync(planDirectory('qingshan-2024'), folder, { recursive: true });
  if (policies === null) rmSync(join(folder, 'policies.yaml'));
  else writeFileSync(join(folder, 'policies.yaml'), policies);
  mkdirSync(join(folder, 'own'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'own', name), content);
  return folder;
};

const complaints = (read: () => unknown): readonly string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof PlanFormatError)
      return error.problems.map(({ file, line, path, reason }) => `${file}:${line} ${path}: ${reason}`);
    throw error;
  }
  return [];
};

const policiesOf = (policies: string | null, files?: Readonly<Record<string, string>>) =>
  readPlan(planWith(policies, files)).policies;
const saidOf = (policies: string, files?: Readonly<Record<string, string>>) =>
  complaints(() => policiesOf(policies, files));

describe('the policies of the plans in this repository', () => {
  test('equal the defaults in Zhongyuan', () => {
    const { policies } = readPlan(planDirectory('zhongyuan-2023'));
    expect(policies).toEqual({ settings: DEFAULT_SETTINGS, lamps: readLampPolicy(), ladder: DEFAULT_LADDER });
  });
  test('differ in Qingshan: heads sign off, reports are weekly, and two approve an extension', () => {
    const { settings, lamps, ladder } = readPlan(planDirectory('qingshan-2024')).policies;
    expect([lamps.id, ladder.id]).toEqual(['suqian-slips', 'strict']);
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      acknowledgeWithin: { days: 2, kind: 'working' },
      signOff: true,
      cadence: { kind: 'weekly', weekday: 5 },
      extensions: { most: 1, chain: ['supervisor', 'leader'] },
      rhythm: { ...DEFAULT_SETTINGS.rhythm, weeklyMeeting: { weekday: 5, at: '15:00' } },
      instructions: { ...DEFAULT_SETTINGS.instructions, urgent: { days: 2, kind: 'calendar' } },
    });
  });
});

describe('values that a plan omits', () => {
  test.each([
    ['the file', null],
    ['every part', 'policies: {}\n'],
    ['every setting', 'policies: { settings: {}, lamps: yinchuan-lights }\n'],
  ])('have their defaults: %s', (_what, written) => {
    expect(policiesOf(written)).toEqual({
      settings: DEFAULT_SETTINGS,
      lamps: readLampPolicy(),
      ladder: DEFAULT_LADDER,
    });
  });
});

describe("a plan's own lamps and ladder", () => {
  const lamps = readFileSync(lampPolicyPath('suqian-slips'), 'utf8');
  const ladder = readFileSync(ladderPath('strict'), 'utf8');
  const files = {
    'county-lamps.yaml': lamps.replace('id: suqian-slips', 'id: county-lamps'),
    'county-ladder.yaml': ladder.replace('id: strict', 'id: county-ladder'),
  };
  const both = 'policies:\n  lamps: own/county-lamps.yaml\n  ladder: own/county-ladder.yaml\n';

  test('are read from files in the plan’s folder', () => {
    const found = policiesOf(both, files);
    expect([found.lamps.id, found.ladder.id]).toEqual(['county-lamps', 'county-ladder']);
  });
  test('are refused at the lines of their own files', () => {
    const broken = {
      ...files,
      'county-lamps.yaml': files['county-lamps.yaml'].replace('behind: yellow', 'behind: mauve'),
    };
    const line = lamps.split('\n').findIndex((text) => text.includes('behind: yellow')) + 1;
    expect(saidOf(both, broken)).toEqual([
      `own/county-lamps.yaml:${line} rules[0].behind: cannot be "mauve": there is no such lamp`,
    ]);
  });
  test('are refused where they do not fit each other', () => {
    const pink = {
      ...files,
      'county-ladder.yaml': files['county-ladder.yaml'].replace('to: [red]', 'to: [red, pink]'),
    };
    expect(saidOf(both, pink)).toEqual([
      'policies.yaml:3 policies.ladder: waits for the lamp "pink" (rung "lamp-red" of the ladder "county-ladder"), ' +
        'but the lamps of "county-lamps" are green, blue, yellow, red, done, not-started, set-aside',
    ]);
  });
});

describe('policies are refused, by line and place and reason,', () => {
  const settings = (line: string) => `policies:\n  settings:\n    ${line}\n`;
  test.each([
    [
      'for an unknown lamp policy',
      'policies:\n  lamps: neon\n',
      'policies.yaml:2 policies.lamps: There is no lamp policy "neon". Known policies: ouhai-codes',
    ],
    [
      'for an unknown ladder',
      'policies:\n  ladder: rope\n',
      'policies.yaml:2 policies.ladder: There is no ladder "rope". Known ladders: default',
    ],
    [
      'for a file that is not there',
      'policies:\n  ladder: own/rope.yaml\n',
      'policies.yaml:2 policies.ladder: there is no file "own/rope.yaml" in the plan\'s folder',
    ],
    [
      'for a file of elsewhere',
      'policies:\n  ladder: ../rope.yaml\n',
      'policies.ladder: "../rope.yaml" must lie in the plan\'s folder',
    ],
    ['for an unknown part', 'policies:\n  lights: neon\n', 'policies: unknown "lights"'],
    ['for an unknown setting', settings('mood: good'), 'policies.settings: unknown "mood"'],
    [
      'for a limit that is none',
      settings('acknowledgeWithin: soon'),
      'policies.yaml:3 policies.settings.acknowledgeWithin: must be like "5 working days"',
    ],
    [
      'for a limit beyond a year',
      settings('acknowledgeWithin: 400 days'),
      'policies.yaml:3 policies.settings.acknowledgeWithin: must be a whole number from 0 to 366',
    ],
    [
      "for an instruction's limit",
      settings('instructions: { fifteen-days: 999 days }'),
      'policies.settings.instructions.fifteen-days: must be a whole number',
    ],
    [
      'for an unknown urgency',
      settings('instructions: { now: 1 day }'),
      'policies.settings.instructions: unknown "now"',
    ],
    [
      'for a cadence of no kind',
      settings('cadence: { kind: yearly }'),
      'policies.settings.cadence.kind: kind must be none, weekly or monthly',
    ],
    [
      'for an eighth day of the week',
      settings('cadence: { kind: weekly, weekday: 8 }'),
      'policies.settings.cadence.weekday: must be 1 (Monday) to 7 (Sunday)',
    ],
    [
      'for a cadence without its day',
      settings('cadence: { kind: monthly }'),
      'policies.settings.cadence.day: is missing',
    ],
    [
      'for too many extensions',
      settings('extensions: { most: 13 }'),
      'policies.settings.extensions.most: must be 0 to 12',
    ],
    ['for nobody who agrees', settings('amendments: { chain: [] }'), 'policies.settings.amendments.chain'],
    [
      'for one who agrees twice',
      settings('amendments: { chain: [leader, leader] }'),
      'policies.settings.amendments.chain: must name each step once',
    ],
    [
      'for a stranger who agrees',
      settings('amendments: { chain: [mayor] }'),
      'policies.settings.amendments.chain[0]: must be one of unit-head',
    ],
    [
      'for a word where yes or no is asked',
      settings('signOff: maybe'),
      'policies.settings.signOff: must be true or false',
    ],
  ])('%s', (_why, written, said) => {
    expect(saidOf(written).join('\n')).toContain(said);
  });
});

describe('settings in a separate file', () => {
  const base = { ...DEFAULT_SETTINGS, signOff: true };
  const written = (content: string): string => {
    const folder = mkdtempSync(join(tmpdir(), 'duban-settings-'));
    folders.push(folder);
    writeFileSync(join(folder, 'settings.yaml'), content);
    return join(folder, 'settings.yaml');
  };
  test('leave omitted settings unchanged', () => {
    const path = written('settings: { cadence: { kind: none }, extensions: { most: 0 } }\n');
    expect(readSettings(path, base)).toEqual({
      ...base,
      cadence: { kind: 'none' },
      extensions: { ...base.extensions, most: 0 },
    });
  });
  test('remove a recurring occasion that is null, and keep one that is omitted', () => {
    const { rhythm } = readSettings(written('settings: { rhythm: { quarterlyReview: null } }\n'), base);
    expect(rhythm).toEqual({ ...base.rhythm, quarterlyReview: null });
  });
  test('are the same when they are written and read again', () => {
    const all = readPlan(planDirectory('qingshan-2024')).policies.settings;
    for (const settings of [all, base]) expect(readSettings(written(writeSettings(settings)))).toEqual(settings);
  });
  test('are refused by line and place and reason', () => {
    const path = written('settings:\n  ranking: false\n  cadence: { kind: monthly, day: 0 }\n');
    expect(complaints(() => readSettings(path, base))).toEqual([
      'settings.yaml:3 settings.cadence.day: must be 1 to 31',
    ]);
  });
});
