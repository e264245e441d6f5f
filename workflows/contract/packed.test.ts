import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from './packed.ts';

describe('a packed value', () => {
  it('unpacks to the same value after a round trip through JSON', () => {
    const words = fc.constantFrom('waiting', '2023-06-30', '2023-03-01T01:00:00.000Z', '@x', "'", '', '9999-12-31');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        words,
        fc.string({ unit: 'grapheme' }),
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree')),
        fc.array(fc.record({ id: words, at: words, values: tie('tree') }), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('n', 'o', 'k', 'r', 'id', 'strings'), tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(unpack(JSON.parse(JSON.stringify(pack(value))))).toEqual(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('writes each key and each repeated string once', () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({
      obligation: `i${index}`,
      since: '2023-03-01T01:00:00.000Z',
      fired: [{ rung: 'supervision-letter', at: '2023-03-01T01:00:00.000Z' }],
    }));
    const text = JSON.stringify(pack(rows));
    expect(text.match(/obligation|supervision-letter/g)).toHaveLength(2);
    expect(text.length).toBeLessThan(JSON.stringify(rows).length / 2.5);
  });
});
