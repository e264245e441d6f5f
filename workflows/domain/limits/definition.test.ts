import { describe, expect, it } from 'vitest';
import { refusedOf } from '../measure/examples.ts';
import type { MeasureDefinition, Milestone, Target } from '../plan/plan.ts';
import type { Terms } from '../plan/settings.ts';
import { definition, given, SYSTEM, supervisor, TERMS, target } from '../testing.ts';
import { LIMITS } from './limits.ts';

const [first, second] = definition().milestones as [Milestone, Milestone];
const step = (change: Partial<Milestone>): Partial<MeasureDefinition> => ({
  milestones: [{ ...first, ...change }, second],
});
const park = target('park', { kind: 'deliverable', value: null, unit: null });
const withTarget = (change: Partial<Target>): Partial<MeasureDefinition> => ({
  targets: [target('enterprises', change), park],
});
const many = (count: number, unit: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => unit(index));
const YEAR: Terms = { ...TERMS, span: { from: '2023-02-22', to: '2023-12-31' } };

const refusedAt = (type: 'draft' | 'issue', change: Partial<MeasureDefinition>) =>
  refusedOf(
    given().when({ type, definition: definition(change) }, type === 'draft' ? supervisor : SYSTEM, undefined, YEAR),
  );

const BEYOND: readonly (readonly [field: string, change: Partial<MeasureDefinition>])[] = [
  ['id', { id: 'a'.repeat(LIMITS.id + 1) }],
  ['code', { code: '4.4-01\r\nBcc: x@example.test' }],
  ['code', { code: 'four' }],
  ['title.zh', { title: { zh: '\u200b\ufe0f\u3164' } }],
  ['title.zh', { title: { zh: '新建\n公园' } }],
  ['title.zh', { title: { zh: '新'.repeat(LIMITS.text.line + 1) } }],
  ['title.en', { title: { zh: '新建公园', en: 'a \u202egnikrap' } }],
  ['title.zh', { title: { zh: '新建\u0007公园' } }],
  ['title.zh', { title: { zh: '新建\ud83d公园' } }],
  ['section', { section: 'No Such' }],
  ['responsible', { responsible: '' }],
  ['supportUnits', { supportUnits: many(LIMITS.list.any + 1, () => 'finance') }],
  ['supportUnits', { supportUnits: many(LIMITS.list.supportUnits + 1, (index) => `unit-${index}`) }],
  ['supportUnits.1', { supportUnits: ['finance', 'finance'] }],
  ['supportUnits.1', { supportUnits: ['finance', 'science'] }],
  ['evidence.1', { evidence: [{ zh: '清单' }, { zh: '清单' }] }],
  ['targets.0.value', withTarget({ value: -5 })],
  ['targets.0.value', withTarget({ value: 1e13 })],
  ['targets.0.value', withTarget({ value: null })],
  ['targets.0.unit', withTarget({ unit: null })],
  ['targets.0.unit', withTarget({ kind: 'growth', unit: '家' })],
  ['targets.1.value', { targets: [target('enterprises'), { ...park, value: 250, unit: '家' }] }],
  ['milestones.0.id', step({ id: 'm'.repeat(264) })],
  ['milestones.0.due', step({ due: '1000-01-01' })],
  ['milestones.0.due', step({ due: '2023-02-22' })],
  ['milestones.0.due', step({ due: '9998-12-31' })],
  ['milestones.0.expected.0.value', step({ expected: [{ target: 'enterprises', value: -1 }] })],
  ['milestones.0.expected.0.value', step({ expected: [{ target: 'park', value: 500 }] })],
  [
    'milestones.0.expected.1.target',
    step({
      expected: [
        { target: 'park', value: 10 },
        { target: 'park', value: 20 },
      ],
    }),
  ],
];

describe('a definition beyond the limits', () => {
  it.each(BEYOND)('is refused at %s, drafted or issued: case %#', (field, change) => {
    for (const type of ['draft', 'issue'] as const)
      expect(refusedAt(type, change)).toEqual(['INVALID', `definition.${field}`]);
  });
});

describe('a drafted roadmap', () => {
  const roadmap = (values: readonly (readonly [due: string, value: number])[]): Partial<MeasureDefinition> => ({
    milestones: values.map(([due, value], index) => ({
      ...first,
      id: `m${index + 1}`,
      due,
      expected: [{ target: 'enterprises', value }],
    })),
  });

  it('must reach the target, go forward in time and never fall', () => {
    expect(
      refusedAt(
        'draft',
        roadmap([
          ['2023-06-30', 80],
          ['2023-12-29', 200],
        ]),
      ),
    ).toMatchObject([{}]);
    const at = (field: string) => ['INVALID', `definition.milestones.${field}`];
    expect(
      refusedAt(
        'draft',
        roadmap([
          ['2023-06-30', 80],
          ['2023-12-29', 190],
        ]),
      ),
    ).toEqual(at('1.expected.0.value'));
    expect(
      refusedAt(
        'draft',
        roadmap([
          ['2023-06-30', 80],
          ['2023-06-30', 200],
        ]),
      ),
    ).toEqual(at('1.due'));
    expect(
      refusedAt(
        'draft',
        roadmap([
          ['2023-06-30', 80],
          ['2023-07-31', 70],
          ['2023-12-29', 200],
        ]),
      ),
    ).toEqual(at('1.expected.0.value'));
  });
});

describe('a definition within the limits', () => {
  it('is recorded in NFC with its code in half width', () => {
    const decision = given().when(
      {
        type: 'draft',
        definition: definition({ code: '４．４－０１ ', title: { zh: '新增企业', en: 're\u0301sume\u0301' } }),
      },
      supervisor,
    );
    expect(decision).toMatchObject({
      events: [{ data: { definition: { code: '4.4-01', title: { en: 'r\u00e9sum\u00e9' } } } }],
    });
  });

  it('may be exactly as long as the limits allow', () => {
    const longest = definition({
      id: 'a'.repeat(LIMITS.id),
      title: { zh: '𠮷'.repeat(LIMITS.text.line) },
      supportUnits: many(LIMITS.list.supportUnits, (index) => `unit-${index}`),
      milestones: [{ ...first, id: 'm'.repeat(LIMITS.id) }, second],
    });
    expect(refusedOf(given().when({ type: 'draft', definition: longest }, supervisor, undefined, YEAR))).toMatchObject([
      {},
    ]);
  });
});
