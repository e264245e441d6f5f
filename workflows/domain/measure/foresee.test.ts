import { describe, expect, it } from 'vitest';
import { shanghai } from '../ladder/testing.ts';
import { definition, supervisor, TERMS } from '../testing.ts';
import { foresee } from './foresee.ts';
import { simulate } from './testing.ts';

const issued = () => {
  const life = simulate(shanghai('2023-03-01', '10:00'), TERMS);
  life.give({ type: 'issue', definition: definition() }, supervisor);
  if (!life.measure) throw new Error('the measure was not issued');
  return { life, measure: life.measure };
};

describe('what is foreseen of a measure', () => {
  it('is what then happens when nobody acts', () => {
    const { life, measure } = issued();
    const until = shanghai('2023-09-01', '00:00');
    const foreseen = foresee(measure, TERMS, life.now, until);
    const before = life.lived.length;
    life.until(new Date(Date.parse(until) - 1).toISOString());
    expect(foreseen.length).toBeGreaterThan(10);
    expect(foreseen.map(({ event, at }) => ({ event, at }))).toEqual(
      life.lived.slice(before).map(({ event, at }) => ({ event, at })),
    );
  });
  it('is nothing where no deadline lies in between', () => {
    const { life, measure } = issued();
    expect(foresee(measure, TERMS, life.now, shanghai('2023-03-01', '11:00'))).toEqual([]);
  });
  it('begins with what is overdue already, at the first moment', () => {
    const { measure } = issued();
    const from = shanghai('2023-04-01', '10:00');
    const [first] = foresee(measure, TERMS, from, shanghai('2023-04-02', '00:00'));
    expect(first?.at).toBe(from);
  });
});
