import { describe, expect, it } from 'vitest';
import { type LampPolicy, type LampRule, lampOf } from './policy.ts';
import { policyFault } from './policy-fault.ts';
import { lamps, policyOf, RULES } from './testing.ts';

const changed = (change: Partial<LampPolicy>): LampPolicy => ({ ...policyOf([RULES.points]), ...change });
const ofRule = (rule: LampRule) => policyFault(policyOf([rule]));

describe('a lamp policy', () => {
  it('is accepted with every kind of rule', () => {
    expect(policyFault(policyOf(Object.values(RULES)))).toBeNull();
  });

  it('may give any colour any meaning: red can be praise', () => {
    const praise = lamps.map((lamp) => (lamp.id === 'green' ? { ...lamp, colour: '#d32f2f' } : lamp));
    expect(policyFault(changed({ lamps: praise }))).toBeNull();
    expect(lampOf(changed({ lamps: praise }), 'green').meaning).toBe('on-time');
  });

  it.each([
    ['id', { id: 'Three Lights' }],
    ['version', { version: 0 }],
    ['title', { title: { zh: ' ' } }],
    ['source', { source: { zh: '' } }],
    ['scheduled.graceDays', { scheduled: { mode: 'roadmap-steps', asAt: 'day', graceDays: 0.5 } }],
    ['rules', { rules: [] }],
    ['lamps', { lamps: [] }],
    ['lamps.7.id', { lamps: [...lamps, { ...lamps[0], severity: 9 } as (typeof lamps)[number]] }],
    ['lamps.7.severity', { lamps: [...lamps, { ...lamps[0], id: 'x' } as (typeof lamps)[number]] }],
    ['lamps.0.colour', { lamps: [{ ...lamps[0], colour: 'red' } as (typeof lamps)[number]] }],
    ['situations.done', { situations: { onTime: 'green', done: 'gold', notStarted: 'white', setAside: 'grey' } }],
  ] as const)('is refused with the field at fault: %s', (field, change) => {
    expect(policyFault(changed(change as Partial<LampPolicy>))?.field).toBe(field);
  });

  it('names the lamp that a rule gives and that does not exist', () => {
    expect(ofRule({ ...RULES.binary, behind: 'purple' })).toEqual({
      field: 'rules.0.behind',
      reason: 'cannot be "purple": there is no such lamp',
      reasonZh: '所指的灯不存在',
    });
    expect(ofRule({ kind: 'due-month', bands: [{ months: 0, lamp: 'purple' }] })?.field).toBe('rules.0.bands.0.lamp');
  });

  it('must have its bands in order, from the best standing to the worst', () => {
    const [first, second] = RULES.percent.bands;
    expect(ofRule({ ...RULES.percent, bands: [second, first] })?.field).toBe('rules.0.bands.1');
    expect(ofRule({ ...RULES.points, bands: [] })?.field).toBe('rules.0.bands');
    expect(ofRule({ ...RULES.points, bands: [{ atLeast: -101, lamp: 'green' }] })?.reason).toContain('-100 to 100');
  });

  it('must not give a worse standing a better lamp', () => {
    expect(ofRule({ ...RULES.binary, reached: 'red', behind: 'green' })?.field).toBe('rules.0.behind');
    expect(ofRule({ kind: 'due-days', days: 'working', bands: [{ atMost: 3, lamp: 'green' }] })?.field).toBe(
      'rules.0.bands.0.lamp',
    );
  });
});
