import { decodeRefusal, makeRefusal, REFUSAL_CODES } from '@duban/domain';
import { describe, expect, it } from 'vitest';
import { decodeReceipt, decodeView } from './decoders.ts';

describe('an answer of a workflow', () => {
  const view = { shape: 3, state: null, clock: { kind: 'real' }, version: 0, position: 0 };

  it('is returned as it came if it is what was expected', () => {
    const receipt = { version: 3, position: 9, made: [{ type: 'report', id: 'r2' }] };
    expect(decodeReceipt(receipt, 'the receipt')).toBe(receipt);
    expect(decodeView(view, 'the view')).toBe(view);
    const held = { ...view, held: [{ deadline: null, reason: 'the log cannot be read' }] };
    expect(decodeView(held, 'the view')).toBe(held);
    for (const code of REFUSAL_CODES) {
      const refusal = makeRefusal(code, { least: 1, what: 'm1', is: true, none: null }, 'values.0.value');
      expect(decodeRefusal(refusal, 'the refusal')).toBe(refusal);
    }
  });

  it.each([
    [decodeReceipt, { version: 3, made: [] }, 'it.position must be a number, but is missing'],
    [decodeReceipt, { version: 3, position: 9, made: [{ type: 'visit', id: 'v1' }] }, 'it.made.0.type must be one of '],
    [decodeReceipt, undefined, 'it must be an object, but is missing'],
    [
      decodeView,
      { ...view, clock: { kind: 'sundial' } },
      'it.clock.kind must be one of real, rehearsal, but is "sundial"',
    ],
    [decodeView, { ...view, held: ['m1'] }, 'it.held.0 must be an object, but is "m1"'],
    [decodeRefusal, { code: 'WHY_NOT', field: null, facts: {} }, 'it.code must be one of '],
    [
      decodeRefusal,
      { code: 'INVALID', field: null, facts: { at: {} } },
      'it.facts.at must be a string, but is an object',
    ],
  ])('is refused with the place of the fault if it is something else: case %#', (decode, answer, message) => {
    expect(() => decode(answer, 'it')).toThrow(message);
  });
});
