import { describe, expect, it } from 'vitest';
import { DEFAULT_LADDER } from './default-ladder.ts';
import type { Ladder, Rung, RungTrigger } from './ladder.ts';
import { ladderFault, ladderFaults } from './ladder-fault.ts';

const withRung = (index: number, change: Partial<Rung>): Ladder => ({
  ...DEFAULT_LADDER,
  rungs: DEFAULT_LADDER.rungs.map((rung, place) => (place === index ? { ...rung, ...change } : rung)),
});
const withTrigger = (index: number, trigger: RungTrigger): Ladder => withRung(index, { trigger });
const days = (count: number, kind: 'working' | 'calendar' = 'working') => ({ days: count, kind });

describe('a ladder', () => {
  it('shipped as the default has no fault and survives a JSON round trip', () => {
    expect(ladderFaults(DEFAULT_LADDER)).toEqual([]);
    expect(JSON.parse(JSON.stringify(DEFAULT_LADDER))).toEqual(DEFAULT_LADDER);
  });
  it.each<[string, Ladder, string]>([
    ['id', { ...DEFAULT_LADDER, id: 'Default' }, 'kebab-case'],
    ['version', { ...DEFAULT_LADDER, version: 0 }, 'whole number'],
    ['title', { ...DEFAULT_LADDER, title: { zh: ' ' } }, 'empty'],
    ['quietHours.from', { ...DEFAULT_LADDER, quietHours: { from: '24:00', to: '09:00' } }, 'time such as'],
    ['quietHours.to', { ...DEFAULT_LADDER, quietHours: { from: '09:00', to: '09:00' } }, 'differ'],
    ['digest.at', { ...DEFAULT_LADDER, digest: { at: '9:30', alone: [] } }, 'time such as'],
    ['digest.at', { ...DEFAULT_LADDER, digest: { at: '23:00', alone: [] } }, 'outside the quiet hours'],
    ['digest.alone', { ...DEFAULT_LADDER, digest: { at: '09:30', alone: ['interview', 'interview'] } }, 'twice'],
    ['rungs', { ...DEFAULT_LADDER, rungs: [] }, 'at least one rung'],
    ['rungs.1.id', withRung(1, { id: 'reminder' }), 'twice'],
    ['rungs.1.id', withRung(1, { id: 'a/b' }), 'kebab-case'],
    ['rungs.1.title', withRung(1, { title: { zh: '' } }), 'empty'],
    ['rungs.1.document', withRung(1, { document: 'memo' as 'urging' }), 'one of reminder'],
    ['rungs.1.grace.days', withRung(1, { grace: days(-1) }), 'whole number'],
    ['rungs.0.grace', withRung(0, { grace: days(1) }), 'before the date'],
    ['rungs.1.recipients', withRung(1, { recipients: [{ role: 'unit-head', copy: true }] }), 'merely get a copy'],
    ['rungs.1.channels', withRung(1, { channels: ['email'] }), 'inbox'],
    ['rungs.1.channels', withRung(1, { channels: ['inbox', 'fax' as 'email'] }), 'one of inbox'],
    ['rungs.0.trigger.of', withTrigger(0, { kind: 'before-due', of: [], limit: days(3) }), 'at least one kind'],
    [
      'rungs.0.trigger.limit.days',
      withTrigger(0, { kind: 'before-due', of: ['milestone'], limit: days(1.5) }),
      'whole number',
    ],
    [
      'rungs.1.trigger.limit.days',
      withTrigger(1, { kind: 'after-due', of: ['milestone'], limit: days(0) }),
      'nothing is overdue',
    ],
    ['rungs.1.trigger.to', withTrigger(1, { kind: 'lamp-turned', to: [] }), 'at least one lamp'],
    [
      'rungs.5.trigger',
      withTrigger(5, { kind: 'after-due', of: ['milestone'], limit: days(5) }),
      'further from the date than "supervision-letter"',
    ],
    [
      'rungs.5.trigger',
      withTrigger(5, { kind: 'before-due', of: ['milestone'], limit: days(1) }),
      'must stand before "supervision-letter"',
    ],
    [
      'rungs.0.trigger',
      withTrigger(0, { kind: 'after-last-rung', of: ['milestone'], limit: days(1), on: 'its-day' }),
      'no rung before it',
    ],
  ])('is refused for its %s', (field, ladder, reason) => {
    expect(ladderFault(ladder)?.field).toBe(field);
    expect(ladderFault(ladder)?.reason).toContain(reason);
  });
  it('with several faults reports all of them', () => {
    const broken = { ...withRung(1, { channels: [], title: { zh: '' } }), version: 1.5 };
    expect(ladderFaults(broken).map(({ field }) => field)).toEqual(['version', 'rungs.1.title', 'rungs.1.channels']);
  });
});
