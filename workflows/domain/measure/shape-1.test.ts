import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDigest } from '../kernel/digest.ts';
import type { MeasureEvent } from './events.ts';
import { reportContent } from './recall.ts';
import { type MeasureOf1, measureFromShape1 } from './shape-1.ts';
import type { Draft, Measure } from './state.ts';
import { scripts } from './testing/random-commands.ts';
import { simulateYear } from './testing/random-year.ts';

/** The state that an earlier version kept after the same events: every text, and every instruction, answered or not. */
const rememberedBy1 = (measure: Measure, events: readonly MeasureEvent[]): MeasureOf1 => {
  const withText = ({ digest, ...report }: Draft) => ({
    ...report,
    text: reportContent(events, report.id)?.text ?? '',
  });
  const waiting = new Map(measure.instructions.map((one) => [one.id, one]));
  const instructions = events.flatMap((event) => {
    if (event.type !== 'InstructionGiven') return [];
    const { instruction: id, due } = event.data;
    const open = waiting.get(id);
    return [open ? { ...open, answered: false } : { id, since: measure.changedAt, due, answered: true, missed: false }];
  });
  const answered = instructions.filter((one) => one.answered);
  const blank = { occurrence: 'first', fired: [], skipped: [], waited: [], held: [] };
  const { instructed, ...others } = measure;
  return {
    ...others,
    reports: measure.reports.map(withText),
    drafts: measure.drafts.map(withText),
    instructions,
    climbs: [...answered.map(({ id }) => ({ obligation: id, ...blank })), ...measure.climbs],
  };
};

describe('a state that an earlier version carried', () => {
  it('is read as today’s state after the same events', () => {
    let texts = 0;
    fc.assert(
      fc.property(scripts(fc.constant(false)), (steps) => {
        const { log } = simulateYear(steps);
        const measure = log.at(-1)?.after;
        if (!measure) return;
        const old = rememberedBy1(
          measure,
          log.map(({ event }) => event),
        );
        texts += old.reports.length;
        expect(measureFromShape1(JSON.parse(JSON.stringify(old)) as MeasureOf1)).toEqual(measure);
      }),
      { numRuns: 120 },
    );
    expect(texts).toBeGreaterThan(60);
  });

  it('holds a digest of each text, which tells different texts apart', () => {
    expect(textDigest('三批次')).not.toBe(textDigest('四批次'));
    expect(textDigest('三批次')).toBe(textDigest('三批次'));
    expect([textDigest(''), textDigest('x'.repeat(4000)).length < 12]).toEqual(['', true]);
  });
});
