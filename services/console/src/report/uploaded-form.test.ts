import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, withSent } from './grid.ts';
import { fillingOf, type UploadedForm } from './uploaded-form.ts';

const line = (measure: string, target: string) => ({ measure, target, code: measure, title: measure });
const row = (measure: string, target: string, value: number) => ({
  measure,
  code: measure,
  cell: 'C6',
  values: [{ target, value }],
  text: '按计划推进',
  confirm: measure === 'a',
});
const form: UploadedForm = {
  asOf: '2023-06-30',
  commandId: 'form-1',
  rows: [row('a', 't1', 12), row('b', 't2', 3)],
  faults: [],
};

describe('an uploaded form', () => {
  it('fills the lines that are open, and names the rows of others', () => {
    expect(fillingOf(form, [line('a', 't1'), line('a', 't9')])).toEqual({
      figures: [{ line: line('a', 't1'), text: '12' }],
      notes: [{ line: line('a', 't1'), text: '按计划推进' }],
      left: ['b'],
      noFigure: [],
      asOf: '2023-06-30',
      confirmed: ['a'],
      ids: { a: 'form-1' },
    });
  });

  it('sends each row under the id of the form, so that a second upload sends nothing twice', () => {
    const draft = { ...EMPTY_DRAFT, ids: { a: 'form-1' }, notes: { a: '按计划推进', c: '另填' } };
    const measures = ['a', 'c'].map((id) => ({ id, targets: [] }));
    const { sent } = withSent(draft, measures, { today: '2023-06-30', newId: () => 'new' });
    expect([sent.a?.commandId, sent.c?.commandId]).toEqual(['form-1', 'new']);
  });
});
