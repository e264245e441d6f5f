import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, inForce, isSameCadence, type PlanSettings, settingsFault } from './settings.ts';

describe('settings', () => {
  it('are valid by default', () => {
    expect(settingsFault(DEFAULT_SETTINGS)).toBeNull();
  });
  it.each<[string, Partial<PlanSettings>]>([
    ['acknowledgeWithin.days', { acknowledgeWithin: { days: -1, kind: 'working' } }],
    ['acknowledgeWithin.days', { acknowledgeWithin: { days: 1.5, kind: 'working' } }],
    ['cadence.weekday', { cadence: { kind: 'weekly', weekday: 0 } }],
    ['cadence.weekday', { cadence: { kind: 'weekly', weekday: 8 } }],
    ['cadence.day', { cadence: { kind: 'monthly', day: 32 } }],
    ['extensions.most', { extensions: { most: 13, chain: ['supervisor'] } }],
    ['extensions.chain', { extensions: { most: 1, chain: ['supervisor', 'supervisor'] } }],
    ['amendments.chain', { amendments: { chain: [] as unknown as PlanSettings['amendments']['chain'] } }],
    [
      'instructions.urgent.days',
      { instructions: { ...DEFAULT_SETTINGS.instructions, urgent: { days: 400, kind: 'working' } } },
    ],
  ])('are refused with the field at fault: %s', (field, change) => {
    expect(settingsFault({ ...DEFAULT_SETTINGS, ...change })?.field).toBe(field);
  });
  it('have ranking switched off by default', () => {
    expect(DEFAULT_SETTINGS.ranking).toBe(false);
  });
});

describe('a cadence', () => {
  it('equals another only where kind and day are the same', () => {
    const kinds = [
      { kind: 'none' },
      { kind: 'weekly', weekday: 1 },
      { kind: 'weekly', weekday: 2 },
      { kind: 'monthly', day: 1 },
      { kind: 'monthly', day: 2 },
    ] as const;
    for (const a of kinds) for (const b of kinds) expect(isSameCadence(a, b)).toBe(a === b);
  });
});

describe('versions', () => {
  it('are in force from the start of their day, the first also before it', () => {
    const versions = [
      { from: '2023-02-22', value: 'a' },
      { from: '2023-06-01', value: 'b' },
    ] as const;
    const dates = ['2023-01-01', '2023-02-22', '2023-05-31', '2023-06-01', '2024-01-01'];
    expect(dates.map((date) => inForce([versions[0], versions[1]], date))).toEqual(['a', 'a', 'a', 'b', 'b']);
  });
});
