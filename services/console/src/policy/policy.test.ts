import { describe, expect, it } from 'vitest';
import {
  changed,
  differing,
  initialOf,
  nextVersion,
  notNumbers,
  othersIn,
  type Policy,
  thresholdsOf,
} from './policy.ts';

const lamp = (key: string, severity: number): Policy['lamps'][number] => ({
  key,
  name: { zh: key, en: null },
  colour: '#777777',
  meaning: 'ON_TIME',
  severity,
});
const band = (name: string, bounds: object) => ({ lamp: name, atLeast: null, atMost: null, months: null, ...bounds });
const POLICY: Policy = {
  key: 'lights',
  version: 2,
  from: '2023-01-01',
  inForce: true,
  title: { zh: '灯', en: null },
  source: { zh: '办法', en: null },
  lamps: [lamp('green', 1), lamp('red', 2)],
  situations: { onTime: 'green', done: 'green', notStarted: 'green', setAside: 'green' },
  scheduled: { mode: 'ROADMAP_STEPS', asAt: 'DAY', graceDays: 3 },
  rules: [
    { kind: 'BINARY', reached: 'green', behind: 'red', below: null, days: null, bands: [] },
    { kind: 'POINTS', reached: null, behind: null, below: 'red', days: null, bands: [band('green', { atLeast: -5 })] },
    {
      kind: 'DUE_DAYS',
      reached: null,
      behind: null,
      below: null,
      days: 'WORKING',
      bands: [band('red', { atMost: -1 })],
    },
  ],
};

describe('a policy under change', () => {
  it('offers each threshold, and none of a rule without one', () => {
    expect(POLICY.rules.map((rule, index) => thresholdsOf(POLICY, rule, index).map(({ name }) => name))).toEqual([
      [],
      ['rules.1.bands.0.atLeast'],
      ['rules.2.bands.0.atMost'],
    ]);
  });

  it('is the same policy where nothing is typed over', () => {
    const input = changed(POLICY, initialOf(POLICY), { version: 3, source: '新办法' });
    expect(input).toMatchObject({ id: 'lights', version: 3, source: { zh: '新办法' }, scheduled: POLICY.scheduled });
    expect(input.rules).toEqual(POLICY.rules);
  });

  it('is written without the names of types that an answer carries', () => {
    const named = { ...POLICY, situations: { ...POLICY.situations, __typename: 'LampSituations' } };
    const input = changed(named, initialOf(named), { version: 3, source: '新办法' });
    expect(JSON.stringify(input)).not.toContain('__typename');
  });

  it('names the fields that differ from what is stored, by value and not by how they are written', () => {
    const stored = initialOf(POLICY);
    expect(differing({ ...stored, 'rules.1.bands.0.atLeast': '-5.0' }, stored)).toEqual([]);
    const edits = {
      ...stored,
      'rules.1.bands.0.atLeast': '-10',
      'scheduled.mode': 'STRAIGHT_LINE',
      'scheduled.graceDays': '',
    };
    expect(differing(edits, stored)).toEqual(['scheduled.graceDays', 'scheduled.mode', 'rules.1.bands.0.atLeast']);
  });

  it('takes what is typed over, and nothing else', () => {
    const edits = { ...initialOf(POLICY), 'rules.1.bands.0.atLeast': '-10', 'scheduled.mode': 'STRAIGHT_LINE' };
    const input = changed(POLICY, edits, { version: 3, source: '新办法' });
    expect(input.scheduled).toEqual({ mode: 'STRAIGHT_LINE', asAt: 'DAY', graceDays: 3 });
    expect(input.rules[1]?.bands?.[0]).toMatchObject({ lamp: 'green', atLeast: -10, atMost: null });
    expect(input.rules[2]).toEqual(POLICY.rules[2]);
  });

  it('shows a bound that leaves its number out as that number, and keeps it out of the range', () => {
    const rules = POLICY.rules.slice(1, 2).map((rule) => ({ ...rule, bands: [band('green', { atLeast: -9.999999 })] }));
    const policy = { ...POLICY, rules };
    expect(rules.flatMap((rule, index) => thresholdsOf(policy, rule, index))).toMatchObject([
      { value: -10, isLeftOut: true },
    ]);
    const bandWith = (edits: object) =>
      changed(policy, { ...initialOf(policy), ...edits }, { version: 3, source: '新办法' }).rules[0]?.bands?.[0]
        ?.atLeast;
    expect(bandWith({})).toBe(-9.999999);
    expect(bandWith({ 'rules.0.bands.0.atLeast': '-8' })).toBe(-7.999999);
  });

  it('names the fields that hold no number', () => {
    expect(notNumbers({ ...initialOf(POLICY), 'scheduled.graceDays': '', 'rules.1.bands.0.atLeast': '五' })).toEqual([
      'scheduled.graceDays',
      'rules.1.bands.0.atLeast',
    ]);
    expect(notNumbers(initialOf(POLICY))).toEqual([]);
  });

  it('may begin with a template that the plan has not had as it is', () => {
    const template = { ...POLICY, key: 'cards', version: 1 };
    expect(othersIn([template, POLICY], [POLICY])).toEqual([template]);
    expect(nextVersion([POLICY], template.key)).toBe(1);
  });

  it('becomes the next version of its own key', () => {
    expect(nextVersion([POLICY, { ...POLICY, key: 'other', version: 9 }], 'lights')).toBe(3);
  });
});
