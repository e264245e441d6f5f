import { describe, expect, it } from 'vitest';
import type { MeasureDefinition } from '../plan/plan.ts';
import { definition, given, supervisor, target } from '../testing.ts';
import { refusedOf } from './examples.ts';

const [first, second] = definition().milestones;
const milestones = (change: Partial<MeasureDefinition['milestones'][number]>): Partial<MeasureDefinition> => ({
  milestones: first && second ? [{ ...first, ...change }, second] : [],
});

describe('a definition', () => {
  it.each<[string, Partial<MeasureDefinition>]>([
    ['id', { id: 'High Tech' }],
    ['title.zh', { title: { zh: ' ' } }],
    ['leadUnit', { leadUnit: '' }],
    ['milestones', { milestones: [] }],
    ['targets.1.id', { targets: [target('enterprises'), target('enterprises')] }],
    ['targets.0.value', { targets: [target('enterprises', { value: Number.NaN })] }],
    ['milestones.0.id', milestones({ id: 'm/1' })],
    ['milestones.1.id', milestones({ id: 'm2' })],
    ['milestones.0.due', milestones({ due: '2023-02-30' })],
    ['milestones.0.expected.0', milestones({ expected: [{ target: 'nobody', value: 1 }] })],
    ['milestones.0.expected.0', milestones({ expected: [{ target: 'enterprises', value: Number.NaN }] })],
  ])('is refused by the field %s when that is wrong, drafted or issued', (field, change) => {
    for (const type of ['draft', 'issue'] as const)
      expect(refusedOf(given().when({ type, definition: definition(change) }, supervisor))).toEqual([
        'INVALID',
        `definition.${field}`,
      ]);
  });
  it.each(['acknowledgement', 'lamp', 'i1', 'report-2023-05-25'])(
    'is refused when it gives a milestone the reserved id %s',
    (id) => {
      const wanted = definition(milestones({ id }));
      expect(refusedOf(given().when({ type: 'issue', definition: wanted }, supervisor))).toEqual([
        'INVALID',
        'definition.milestones.0.id',
      ]);
    },
  );
});
