import { describe, expect, it } from 'vitest';
import type { Refusal } from '../kit/command/run-command.ts';
import {
  cellKey,
  EMPTY_DRAFT,
  type GridDraft,
  type GridMeasure,
  isEmptyDraft,
  notNumbers,
  placeOf,
  sendable,
  withAnswer,
  withSent,
} from './grid.ts';

const measure = (id: string, ...keys: string[]): GridMeasure => ({
  id,
  targets: keys.map((key) => ({ key, kind: 'COUNT', unit: '家' })),
});
const FIRST = measure('Measure:p/first', 'a');
const SECOND = measure('Measure:p/second', 'b', 'c');
const MEASURES = [FIRST, SECOND];

const typed = (cells: Readonly<Record<string, string>>, more: Partial<GridDraft> = {}): GridDraft => ({
  ...EMPTY_DRAFT,
  cells,
  ...more,
});
const at = ({ id }: GridMeasure, target: string) => cellKey(id, target);
let ids = 0;
const newId = () => {
  ids += 1;
  return `id-${ids}`;
};
const sending = { today: '2023-06-30', newId };
const refusal = (code: string, field: string | null = null): Refusal => ({ code, field, message: { zh: '拒' } });
const idsOf = (draft: GridDraft, refusals = {}) => sendable(draft, MEASURES, refusals).map(({ id }) => id);

describe('a filled grid', () => {
  it('sends what is filled in, and keeps back what is no number', () => {
    expect(idsOf(typed({ [at(FIRST, 'a')]: '12', [at(SECOND, 'b')]: '十二' }))).toEqual([FIRST.id]);
    expect(notNumbers(typed({ [at(SECOND, 'b')]: '十二', [at(SECOND, 'c')]: '1' }), SECOND)).toEqual(['b']);
    expect(idsOf(typed({}, { notes: { [SECOND.id]: '无变化' } }))).toEqual([SECOND.id]);
    expect(idsOf(typed({ [at(FIRST, 'a')]: '  ' }))).toEqual([]);
  });

  it('sends what was asked back only once it is confirmed, and what was refused as it is changed', () => {
    const draft = typed({ [at(FIRST, 'a')]: '2000' });
    expect(idsOf(draft, { [FIRST.id]: refusal('FIGURES_IMPLAUSIBLE') })).toEqual([]);
    expect(idsOf({ ...draft, confirmed: [FIRST.id] }, { [FIRST.id]: refusal('FIGURES_IMPLAUSIBLE') })).toEqual([
      FIRST.id,
    ]);
    expect(idsOf(draft, { [FIRST.id]: refusal('VALUE_OUT_OF_RANGE') })).toEqual([FIRST.id]);
  });

  it('gives each row an id, with its figures as numbers and the day on which it is sent', () => {
    const draft = withSent(
      typed({ [at(SECOND, 'c')]: '1,234家' }, { notes: { [SECOND.id]: ' 已公示 ' } }),
      [SECOND],
      sending,
    );
    expect(draft.sent[SECOND.id]).toMatchObject({
      measure: SECOND.id,
      asOf: '2023-06-30',
      values: [{ target: 'c', value: 1234 }],
      text: '已公示',
      confirm: false,
    });
  });
});

describe('a row without an answer', () => {
  const draft = withSent(typed({ [at(FIRST, 'a')]: '12' }), [FIRST], sending);

  it('is sent again under the same id and with the same content, on a later day too', () => {
    const again = withSent(draft, [FIRST], { ...sending, today: '2023-07-01' });
    expect(again.sent[FIRST.id]).toEqual(draft.sent[FIRST.id]);
  });

  it('stays on its way while its outcome is unknown', () => {
    expect(withAnswer(draft, FIRST.id, { outcome: 'UNKNOWN', refusal: null })).toEqual(draft);
  });

  it('is empty once it is done, and leaves nothing behind', () => {
    const done = withAnswer(draft, FIRST.id, { outcome: 'DONE', refusal: null });
    expect(isEmptyDraft(done)).toBe(true);
  });

  it('keeps what was typed when it is refused, and gets another id when it is sent again', () => {
    const refused = withAnswer(draft, FIRST.id, { outcome: 'REFUSED', refusal: refusal('STAGE_FORBIDS') });
    expect(refused.cells[at(FIRST, 'a')]).toBe('12');
    const again = withSent(refused, [FIRST], sending);
    expect(again.sent[FIRST.id]?.commandId).not.toBe(draft.sent[FIRST.id]?.commandId);
  });
});

describe('a refusal of a row', () => {
  const { sent } = withSent(typed({ [at(SECOND, 'c')]: '3' }), [SECOND], sending);
  const row = sent[SECOND.id];
  if (!row) throw new Error('the row is not on its way');

  it('stands at the figure, at the note, or at the row', () => {
    expect(placeOf(refusal('VALUE_OUT_OF_RANGE', 'rows.4.values.0.value'), row)).toEqual({
      target: 'c',
      isNote: false,
    });
    expect(placeOf(refusal('INVALID', 'rows.4.text'), row)).toEqual({ target: null, isNote: true });
    expect(placeOf(refusal('STAGE_FORBIDS', 'rows.4'), row)).toEqual({ target: null, isNote: false });
  });
});
