import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMeasure } from './decoders.ts';
import { scripts } from './testing/random-commands.ts';
import { simulateYear } from './testing/random-year.ts';

const inJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The state after each event of a random year. */
const states = scripts(fc.constant(false)).map((steps) =>
  simulateYear(steps).log.flatMap(({ after }) => (after ? [after] : [])),
);

describe('the decoder of a measure', () => {
  it('accepts the state after every event of random years, unchanged', () => {
    let checked = 0;
    fc.assert(
      fc.property(states, (some) => {
        for (const state of some) {
          const given = inJson(state);
          expect(decodeMeasure(given, 'state')).toBe(given);
          expect(given).toEqual(inJson(state));
          checked += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(checked).toBeGreaterThan(500);
  });

  it('names the field that is missing, for each that must be there', () => {
    const [state] = fc.sample(
      states.filter((some) => some.length > 0).map((some) => some.at(-1)),
      1,
    );
    const fields = Object.keys(state ?? {});
    expect(fields.length).toBeGreaterThan(20);
    for (const field of fields) {
      const { [field]: _, ...others } = inJson(state) as Record<string, unknown>;
      expect(() => decodeMeasure(others, 'state')).toThrow(`state.${field} must be`);
    }
  });
});
