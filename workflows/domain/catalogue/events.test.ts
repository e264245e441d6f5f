import { describe, expect, it } from 'vitest';
import { SYSTEM } from '../kernel/actor.ts';
import type { Recorded } from '../kernel/event.ts';
import { eventAbout, isAbout, MisplacedEventError } from './events.ts';

const given: Recorded = {
  plan: 'p',
  position: 7,
  stream: 'measure/roads',
  version: 3,
  commandId: 'deadline/milestone-missed/m1/2023-06-30',
  ordinal: 0,
  actor: SYSTEM,
  occurredAt: '2023-06-30T16:00:00.000Z',
  recordedAt: '2023-06-30T16:00:00.000Z',
  type: 'MilestoneMissed',
  data: { milestone: 'm1', due: '2023-06-30' },
};

describe('an event of the log', () => {
  it('belongs to the subject that the catalogue names', () => {
    expect(isAbout('measure', given)).toBe(true);
    expect(isAbout('plan', given)).toBe(false);
    expect(eventAbout('measure', given)).toBe(given);
  });

  it('of an unknown type belongs to no subject', () => {
    for (const type of ['Unheard', 'constructor', ''])
      for (const subject of ['plan', 'measure', 'delivery', 'rhythm'] as const)
        expect(isAbout(subject, { type, data: {} })).toBe(false);
  });

  it('is refused in a stream of another subject, with its type and version', () => {
    expect(() => eventAbout('plan', given)).toThrow(MisplacedEventError);
    expect(() => eventAbout('plan', given)).toThrow(
      `Version ${given.version} of ${given.stream} is a MilestoneMissed, which is no event of a plan`,
    );
  });
});
