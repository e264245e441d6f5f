import { describe, expect, it } from 'vitest';
import { parseObligation } from './obligation.ts';

describe('the id of an obligation', () => {
  it.each([
    ['acknowledgement', { kind: 'acknowledgement' }],
    ['lamp', { kind: 'lamp' }],
    ['i12', { kind: 'instruction', number: 12 }],
    ['report-2023-05-25', { kind: 'report', period: '2023-05-25' }],
  ])('%s is distinguished from a milestone', (id, parsed) => {
    expect(parseObligation(id)).toEqual(parsed);
  });

  it.each(['m1', 'i', 'i1a', 'lamps', 'report', 'reports-2023', 'the-lamp', ''])(
    '%j is a milestone of that id',
    (id) => {
      expect(parseObligation(id)).toEqual({ kind: 'milestone', milestone: id });
    },
  );
});
