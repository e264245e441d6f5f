import type { Ladder } from '@duban/domain';
import { findLadder, readLampPolicy } from '@duban/seeds';
import { expect, test } from 'vitest';
import { adoptionFault } from './adoption.ts';
import { qingshan } from './replay/testing/random-life.ts';

const { settings, lamps, ladder } = qingshan.policies;
const from = qingshan.adopted;
const terms = {
  calendar: qingshan.calendar,
  settings,
  cadenceSince: from,
  lamps: [{ from, value: lamps }],
  ladders: [{ from, value: ladder }],
} as const;
const without = (id: string) => ({ ...lamps, id: 'dim', lamps: lamps.lamps.filter((lamp) => lamp.id !== id) });
const pink: Ladder = {
  ...ladder,
  id: 'pink',
  rungs: ladder.rungs.map((rung) =>
    rung.trigger.kind === 'lamp-turned' ? { ...rung, trigger: { kind: 'lamp-turned', to: ['pink'] } } : rung,
  ),
};

test('policies that know the same lamps can be adopted', () => {
  expect(adoptionFault(terms, { from: '2024-03-01', lamps: readLampPolicy(), ladder: null })).toBeNull();
  expect(adoptionFault(terms, { from: '2024-03-01', lamps: null, ladder: findLadder('mild', '.') })).toBeNull();
});

test('lamps that the ladder in force waits for may not be missing', () => {
  expect(adoptionFault(terms, { from: '2024-03-01', lamps: without('red'), ladder: null })).toMatch(
    /^the rung "lamp-red" of the ladder "strict" waits for the lamp "red", but .* \(2024-03-01\)$/,
  );
  expect(
    adoptionFault(terms, { from: '2024-03-01', lamps: without('red'), ladder: findLadder('mild', '.') }),
  ).toBeNull();
});

test('nor may a ladder wait for a lamp that no policy in force has', () => {
  expect(adoptionFault(terms, { from: '2024-03-01', lamps: null, ladder: pink })).toContain(
    'waits for the lamp "pink"',
  );
  const later = { ...terms, lamps: [...terms.lamps, { from: '2024-04-01', value: without('red') }] as const };
  expect(adoptionFault(later, { from: '2024-03-01', lamps: null, ladder })).toContain('(2024-04-01)');
});
