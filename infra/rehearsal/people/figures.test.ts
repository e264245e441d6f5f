import { addDays } from '@duban/domain';
import { planDirectory, readPlan } from '@duban/seeds';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../random.ts';
import { COURSE_KINDS, type Course } from './course.ts';
import { createLedger } from './figures.ts';

const { measures } = readPlan(planDirectory('zhongyuan-2023'));

describe('the figures that units report', () => {
  it.each(COURSE_KINDS)(
    'are possible for every measure of the large plan, and cumulative ones never fall: %s',
    (kind) => {
      const course: Course = { kind, stall: kind === 'stalled' ? { from: '2023-04-01', to: '2023-08-01' } : null };
      for (const measure of measures) {
        const ledger = createLedger(measure, course, randomOf(1, measure.id));
        const last = new Map<string, number>();
        for (let day = '2023-03-01'; day <= '2023-12-31'; day = addDays(day, 17))
          for (const { target: id, value } of [...ledger.report(day), ...(ledger.corrected() ?? [])]) {
            const target = measure.targets.find((one) => one.id === id);
            const cumulates = target?.kind === 'count' || target?.kind === 'deliverable';
            if (cumulates) expect(value, `${id} on ${day}`).toBeGreaterThanOrEqual(last.get(id) ?? 0);
            if (target?.kind === 'deliverable') expect(value).toBeLessThanOrEqual(100);
            last.set(id, value);
          }
      }
    },
  );
});

describe('a random sequence', () => {
  it('is the same for the same seed and name, and differs for any other', () => {
    const draw = (seed: number, name: string) => Array.from({ length: 5 }, randomOf(seed, name).next);
    expect(draw(1, 'a')).toEqual(draw(1, 'a'));
    expect(draw(1, 'a')).not.toEqual(draw(2, 'a'));
    expect(draw(1, 'a')).not.toEqual(draw(1, 'b'));
  });
});
